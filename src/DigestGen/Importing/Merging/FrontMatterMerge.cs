using System.Collections.Immutable;
using DigestGen.Yaml;

namespace DigestGen.Importing.Merging;

/// <summary>
/// Merges front matter field by field, by what the fields say and not by how they are written. The editor's order, comments and spelling stay. Lists of texts are
/// merged as sets: what either side added is in, what either side took out is out. Events and other lists of groups are merged entry by entry.
/// </summary>
internal static class FrontMatterMerge
{
    /// <summary>The merged lines between the fences; null where one of the three cannot be read field by field.</summary>
    public static MergedText? Merge(string written, string editor, string proposal, MergeLabels labels)
    {
        if (FrontMatterFields.Read(written) is not { } b || FrontMatterFields.Read(editor) is not { } e || FrontMatterFields.Read(proposal) is not { } p) return null;
        var before = b.Fields.ToDictionary(field => field.Key, StringComparer.Ordinal);
        var proposed = p.Fields.ToDictionary(field => field.Key, StringComparer.Ordinal);
        var merged = new List<(string Key, MergedText Text)>();
        foreach (var field in e.Fields)
            if (Decide(before.GetValueOrDefault(field.Key), field, proposed.GetValueOrDefault(field.Key), labels) is { } text)
                merged.Add((field.Key, new MergeWriter(labels).Append(field.Lead).Append(text).ToMerged()));

        var standing = e.Fields.Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < p.Fields.Length; i++)
        {
            if (standing.Contains(p.Fields[i].Key) || New(before.GetValueOrDefault(p.Fields[i].Key), p.Fields[i], labels) is not { } text) continue;
            var behind = i == 0 ? -1 : merged.FindLastIndex(field => field.Key == p.Fields[i - 1].Key);
            merged.Insert(i == 0 ? 0 : behind < 0 ? merged.Count : behind + 1, (p.Fields[i].Key, text));
        }
        var writer = new MergeWriter(labels);
        foreach (var (_, text) in merged) writer.Append(text);
        return writer.Append(e.Behind).ToMerged();
    }

    // A field that the editor has. One that is not proposed any more goes, unless the editor changed it: nothing is no better proposal.
    private static MergedText? Decide(FrontMatterField? before, FrontMatterField editor, FrontMatterField? proposed, MergeLabels labels)
    {
        var isEdited = before?.Canonical != editor.Canonical;
        if (proposed is null) return isEdited ? Plain(editor.Text) : null;
        if (proposed.Canonical == editor.Canonical || proposed.Canonical == before?.Canonical) return Plain(editor.Text);
        if (!isEdited) return Plain(proposed.Text);
        if ((editor.IsList || proposed.IsList) && editor.Items is { } ours && proposed.Items is { } theirs && (before is null ? [] : before.Items) is { } old)
            return Plain(WriteList(editor, Union(old, ours, theirs)));
        if (ListedGroups.Merge(before, editor, proposed, labels) is { } entries) return entries;
        if (Sentence(before, editor, proposed) is { } sentence) return Plain(sentence);
        return new MergeWriter(labels).Conflict($"`{editor.Key}`", editor.Text, proposed.Text).ToMerged();
    }

    // A summary is text like any other: what was changed in different places of it is merged.
    private static string? Sentence(FrontMatterField? before, FrontMatterField editor, FrontMatterField proposed) =>
        before?.Value is YamlScalar b && editor.Value is YamlScalar e && proposed.Value is YamlScalar p && LineMerge.Merge(b.Text.Trim(), e.Text.Trim(), p.Text.Trim()) is { } merged
            ? new YamlWriter().Text(editor.Key, merged).ToString()
            : null;

    // A field that the editor has not: new, or taken out by the editor.
    private static MergedText? New(FrontMatterField? before, FrontMatterField proposed, MergeLabels labels)
    {
        if (before is null) return Plain(proposed.Text);
        return before.Canonical == proposed.Canonical ? null : new MergeWriter(labels).Conflict($"`{proposed.Key}`", "", proposed.Text).ToMerged();
    }

    private static List<string> Union(ImmutableArray<string> old, ImmutableArray<string> ours, ImmutableArray<string> theirs)
    {
        var (before, proposed) = (old.ToHashSet(StringComparer.Ordinal), theirs.ToHashSet(StringComparer.Ordinal));
        var items = ours.Where(item => proposed.Contains(item) || !before.Contains(item)).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < theirs.Length; i++)
        {
            if (before.Contains(theirs[i]) || items.Contains(theirs[i])) continue;
            var behind = i == 0 ? -1 : items.IndexOf(theirs[i - 1]);
            items.Insert(i == 0 ? 0 : behind < 0 ? items.Count : behind + 1, theirs[i]);
        }
        return items;
    }

    private static string WriteList(FrontMatterField editor, List<string> items)
    {
        if (editor.Items is { } ours && ours.SequenceEqual(items)) return editor.Text;
        var isFlow = editor.Text.AsSpan(editor.Text.IndexOf(':', StringComparison.Ordinal) + 1).TrimStart().StartsWith("[");
        if (!isFlow && items.Count > 0) return new YamlWriter().TextList(editor.Key, [.. items]).ToString();
        return $"{YamlText.Write(editor.Key)}: [{string.Join(", ", items.Select(item => item.AsSpan().ContainsAny(",[]{}") ? YamlText.Quote(item) : YamlText.Write(item)))}]\n";
    }

    private static MergedText Plain(string text) => new(text, []);
}

