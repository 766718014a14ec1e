using System.Text.Json;

namespace DigestGen.Tests.Exports.Search;

/// <summary>The index of the sample digest; what a search finds in it is for the browser tests.</summary>
public sealed class SearchFilesTests
{
    private static readonly JsonElement Meta = JsonDocument.Parse(SampleOutputs.Output.Files["search/meta.json"]).RootElement;

    private static string Folder => "search/" + Meta.GetProperty("folder").GetString() + "/";

    [Fact]
    public void The_index_says_how_many_files_it_has()
    {
        foreach (var (kind, list) in new[] { ("words", "words"), ("spell", "spell"), ("ends", "ends") })
            Assert.Equal(Meta.GetProperty(list).GetArrayLength(), SampleOutputs.Output.Files.Keys.Count(path => path.StartsWith(Folder + kind + "-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_article_can_be_shown_as_a_result()
    {
        var shown = SampleOutputs.Output.Files.Where(file => file.Key.StartsWith(Folder + "found-", StringComparison.Ordinal))
            .SelectMany(file => JsonDocument.Parse(file.Value).RootElement.EnumerateArray()).ToList();

        Assert.Equal(Meta.GetProperty("articles").GetInt32(), shown.Count);
        Assert.All(shown, result => Assert.Contains(result[1].GetString() + "index.html", SampleOutputs.Output.Files.Keys));
        Assert.All(shown, result => Assert.InRange(result[4].GetString()!.Length, 1, 250));
    }

    [Fact]
    public void A_topic_and_an_outlet_have_their_articles_and_a_name_its_other_spellings()
    {
        var words = Words();

        Assert.Contains("topic:crimea", words.Keys);
        Assert.Contains("outlet:meridian-wire", words.Keys);
        Assert.StartsWith("kyiv!", words["kiev"], StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_words_are_named()
    {
        var (small, skipped) = (ListOf("small"), ListOf("skipped"));

        Assert.Contains("the", skipped);
        Assert.Contains("because", small);
        Assert.DoesNotContain("crimea", small.Concat(skipped));
        Assert.DoesNotContain("the", Words().Keys);

        List<string?> ListOf(string name) => [.. Meta.GetProperty(name).EnumerateArray().Select(word => word.GetString())];
    }

    [Fact]
    public void An_empty_digest_has_an_index_of_nothing()
    {
        var files = new TestSite().Build().Output.Files;

        Assert.Equal(0, JsonDocument.Parse(files["search/meta.json"]).RootElement.GetProperty("articles").GetInt32());
        Assert.Contains("search/index.html", files.Keys);
    }

    private static Dictionary<string, string> Words() => SampleOutputs.Output.Files.Where(file => file.Key.StartsWith(Folder + "words-", StringComparison.Ordinal))
        .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(file.Value)!).ToDictionary();
}
