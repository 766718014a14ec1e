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

    public static void AppendRow(StringBuilder body, string row, int columns)
    {
        var cells = row.Split('\t', columns);
        for (var i = 0; i < columns; i++)
        {
            var cell = new StringBuilder();
            if (i < cells.Length) MarkdownText.Escape(cell, cells[i].Replace('\t', ' ').Trim(), isHeading: true);
            body.Append("| ").Append(cell.Replace("|", "\\|")).Append(' ');
        }
        body.Append('|');
    }

    public static void AppendRule(StringBuilder body, int columns)
    {
        body.Append('\n');
        for (var i = 0; i < columns; i++) body.Append("| --- ");
        body.Append('|');
    }
}
