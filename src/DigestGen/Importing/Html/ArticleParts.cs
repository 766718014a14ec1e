namespace DigestGen.Importing.Html;

/// <summary>How strictly a page is read; what is too strict for it is dropped step by step.</summary>
internal readonly record struct Strictness(bool CutsByName, bool WeighsNames, bool Cleans);

/// <summary>
/// Which runs of a page are its article. In the manner of Readability: paragraphs give points to the blocks around them, more for length and commas, the best block
/// is widened to its likely siblings, and what does not look like text is taken out of it again.
/// </summary>
internal static class ArticleParts
{
    // Less text than a short report: perhaps the names of its parts misled.
    private const int ShortArticle = 500;

    private static readonly Strictness[] Steps = [new(true, true, true), new(false, true, true), new(false, false, true), new(false, false, false)];

    /// <summary>For each run null where it belongs to the article, otherwise the rule that cuts it.</summary>
    public static string?[] Find(List<PageNode> nodes, List<TextRun> runs, string title)
    {
        string?[] best = [];
        var bestLength = -1;
        foreach (var step in Steps)
        {
            var cut = Attempt(nodes, runs, title, step);
            var length = 0;
            for (var i = 0; i < runs.Count; i++)
                if (cut[i] is null) length += runs[i].Text.Length;
            if (length > bestLength) (best, bestLength) = (cut, length);
            if (length >= ShortArticle) break;
        }
        return best;
    }

    private static string?[] Attempt(List<PageNode> nodes, List<TextRun> runs, string title, Strictness step)
    {
        foreach (var node in nodes) node.Cut = null;
        PageCuts.Mark(nodes, runs, title, step.CutsByName);
        var kept = new bool[nodes.Count];
        foreach (var root in Candidates.Roots(nodes, runs, step)) kept[root] = true;
        Leftovers.Cut(nodes, runs, kept, step);
        return RulesOf(nodes, runs, kept);
    }

    private static string?[] RulesOf(List<PageNode> nodes, List<TextRun> runs, bool[] roots)
    {
        const string outside = "outside-article";
        var rules = new string?[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            var above = i == 0 ? outside : rules[nodes[i].Parent];
            rules[i] = nodes[i].Cut ?? (roots[i] && above == outside ? null : above);
        }
        // What is cut inside a line only, as a name in a sentence, stays with the line.
        return [.. runs.Select(run => rules[run.LastNode] is null ? null : rules[run.Node])];
    }
}
