namespace DigestGen.Importing.Html;

/// <summary>Text that the page shows as one block: a paragraph, a heading, a menu's entry, or what stands loose between other blocks.</summary>
/// <param name="Block">The number of the block element around it.</param>
/// <param name="Node">The number of its first text.</param>
/// <param name="LastNode">The number of its last text.</param>
/// <param name="IsWhole">Whether the block element holds nothing else.</param>
/// <param name="LinkLength">Characters in links; those to a place on the page count a third.</param>
internal sealed record TextRun(int Block, int Node, int LastNode, MappedText Text, bool IsWhole, double LinkLength)
{
    public int Commas { get; } = Text.Text.Count(c => c is ',' or '\u060C' or '\u3001' or '\uFF0C');

    public double LinkDensity => Text.Length == 0 ? 0 : LinkLength / Text.Length;
}

/// <summary>Parts a page's texts at block elements and at two line breaks on end; white space is folded as browsers do.</summary>
internal static class TextRuns
{
    private static readonly HashSet<string> Blocks =
    [
        .. ("body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th section article header footer nav aside main figure figcaption blockquote form fieldset legend " +
            "pre address hr details summary center hgroup menu option button label search").Split(' '),
    ];

    public static bool IsBlock(PageNode node) => Blocks.Contains(node.Tag);

    public static List<TextRun> Of(List<PageNode> nodes)
    {
        var runs = new List<TextRun>();
        var open = new RunBuilder(nodes, runs);
        // Blocks that are open, so that a run ends where one of them ends.
        var ends = new Stack<int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            while (ends.Count > 0 && nodes[ends.Peek()].End <= i)
            {
                ends.Pop();
                open.Close();
            }
            var node = nodes[i];
            if (!node.IsText && PartNames.IsHidden(node))
            {
                if (IsBlock(node)) open.Close();
                i = node.End - 1;
                continue;
            }
            if (node.IsText) open.Add(i, ends.Count > 0 ? ends.Peek() : 0);
            else if (node.Tag == "br") open.Break();
            else if (IsBlock(node))
            {
                open.Close();
                ends.Push(i);
            }
        }
        open.Close();
        return runs;
    }

    private sealed class RunBuilder(List<PageNode> nodes, List<TextRun> runs)
    {
        private MappedTextBuilder text = new();
        private int first = -1;
        private int last;
        private int block;
        private int breaks;
        private double linked;
        private bool needsSpace;

        public void Break()
        {
            if (++breaks >= 2) Close();
            else needsSpace = true;
        }

        public void Add(int number, int within)
        {
            var node = nodes[number];
            if (nodes[within].Tag == "pre") AddAsIs(number, within);
            else
            {
                var written = text.Length;
                for (var i = 0; i < node.Text.Length; i++)
                {
                    var c = node.Text[i];
                    if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u0085' || (c == '\u00A0' && needsSpace)) needsSpace = true;
                    else if (char.IsControl(c) || c is '\uFEFF' or '\u200B' or '\u00AD') continue;
                    else Append(number, within, i);
                }
                Count(number, text.Length - written);
            }
        }

        public void Close()
        {
            if (first >= 0 && text.ToMappedText() is var whole && !string.IsNullOrWhiteSpace(whole.Text))
            {
                var end = whole.Text.TrimEnd().Length;
                var start = nodes[block].Tag == "pre" ? 0 : whole.Length - whole.Text.TrimStart().Length;
                runs.Add(new TextRun(block, first, last, start == 0 && end == whole.Length ? whole : whole.Slice(start, end - start), IsOnlyText(), linked));
            }
            (text, first, breaks, linked, needsSpace) = (new MappedTextBuilder(), -1, 0, 0, false);
        }

        private void Append(int number, int within, int i)
        {
            if (first < 0) (first, block) = (number, within);
            else if (needsSpace && text.Length > 0) text.Insert(" ", nodes[number].Offsets[i]);
            (needsSpace, breaks, last) = (false, 0, number);
            text.Append(nodes[number].Text[i], nodes[number].Offsets[i]);
        }

        private void AddAsIs(int number, int within)
        {
            if (first < 0) (first, block) = (number, within);
            last = number;
            var node = nodes[number];
            for (var i = 0; i < node.Text.Length; i++)
                if (!char.IsControl(node.Text[i]) || node.Text[i] is '\n' or '\t') text.Append(node.Text[i], node.Offsets[i]);
            Count(number, node.Text.Length);
        }

        private void Count(int number, int length)
        {
            if (nodes[number].Link is >= 0 and var link) linked += nodes[link].IsOutwardLink ? length : length / 3.0;
        }

        private bool IsOnlyText()
        {
            for (var i = block + 1; i < nodes[block].End; i++)
                if (IsBlock(nodes[i])) return false;
            return true;
        }
    }
}
