using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using DigestGen.Text;
using DigestGen.Tests.Exports;

namespace DigestGen.Tests.Pages;

/// <summary>What pages say to machines.</summary>
public sealed partial class HeadTests
{
    private static readonly MemorySink Output = new TestSite(
        ("content/sources.yml", "- {id: wire, name: The Wire, url: \"https://wire.example/\"}\n"),
        ("content/topics.yml", "- {id: ann-lee, name: Ann Lee, kind: person}\n"),
        ("content/stories/talks.md", "---\ntitle: Talks\n---\n"),
        TestSite.Article("a", """
            date: 2021-05-06
            source: wire
            url: https://wire.example/a?x=1&y=2
            authors: [Bo Chen, "O'Hara & </script><script>"]
            summary: "Talks </script><!-- went on."
            topics: [ann-lee]
            story: talks
            corrections:
            - {date: 2021-05-08, text: A name was wrong.}
            - {date: 2021-05, text: Another one.}
            """),
        TestSite.Article("b", "story: talks")).Build().Output;

    [Fact]
    public void An_article_says_what_it_is_based_on()
    {
        using var data = LinkedDataOf(Output["2021/05/06/a/index.html"]);
        var page = data.RootElement;
        var original = page.GetProperty("isBasedOn");

        Assert.Equal("https://schema.org", page.GetProperty("@context").GetString());
        Assert.Equal("Article", page.GetProperty("@type").GetString());
        Assert.Equal("Talks </script><!-- went on.", page.GetProperty("description").GetString());
        Assert.Equal(("NewsArticle", "https://wire.example/a?x=1&y=2", "2021-05-06"), (original.GetProperty("@type").GetString(), original.GetProperty("url").GetString(), original.GetProperty("datePublished").GetString()));
        Assert.Equal("The Wire", original.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal(original.GetProperty("@id").GetString(), page.GetProperty("citation").GetProperty("@id").GetString());
        Assert.Equal("2021-05-08", page.GetProperty("dateModified").GetString());
        Assert.Equal(2, page.GetProperty("correction").GetArrayLength());
        Assert.Equal("Person", page.GetProperty("about")[0].GetProperty("@type").GetString());
    }

    [Theory]
    [InlineData("index.html", "WebSite")]
    [InlineData("topics/ann-lee/index.html", "CollectionPage")]
    [InlineData("sources/wire/index.html", "CollectionPage")]
    [InlineData("stories/talks/index.html", "ItemList")]
    public void Each_kind_of_page_says_what_it_is(string path, string type)
    {
        using var data = LinkedDataOf(Output[path]);

        Assert.Equal(type, data.RootElement.GetProperty("@type").GetString());
    }

    [Fact]
    public void An_undated_article_is_given_no_date_of_publication()
    {
        using var data = LinkedDataOf(Output["undated/b/index.html"]);

        Assert.False(data.RootElement.GetProperty("isBasedOn").TryGetProperty("datePublished", out _));
        Assert.DoesNotContain("citation_publication_date", Output["undated/b/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_managers_are_told_headline_authors_outlet_and_day()
    {
        var names = Meta().Matches(Output["2021/05/06/a/index.html"]).Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value))).ToList();

        Assert.Contains(("citation_title", "Title of a"), names);
        Assert.Equal(["Bo Chen", "O'Hara & </script><script>"], names.Where(n => n.Item1 == "citation_author").Select(n => n.Item2));
        Assert.Contains(("citation_publisher", "The Wire"), names);
        Assert.Contains(("citation_publication_date", "2021/05/06"), names);
        Assert.Contains(("citation_public_url", "https://wire.example/a?x=1&y=2"), names);
    }

    [Fact]
    public void Every_page_of_the_sample_has_data_that_can_be_read_and_addresses_with_a_host()
    {
        var found = 0;
        foreach (var (path, text) in SampleOutputs.Named("index.html"))
        {
            foreach (Match script in Script().Matches(text))
            {
                using var data = JsonDocument.Parse(script.Groups[1].Value);
                AssertAddresses(data.RootElement, path);
                found++;
            }
            foreach (Match preview in Preview().Matches(text)) Assert.StartsWith("https://", preview.Groups[1].Value, StringComparison.Ordinal);
        }
        Assert.True(found > 80);
    }

    [Fact]
    public void A_picture_of_the_article_comes_before_the_sites_card()
    {
        var files = new[] { "content/assets/card.png", "content/assets/bridge.jpg" }.Select(path => new AssetFile(SitePath.Of(path), "00000000"));
        var site = new TestSite(
            TestSite.Article("a", "image: {file: assets/bridge.jpg, alt: A bridge}"), TestSite.Article("b", "image: {file: \"https://elsewhere.example/x.jpg\", alt: Theirs}"));
        var sink = new MemorySink();
        SiteBuilder.Build(new SourceTree(site.Tree.Files, files), TestSite.Options, sink);

        Assert.Contains("<meta property=\"og:image\" content=\"https://example.org/repo/assets/bridge.jpg\">", sink["undated/a/index.html"], StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image:alt\" content=\"A bridge\">", sink["undated/a/index.html"], StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image\" content=\"https://example.org/repo/assets/card.png\">", sink["undated/b/index.html"], StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image\" content=\"https://example.org/repo/assets/card.png\">", sink["index.html"], StringComparison.Ordinal);
    }

    private static JsonDocument LinkedDataOf(string page) => JsonDocument.Parse(Assert.Single(Script().Matches(page)).Groups[1].Value);

    private static void AssertAddresses(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) AssertAddresses(item, path);
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var field in element.EnumerateObject())
            if (field.Name is "@id" or "url" or "image") Assert.True(Uri.TryCreate(field.Value.GetString(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https", $"{path}: {field.Value}");
            else AssertAddresses(field.Value, path);
    }

    // A browser ends the element at the first `</script`, whatever stands around it.
    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<meta name=\"(citation_[a-z_]+)\" content=\"([^\"]*)\">")]
    private static partial Regex Meta();

    [GeneratedRegex("<meta property=\"og:(?:url|image)\" content=\"([^\"]*)\">")]
    private static partial Regex Preview();
}
