using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing.Merging;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>A draft with its place: the file it is written to and the story it belongs to.</summary>
/// <param name="Base">What import wrote there last; null for an article that is new, or whose record went missing.</param>
internal sealed record PlacedDraft(ClippingDraft Draft, ImportDecision Decision, SitePath Article, StoryId? Story, string? Base);

/// <summary>A draft as its article and its record say it.</summary>
/// <param name="Text">The article, merged with what stood there.</param>
/// <param name="Files">What is to be written.</param>
internal sealed record WrittenDraft(PlacedDraft Placed, ImportOutcome Outcome, string Text, ImmutableArray<SourceFile> Files)
{
    /// <summary>Whether a proposed name came to stand in the article.</summary>
    public bool Says(string id) => Outcome == ImportOutcome.Imported || Text.Contains(id, StringComparison.Ordinal);
}

/// <summary>Gives drafts their files, no two alike and none that stands, and writes article and import record.</summary>
internal static class ArticleFiles
{
    /// <summary>The slugs that are taken. One is used once in the whole digest, so that an article keeps its file when its date is corrected.</summary>
    public static HashSet<string> TakenSlugs(StandingArticles standing, DigestContent content) =>
        standing.Paths.Select(path => path.Stem).Concat(content.Articles.Select(article => article.Slug.Value)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Where a new article goes; its slug is taken then.</summary>
    public static SitePath NewPath(ClippingFields fields, string id, HashSet<string> taken)
    {
        var wanted = Slug.From(fields.Title?.Value ?? "") ?? Slug.From(id) ?? Slug.From("article")!.Value;
        var slug = wanted;
        for (var number = 2; !taken.Add(slug.Value); number++) slug = wanted.Numbered(number);
        var folder = fields.Date?.Value is { } date ? date.Earliest.Year.ToString("0000", CultureInfo.InvariantCulture) : "undated";
        return SitePath.Of($"content/articles/{folder}/{slug}.md");
    }

    /// <summary>Writes a draft, or merges it into the article that stands, with what import wrote there last as the base of both.</summary>
    public static WrittenDraft Write(PlacedDraft placed, DiagnosticBag found)
    {
        var (clipping, proposal) = (placed.Draft.Clipping, Proposal(placed));
        var record = ImportRecord.Write(placed.Draft, placed.Article, proposal, (placed.Draft.RawHash, ImportRecord.ImporterVersion));
        if (placed.Decision.File is not { } standing) return new WrittenDraft(placed, ImportOutcome.Imported, proposal, [new SourceFile(placed.Article, proposal), record]);

        // A run that was killed leaves an article without its record. Then what import makes now is taken for what it made then.
        var written = placed.Base;
        if (written is null && !ArticleMerge.IsSame(standing.Text, proposal)) found.Add(ImportProblems.NoRecord(clipping, standing.Path));
        var merged = ArticleMerge.Merge(written ?? proposal, standing.Text, proposal, new MergeLabels("your text", $"import of {clipping}"));
        var result = Merged(placed, merged, written is not null && ArticleMerge.IsSame(standing.Text, written), record, found);
        return written is null && !ArticleMerge.IsSame(standing.Text, proposal) ? result with { Outcome = ImportOutcome.KeptEditorsFile } : result;
    }

    /// <summary>What a merge comes to: the files, and the places that are left to the editor.</summary>
    public static WrittenDraft Merged(PlacedDraft placed, MergedText merged, bool isUntouched, SourceFile record, DiagnosticBag found)
    {
        var article = new SourceFile(placed.Article, merged.Text);
        foreach (var conflict in merged.Conflicts)
            found.Add(ImportProblems.Undecided(article.Span(conflict.Start, merged.Text.AsSpan(conflict.Start).IndexOfAny('\r', '\n')), conflict.What));
        if (merged.Text == placed.Decision.File?.Text) return new WrittenDraft(placed, ImportOutcome.Unchanged, merged.Text, [record]);
        var outcome = !merged.Conflicts.IsEmpty ? ImportOutcome.Undecided : isUntouched ? ImportOutcome.Updated : ImportOutcome.Merged;
        return new WrittenDraft(placed, outcome, merged.Text, [article, record]);
    }

    /// <summary>The article's text as import makes it.</summary>
    public static string Proposal(PlacedDraft placed)
    {
        var (draft, fields, proposal) = (placed.Draft, placed.Draft.Fields, placed.Draft.Proposal);
        var written = placed.Decision.IsPlacedAnew ? null : placed.Base;
        return ArticleWriter.Write(new ArticleDraft(
            fields.Title?.Value ?? draft.Clipping.Stem,
            fields.Date?.Value,
            fields.Source?.Value.Id.Value,
            fields.Via?.Value.Id.Value,
            fields.Url?.Value.OriginalString,
            [.. fields.Authors.Select(author => author.Value)],
            fields.Language?.Value,
            fields.Section?.Value,
            proposal.Summary,
            written is null ? [.. proposal.Topics.Select(topic => topic.Id.Value)] : ArticleMerge.FieldIn(written, "topics"),
            written is null ? placed.Story?.Value : ArticleMerge.FieldIn(written, "story").FirstOrDefault(),
            proposal.Events,
            ArticleStatus.Published,
            draft.Clipping.Stem,
            draft.Body));
    }
}
