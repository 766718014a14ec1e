using System.Collections.Immutable;
using DigestGen.Text;

namespace DigestGen.Importing.Html;

/// <summary>Pages nested so deeply that no browser would show them: parsing takes time that grows with the square of the depth, so only their text is taken.</summary>
internal static class PageDepth
{
    private static readonly HashSet<string> NeverNested =
        [.. "p li td th tr dd dt option br hr img input meta link source track wbr area base col embed param thead tbody tfoot colgroup html head body".Split(' ')];

    /// <summary>Whether more elements are open at once than the limit, counted by tags alone.</summary>
    public static bool Exceeds(string page, int limit)
    {
        var depth = 0;
        for (var at = page.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < page.Length; at = page.IndexOf('<', at + 1))
        {
            var isEnd = page[at + 1] == '/';
            var start = at + (isEnd ? 2 : 1);
            var end = start;
            while (end < page.Length && end - start < 12 && char.IsAsciiLetterOrDigit(page[end])) end++;
            if (end == start) continue;
            var name = page[start..end].ToLowerInvariant();
            if (NeverNested.Contains(name)) continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > limit) return true;
            if (!isEnd && name is "script" or "style") at = Math.Max(at, page.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase) - 1);
        }
        return false;
    }

    /// <summary>What stands between the tags, a line for each stretch.</summary>
    public static ImmutableArray<ClippingLine> WithoutTags(SourceFile file)
    {
        var lines = ImmutableArray.CreateBuilder<ClippingLine>();
        var page = file.Text;
        for (var at = 0; at < page.Length;)
        {
            var open = page.IndexOf('<', at);
            var text = page[at..(open < 0 ? page.Length : open)];
            if (!string.IsNullOrWhiteSpace(text)) lines.Add(Line(file, text, at));
            if (open < 0) break;
            var close = page.IndexOf('>', open);
            if (close < 0) break;
            at = close + 1;
        }
        return lines.ToImmutable();
    }

    private static ClippingLine Line(SourceFile file, string text, int start)
    {
        var line = new MappedTextBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isSpace = char.IsWhiteSpace(text[i]) || text[i] == '\0';
            if (!isSpace) line.Append(text[i], start + i);
            else if (line.Length > 0 && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1])) line.Append(' ', start + i);
        }
        var number = file.PositionOf(start).Line;
        return new ClippingLine(number, number, line.ToMappedText(), true);
    }
}
