using DigestGen.Markup;

namespace DigestGen.Pages;

/// <summary>Keeps an article's text within the number of words that its outlet allows.</summary>
internal static class Excerpt
{
    /// <summary>
    /// The paragraphs from the beginning that fit into <paramref name="limit"/> words; the body itself when all of them do, or when there is no limit.
    /// A paragraph is never cut: half a sentence could say what the article does not.
    /// </summary>
    public static MarkdownBody Of(MarkdownBody body, int? limit)
    {
        if (limit is not { } most) return body;
        var text = body.Text;
        var (words, fits, position) = (0, 0, 0);
        while (position < text.Length)
        {
            var end = EndOfLine(text, position);
            var line = text[position..end];
            if (line.IsWhiteSpace()) fits = position;
            words += WordsIn(line);
            if (words > most) return body with { Length = fits };
            position = end;
        }
        return body;
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int position)
    {
        var feed = text[position..].IndexOf('\n');
        return feed < 0 ? text.Length : position + feed + 1;
    }

    private static int WordsIn(ReadOnlySpan<char> line)
    {
        var (words, inWord) = (0, false);
        foreach (var c in line)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace && !inWord) words++;
            inWord = !isSpace;
        }
        return words;
    }
}
