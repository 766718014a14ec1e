using System.Text;
using DigestGen.Content;

namespace DigestGen.Pages;

/// <summary>The summary over an article's text, where it says more than the text's beginning does.</summary>
internal static class Standfirst
{
    // So much of a summary tells whether it is the text's own beginning, which may have a dateline before it.
    private const int Looked = 60;
    private const int Dateline = 60;

    /// <summary>Null where there is no summary, or where the text begins with it: nobody wants to read it twice.</summary>
    public static string? Of(Article article)
    {
        if (article.Summary is not { Length: > 0 } summary) return null;
        var begins = LettersOf(summary, Looked);
        return LettersOf(article.Body.Text, Looked + Dateline).Contains(begins, StringComparison.Ordinal) ? null : summary;
    }

    private static string LettersOf(ReadOnlySpan<char> text, int count)
    {
        var letters = new StringBuilder(count);
        foreach (var c in text)
        {
            if (letters.Length == count) break;
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        }
        return letters.ToString();
    }
}
