using System.Collections.Immutable;

namespace DigestGen.Importing.Merging;

/// <summary>Which of two texts departs from the one that both come from.</summary>
internal enum Changed
{
    Nothing,
    ByEditor,
    ByProposal,

    /// <summary>Both, in the same way.</summary>
    Alike,

    /// <summary>Both, in different ways.</summary>
    Conflict,
}

/// <summary>Lines from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal readonly record struct Stretch(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>A stretch of the base and what stands for it on either side.</summary>
internal readonly record struct MergeRegion(Changed Changed, Stretch Base, Stretch Editor, Stretch Proposal);

/// <summary>
/// Parts three texts into regions, in the manner of diff3 (Khanna, Kunal and Pierce, "A Formal Investigation of Diff3", 2007), but lines side by side that one
/// side each has changed do not conflict: a paragraph is a line, and what was done to the next is no concern of it.
/// </summary>
internal static class ThreeWay
{
    /// <summary>The regions of lines: a conflict is where both changed the same line, or added something at the same place.</summary>
    public static ImmutableArray<MergeRegion> OfLines(IReadOnlyList<string> written, IReadOnlyList<string> editor, IReadOnlyList<string> proposal) =>
        Regions(written, editor, proposal, Overlap);

    /// <summary>The regions of words: a conflict is also where no unchanged word stands between two changes, because a sentence could lose its sense there.</summary>
    public static ImmutableArray<MergeRegion> OfWords(IReadOnlyList<string> written, IReadOnlyList<string> editor, IReadOnlyList<string> proposal) =>
        Regions(written, editor, proposal, Touch);

    private static bool Overlap(Stretch one, LineEdit other) =>
        one.Length == 0 && other.IsInsertion ? one.Start == other.Start : one.Start < other.End && other.Start < one.End;

    private static bool Touch(Stretch one, LineEdit other) => one.Start <= other.End && other.Start <= one.End;

    private static ImmutableArray<MergeRegion> Regions(IReadOnlyList<string> written, IReadOnlyList<string> editor, IReadOnlyList<string> proposal, Func<Stretch, LineEdit, bool> meet)
    {
        var (byEditor, byProposal) = (new Edits(LineDiff.Of(written, editor)), new Edits(LineDiff.Of(written, proposal)));
        var regions = ImmutableArray.CreateBuilder<MergeRegion>();
        var at = 0;
        while (byEditor.HasNext || byProposal.HasNext)
        {
            var isEditors = !byProposal.HasNext || (byEditor.HasNext && IsBefore(byEditor.Next, byProposal.Next));
            var first = isEditors ? byEditor.Next : byProposal.Next;
            if (first.Start > at) regions.Add(Region(Changed.Nothing, new Stretch(at, first.Start), byEditor.Growth, byEditor.Growth, byProposal.Growth, byProposal.Growth));

            var (editorBefore, proposalBefore) = (byEditor.Growth, byProposal.Growth);
            var stretch = (isEditors ? byEditor : byProposal).Take(new Stretch(first.Start, first.End));
            var (hasEditors, hasProposals) = (isEditors, !isEditors);
            for (var isOpen = true; isOpen;)
            {
                isOpen = false;
                if (byEditor.HasNext && meet(stretch, byEditor.Next)) (stretch, hasEditors, isOpen) = (byEditor.Take(stretch), true, true);
                if (byProposal.HasNext && meet(stretch, byProposal.Next)) (stretch, hasProposals, isOpen) = (byProposal.Take(stretch), true, true);
            }
            var region = Region(Changed.Conflict, stretch, editorBefore, byEditor.Growth, proposalBefore, byProposal.Growth);
            regions.Add(region with { Changed = !hasProposals ? Changed.ByEditor : !hasEditors ? Changed.ByProposal : IsAlike(region, editor, proposal) ? Changed.Alike : Changed.Conflict });
            at = stretch.End;
        }
        if (at < written.Count) regions.Add(Region(Changed.Nothing, new Stretch(at, written.Count), byEditor.Growth, byEditor.Growth, byProposal.Growth, byProposal.Growth));
        return regions.ToImmutable();
    }

    // What is added before a line comes before what is made of the line.
    private static bool IsBefore(LineEdit one, LineEdit other) => one.Start < other.Start || (one.Start == other.Start && one.End <= other.End);

    private static MergeRegion Region(Changed changed, Stretch stretch, int editorBefore, int editorAfter, int proposalBefore, int proposalAfter) => new(
        changed, stretch, new Stretch(stretch.Start + editorBefore, stretch.End + editorAfter), new Stretch(stretch.Start + proposalBefore, stretch.End + proposalAfter));

    private static bool IsAlike(MergeRegion region, IReadOnlyList<string> editor, IReadOnlyList<string> proposal)
    {
        if (region.Editor.Length != region.Proposal.Length) return false;
        for (var i = 0; i < region.Editor.Length; i++)
            if (editor[region.Editor.Start + i] != proposal[region.Proposal.Start + i]) return false;
        return true;
    }

    /// <summary>The changes of one side, taken one after the other.</summary>
    private sealed class Edits(ImmutableArray<LineEdit> edits)
    {
        private int taken;

        public bool HasNext => taken < edits.Length;

        public LineEdit Next => edits[taken];

        /// <summary>By how many lines the changes taken so far made this side longer than the base.</summary>
        public int Growth { get; private set; }

        public Stretch Take(Stretch stretch)
        {
            var edit = edits[taken++];
            Growth += edit.Growth;
            return new Stretch(Math.Min(stretch.Start, edit.Start), Math.Max(stretch.End, edit.End));
        }
    }
}
