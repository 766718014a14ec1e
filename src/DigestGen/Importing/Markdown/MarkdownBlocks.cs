using System.Buffers;
using System.Collections.Immutable;
using DigestGen.Text;

namespace DigestGen.Importing.Markdown;

/// <summary>
/// Parts the body of a Markdown clipping at its blank lines. A block goes into the article as it was written; one without any sign becomes text, which is repaired as
/// other text is.
/// </summary>
internal static class MarkdownBlocks
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("*_`[]<>#|~\\^=&$");

    /// <param name="repairs">What was taken out of the blocks, for the ledger.</param>
    public static ImmutableArray<ClippingLine> Read(SourceFile file, int start, List<LedgerEntry> repairs)
    {
        var lines = ImmutableArray.CreateBuilder<ClippingLine>();
        foreach (var (begin, end) in Split(file.Text, start)) lines.Add(Line(file, begin, end, repairs));
        return lines.ToImmutable();
    }

    /// <summary>The text of a heading of the first rank, or null.</summary>
    public static string? FirstRank(ClippingLine line) =>
        line.Mark is { Source.Text: { } source } && source.StartsWith("# ", StringComparison.Ordinal) && !source.Contains('\n', StringComparison.Ordinal) ? line.Text.Text.TrimEnd('#', ' ') : null;

    private static ClippingLine Line(SourceFile file, int begin, int end, List<LedgerEntry> repairs)
    {
        var (first, last) = (file.PositionOf(begin).Line, file.PositionOf(end - 1).Line);
        var block = MappedText.Of(file.Text[begin..end].Replace("\r\n", "\n", StringComparison.Ordinal), begin);
        var line = new ClippingLine(first, last, block, true);
        if (IsFence(block.Text)) return line with { Mark = new LineMark(LineKind.Markdown, "markdown") { Source = block } };
        if (ForeignMarkup.IsOnly(block.Text)) return line with { Text = Trimmed(block), Mark = new LineMark(LineKind.Furniture, "raw-html") };
        var safe = ForeignMarkup.Remove(block, first, repairs);
        var words = MarkdownWords.Of(safe);
        if (words.Length == 0) return line with { Text = Trimmed(block), Mark = new LineMark(LineKind.Furniture, "no-text") };
        return IsPlain(safe.Text)
            ? line with { Text = words, Mark = new LineMark(LineKind.Paragraph, "paragraph") }
            : line with { Text = words, Mark = new LineMark(LineKind.Markdown, "markdown") { Source = safe } };
    }

    private static List<(int Begin, int End)> Split(string text, int start)
    {
        var blocks = new List<(int Begin, int End)>();
        var (begin, end, fence) = (-1, -1, "");
        for (var at = start; at <= text.Length;)
        {
            var feed = text.AsSpan(at).IndexOfAny('\n', '\r');
            var lineEnd = feed < 0 ? text.Length : at + feed;
            var line = text.AsSpan(at, lineEnd - at);
            var isBlank = line.IsWhiteSpace();
            var isHeading = fence.Length == 0 && line.StartsWith("#") && line.TrimStart('#').StartsWith(" ");
            if ((isBlank && fence.Length == 0) || isHeading)
            {
                if (begin >= 0) blocks.Add((begin, end));
                begin = -1;
                if (isHeading) blocks.Add((at, at + line.TrimEnd().Length));
            }
            else
            {
                var trimmed = line.TrimStart();
                if (fence.Length > 0) fence = trimmed.StartsWith(fence) && trimmed.Trim(fence[0]).Trim().IsEmpty ? "" : fence;
                else if (trimmed.StartsWith("```") || trimmed.StartsWith("~~~")) fence = trimmed[..3].ToString();
                if (begin < 0) begin = at;
                if (!isBlank) end = at + line.TrimEnd().Length;
            }
            if (lineEnd == text.Length) break;
            at = text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
        }
        if (begin >= 0) blocks.Add((begin, end));
        return blocks;
    }

    private static bool IsFence(string block) => block.AsSpan().TrimStart() is var start && (start.StartsWith("```") || start.StartsWith("~~~"));

    private static bool IsPlain(string block)
    {
        if (block.Length == 0 || char.IsWhiteSpace(block[0]) || block.AsSpan().IndexOfAny(Signs) >= 0 || block[0] is '-' or '+' or ':') return false;
        if (block.Contains("  \n", StringComparison.Ordinal) || block.Contains("\n-", StringComparison.Ordinal) || block.Contains("\n+", StringComparison.Ordinal) || block.Contains("\n    ", StringComparison.Ordinal)) return false;
        foreach (var line in block.AsSpan().EnumerateLines())
            if (line.TrimStart() is { Length: > 1 } text && char.IsAsciiDigit(text[0]) && text.TrimStart("0123456789") is { Length: > 0 } rest && rest[0] is '.' or ')') return false;
        return true;
    }

    private static MappedText Trimmed(MappedText text)
    {
        var start = text.Length - text.Text.TrimStart().Length;
        return text.Slice(start, text.Text.Trim().Length);
    }
}
