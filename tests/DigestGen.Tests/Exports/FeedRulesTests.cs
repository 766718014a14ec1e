using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DigestGen.Tests.Exports;

/// <summary>What the specifications of feeds say must be, over every feed of the sample.</summary>
public sealed partial class FeedRulesTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Every_rss_feed_keeps_its_specification()
    {
        var feeds = SampleOutputs.Named("feed.xml").ToList();
        Assert.True(feeds.Count > 40);
        foreach (var (path, text) in feeds)
        {
            var rss = XDocument.Parse(text).Root!;
            var channel = Assert.Single(rss.Elements("channel"));
            Assert.Equal("2.0", rss.Attribute("version")!.Value);
            foreach (var required in (string[])["title", "link", "description"]) Assert.NotEqual("", channel.Element(required)?.Value ?? "");
            Assert.Equal(SampleOutputs.Host + path, channel.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
            var items = channel.Elements("item").ToList();
            Assert.NotEmpty(items);
            Assert.Equal(items.Count, items.Select(item => item.Element("guid")!.Value).Distinct().Count());
            foreach (var item in items)
            {
                Assert.True(item.Element("title") is not null || item.Element("description") is not null);
                AssertAddress(item.Element("link")!.Value);
                AssertTag(item.Element("guid")!.Value);
                if (item.Element("pubDate") is { } date) Assert.Matches(Rfc822(), date.Value);
                if (item.Element("source") is { } source) AssertAddress(source.Attribute("url")!.Value);
            }
        }
    }

    [Fact]
    public void Every_atom_feed_keeps_its_specification()
    {
        var ids = new HashSet<string>();
        foreach (var (path, text) in SampleOutputs.Named("atom.xml"))
        {
            var feed = XDocument.Parse(text).Root!;
            Assert.Equal(Atom + "feed", feed.Name);
            Assert.True(ids.Add(Only(feed, "id")), path);
            AssertTag(Only(feed, "id"));
            Only(feed, "title");
            AssertMoment(Only(feed, "updated"));
            Assert.NotEmpty(feed.Elements(Atom + "author"));
            Assert.Equal(SampleOutputs.Host + path, feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
            var entries = feed.Elements(Atom + "entry").ToList();
            Assert.Equal(entries.Count, entries.Select(entry => Only(entry, "id")).Distinct().Count());
            foreach (var entry in entries)
            {
                AssertTag(Only(entry, "id"));
                Only(entry, "title");
                AssertMoment(Only(entry, "updated"));
                Assert.Single(entry.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
                foreach (var link in entry.Elements(Atom + "link")) AssertAddress(link.Attribute("href")!.Value);
            }
        }
        Assert.NotEmpty(ids);
    }

    [Fact]
    public void Every_json_feed_keeps_its_specification()
    {
        foreach (var (path, text) in SampleOutputs.Named("feed.json"))
        {
            using var feed = JsonDocument.Parse(text);
            Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
            Assert.NotEqual("", feed.RootElement.GetProperty("title").GetString());
            Assert.Equal(SampleOutputs.Host + path, feed.RootElement.GetProperty("feed_url").GetString());
            var items = feed.RootElement.GetProperty("items").EnumerateArray().ToList();
            Assert.Equal(items.Count, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
            foreach (var item in items)
            {
                Assert.True(item.TryGetProperty("content_text", out _) || item.TryGetProperty("content_html", out _));
                AssertAddress(item.GetProperty("url").GetString()!);
                if (item.TryGetProperty("date_published", out var published)) AssertMoment(published.GetString()!);
            }
        }
    }

    [Fact]
    public void Every_feed_that_a_page_names_is_there_and_an_article_has_one_id_in_all_of_them()
    {
        var named = SampleOutputs.Named(".html").SelectMany(page => Alternate().Matches(page.Text)).Select(match => match.Groups[1].Value).Where(address => !address.StartsWith("http", StringComparison.Ordinal)).Distinct().ToList();

        Assert.True(named.Count > 100);
        Assert.All(named, address => Assert.Contains(address[1..], SampleOutputs.Output.Files.Keys));
        var ids = SampleOutputs.Named("feed.xml").SelectMany(feed => XDocument.Parse(feed.Text).Descendants("item")).Select(item => (Url: item.Element("link")!.Value, Id: item.Element("guid")!.Value)).Distinct().ToList();
        Assert.Equal(ids.Count, ids.Select(item => item.Url).Distinct().Count());
    }

    [Fact]
    public void The_lists_of_feeds_and_outlets_are_opml()
    {
        foreach (var file in (string[])["feeds.opml", "sources.opml"])
        {
            var opml = XDocument.Parse(SampleOutputs.Output[file]).Root!;
            Assert.Equal("2.0", opml.Attribute("version")!.Value);
            Assert.NotNull(opml.Element("head"));
            var outlines = opml.Element("body")!.Elements("outline").ToList();
            Assert.NotEmpty(outlines);
            foreach (var outline in outlines)
            {
                Assert.NotEqual("", outline.Attribute("text")!.Value);
                var isFeed = outline.Attribute("type")!.Value == "rss";
                AssertAddress(outline.Attribute(isFeed ? "xmlUrl" : "url")!.Value);
            }
        }
    }

    private static string Only(XElement parent, string name) => Assert.Single(parent.Elements(Atom + name)).Value;

    private static void AssertAddress(string text) => Assert.True(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https", text);

    private static void AssertTag(string id) => Assert.Matches(Tag(), id);

    private static void AssertMoment(string text)
    {
        Assert.Matches(Rfc3339(), text);
        Assert.True(DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _), text);
    }

    [GeneratedRegex("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{4}$")]
    private static partial Regex Rfc822();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$")]
    private static partial Regex Rfc3339();

    [GeneratedRegex("^tag:[a-z0-9.@-]+,[0-9]{4}(-[0-9]{2}){0,2}:[A-Za-z0-9._~%/:-]*$")]
    private static partial Regex Tag();

    [GeneratedRegex("<link rel=\"alternate\"[^>]* href=\"([^\"]+)\"")]
    private static partial Regex Alternate();
}
