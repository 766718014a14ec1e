using System.Collections.Immutable;
using DiffPlex;

namespace DigestGen.Importing.Merging;

/// <summary>Lines of one text that stand otherwise, or not at all, in another.</summary>
/// <param name="Start">The first line of the old text, from 0.</param>
/// <param name="End">Behind the last; the same as <paramref name="Start"/> where lines were only added.</param>
/// <param name="OtherStart">The first line of the new text.</param>
internal readonly record struct LineEdit(int Start, int End, int OtherStart, int OtherEnd)
{
    public bool IsInsertion => Start == End;

    /// <summary>By how many lines the new text is longer.</summary>
    public int Growth => OtherEnd - OtherStart - (End - Start);
}

/// <summary>The difference of two lists of lines or words (Myers, "An O(ND) Difference Algorithm", 1986, as DiffPlex does it). No line holds a line feed or is empty.</summary>
internal static class LineDiff
{
    // The algorithm is quadratic where nothing is alike. Longer middles are no article that somebody edited, and count as one change.
    private const int LongestMiddle = 4000;

    public static ImmutableArray<LineEdit> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (start, beforeEnd, afterEnd) = (0, before.Count, after.Count);
        while (start < beforeEnd && start < afterEnd && before[start] == after[start]) start++;
        while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] == after[afterEnd - 1]) (beforeEnd, afterEnd) = (beforeEnd - 1, afterEnd - 1);
        if (start == beforeEnd && start == afterEnd) return [];
        if (start == beforeEnd || start == afterEnd || beforeEnd - start > LongestMiddle || afterEnd - start > LongestMiddle) return [new LineEdit(start, beforeEnd, start, afterEnd)];
        var blocks = new Differ().CreateCustomDiffs(Joined(before, start, beforeEnd), Joined(after, start, afterEnd), ignoreWhiteSpace: false, text => text.Split('\n')).DiffBlocks;
        return [.. blocks.Select(block => new LineEdit(
            start + block.DeleteStartA, start + block.DeleteStartA + block.DeleteCountA, start + block.InsertStartB, start + block.InsertStartB + block.InsertCountB))];
    }

    private static string Joined(IReadOnlyList<string> lines, int start, int end) => string.Join('\n', lines.Skip(start).Take(end - start));
}
