namespace DigestGen.Importing.Html;

/// <summary>
/// How far an article reaches beyond its best block. Players and advertisements cut articles into pieces that stand in blocks of their own, but pieces of one text
/// have the same names: the parent is taken as long as most of the running text that it adds is named as the block's own is.
/// </summary>
internal static class Reach
{
    private const int Levels = 4;
    private const double LeastGain = 0.1;
    private const double LeastAlike = 0.7;

    /// <param name="cut">For each node whether it, or an element around it, is cut.</param>
    public static int Widen(List<PageNode> nodes, List<TextRun> runs, bool[] cut, int top)
    {
        var texts = runs.Where(run => LineShape.IsRunningText(run.Text.Text) && !cut[run.Node]).ToList();
        var own = texts.Where(run => IsIn(nodes, run, top)).ToList();
        var names = CommonNames(nodes, own);
        if (names.Count == 0) return top;
        var (steps, least) = (0, own.Sum(run => run.Text.Length) * LeastGain);
        for (var i = nodes[top].Parent; i > 0 && steps < Levels; i = nodes[i].Parent, steps++)
        {
            var more = texts.Where(run => IsIn(nodes, run, i) && !IsIn(nodes, run, top)).ToList();
            var length = more.Sum(run => run.Text.Length);
            if (length < least) continue;
            var alike = more.Where(run => NamesOf(nodes, run).Any(names.Contains)).Sum(run => run.Text.Length);
            if (alike < length * LeastAlike) return top;
            top = i;
        }
        return top;
    }

    // The names that half of the text has.
    private static HashSet<string> CommonNames(List<PageNode> nodes, List<TextRun> runs)
    {
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var run in runs)
            foreach (var name in NamesOf(nodes, run)) lengths[name] = lengths.GetValueOrDefault(name) + run.Text.Length;
        var all = runs.Sum(run => run.Text.Length);
        return lengths.Where(pair => pair.Value * 2 >= all).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> NamesOf(List<PageNode> nodes, TextRun run)
    {
        var around = run.IsWhole && run.Block > 0 ? nodes[run.Block].Parent : run.Block;
        return nodes[around].Tag is "body" or "li" ? [] : $"{nodes[run.Block].Hints} {nodes[around].Hints}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(name => name.Length > 3).Distinct(StringComparer.Ordinal);
    }

    private static bool IsIn(List<PageNode> nodes, TextRun run, int element) => run.Node > element && run.Node < nodes[element].End;
}
