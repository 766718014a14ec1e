using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `index.html` sees: the story or article that leads, then what is new.</summary>
/// <param name="LeadStory">The newest story that several articles tell; null when there is none.</param>
/// <param name="LeadArticle">The newest article, where no story leads.</param>
/// <param name="Recent">The last events of the timeline, newest first.</param>
/// <param name="Topics">The topics with the most articles.</param>
public sealed record HomeModel(
    StoryCard? LeadStory,
    ArticleCard? LeadArticle,
    ImmutableArray<ArticleCard> Latest,
    ImmutableArray<StoryCard> Stories,
    ImmutableArray<EntryModel> Recent,
    ImmutableArray<CountedLinkModel> Topics,
    ImmutableArray<CountedLinkModel> Sources,
    string ArticleCount,
    string ArchiveUrl,
    string TimelineUrl,
    string StoriesUrl,
    string TopicsUrl,
    string SourcesUrl) : PageModel;

internal sealed class HomePage : IPageKind
{
    private const int LatestArticles = 12;
    private const int OtherStories = 3;
    private const int RecentEvents = 8;
    private const int LargestTopics = 24;
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
        var lead = digest.Stories.All.FirstOrDefault(story => story.Articles.Length > 1);
        var newest = lead is null ? digest.Articles.FirstOrDefault() : null;
        var leading = lead is not null ? StoryCard.ShownOf(lead) : newest is not null ? [newest] : [];
        return new HomeModel(
            lead is null ? null : StoryCard.Of(lead, digest, words),
            newest is null ? null : ArticleCard.Of(newest, digest, words),
            [.. digest.Articles.Where(article => !leading.Any(shown => shown.Id == article.Id)).Take(LatestArticles).Select(article => ArticleCard.Of(article, digest, words))],
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
        };
    }

    // What lies ahead of the newest article is announced, not past: it stands in the timeline only.
    private static IEnumerable<TimelineEntry> RecentOf(Digest digest)
    {
        var newest = digest.Articles.FirstOrDefault()?.Date?.Latest ?? DateOnly.MaxValue;
        return digest.Timeline.Entries.Reverse().Where(entry => !entry.IsPublication && entry.Date.Earliest <= newest).Take(RecentEvents);
    }
}
