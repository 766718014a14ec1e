using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;

namespace DigestGen.Linking;

/// <summary>Puts what editions pinned beside what the digest has now.</summary>
internal static class EditionLinker
{
    /// <param name="hashOf">What an article is now, before its outlet's limit has cut it: the limit is no change of the article.</param>
    public static ImmutableArray<LinkedEdition> Link(
        ImmutableArray<Edition> editions, ArticleNames names, StoryIndex stories, Func<Article, string> hashOf, DiagnosticBag found)
    {
        if (editions.IsEmpty) return [];
        var storyById = stories.All.ToDictionary(story => story.Story.Id.Value, StringComparer.Ordinal);
        return
        [
            .. editions.Select(edition =>
            {
                ImmutableArray<EditionSection> sections = [.. edition.Items.Select(item => SectionOf(item, names, storyById, hashOf, found)).OfType<EditionSection>()];
                return new LinkedEdition(edition, sections, [.. sections.SelectMany(s => s.Entries).Select(e => e.Article).OfType<Article>().DistinctBy(a => a.Id)]);
            }),
        ];
    }

    private static EditionSection? SectionOf(
        EditionItem item, ArticleNames names, Dictionary<string, LinkedStory> stories, Func<Article, string> hashOf, DiagnosticBag found)
    {
        ImmutableArray<EditionEntry> entries = [.. item.Articles.Select(pinned => EntryOf(pinned, names, hashOf, found)).OfType<EditionEntry>()];
        if (item.Story is not { } id) return entries.IsEmpty ? null : new EditionSection(null, null, null, entries);
        var story = stories.GetValueOrDefault(id.Value);
        if (story is null && item.Title is null)
        {
            found.Add(LinkingProblems.UnknownStoryAt(id, stories.Keys));
            return null;
        }
        // An editor who names a story and no articles means all of them.
        if (item.Articles.IsEmpty && story is not null) entries = [.. story.Articles.Select(article => new EditionEntry(article, article.Title.Value, article.Date, article.Source, article.Summary, SincePinned.Same))];
        return new EditionSection(story, item.Title ?? story!.Story.Title.Value, item.Summary ?? (item.Title is null ? story?.Story.Summary : null), entries);
    }

    private static EditionEntry? EntryOf(PinnedArticle pinned, ArticleNames names, Func<Article, string> hashOf, DiagnosticBag found)
    {
        if (names.Find(pinned.Name.Value) is not { } article)
        {
            if (pinned.Title is null)
            {
                found.Add(LinkingProblems.UnknownArticleAt(pinned.Name, names.All));
                return null;
            }
            return new EditionEntry(null, pinned.Title, pinned.Date, pinned.Source is { } source ? new SourceId(source) : null, pinned.Summary, SincePinned.Gone);
        }
        // What was sent may be shown again only as far as the outlet's limit lets it today.
        var summary = pinned.Title is null || pinned.Summary is null ? (pinned.Title is null ? article.Summary : null)
            : article.UncutBody is null || pinned.Summary == article.Summary || ExcerptLimit.IsFree(pinned.Summary, article) ? pinned.Summary
            : article.Summary;
        return new EditionEntry(
            article, pinned.Title ?? article.Title.Value, pinned.Date ?? article.Date, pinned.Source is { } outlet ? new SourceId(outlet) : article.Source, summary,
            pinned.Hash is { } hash && hash != hashOf(article) ? SincePinned.Changed : SincePinned.Same);
    }
}
