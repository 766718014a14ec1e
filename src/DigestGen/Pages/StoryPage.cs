using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Markup;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>What `story.html` sees: what each outlet makes of one story, side by side.</summary>
/// <param name="Articles">Oldest first, undated last.</param>
/// <param name="Comparison">What the outlets have in common and what not; null when one outlet alone tells it, and on the pages behind the first.</param>
/// <param name="OutletsByDay">Which outlet wrote on which days; null where there is one outlet or one day.</param>
/// <param name="Entries">The story's timeline, oldest first; of a long one what matters most.</param>
/// <param name="TimelineUrl">The whole of a long timeline; null where all of it stands here.</param>
/// <param name="Topics">The topics of its articles, the most frequent first.</param>
public sealed record StoryModel(
    string Name,
    string? Summary,
    string? Period,
    string ArticleCount,
    Html? Introduction,
    ImmutableArray<ArticleCard> Articles,
    PagingModel? Paging,
    StoryComparisonModel? Comparison,
    ChartModel? OutletsByDay,
    ImmutableArray<EntryModel> Entries,
    string? TimelineUrl,
    ImmutableArray<CountedLinkModel> Topics) : PageModel
{
    /// <summary>The citations of all its articles; null where the settings want none.</summary>
    public CiteModel? Cite { get; init; }
}

internal sealed class StoryPage : IPageKind
{
    private const int MostTopics = 16;

    public string Template => "story.html";

    public Type ModelType => typeof(StoryModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from story in digest.Stories.All
        from page in Paging.Split(story.Articles, digest.Config.PageSize, digest.Routes.Of(story.Story))
        select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(story, page, digest, words, found));

    public static bool HasLongTimeline(LinkedStory story) => story.Entries.Length > TopicPage.FewEntries;

    private static StoryModel Model(LinkedStory linked, ListPage<Article> page, Digest digest, Wording words, DiagnosticBag found)
    {
        var story = linked.Story;
        var routes = digest.Routes;
        return new StoryModel(
            story.Title.Value, story.Summary, StoryCard.PeriodOf(linked, words), words.Count("articles", linked.Articles.Length),
            page.IsFirst && !story.Body.Text.IsWhiteSpace()
                ? MarkdownRenderer.ToHtml(story.Body, link => routes.Resolve(story.File.Path, link), found)
                : null,
            [.. page.Items.Select(article => ArticleCard.Of(article, digest, words))],
            page.Paging(words),
            page.IsFirst ? StoryComparisonPart.Of(linked, digest, words) : null,
            page.IsFirst ? OutletDaysChart.Of(linked, digest, words) : null,
            page.IsFirst ? EntryModel.Of(ShownOf(linked), digest, words) : [],
            page.IsFirst && HasLongTimeline(linked) ? StoryTimelinePage.AddressOf(linked, digest) : null,
            page.IsFirst ? TopicsOf(linked, digest, words) : [])
        {
            Title = page.Titled(story.Title.Value, words),
            Description = story.Summary ?? "",
            CanonicalUrl = routes.Absolute(page.Address),
            Head = PageHead.OfStory(linked, page.Address, page.Items, digest),
            Breadcrumbs = [new(words["home"], routes.Home), new(words["stories"], routes.To("stories"))],
            MenuAddress = routes.To("stories"),
            Cite = page.IsFirst ? Citations.CitationFiles.OfList(story.Id.Value, routes.Of(story), digest) : null,
        };
    }

    // Of a story that hundreds of articles tell, what matters most.
    private static IEnumerable<TimelineEntry> ShownOf(LinkedStory story) => HasLongTimeline(story)
        ? story.Entries.Where(entry => entry.IsMain).OrderByDescending(entry => entry.Rank).Take(TopicPage.FewEntries).OrderBy(entry => entry.Date)
        : story.Entries;

    private static ImmutableArray<CountedLinkModel> TopicsOf(LinkedStory story, Digest digest, Wording words)
    {
        var frequent = story.Articles.SelectMany(article => article.Topics).CountBy(id => id)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key.Value, StringComparer.Ordinal)
            .Take(MostTopics).Select(count => count.Key);
        return TopicLinks.Of(frequent, digest, words);
    }
}
