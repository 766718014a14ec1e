using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace DigestGen.Markup;

/// <summary>Writes tables with classes for alignment, so that the site's Content-Security-Policy can forbid inline styles, in a box that can scroll.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table-wrap\" tabindex=\"0\"><table>");
        var isInHead = false;
        var isInBody = false;
        foreach (var row in obj.OfType<TableRow>())
        {
            if (row.IsHeader && !isInHead && !isInBody) renderer.WriteLine("<thead>");
            if (!row.IsHeader && isInHead) renderer.WriteLine("</thead>");
            if (!row.IsHeader && !isInBody) renderer.WriteLine("<tbody>");
            (isInHead, isInBody) = (row.IsHeader && !isInBody, isInBody || !row.IsHeader);
            WriteRow(renderer, obj, row);
        }
        renderer.WriteLine(isInBody ? "</tbody>" : isInHead ? "</thead>" : "");
        renderer.WriteLine("</table></div>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        for (var column = 0; column < row.Count; column++)
        {
            var cell = (TableCell)row[column];
            renderer.Write(row.IsHeader ? "<th scope=\"col\"" : "<td");
            renderer.Write(column < table.ColumnDefinitions.Count ? ClassOf(table.ColumnDefinitions[column].Alignment) : "").Write('>');
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count <= 1;
            renderer.Write(cell);
            renderer.ImplicitParagraph = wasImplicit;
            renderer.Write(row.IsHeader ? "</th>" : "</td>");
        }
        renderer.WriteLine("</tr>");
    }

    private static string ClassOf(TableColumnAlign? align) => align switch
    {
        TableColumnAlign.Right => " class=\"align-right\"",
        TableColumnAlign.Center => " class=\"align-center\"",
        _ => "",
    };
}