/// <summary>Lists whose entries are groups of fields, such as `events`, each entry as it stands.</summary>
internal static class ListedGroups
{
    /// <summary>Null where the entries cannot be told apart in the text.</summary>
    public static MergedText? Merge(FrontMatterField? before, FrontMatterField editor, FrontMatterField proposed, MergeLabels labels)
    {
        if (Read(editor) is not { } e || Read(proposed) is not { } p || (before is null ? ([], []) : Read(before)) is not { } b) return null;
        var writer = new MergeWriter(labels).Append(editor.Text[..(editor.Text.IndexOf('\n', StringComparison.Ordinal) + 1)]);
        foreach (var region in ThreeWay.OfLines(b.Values, e.Values, p.Values))
            if (region.Changed == Changed.Conflict) writer.Append(Decide(region, b.Texts, e.Texts, p.Texts, editor.Key, labels));
            else if (region.Changed == Changed.ByProposal) writer.Append(Lines(p.Texts, region.Proposal));
            else writer.Append(Lines(e.Texts, region.Editor));
        return writer.ToMerged();
    }

    // As many entries on all sides: each is held against its own, line by line.
    private static MergedText Decide(MergeRegion region, List<string> written, List<string> editor, List<string> proposal, string key, MergeLabels labels)
    {
        var writer = new MergeWriter(labels);
        var isPaired = region.Base.Length == region.Editor.Length && region.Base.Length == region.Proposal.Length;
        if (!isPaired) return writer.Conflict($"`{key}`", Lines(editor, region.Editor), Lines(proposal, region.Proposal)).ToMerged();
        for (var i = 0; i < region.Base.Length; i++)
        {
            var (b, e, p) = (written[region.Base.Start + i], editor[region.Editor.Start + i], proposal[region.Proposal.Start + i]);
            if (Entry(b, e, p) is { } merged) writer.Append(merged);
            else writer.Conflict($"`{key}`", e, p);
        }
        return writer.ToMerged();
    }

    private static string? Entry(string written, string editor, string proposal)
    {
        if (proposal == written) return editor;
        if (editor == written) return proposal;
        var (b, e, p) = (written.Split('\n'), editor.Split('\n'), proposal.Split('\n'));
        if (b.Length != e.Length || b.Length != p.Length) return null;
        var lines = b.Select((line, i) => LineMerge.Merge(line, e[i], p[i])).ToList();
        if (lines.Contains(null)) return null;
        // Words of a quoted text and of a bare one can make a line that is no YAML.
        var merged = string.Join('\n', lines);
        return FrontMatterFields.Read("entries:\n" + merged) is null ? null : merged;
    }

    private static string Lines(List<string> texts, Stretch stretch) => string.Concat(texts.Skip(stretch.Start).Take(stretch.Length));

    private static (List<string> Values, List<string> Texts)? Read(FrontMatterField field)
    {
        if (field.Value is not YamlList list) return null;
        var texts = new List<string>();
        var indent = -1;
        for (var start = field.Text.IndexOf('\n', StringComparison.Ordinal) + 1; start < field.Text.Length;)
        {
            var end = field.Text.IndexOf('\n', start) + 1;
            var line = field.Text.AsSpan(start, end - start);
            var margin = line.Length - line.TrimStart(' ').Length;
            var isItem = line[margin..].StartsWith("- ") && (indent < 0 || margin == indent);
            if (isItem) indent = margin;
            if (isItem) texts.Add("");
            if (texts.Count == 0) return null;
            texts[^1] += line.ToString();
            start = end;
        }
        return texts.Count == list.Items.Length ? ([.. list.Items.Select(FrontMatterFields.Canonical)], texts) : null;
    }
}
