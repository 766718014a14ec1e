using System.Collections.Immutable;
using System.Text;

namespace DigestGen.Importing.Html;

/// <summary>
/// The links, emphasis and code within a page's runs. A link is kept where it leads away from the page, by an address that may stand in an article; a relative one is
/// resolved as a browser would, against the base that the page states or its own address.
/// </summary>
internal static class PageInlines
{
    private const int LongestTarget = 1_000;
    private const int Deepest = 20;

    /// <param name="baseAddress">What relative links are resolved against; null where the page names no address: such links are left out then.</param>
    public static ImmutableArray<InlineSpan> Of(List<PageNode> nodes, TextRun run, Uri? baseAddress)
    {
        if (run.LastNode - run.Node < 1 && nodes[run.Node].Parent == run.Block) return [];
        // Each element that holds text of the run, and the places of its first and last character.
        var found = new Dictionary<int, (int First, int Last)>();
        for (var i = run.Node; i <= run.LastNode; i++)
        {
            if (!nodes[i].IsText || Ends(nodes[i]) is not { } ends) continue;
            for (var (above, steps) = (nodes[i].Parent, 0); above > run.Block && steps < Deepest; above = nodes[above].Parent, steps++)
                if (KindOf(nodes[above]) is not null) found[above] = (found.TryGetValue(above, out var standing) ? standing.First : ends.First, ends.Last);
        }
        return found.Count == 0 ? [] : [.. found.OrderBy(pair => pair.Key).Select(pair => SpanOf(nodes[pair.Key], pair.Value, baseAddress)).OfType<InlineSpan>()];
    }

    private static (int First, int Last)? Ends(PageNode text)
    {
        var (first, last) = (0, text.Text.Length - 1);
        while (first <= last && char.IsWhiteSpace(text.Text[first])) first++;
        while (last > first && char.IsWhiteSpace(text.Text[last])) last--;
        return first > last ? null : (text.Offsets[first], text.Offsets[last]);
    }

    private static InlineSpan? SpanOf(PageNode node, (int First, int Last) place, Uri? baseAddress)
    {
        var kind = KindOf(node)!.Value;
        var target = kind == InlineKind.Link ? Target(node.Reference, baseAddress) : "";
        return target is null ? null : new InlineSpan(kind, place.First, place.Last, target);
    }

    private static InlineKind? KindOf(PageNode node) => node.Tag switch
    {
        "a" when node.Reference.Length > 0 => InlineKind.Link,
        "strong" or "b" => InlineKind.Strong,
        "em" or "i" => InlineKind.Emphasis,
        "code" or "kbd" or "samp" or "tt" => InlineKind.Code,
        _ => null,
    };

    /// <summary>The address as it goes into Markdown, or null for one that may not be: another scheme than `http`, `https` and `mailto`, a place on the page itself.</summary>
    internal static string? Target(string reference, Uri? baseAddress)
    {
        // As browsers do: line ends and tabs inside an address are nothing.
        var written = string.Concat(reference.Where(c => c > '\u001F')).Trim();
        if (written.Length is 0 or > LongestTarget || written[0] == '#') return null;
        var isWhole = Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is not "file";
        if (!isWhole && (baseAddress is null || !Uri.TryCreate(baseAddress, written, out address))) return null;
        if (address is not { Scheme: "http" or "https" or "mailto" } || IsSamePage(address, baseAddress)) return null;
        var text = Escaped(isWhole ? written : address.AbsoluteUri);
        return text.Length <= LongestTarget ? text : null;
    }

    private static bool IsSamePage(Uri address, Uri? page) => page is not null && address.Fragment.Length > 1 && address.GetLeftPart(UriPartial.Query) == page.GetLeftPart(UriPartial.Query);

    // What would end the address, or the table's cell that it stands in; all else stays as it is written.
    private static string Escaped(string address)
    {
        var text = new StringBuilder(address.Length);
        for (var i = 0; i < address.Length; i++)
        {
            var c = address[i];
            if (c is ' ' or '(' or ')' or '<' or '>' or '"' or '\'' or '\\' or '`' or '|' or '^' or '{' or '}' or '[' or ']' or '*') text.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else if (char.IsWhiteSpace(c) || char.IsControl(c) || (char.IsSurrogate(c) && !IsWholePair(address, i))) text.Append("%20");
            // `&copy;` would be read as the character that it names.
            else if (c == '&' && address.AsSpan(i).IndexOf(';') is > 0 and < 40) text.Append("&amp;");
            else text.Append(c);
        }
        return text.ToString();
    }

    private static bool IsWholePair(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
