using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `subscribe.html` sees: the feeds of the whole site, then those of its topics, sources, stories and editions.</summary>
/// <param name="Feeds">The site's own.</param>
/// <param name="Lists">Files that hold many feeds or outlets at once (OPML).</param>
public sealed record SubscribeModel(
    ImmutableArray<FeedModel> Feeds, ImmutableArray<DataFileModel> Lists, ImmutableArray<SubscribeGroupModel> Groups, PagingModel? Paging) : PageModel;

/// <param name="Anchor">An id for links within the page.</param>
public sealed record SubscribeGroupModel(string Label, string Anchor, ImmutableArray<SubscribeRowModel> Rows);

/// <param name="Section">The topic, source, story or edition, with its page.</param>
/// <param name="Feeds">One for each format; the title is the format's name.</param>
public sealed record SubscribeRowModel(LinkModel Section, ImmutableArray<FeedModel> Feeds);

internal sealed class SubscribePage : IPageKind
{
    private const int RowsOnPage = 200;

    public string Template => "subscribe.html";

    public Type ModelType => typeof(SubscribeModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from page in ContentPage.Has("subscribe", digest) ? [] : Paging.Split(SectionsOf(digest, words), RowsOnPage, digest.Routes.To("subscribe"))
        select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(page, digest, words));

    /// <summary>What has feeds of its own, the largest topics first, the newest stories first; none where the settings want no such feeds.</summary>
    private static ImmutableArray<(string Word, LinkModel Link)> SectionsOf(Digest digest, Wording words)
    {
        if (digest.Config.Outputs.SectionFeeds.IsEmpty) return [];
        return
        [
            .. digest.Editions.IsEmpty ? ImmutableArray<(string, LinkModel)>.Empty : [("editions", new LinkModel(words["all_editions"], digest.Routes.To("editions")))],
            .. digest.Topics.All.OrderByDescending(topic => topic.Articles.Length).Select(topic => ("topics", new LinkModel(topic.Topic.Name.Value, digest.Routes.Of(topic.Topic)))),
            .. digest.Sources.All.Select(source => ("sources", new LinkModel(source.Source.Name.Value, digest.Routes.Of(source.Source)))),
            .. digest.Stories.All.Select(story => ("stories", new LinkModel(story.Story.Title.Value, digest.Routes.Of(story.Story)))),
            .. digest.Editions.Select(edition => ("editions", new LinkModel(edition.Edition.Title.Value, digest.Routes.Of(edition.Edition)))),
        ];
    }

    private static SubscribeModel Model(ListPage<(string Word, LinkModel Link)> page, Digest digest, Wording words)
    {
        var routes = digest.Routes;
        return new SubscribeModel(
            page.IsFirst ? PageFeeds.OfSite(digest) : [],
            page.IsFirst
                ? [new(new("feeds.opml", routes.ToFile("feeds.opml")), words["opml_feeds"]), new(new("sources.opml", routes.ToFile("sources.opml")), words["opml_sources"])]
                : [],
            [.. page.Items.GroupBy(item => item.Word).Select(group => new SubscribeGroupModel(
                words[group.Key], group.Key, [.. group.Select(item => new SubscribeRowModel(item.Link, FeedsOf(item.Link.Url, digest)))]))],
            page.Paging(words))
        {
            Title = page.Titled(words["subscribe"], words),
            Description = words.Format("subscribe_description", digest.Config.Title),
            CanonicalUrl = routes.Absolute(page.Address),
            Head = PageHead.Of(digest),
            Breadcrumbs = [new(words["home"], routes.Home)],
        };
    }

    private static ImmutableArray<FeedModel> FeedsOf(string address, Digest digest) =>
        [.. digest.Config.Outputs.SectionFeeds.Select(format => new FeedModel(PageFeeds.NameOf(format), PageFeeds.TypeOf(format), address + PageFeeds.FileOf(format)))];
}
