using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `index.html` sees: the story or article that leads, then what is new.</summary>
/// <param name="LeadStory">The story that most outlets tell, freshness counted; null when there is none that several articles tell.</param>
/// <param name="LeadArticle">The newest article, where no story leads.</param>
/// <param name="Latest">The newest articles that do not stand with the lead.</param>
/// <param name="Earlier">Those that follow them, for a list of headlines.</param>
/// <param name="Recent">The last events of the timeline, oldest first.</param>
/// <param name="Topics">The topics with the most articles.</param>
public sealed record HomeModel(
    StoryCard? LeadStory,
    ArticleCard? LeadArticle,
    ImmutableArray<ArticleCard> Latest,
    ImmutableArray<ArticleCard> Earlier,
    ImmutableArray<StoryCard> Stories,
    ImmutableArray<EntryModel> Recent,
    ImmutableArray<CountedLinkModel> Topics,
    ImmutableArray<CountedLinkModel> Sources,
    string ArticleCount,
    string ArchiveUrl,
    string TimelineUrl,
    string StoriesUrl,
    string TopicsUrl,
    string SourcesUrl) : PageModel
{
    /// <summary>The newest editions; empty where none was sent.</summary>
    public ImmutableArray<EditionCard> Editions { get; init; } = [];

    public required string EditionsUrl { get; init; }
}

internal sealed class HomePage : IPageKind
{
    private const int LatestArticles = 6;
    private const int EarlierArticles = 12;
    private const int OtherStories = 3;
    private const int RecentEvents = 4;
    private const int LargestTopics = 24;
    private const int LatestEditions = 3;
    private const int LargestSources = 12;

    public string Template => "index.html";

    public Type ModelType => typeof(HomeModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        yield return new TemplatedPage(digest.Routes.FileOf(digest.Routes.Home), Template, () => Model(digest, words));
    }

    private static HomeModel Model(Digest digest, Wording words)
    {
        var routes = digest.Routes;
        var lead = LeadStory.Of(digest);
        var newest = lead is null ? digest.Articles.FirstOrDefault() : null;
        var shown = lead is not null ? StoryCard.ShownOf(lead) : newest is not null ? [newest] : [];
        var leading = shown.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        var rest = digest.Articles.Where(article => !leading.Contains(article.Id)).Take(LatestArticles + EarlierArticles).ToImmutableArray();
        return new HomeModel(
            lead is null ? null : StoryCard.Of(lead, digest, words),
            newest is null ? null : ArticleCard.Of(newest, digest, words),
            CardsOf(rest.Take(LatestArticles), digest, words),
            CardsOf(rest.Skip(LatestArticles), digest, words),
            [.. digest.Stories.All.Where(story => story != lead).Take(OtherStories).Select(story => StoryCard.Of(story, digest, words))],
            EntryModel.Of(RecentOf(digest), digest, words),
            [.. digest.Topics.All.OrderByDescending(topic => topic.Articles.Length).Take(LargestTopics).Select(topic => TopicLinks.Of(topic, digest, words))],
            [.. digest.Sources.All.OrderByDescending(SourcesPage.ArticlesOf).Take(LargestSources).Select(source => SourcesPage.LinkOf(source, digest, words))],
            words.Count("articles", digest.Articles.Length),
            routes.To("archive"), routes.To("timeline"), routes.To("stories"), routes.To("topics"), routes.To("sources"))
        {
            Title = digest.Config.Title,
            Description = digest.Config.Description,
            CanonicalUrl = routes.Absolute(routes.Home),
            Head = PageHead.OfHome(digest),
            EditionsUrl = routes.To("editions"),
            Editions = [.. digest.Editions.Take(LatestEditions).Select(edition => EditionCard.Of(edition, digest, words))],
        };
    }

    private static ImmutableArray<ArticleCard> CardsOf(IEnumerable<Article> articles, Digest digest, Wording words) =>
        [.. articles.Select(article => ArticleCard.Of(article, digest, words))];

    // What lies ahead of the newest article is announced, not past: it stands in the timeline only.
    private static IEnumerable<TimelineEntry> RecentOf(Digest digest)
    {
        var newest = digest.Articles.FirstOrDefault()?.Date?.Latest ?? DateOnly.MaxValue;
        return digest.Timeline.Entries.Reverse().Where(entry => entry.IsMain && !entry.IsNarrated && !entry.IsPublication && entry.Date.Earliest <= newest).Take(RecentEvents).Reverse();
    }
}
