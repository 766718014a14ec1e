using System.Collections.Immutable;
using System.Text;

namespace DigestGen.Importing;

/// <summary>Rows of cells to a pipe table: every row has as many cells as the longest, since others would be left out of the page.</summary>
internal static class MarkdownTable
{
    private const int MostColumns = 60;

    /// <summary>How many cells the longest row of the table has that begins at a line.</summary>
    public static int ColumnsFrom(ImmutableArray<ClassifiedLine> lines, int first)
    {
        var columns = 0;
        for (var i = first; i < lines.Length; i++)
        {
            if (!lines[i].IsBody) continue;
            if (lines[i].Kind != LineKind.TableRow || (i > first && lines[i].Line.FollowsBlank)) break;
            columns = Math.Max(columns, lines[i].Text.AsSpan().Count('\t') + 1);
        }
        return Math.Min(columns, MostColumns);
    }

    public static void AppendRow(StringBuilder body, ClippingLine row, int columns)
    {
        var start = 0;
        for (var i = 0; i < columns; i++)
        {
            var tab = start > row.Text.Length || i == columns - 1 ? -1 : row.Text.Text.IndexOf('\t', start);
            var end = tab < 0 ? row.Text.Length : tab;
            body.Append("| ");
            if (start <= row.Text.Length) AppendCell(body, row, start, end);
            body.Append(' ');
            start = tab < 0 ? row.Text.Length + 1 : tab + 1;
        }
        body.Append('|');
    }

    private static void AppendCell(StringBuilder body, ClippingLine row, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(row.Text.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(row.Text.Text[end - 1])) end--;
        var text = row.Text.Slice(start, end - start);
        var plain = text.Text.Replace('\t', ' ');
        var ranges = InlineRanges.Of(text, row.Spans, _ => true);
        // A bar ends a cell within code, too.
        if (plain.Contains('|', StringComparison.Ordinal)) ranges.RemoveAll(range => range.Kind == InlineKind.Code);
        var cell = new StringBuilder();
        if (ranges.Count == 0) MarkdownText.Escape(cell, plain, isHeading: true);
        else InlineMarkdown.Append(cell, plain, ranges, blockMark: 0);
        body.Append(cell.Replace("|", "\\|"));
    }

    public static void AppendRule(StringBuilder body, int columns)
    {
        body.Append('\n');
        for (var i = 0; i < columns; i++) body.Append("| --- ");
        body.Append('|');
    }
}
