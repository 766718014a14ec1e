using System.Text.Json;

namespace DigestGen.Tests.Exports;

/// <summary>The site's open data, by the ids that clippings have.</summary>
public sealed class DataTests
{
    private static readonly MemorySink Output = new TestSite(
        ("content/topics.yml", "- id: trade\n  name: Trade\n  kind: theme\n"),
        ("content/stories/talks.md", "---\ntitle: Talks\n---\n"),
        TestSite.Article("a", "date: 2021-05-06\nimport: '10718'\nstory: talks\ntopics: [trade]\nevents:\n- date: 2021-04\n  text: Talks began.\n  phrase: last month\n  rule: last-unit\n"),
        TestSite.Article("b", "date: 2021-05-07\nstory: talks\ntopics: [trade]")).Build().Output;

    [Fact]
    public void A_story_lists_its_articles_by_id()
    {
        using var stories = JsonDocument.Parse(Output["data/stories.json"]);
        var story = Assert.Single(stories.RootElement.EnumerateArray());

        Assert.Equal(["10718", "b"], story.GetProperty("articles").EnumerateArray().Select(a => a.GetString()));
    }

    [Fact]
    public void The_timeline_says_which_article_which_words_and_which_rule()
    {
        using var timeline = JsonDocument.Parse(Output["data/timeline.json"]);
        var first = timeline.RootElement.GetProperty("events")[0];

        Assert.Equal("2021-04", first.GetProperty("date").GetString());
        Assert.Equal("10718", first.GetProperty("article").GetString());
        Assert.Equal("last month", first.GetProperty("phrase").GetString());
        Assert.Equal(2, timeline.RootElement.GetProperty("topics").GetProperty("trade").GetArrayLength());
    }

    [Fact]
    public void Related_articles_carry_a_score_and_reasons()
    {
        using var related = JsonDocument.Parse(Output["data/related.json"]);
        var other = related.RootElement.GetProperty("b")[0];

        Assert.Equal("10718", other.GetProperty("id").GetString());
        Assert.InRange(other.GetProperty("score").GetDouble(), 0.01, 1);
        Assert.Equal(["same story", "topics: Trade"], other.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()).Take(2));
    }
}
