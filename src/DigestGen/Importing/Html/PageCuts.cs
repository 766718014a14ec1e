namespace DigestGen.Importing.Html;

/// <summary>Cuts the parts of a page that are never its article: menus, footers, what is hidden, what is named as something else.</summary>
internal static class PageCuts
{
    private const int LongestByline = 100;

    public static void Mark(List<PageNode> nodes, List<TextRun> runs, string title, bool cutsByName)
    {
        var texts = RunningLengths(nodes, runs);
        for (var i = 1; i < nodes.Count;)
        {
            var node = nodes[i];
            node.Cut = node.IsText ? null : PartNames.Foreign(node) ?? (cutsByName ? Unlikely(nodes, i, texts) : null);
            i = node.Cut is null ? i + 1 : node.End;
        }
        MarkBylines(nodes, runs);
        MarkTitle(nodes, runs, title);
    }

    private static string? Unlikely(List<PageNode> nodes, int number, double[] texts)
    {
        if (PartNames.Unlikely(nodes[number]) is not { } name || IsInTable(nodes, number)) return null;
        // A wrapper of the whole page may be called `with-sidebar`.
        if (texts[number] * 2 > texts[0] && !PartNames.IsReaders(name)) return null;
        return $"named-{name}";
    }

    private static bool IsInTable(List<PageNode> nodes, int number)
    {
        for (var (i, steps) = (number, 0); i > 0 && steps < 4; i = nodes[i].Parent, steps++)
            if (nodes[i].Tag is "table" or "code" or "pre") return true;
        return false;
    }

    // How much text outside links each node holds.
    private static double[] RunningLengths(List<PageNode> nodes, List<TextRun> runs)
    {
        var lengths = new double[nodes.Count];
        foreach (var run in runs)
            if (LineShape.IsRunningText(run.Text.Text)) lengths[run.Node] += run.Text.Length - run.LinkLength;
        for (var i = nodes.Count - 1; i > 0; i--) lengths[nodes[i].Parent] += lengths[i];
        return lengths;
    }

    private static void MarkBylines(List<PageNode> nodes, List<TextRun> runs)
    {
        var shortParts = Lengths(nodes, runs);
        for (var i = 1; i < nodes.Count;)
        {
            var node = nodes[i];
            if (node.Cut is null && !node.IsText && shortParts[i] is > 0 and < LongestByline && PartNames.IsByline(node)) node.Cut = "byline-markup";
            i = node.Cut is null ? i + 1 : node.End;
        }
    }

    private static int[] Lengths(List<PageNode> nodes, List<TextRun> runs)
    {
        var lengths = new int[nodes.Count];
        foreach (var run in runs) lengths[run.Node] += run.Text.Length;
        for (var i = nodes.Count - 1; i > 0; i--) lengths[nodes[i].Parent] += lengths[i];
        return lengths;
    }

    // The headline over the text says what the field `title` says.
    private static void MarkTitle(List<PageNode> nodes, List<TextRun> runs, string title)
    {
        if (title.Length == 0) return;
        foreach (var run in runs)
            if (nodes[run.Block].Tag is "h1" or "h2" && nodes[run.Block].Cut is null && Math.Min(Similarity.Of(run.Text.Text, title), Similarity.Of(title, run.Text.Text)) > 0.75) nodes[run.Block].Cut = "repeated-headline";
    }
}

/// <summary>How much of one text's words another has.</summary>
internal static class Similarity
{
    /// <summary>From 0 to 1: one less the share of the second text's letters that stand in words the first has not.</summary>
    public static double Of(string one, string other)
    {
        if (one.Length > 500 || other.Length > 500) return 0;
        var (known, words) = (Words(one).ToHashSet(StringComparer.Ordinal), Words(other).ToList());
        var all = words.Sum(word => word.Length);
        return all == 0 || known.Count == 0 ? 0 : 1 - ((double)words.Where(word => !known.Contains(word)).Sum(word => word.Length) / all);
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0) start = i;
            else if (!isWord && start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }
}
