using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using DigestGen.Diagnostics;
using DigestGen.Exports;
using DigestGen.Pages;
using DigestGen.Rendering;
using DigestGen.Text;

namespace DigestGen.Tests.Exports;

/// <summary>Sitemaps, protocol 0.9.</summary>
public sealed class SitemapTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void More_addresses_than_a_file_may_hold_are_split_below_an_index()
    {
        var digest = new TestSite().Link();
        ImmutableArray<TemplatedPage> pages = [.. Enumerable.Range(0, 100_001).Select(i => new TemplatedPage(SitePath.Of($"p{i}/index.html"), "page.html", () => null!))];
        var files = new Sitemap().Plan(digest, WordingReader.Read(new TestSite().Tree, "en", new DiagnosticBag()), pages).ToDictionary(file => file.Path.Value, TextOf);

        Assert.Equal(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"], files.Keys.Order(StringComparer.Ordinal));
        var index = XDocument.Parse(files["sitemap.xml"]).Root!;
        Assert.Equal(Map + "sitemapindex", index.Name);
        Assert.Equal(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"], index.Descendants(Map + "loc").Select(loc => loc.Value.Split('/')[^1]));
        Assert.Equal([50_000, 50_000, 1], new[] { 1, 2, 3 }.Select(i => XDocument.Parse(files[$"sitemap-{i}.xml"]).Root!.Elements(Map + "url").Count()));
    }

    [Fact]
    public void A_list_changes_with_its_newest_article_and_an_article_with_its_corrections()
    {
        var output = new TestSite(
            ("content/topics.yml", "- {id: grain, name: Grain, kind: theme}\n"),
            TestSite.Article("a", "date: 2021-05-06\ntopics: [grain]\ncorrections:\n- {date: 2021-06-01, text: Wrong.}"),
            TestSite.Article("b", "date: 2021-05-20"), TestSite.Article("c", "")).Build().Output;
        var dates = XDocument.Parse(output["sitemap.xml"]).Root!.Elements(Map + "url").ToDictionary(u => u.Element(Map + "loc")!.Value["https://example.org/repo".Length..], u => u.Element(Map + "lastmod")?.Value);

        Assert.Equal("2021-06-01", dates["/2021/05/06/a/"]);
        Assert.Equal("2021-06-01", dates["/topics/grain/"]);
        Assert.Equal("2021-06-01", dates["/"]);
        Assert.Equal("2021-05-20", dates["/2021/05/20/b/"]);
        Assert.Null(dates["/undated/c/"]);
    }

    private static string TextOf(WrittenFile file)
    {
        var output = new ArrayBufferWriter<byte>();
        file.Write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
