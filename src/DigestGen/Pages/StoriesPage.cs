using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `stories.html` sees: the stories, newest first.</summary>
public sealed record StoriesModel(string StoryCount, ImmutableArray<StoryCard> Stories, PagingModel? Paging) : PageModel;

/// <summary>A story in a list.</summary>
/// <param name="Period">From its first to its last dated article: `5 May 2021 – 7 May 2021`; null without dates.</param>
/// <param name="Outlets">The names of the outlets that tell it, in words.</param>
/// <param name="Articles">Its articles, oldest first; of a long story the first few.</param>
public sealed record StoryCard(
    string Title, string Url, string? Summary, string? Period, string ArticleCount, string Outlets, ImmutableArray<ArticleCard> Articles)
{
    private const int MostArticles = 6;
    private const int MostOutlets = 6;

    internal static StoryCard Of(LinkedStory story, Digest digest, Wording words) => new(
        story.Story.Title.Value, digest.Routes.Of(story.Story), story.Story.Summary, PeriodOf(story, words),
        words.Count("articles", story.Articles.Length), OutletsOf(story, digest, words),
        [.. ShownOf(story).Select(article => ArticleCard.Of(article, digest, words))]);

    /// <summary>The articles that stand on its card.</summary>
    internal static ImmutableArray<Article> ShownOf(LinkedStory story) => [.. story.Articles.Take(MostArticles)];

    internal static string? PeriodOf(LinkedStory story, Wording words)
    {
        var dated = story.Articles.Where(article => article.Date is not null);
        var (first, last) = (Dates.DayLabelOf(dated.FirstOrDefault()?.Date, words), Dates.DayLabelOf(dated.LastOrDefault()?.Date, words));
        return first == last ? first : $"{first} – {last}";
    }

    private static string OutletsOf(LinkedStory story, Digest digest, Wording words)
    {
        var names = story.Articles.Select(article => Names.SourceOf(article.Source, digest)?.Label).OfType<string>().Distinct().ToImmutableArray();
        if (names.Length <= MostOutlets) return words.List(names);
        return words.List([.. names.Take(MostOutlets - 1), words.Count("more_outlets", names.Length - MostOutlets + 1)]);
    }
}

internal sealed class StoriesPage : IPageKind
{
    public string Template => "stories.html";

    public Type ModelType => typeof(StoriesModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from page in Paging.Split(digest.Stories.All, digest.Config.PageSize, digest.Routes.To("stories"))
        select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(page, digest, words));

    private static StoriesModel Model(ListPage<LinkedStory> page, Digest digest, Wording words)
    {
        var routes = digest.Routes;
        return new StoriesModel(
            words.Count("stories", digest.Stories.All.Length),
            [.. page.Items.Select(story => StoryCard.Of(story, digest, words))],
            page.Paging(words))
        {
            Title = page.Titled(words["stories"], words),
            Description = words.Format("stories_description", digest.Config.Title),
            CanonicalUrl = routes.Absolute(page.Address),
            Head = PageHead.Of(digest),
            Breadcrumbs = [new(words["home"], routes.Home)],
            MenuAddress = routes.To("stories"),
        };
    }
}
