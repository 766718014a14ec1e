using System.Collections.Immutable;
using System.Text;
using DigestGen.Content;

namespace DigestGen.Importing.Merging;

/// <summary>A merged text, LF-ended, and the places of it that are undecided.</summary>
internal sealed record MergedText(string Text, ImmutableArray<MergeConflict> Conflicts);

/// <summary>A place where both sides changed the same.</summary>
/// <param name="Start">Offset of the marker that begins it.</param>
/// <param name="What">The field, or how the paragraph begins.</param>
internal readonly record struct MergeConflict(int Start, string What);

/// <summary>What the two sides are called behind the markers.</summary>
internal sealed record MergeLabels(string Editor, string Proposal);

/// <summary>Puts a merged text together.</summary>
internal sealed class MergeWriter(MergeLabels labels)
{
    private readonly StringBuilder text = new();
    private readonly List<MergeConflict> conflicts = [];

    public int Length => text.Length;

    public MergeWriter Append(string lines)
    {
        text.Append(lines);
        return this;
    }

    public MergeWriter Append(MergedText part)
    {
        foreach (var conflict in part.Conflicts) conflicts.Add(conflict with { Start = conflict.Start + text.Length });
        text.Append(part.Text);
        return this;
    }

    /// <summary>Both wordings, whole lines each, between markers.</summary>
    public MergeWriter Conflict(string what, string editor, string proposal)
    {
        conflicts.Add(new MergeConflict(text.Length, what));
        text.Append(ConflictMarkers.Begin).Append(labels.Editor).Append('\n').Append(editor)
            .Append(ConflictMarkers.Middle).Append('\n').Append(proposal)
            .Append(ConflictMarkers.End).Append(labels.Proposal).Append('\n');
        return this;
    }

    public MergedText ToMerged() => new(text.ToString(), [.. conflicts]);
}
