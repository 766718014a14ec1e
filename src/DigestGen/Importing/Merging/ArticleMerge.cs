using System.Collections.Immutable;

namespace DigestGen.Importing.Merging;

/// <summary>
/// Merges what import makes of a clipping now into the article that an editor works on. The base is what import had written there last: whatever differs
/// from it is somebody's change. Merging a text with itself, or with the base, changes nothing.
/// </summary>
internal static class ArticleMerge
{
    /// <param name="written">What import wrote last.</param>
    /// <param name="editor">The article as it stands; its line ends are kept.</param>
    /// <param name="proposal">What import would write now.</param>
    public static MergedText Merge(string written, string editor, string proposal, MergeLabels labels)
    {
        var (b, e, p) = (WithLineFeeds(written), WithLineFeeds(editor), WithLineFeeds(proposal));
        if (p == b || p == e) return new MergedText(editor, []);
        var merged = e == b ? new MergedText(p, []) : MergeParts(b, e, p, labels);
        return editor.Contains("\r\n", StringComparison.Ordinal) ? WithCarriageReturns(merged) : merged;
    }

    /// <summary>The texts of a field of front matter; empty where it has none, or cannot be read.</summary>
    public static ImmutableArray<string> FieldIn(string article, string key) =>
        ArticleFileParts.Of(WithLineFeeds(article)) is { } parts && FrontMatterFields.Read(parts.Fields) is { } read ? read.Fields.FirstOrDefault(field => field.Key == key)?.Items ?? [] : [];

    /// <summary>Whether two texts differ in line ends at most.</summary>
    public static bool IsSame(string one, string other) => WithLineFeeds(one) == WithLineFeeds(other);

    private static MergedText MergeParts(string written, string editor, string proposal, MergeLabels labels)
    {
        if (ArticleFileParts.Of(written) is not { } b || ArticleFileParts.Of(editor) is not { } e || ArticleFileParts.Of(proposal) is not { } p) return BodyMerge.Merge(written, editor, proposal, labels);
        var fields = FrontMatterMerge.Merge(b.Fields, e.Fields, p.Fields, labels) ?? BodyMerge.Merge(b.Fields, e.Fields, p.Fields, labels);
        // A body that neither side touched keeps every space of it.
        var body = p.Body == b.Body ? new MergedText(e.Body, []) : e.Body == b.Body ? new MergedText(p.Body, []) : BodyMerge.Merge(b.Body, e.Body, p.Body, labels);
        var between = e.Body.Length == 0 && body.Text.Length > 0 ? p.Between : e.Between;
        return new MergeWriter(labels).Append(e.Head).Append(fields).Append(between).Append(body).ToMerged();
    }

    private static string WithLineFeeds(string text)
    {
        if (text.StartsWith('\uFEFF')) text = text[1..];
        return text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
    }

    private static MergedText WithCarriageReturns(MergedText merged) => new(
        merged.Text.Replace("\n", "\r\n", StringComparison.Ordinal),
        [.. merged.Conflicts.Select(conflict => conflict with { Start = conflict.Start + merged.Text.AsSpan(0, conflict.Start).Count('\n') })]);
}
