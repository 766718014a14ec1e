using System.Text;

namespace DigestGen.Importing.Merging;

/// <summary>
/// Merges Markdown line by line: a paragraph, a heading and a list item are a line each. A line that both sides changed is merged word by word.
/// </summary>
internal sealed class BodyMerge
{
    private const int LongestName = 40;

    private readonly BodyLines written, editor, proposal;
    private readonly MergeWriter writer;

    // What stands behind the line that was written last: null at the beginning of the text.
    private int? gap;
    private string last = "";

    private BodyMerge(string written, string editor, string proposal, MergeLabels labels) =>
        (this.written, this.editor, this.proposal, writer) = (BodyLines.Of(written), BodyLines.Of(editor), BodyLines.Of(proposal), new MergeWriter(labels));

    public static MergedText Merge(string written, string editor, string proposal, MergeLabels labels)
    {
        var merge = new BodyMerge(written, editor, proposal, labels);
        foreach (var region in ThreeWay.OfLines(merge.written.Text, merge.editor.Text, merge.proposal.Text)) merge.Add(region);
        if (merge.last.Length > 0) merge.writer.Append("\n");
        return merge.writer.ToMerged();
    }

    private void Add(MergeRegion region)
    {
        switch (region.Changed)
        {
            case var _ when region.Base.Length == region.Editor.Length && region.Base.Length == region.Proposal.Length:
                AddPairs(region);
                break;
            case Changed.ByProposal:
                AddLines(proposal, region.Proposal);
                break;
            case Changed.Conflict:
                AddUndecided(region);
                break;
            default:
                AddLines(editor, region.Editor);
                break;
        }
    }

    // As many lines on all sides: each is held against its own.
    private void AddPairs(MergeRegion region)
    {
        for (var i = 0; i < region.Base.Length;)
        {
            if (MergedLine(region, i) is { } line)
            {
                var (b, e, p) = (written.Gaps[region.Base.Start + i], editor.Gaps[region.Editor.Start + i], proposal.Gaps[region.Proposal.Start + i]);
                AddLine(line, e == b ? p : e);
                i++;
                continue;
            }
            var first = i;
            while (i < region.Base.Length && MergedLine(region, i) is null) i++;
            AddConflict(new Stretch(region.Editor.Start + first, region.Editor.Start + i), new Stretch(region.Proposal.Start + first, region.Proposal.Start + i));
        }
    }

    private string? MergedLine(MergeRegion region, int index) =>
        LineMerge.Merge(written.Text[region.Base.Start + index], editor.Text[region.Editor.Start + index], proposal.Text[region.Proposal.Start + index]);

    // Lines that both sides begin or end with are decided: the conflict is what is left between them.
    private void AddUndecided(MergeRegion region)
    {
        var (ours, theirs) = (region.Editor, region.Proposal);
        while (ours.Length > 0 && theirs.Length > 0 && editor.Text[ours.Start] == proposal.Text[theirs.Start])
        {
            AddLine(editor.Text[ours.Start], editor.Gaps[ours.Start]);
            (ours, theirs) = (ours with { Start = ours.Start + 1 }, theirs with { Start = theirs.Start + 1 });
        }
        while (ours.Length > 0 && theirs.Length > 0 && editor.Text[ours.End - 1] == proposal.Text[theirs.End - 1])
            (ours, theirs) = (ours with { End = ours.End - 1 }, theirs with { End = theirs.End - 1 });
        AddConflict(ours, theirs);
        AddLines(editor, new Stretch(ours.End, region.Editor.End));
    }

    private void AddLines(BodyLines from, Stretch stretch)
    {
        for (var i = stretch.Start; i < stretch.End; i++) AddLine(from.Text[i], from.Gaps[i]);
    }

    private void AddLine(string line, int gapBehind)
    {
        Separate(line);
        writer.Append(line);
        (last, gap) = (line, gapBehind);
    }

    private void AddConflict(Stretch ours, Stretch theirs)
    {
        Separate("");
        var first = ours.Length > 0 ? editor.Text[ours.Start] : proposal.Text[theirs.Start];
        writer.Conflict($"\u201C{Begin(first)}\u201D", editor.Block(ours), proposal.Block(theirs));
        (last, gap) = ("", BodyLines.EndOfText);
    }

    // The end of the line above, unless that is a marker, and the empty lines behind it.
    private void Separate(string next)
    {
        if (gap is not { } behind) return;
        var isList = BodyLines.IsItem(last) && BodyLines.IsItem(next);
        writer.Append(new string('\n', (last.Length > 0 ? 1 : 0) + (behind != BodyLines.EndOfText ? behind : isList ? 0 : 1)));
    }

    private static string Begin(string line) => line.Length <= LongestName ? line : line[..(char.IsHighSurrogate(line[LongestName - 1]) ? LongestName - 1 : LongestName)].TrimEnd() + "\u2026";
}

/// <summary>The lines of a Markdown text. Empty ones are no lines of their own but belong to the one above, or strange paragraphs would become neighbours by them.</summary>
/// <param name="Gaps">How many empty lines follow each.</param>
internal sealed record BodyLines(List<string> Text, List<int> Gaps)
{
    /// <summary>The gap behind the last line: there is no telling how many empty lines would follow.</summary>
    public const int EndOfText = -1;

    public static BodyLines Of(string text)
    {
        var lines = new BodyLines([], []);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text[range];
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Text.Add(line);
                lines.Gaps.Add(0);
            }
            else if (lines.Gaps.Count > 0) lines.Gaps[^1]++;
        }
        if (lines.Gaps.Count > 0) lines.Gaps[^1] = EndOfText;
        return lines;
    }

    public static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    /// <summary>Some lines as they stand, the last ended by a line feed.</summary>
    public string Block(Stretch stretch)
    {
        var block = new StringBuilder();
        for (var i = stretch.Start; i < stretch.End; i++)
            block.Append(Text[i]).Append('\n', i + 1 < stretch.End ? 1 + Math.Max(0, Gaps[i]) : 1);
        return block.ToString();
    }
}

/// <summary>Merges one line word by word.</summary>
internal static class LineMerge
{
    // A date, a name or a heading of fewer words means something as a whole: half of one and half of another mean nothing.
    private const int FewestWords = 5;

    /// <summary>The merged line, or null where both sides changed the same words or neighbours.</summary>
    public static string? Merge(string written, string editor, string proposal)
    {
        if (editor == proposal || proposal == written) return editor;
        if (editor == written) return proposal;
        if (written.AsSpan().Count(' ') < FewestWords - 1) return null;
        var (b, e, p) = (Words(written), Words(editor), Words(proposal));
        var merged = new StringBuilder();
        foreach (var region in ThreeWay.OfWords(b, e, p))
        {
            if (region.Changed == Changed.Conflict) return null;
            var (words, stretch) = region.Changed == Changed.ByProposal ? (p, region.Proposal) : (e, region.Editor);
            for (var i = stretch.Start; i < stretch.End; i++) merged.Append(words[i]);
        }
        return merged.ToString();
    }

    // A word with everything behind it up to the next.
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= line.Length; i++)
            if (i == line.Length || (char.IsLetterOrDigit(line[i]) && !char.IsLetterOrDigit(line[i - 1])))
            {
                words.Add(line[start..i]);
                start = i;
            }
        return words;
    }
}
