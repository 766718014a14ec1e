using System.Collections.Immutable;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>The web addresses that a text links to, in the order of the links: on paper a link shows only its number.</summary>
internal static class PrintNotes
{
    // The style sheet counts the links whose `href` begins with this, so the list has to take the very same ones.
    private const string Link = " href=\"http";

    /// <param name="before">An address that stands before the text; null for none.</param>
    /// <param name="text">As the Markdown renderer writes it: attributes in double quotes, addresses encoded.</param>
    public static ImmutableArray<Html> Of(string? before, Html text)
    {
        var notes = ImmutableArray.CreateBuilder<Html>();
        if (before is not null) notes.Add(Html.Encode(before));
        var markup = text.Value;
        for (var at = markup.IndexOf(Link, StringComparison.Ordinal); at >= 0; at = markup.IndexOf(Link, at, StringComparison.Ordinal))
        {
            var start = at + Link.Length - "http".Length;
            var end = markup.IndexOf('"', start);
            if (end < 0) break;
            notes.Add(Html.Raw(markup[start..end]));
            at = end;
        }
        return notes.ToImmutable();
    }
}
