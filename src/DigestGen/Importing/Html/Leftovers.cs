namespace DigestGen.Importing.Html;

/// <summary>
/// Takes out of the article what does not look like text: lists of links, boxes with forms, share bars. Blocks are judged from the inside out, by what is left in
/// them.
/// </summary>
internal static class Leftovers
{
    private const int ManyCommas = 10;
    private const int ShortText = 25;
    private const int LongShareBar = 500;

    /// <param name="roots">The article's blocks: only what stands in one is judged.</param>
    public static void Cut(List<PageNode> nodes, List<TextRun> runs, bool[] roots, Strictness step)
    {
        var inside = new bool[nodes.Count];
        for (var i = 1; i < nodes.Count; i++) inside[i] = roots[nodes[i].Parent] || inside[nodes[i].Parent];
        var counts = new Counts[nodes.Count];
        foreach (var run in runs) counts[run.Node].Add(run);
        var tables = DataTables.Find(nodes);
        for (var i = nodes.Count - 1; i > 0; i--)
        {
            var node = nodes[i];
            if (node.Cut is not null) continue;
            counts[i].AddElement(node);
            node.Cut = node.IsText || !inside[i] ? null : RuleAgainst(node, counts[i], step, tables[i]);
            if (node.Cut is null) counts[node.Parent].Add(counts[i]);
        }
    }

    private static string? RuleAgainst(PageNode node, Counts count, Strictness step, bool isInData)
    {
        if (PartNames.IsShareBar(node) && count.Text < LongShareBar) return "share-bar";
        if (!step.Cleans) return null;
        var weight = step.WeighsNames ? PartNames.WeightOf(node) : 0;
        if (node.Tag is "h1" or "h2") return weight < 0 ? "named-otherwise" : null;
        if (node.Tag is not ("div" or "ul" or "ol" or "dl" or "table" or "form" or "fieldset" or "section") || isInData) return null;
        if (weight < 0) return "named-otherwise";
        return count.Commas >= ManyCommas || count.Text == 0 ? null : Shape(node, count, weight);
    }

    private static string? Shape(PageNode node, Counts count, int weight)
    {
        var isList = node.Tag is "ul" or "ol" || count.ListText > count.Text * 0.9;
        var links = count.Links / count.Text;
        if (count.Images > 1 && count.Paragraphs / (double)count.Images < 0.5 && !count.HasFigure) return "pictures";
        if (!isList && count.Items - 100 > count.Paragraphs) return "long-list";
        if (count.Inputs > count.Paragraphs / 3) return "form";
        if (!isList && count.Headings < count.Text * 0.9 && count.Text < ShortText && (count.Images is 0 or > 2) && links > 0) return "short-with-link";
        if (weight < PartNames.Weight && links > 0.2 && (!isList || links > 0.75)) return "link-list";
        return weight >= PartNames.Weight && links > (isList ? 0.75 : 0.5) ? "link-list" : null;
    }

    private struct Counts
    {
        public double Text, Links, Headings, ListText;
        public int Commas, Paragraphs, Images, Items, Inputs;
        public bool HasFigure;

        public void Add(TextRun run)
        {
            Text += run.Text.Length;
            Links += run.LinkLength;
            Commas += run.Commas;
        }

        public void AddElement(PageNode node)
        {
            switch (node.Tag)
            {
                case "p": Paragraphs++; break;
                case "img": Images++; break;
                case "li": Items++; break;
                case "input": Inputs++; break;
                case "figure": HasFigure = true; break;
                case "ul" or "ol": ListText = Text; break;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": Headings = Text; break;
            }
        }

        public void Add(Counts other)
        {
            Text += other.Text;
            Links += other.Links;
            Headings += other.Headings;
            ListText += other.ListText;
            Commas += other.Commas;
            Paragraphs += other.Paragraphs;
            Images += other.Images;
            Items += other.Items;
            Inputs += other.Inputs;
            HasFigure |= other.HasFigure;
        }
    }
}

/// <summary>Tells tables of figures from tables that only arrange a page.</summary>
internal static class DataTables
{
    private const int ManyRows = 10;
    private const int ManyCells = 10;

    /// <summary>For each node whether it is a table of data or stands in one.</summary>
    public static bool[] Find(List<PageNode> nodes)
    {
        var inside = new bool[nodes.Count];
        for (var i = 1; i < nodes.Count; i++)
            inside[i] = inside[nodes[i].Parent] || (nodes[i].Tag == "table" && IsData(nodes, i));
        return inside;
    }

    private static bool IsData(List<PageNode> nodes, int table)
    {
        if (nodes[table].Role is "presentation" or "none") return false;
        var (rows, cells, columns, inRow, isHeaded) = (0, 0, 0, 0, false);
        for (var i = table + 1; i < nodes[table].End; i++)
        {
            switch (nodes[i].Tag)
            {
                case "table": return false;
                case "tr": (rows, inRow) = (rows + 1, 0); break;
                case "td" or "th": (cells, inRow) = (cells + 1, inRow + 1); break;
            }
            isHeaded |= nodes[i].Tag is "th" or "caption" or "thead" or "tfoot" or "col" or "colgroup";
            columns = Math.Max(columns, inRow);
        }
        if (rows < 2 || columns < 2) return false;
        return isHeaded || rows >= ManyRows || cells > ManyCells;
    }
}
