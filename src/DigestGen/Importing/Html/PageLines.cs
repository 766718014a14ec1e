using System.Collections.Immutable;
using DigestGen.Text;

namespace DigestGen.Importing.Html;

/// <summary>The runs of a page as lines of a clipping, in the order of the page: each is marked by the element it stands in, or by the rule that cuts it.</summary>
internal static class PageLines
{
    public static ImmutableArray<ClippingLine> Of(SourceFile file, List<PageNode> nodes, List<TextRun> runs, string?[] cuts, Uri? baseAddress)
    {
        var lines = ImmutableArray.CreateBuilder<ClippingLine>(runs.Count);
        var tables = DataTables.Find(nodes);
        var beforeBlock = -1;
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (cuts[i] is { } rule) lines.Add(Line(file, run.Text, new LineMark(LineKind.Furniture, rule), true));
            else if (tables[run.Block] && RowOf(nodes, run.Block) is { } row)
            {
                var last = i;
                while (last + 1 < runs.Count && cuts[last + 1] is null && runs[last + 1].Block < nodes[row].End) last++;
                lines.Add(Line(file, Cells(nodes, runs, i, last), new LineMark(LineKind.TableRow, "table"), TableOf(nodes, row) != beforeBlock) with { Spans = [.. runs[i..(last + 1)].SelectMany(cell => PageInlines.Of(nodes, cell, baseAddress))] });
                beforeBlock = TableOf(nodes, row);
                i = last;
                continue;
            }
            else lines.Add(Line(file, run.Text, Mark(nodes, run), ListOf(nodes, run.Block) != beforeBlock) with { Spans = PageInlines.Of(nodes, run, baseAddress) });
            beforeBlock = ListOf(nodes, run.Block);
        }
        return lines.ToImmutable();
    }

    private static ClippingLine Line(SourceFile file, MappedText text, LineMark? mark, bool followsBlank)
    {
        var last = file.PositionOf(text.InputOffset(text.Length - 1)).Line;
        var first = file.PositionOf(text.InputOffset(0)).Line;
        return new ClippingLine(first, Math.Max(first, last), text, followsBlank) { Mark = mark };
    }

    private static readonly LineMark Paragraph = new(LineKind.Paragraph, "paragraph");

    private static LineMark Mark(List<PageNode> nodes, TextRun run)
    {
        for (var i = run.Block; i > 0; i = nodes[i].Parent)
        {
            switch (nodes[i].Tag)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": return new LineMark(LineKind.Subhead, nodes[i].Tag);
                case "figcaption" or "caption": return new LineMark(LineKind.Caption, nodes[i].Tag);
                case "pre": return new LineMark(LineKind.Preformatted, "pre");
                case "blockquote": return new LineMark(LineKind.Quote, "blockquote");
                case "li" when i == run.Block || nodes[run.Block].Tag == "p": return new LineMark(IsNumbered(nodes, i) ? LineKind.NumberedItem : LineKind.ListItem, "li");
                case "td" or "article" or "main": return Paragraph;
            }
        }
        return Paragraph;
    }

    private static bool IsNumbered(List<PageNode> nodes, int item) => nodes[nodes[item].Parent].Tag == "ol";

    private static int ListOf(List<PageNode> nodes, int block)
    {
        for (var i = block; i > 0; i = nodes[i].Parent)
            if (nodes[i].Tag is "ol" or "ul" or "blockquote") return i;
        return -1;
    }

    private static int? RowOf(List<PageNode> nodes, int block)
    {
        for (var i = block; i > 0; i = nodes[i].Parent)
        {
            if (nodes[i].Tag == "tr") return i;
            if (nodes[i].Tag is "table" or "caption") return null;
        }
        return null;
    }

    private static int TableOf(List<PageNode> nodes, int row)
    {
        for (var i = row; i > 0; i = nodes[i].Parent)
            if (nodes[i].Tag == "table") return i;
        return -1;
    }

    // A cell that holds several blocks is one text all the same.
    private static MappedText Cells(List<PageNode> nodes, List<TextRun> runs, int first, int last)
    {
        var row = RowOf(nodes, runs[first].Block)!.Value;
        var text = new MappedTextBuilder();
        var next = first;
        var isFirst = true;
        for (var i = row + 1; i < nodes[row].End; i = nodes[i].End)
        {
            if (nodes[i].Tag is not ("td" or "th")) continue;
            if (!isFirst) text.Append('\t', nodes[i].Start);
            isFirst = false;
            for (var begin = next; next <= last && runs[next].Block < nodes[i].End; next++)
            {
                if (next > begin) text.Append(' ', runs[next].Text.InputOffset(0));
                text.Append(Flat(runs[next].Text));
            }
        }
        for (; next <= last; next++)
        {
            text.Append(' ', runs[next].Text.InputOffset(0));
            text.Append(Flat(runs[next].Text));
        }
        return text.ToMappedText();
    }

    private static MappedText Flat(MappedText text)
    {
        var edits = new List<TextEdit>();
        for (var i = 0; i < text.Length; i++)
            if (text.Text[i] is '\t' or '\n') edits.Add(new TextEdit(i, 1, " "));
        return text.With(edits);
    }
}
