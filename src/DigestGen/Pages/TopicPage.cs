using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Markup;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>What `topic.html` sees. Only the first page of a long topic has more than its articles.</summary>
/// <param name="Kind">`Person`, `Place` and so on.</param>
/// <param name="AlsoWritten">Other spellings and names, as a list in words; null for none.</param>
/// <param name="Coverage">When its articles appeared; null for very few.</param>
/// <param name="Entries">Its timeline, newest first; of a long one what matters most.</param>
/// <param name="TimelineUrl">The whole of a long timeline; null where all of it stands here.</param>
/// <param name="Related">Topics that stand near, with the number of articles that have both.</param>
public sealed record TopicModel(
    string Name,
    string Kind,
    string ArticleCount,
    string? AlsoWritten,
    Html? Introduction,
    ChartModel? Coverage,
    ImmutableArray<CountedLinkModel> Broader,
    ImmutableArray<CountedLinkModel> Narrower,
    ImmutableArray<CountedLinkModel> Related,
    ImmutableArray<EntryModel> Entries,
    string EntryCount,
    string? TimelineUrl,
    ImmutableArray<ArticleCard> Articles,
    PagingModel? Paging) : PageModel;

internal sealed class TopicPage : IPageKind
{
    /// <summary>Up to this many entries stand on the topic's page; more have pages of their own.</summary>
    public const int FewEntries = 100;

    public string Template => "topic.html";

    public Type ModelType => typeof(TopicModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from topic in digest.Topics.All
        from page in Paging.Split(topic.Articles, digest.Config.PageSize, digest.Routes.Of(topic.Topic))
        select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(topic, page, digest, words, found));

    public static bool HasLongTimeline(LinkedTopic topic) => topic.Entries.Length > FewEntries;

    private static TopicModel Model(LinkedTopic topic, ListPage<Article> page, Digest digest, Wording words, DiagnosticBag found)
    {
        var routes = digest.Routes;
        var name = topic.Topic.Name.Value;
        return new TopicModel(
            name, TopicLinks.KindOf(topic.Topic, words), words.Count("articles", topic.Articles.Length),
            topic.Topic.Aliases.IsEmpty ? null : words.List(topic.Topic.Aliases),
            page.IsFirst && topic.Topic.Introduction is { } body
                ? MarkdownRenderer.ToHtml(body, link => routes.Resolve(body.File.Path, link), found)
                : null,
            page.IsFirst ? TimeChart.OfArticles(topic.Articles, words) : null,
            page.IsFirst ? TopicLinks.Of(topic.Topic.Broader, digest, words) : [],
            page.IsFirst ? TopicLinks.Of(topic.Narrower, digest, words) : [],
            page.IsFirst ? TopicLinks.Shared(topic.Related, digest, words) : [],
            page.IsFirst ? ShownOf(topic, digest, words) : [],
            words.Count("entries", topic.Entries.Length),
            page.IsFirst && HasLongTimeline(topic) ? TopicTimelinePage.AddressOf(topic, digest) : null,
            [.. page.Items.Select(article => ArticleCard.Of(article, digest, words))],
            page.Paging(words))
        {
            Title = page.Titled(name, words),
            Description = words.Format("topic_description", name),
            CanonicalUrl = routes.Absolute(page.Address),
            Head = PageHead.OfTopic(topic, page.Address, page.Items, digest),
            Breadcrumbs = [new(words["home"], routes.Home), new(words["topics"], routes.To("topics"))],
            MenuAddress = routes.To("topics"),
        };
    }

    private static ImmutableArray<EntryModel> ShownOf(LinkedTopic topic, Digest digest, Wording words) =>
        EntryModel.Of(topic.Entries.Reverse().Where(entry => entry.IsMain || !HasLongTimeline(topic)).Take(FewEntries), digest, words);
}
