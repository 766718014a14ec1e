namespace DigestGen.Importing.Html;

/// <summary>Gives points to the blocks around paragraphs and chooses the article's block with those beside it that belong to it.</summary>
internal static class Candidates
{
    private const int ShortestParagraph = 25;
    private const int Levels = 5;
    private const int Kept = 5;

    public static List<int> Roots(List<PageNode> nodes, List<TextRun> runs, Strictness step)
    {
        var links = LinkDensities(nodes, runs);
        var cut = CutParts(nodes);
        var scores = Scores(nodes, runs, cut, step);
        for (var i = 0; i < nodes.Count; i++) scores[i] *= (1 - links[i]) * (IsStatedBody(nodes[i]) ? 2.5 : 1);
        var ranked = Enumerable.Range(0, nodes.Count).Where(i => scores[i] > 0).OrderByDescending(i => scores[i]).ThenBy(i => i).Take(Kept).ToList();
        if (ranked.Count == 0) return [0];
        var top = Widened(nodes, scores, CommonParent(nodes, scores, ranked) ?? ranked[0]);
        top = Reach.Widen(nodes, runs, cut, top);
        return [top, .. Siblings(nodes, runs, scores, links, top)];
    }

    private static bool IsStatedBody(PageNode node) => node.Property.Split(' ').Contains("articlebody");

    private static double[] Scores(List<PageNode> nodes, List<TextRun> runs, bool[] cut, Strictness step)
    {
        var scores = new double[nodes.Count];
        var isTouched = new bool[nodes.Count];
        foreach (var run in runs)
        {
            if (run.Text.Length < ShortestParagraph || cut[run.Node] || !Counts(nodes[run.Block])) continue;
            var points = 1 + run.Commas + Math.Min(run.Text.Length / 100, 3);
            var at = run.IsWhole && run.Block > 0 ? nodes[run.Block].Parent : run.Block;
            for (var level = 0; level < Levels && at >= 0; level++, at = nodes[at].Parent)
            {
                if (!isTouched[at]) scores[at] += Initial(nodes[at]) + (step.WeighsNames ? PartNames.WeightOf(nodes[at]) : 0);
                isTouched[at] = true;
                scores[at] += level switch { 0 => points, 1 => points / 2.0, _ => points / (level * 3.0) };
            }
        }
        return scores;
    }

    private static bool Counts(PageNode block) => block.Tag is not ("li" or "h1" or "figcaption" or "dt" or "legend" or "th" or "caption");

    private static int Initial(PageNode node) => node.Tag switch
    {
        "article" or "main" => 8,
        "div" => 5,
        "pre" or "td" or "blockquote" => 3,
        "address" or "ol" or "ul" or "dl" or "dd" or "dt" or "li" or "form" => -3,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" => -5,
        _ => 0,
    };

    // Several good blocks under one parent are the pieces of one article.
    private static int? CommonParent(List<PageNode> nodes, double[] scores, List<int> ranked)
    {
        var alike = ranked.Skip(1).Where(other => scores[other] >= scores[ranked[0]] * 0.75).ToList();
        if (alike.Count < 3) return null;
        for (var i = nodes[ranked[0]].Parent; i > 0; i = nodes[i].Parent)
            if (alike.Count(other => other > i && other < nodes[i].End) >= 3) return i;
        return null;
    }

    // As long as a parent has more points, the article reaches further than the block.
    private static int Widened(List<PageNode> nodes, double[] scores, int top)
    {
        var last = scores[top];
        var least = last / 3;
        for (var i = nodes[top].Parent; i > 0; i = nodes[i].Parent)
        {
            if (scores[i] == 0) continue;
            if (scores[i] < least) break;
            if (scores[i] > last)
            {
                top = i;
                break;
            }
            last = scores[i];
        }
        while (nodes[top].Parent > 0 && IsOnlyChild(nodes, top)) top = nodes[top].Parent;
        return top;
    }

    private static bool IsOnlyChild(List<PageNode> nodes, int number)
    {
        var parent = nodes[number].Parent;
        for (var i = parent + 1; i < nodes[parent].End; i = nodes[i].End)
            if (i != number && !(nodes[i].IsText && string.IsNullOrWhiteSpace(nodes[i].Text))) return false;
        return true;
    }

    private static IEnumerable<int> Siblings(List<PageNode> nodes, List<TextRun> runs, double[] scores, double[] links, int top)
    {
        var parent = nodes[top].Parent;
        if (parent < 0) yield break;
        var least = Math.Max(10, scores[top] * 0.2);
        var loose = new Dictionary<int, TextRun>();
        foreach (var run in runs)
            if (run.IsWhole) loose.TryAdd(run.Block, run);
        for (var i = parent + 1; i < nodes[parent].End; i = nodes[i].End)
        {
            if (i == top || nodes[i].IsText || nodes[i].Cut is not null) continue;
            var bonus = nodes[i].Hints.Length > 1 && nodes[i].Hints == nodes[top].Hints ? scores[top] * 0.2 : 0;
            if (scores[i] > 0 && scores[i] + bonus >= least) yield return i;
            else if (nodes[i].Tag == "p" && loose.TryGetValue(i, out var run) && IsText(run, links[i])) yield return i;
        }
    }

    private static bool IsText(TextRun run, double links) =>
        run.Text.Length > 80 ? links < 0.25 : links == 0 && LineShape.EndMark(run.Text.Text) != '\0';

    private static bool[] CutParts(List<PageNode> nodes)
    {
        var cut = new bool[nodes.Count];
        for (var i = 0; i < nodes.Count; i++) cut[i] = nodes[i].Cut is not null || (i > 0 && cut[nodes[i].Parent]);
        return cut;
    }

    private static double[] LinkDensities(List<PageNode> nodes, List<TextRun> runs)
    {
        var (texts, links) = (new double[nodes.Count], new double[nodes.Count]);
        foreach (var run in runs)
        {
            texts[run.Node] += run.Text.Length;
            links[run.Node] += run.LinkLength;
        }
        for (var i = nodes.Count - 1; i > 0; i--)
        {
            if (nodes[i].Cut is not null) continue;
            texts[nodes[i].Parent] += texts[i];
            links[nodes[i].Parent] += links[i];
        }
        return [.. texts.Select((text, i) => text == 0 ? 0 : Math.Min(1, links[i] / text))];
    }
}
