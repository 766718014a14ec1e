using System.Collections.Immutable;
using DigestGen.Pages;
using DigestGen.Rendering;

namespace DigestGen.Tests.Pages;

/// <summary>Pages that list files are made before the files are planned, so that they could name some that are not there.</summary>
public sealed class FileLinksTests
{
    private readonly PlannedPages pages = new(SmallDigest.Site());

    [Fact]
    public void Every_file_that_the_page_about_the_data_names_is_written_and_every_data_file_is_named()
    {
        var model = pages.Model<DataModel>("data/index.html");
        var named = model.Tables.SelectMany(table => new[] { table.Json, table.Csv, table.Schema }).Concat(model.Others.Select(file => file.Link))
            .Select(link => link.Url["/repo/".Length..]).ToImmutableHashSet();

        Assert.Empty(named.Except(Written(pages)));
        Assert.Empty(Written(pages).Where(path => path.StartsWith("data/", StringComparison.Ordinal) && !path.EndsWith(".html", StringComparison.Ordinal)).Except(named));
    }

    [Fact]
    public void Every_feed_that_the_page_about_feeds_names_is_written_and_every_feed_is_named() => CheckFeeds(pages);

    [Fact]
    public void The_feeds_of_editions_are_named_too() => CheckFeeds(new PlannedPages(new TestSite(
        TestSite.Article("a", "date: 2021-05-06"),
        ("content/editions/2021-W18.md", "---\ntitle: The week\nitems:\n- {article: a, title: Title of a}\n---\n"))));

    private static void CheckFeeds(PlannedPages pages)
    {
        var model = pages.Model<SubscribeModel>("subscribe/index.html");
        var written = Written(pages);
        var named = model.Feeds.Concat(model.Groups.SelectMany(group => group.Rows).SelectMany(row => row.Feeds)).Select(feed => feed.Url)
            .Concat(model.Lists.Select(file => file.Link.Url)).Select(url => url["/repo/".Length..]).ToImmutableHashSet();

        Assert.Empty(named.Except(written));
        Assert.Empty(written.Where(path => Path.GetFileName(path) is "feed.xml" or "atom.xml" or "feed.json" || path.EndsWith(".opml", StringComparison.Ordinal)).Except(named));
    }

    private static ImmutableHashSet<string> Written(PlannedPages pages) =>
        [.. SitePlanner.Plan(pages.Digest, pages.Words, [], pages.Site.Found).Files.Select(file => file.Path.Value)];
}
