using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Content;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>A draft with its place: the file it is written to and the story it belongs to.</summary>
internal sealed record PlacedDraft(ClippingDraft Draft, ImportDecision Decision, SitePath Article, StoryId? Story);

/// <summary>Gives drafts their files, no two alike and none that stands, and writes article and import record.</summary>
internal static class ArticleFiles
{
    public static ImmutableArray<PlacedDraft> Place(ImmutableArray<(ClippingDraft Draft, ImportDecision Decision)> drafts, StandingArticles standing, DigestContent content, ProposedStories stories)
    {
        // A slug is used once in the whole digest, so that an article keeps its file when its date is corrected.
        var taken = standing.Paths.Select(path => path.Stem).Concat(content.Articles.Select(article => article.Slug.Value)).ToHashSet(StringComparer.Ordinal);
        var placed = ImmutableArray.CreateBuilder<PlacedDraft>(drafts.Length);
        foreach (var (draft, decision) in drafts)
            placed.Add(new PlacedDraft(draft, decision, decision.Article ?? NewPath(draft, taken), stories.Of(draft.Clipping.Id)));
        return placed.MoveToImmutable();
    }

    public static IEnumerable<SourceFile> Write(PlacedDraft placed)
    {
        var (draft, fields, proposal) = (placed.Draft, placed.Draft.Fields, placed.Draft.Proposal);
        var text = ArticleWriter.Write(new ArticleDraft(
            fields.Title?.Value ?? draft.Clipping.Id,
            fields.Date?.Value,
            fields.Source?.Value.Id.Value,
            fields.Via?.Value.Id.Value,
            fields.Url?.Value.OriginalString,
            [.. fields.Authors.Select(author => author.Value)],
            fields.Language?.Value,
            fields.Section?.Value,
            proposal.Summary,
            [.. proposal.Topics.Select(topic => topic.Id.Value)],
            placed.Story?.Value,
            proposal.Events,
            ArticleStatus.Published,
            draft.Clipping.Id,
            draft.Body));
        yield return new SourceFile(placed.Article, text);
        yield return ImportRecord.Write(draft, placed.Article, text);
    }

    private static SitePath NewPath(ClippingDraft draft, HashSet<string> taken)
    {
        var wanted = Slug.From(draft.Fields.Title?.Value ?? "") ?? Slug.From(draft.Clipping.Id) ?? Slug.From("article")!.Value;
        var slug = wanted;
        for (var number = 2; !taken.Add(slug.Value); number++) slug = wanted.Numbered(number);
        var folder = draft.Fields.Date?.Value is { } date ? date.Earliest.Year.ToString("0000", CultureInfo.InvariantCulture) : "undated";
        return SitePath.Of($"content/articles/{folder}/{slug}.md");
    }
}
