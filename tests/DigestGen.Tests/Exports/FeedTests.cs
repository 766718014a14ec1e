using System.Text.Json;
using System.Xml.Linq;

namespace DigestGen.Tests.Exports;

/// <summary>What readers of feeds rely on, whatever the articles hold.</summary>
public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly MemorySink Output = new TestSite(
        ("content/sources.yml", "- id: wire\n  name: Wire & Co\n"),
        ("content/topics.yml", "- id: trade\n  name: Trade <talks>\n  kind: theme\n"),
        TestSite.Article("a", "date: 2021-05-06T16:15+02:00\nsource: wire\nurl: https://wire.example/a?x=1&y=2\ntopics: [trade]\nsummary: Talks \u0001went on & on."),
        TestSite.Article("b", "date: 2021-05-07"),
        TestSite.Article("c", "date: 2021-05"),
        TestSite.Article("d", "lang: en")).Build().Output;

    [Fact]
    public void Rss_names_each_article_by_a_stable_id_and_dates_only_what_has_a_day()
    {
        var items = XDocument.Parse(Output["feed.xml"]).Descendants("item").ToList();

        Assert.Equal(["Title of b", "Title of a", "Title of c", "Title of d"], items.Select(i => i.Element("title")!.Value));
        Assert.Equal(["Fri, 07 May 2021 00:00:00 +0000", "Thu, 06 May 2021 16:15:00 +0200", null, null], items.Select(i => i.Element("pubDate")?.Value));
        Assert.All(items, i => Assert.StartsWith("tag:example.org,2026:repo/articles/", i.Element("guid")!.Value, StringComparison.Ordinal));
        Assert.Equal(items.Count, items.Select(i => i.Element("guid")!.Value).Distinct().Count());
        Assert.Equal("Wire & Co: Talks went on & on.", items[1].Element("description")!.Value);
        Assert.Equal("Trade <talks>", items[1].Element("category")!.Value);
    }

    [Fact]
    public void Rss_says_where_it_stands_and_changes_only_with_its_items()
    {
        var channel = XDocument.Parse(Output["feed.xml"]).Root!.Element("channel")!;

        Assert.Equal("https://example.org/repo/feed.xml", channel.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("Fri, 07 May 2021 00:00:00 +0000", channel.Element("lastBuildDate")!.Value);
    }

    [Fact]
    public void Atom_has_what_its_specification_asks_of_every_entry_and_leaves_out_what_has_no_day()
    {
        var feed = XDocument.Parse(Output["atom.xml"]).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(["Title of b", "Title of a"], entries.Select(e => e.Element(Atom + "title")!.Value));
        Assert.Equal("2021-05-07T00:00:00+00:00", feed.Element(Atom + "updated")!.Value);
        foreach (var entry in entries)
        {
            Assert.NotNull(entry.Element(Atom + "id"));
            Assert.True(DateTimeOffset.TryParse(entry.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
            Assert.Single(entry.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
        }
        Assert.Equal("https://wire.example/a?x=1&y=2", entries[1].Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "via").Attribute("href")!.Value);
    }

    [Fact]
    public void The_json_feed_leads_to_our_page_and_to_the_outlets()
    {
        using var feed = JsonDocument.Parse(Output["feed.json"]);
        var item = feed.RootElement.GetProperty("items")[1];

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        Assert.Equal("https://example.org/repo/2021/05/06/a/", item.GetProperty("url").GetString());
        Assert.Equal("https://wire.example/a?x=1&y=2", item.GetProperty("external_url").GetString());
        Assert.Equal("Wire & Co", item.GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.False(feed.RootElement.GetProperty("items")[3].TryGetProperty("date_published", out _));
    }

    [Fact]
    public void A_new_host_gives_no_article_a_new_id()
    {
        var site = new TestSite(TestSite.Article("a", "date: 2021-05-06"));
        string IdIn(BuildOptions options) => XDocument.Parse(site.Build(options).Output["feed.xml"]).Descendants("guid").Single().Value;

        Assert.Equal(IdIn(TestSite.Options), IdIn(TestSite.Options with { BaseUrl = new Uri("https://other.example/") }));
    }

    [Fact]
    public void The_sitemap_holds_pages_that_are_meant_to_be_found_and_days_that_are_known()
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var urls = XDocument.Parse(Output["sitemap.xml"]).Root!.Elements(map + "url").ToDictionary(u => u.Element(map + "loc")!.Value, u => u.Element(map + "lastmod")?.Value);

        Assert.Equal("2021-05-06", urls["https://example.org/repo/2021/05/06/a/"]);
        Assert.Null(urls["https://example.org/repo/2021/05/c/"]);
        Assert.Contains("https://example.org/repo/", urls.Keys);
        Assert.DoesNotContain(urls.Keys, url => url.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public void Hosts_find_what_they_look_for()
    {
        var files = new TestSite(("site.yml", "title: T\nbase_url: https://digest.example/\ndomain: digest.example\n")).Build().Output;

        Assert.Equal("digest.example\n", files["CNAME"]);
        Assert.Equal("", files[".nojekyll"]);
        Assert.Contains("Sitemap: https://digest.example/sitemap.xml", files["robots.txt"], StringComparison.Ordinal);
        Assert.DoesNotContain("CNAME", Output.Files.Keys);
    }
}
