using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DigestGen.Content;

namespace DigestGen.Tests.Content;

/// <summary>What an outlet lets the digest show is all that the digest shows, wherever.</summary>
public sealed partial class ExcerptLimitTests
{
    private const int Limit = 40;

    private static readonly string[] Vowels = ["a", "e", "i", "o", "u"];
    private static readonly string[] Consonants = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"];

    [Theory]
    [InlineData(100, true, 24, 2)]
    [InlineData(23, true, 20, 2)]
    [InlineData(18, true, 12, 1)]
    [InlineData(12, true, 0, 2)]
    [InlineData(5, false, 0, 2)]
    [InlineData(4, false, 0, 1)]
    public void The_summary_comes_first_then_a_paragraph_then_events_then_the_rest(int limit, bool hasSummary, int bodyWords, int events)
    {
        // Paragraphs of 12, 8 and 4 words; the summary takes 6 of the second, an event 5 of the same, 4 of which the summary has, and another event none.
        var article = Linked($"summary: {Words(14, 6)}\nevents:\n- date: 2020\n  text: {Words(13, 5)}\n- date: 2021\n  text: Something in an editor's own words.", limit,
            $"{Words(0, 12)}\n\n{Words(12, 8)}\n\n{Words(20, 4)}");

        Assert.Equal(hasSummary, article.Summary is not null);
        Assert.Equal(events, article.Events.Length);
        Assert.Equal(bodyWords, article.Body.Text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void What_an_editor_writes_does_not_count()
    {
        var article = Linked("summary: An editor says in words of their own what this is about and takes some time for it.", 3, $"{Words(0, 3)}\n\n{Words(3, 50)}");

        Assert.NotNull(article.Summary);
        Assert.Equal(Words(0, 3), article.Body.Text.ToString().Trim());
    }

    [Fact]
    public void A_word_that_two_places_show_counts_once()
    {
        var article = Linked($"summary: '{Words(0, 10)}'", 10, $"{Words(0, 10)}\n\n{Words(10, 50)}");

        Assert.NotNull(article.Summary);
        Assert.Equal(Words(0, 10), article.Body.Text.ToString().Trim());
    }

    [Fact]
    public void What_is_not_shown_is_named()
    {
        var site = Site($"summary: {Words(30, 30)}\nevents:\n- date: 2020\n  text: {Words(60, 30)}", 20, $"{Words(0, 20)}\n\n{Words(20, 80)}");
        var messages = site.Build().Result.Diagnostics.Where(d => d.Code.Id == "DG0322").Select(d => d.Message).ToList();

        Assert.Equal(2, messages.Count);
    }

    [Fact]
    public void No_file_of_a_site_holds_more_of_an_article_than_its_outlet_allows()
    {
        // Each article has words of its own, so every one of them can be recognised in any file, whatever stands around it.
        const int articles = 12;
        var files = new List<(string, string)>
        {
            ("site.yml", "title: T\nbase_url: https://example.org/\noutputs: { feed_text: full, citations: files, section_timelines: [calendar, timelinejs, csv] }\n"),
            ("content/topics.yml", "- {id: grain, name: Grain, kind: theme}\n"),
            ("content/sources.yml", $"- {{id: wire, name: The Wire, excerpt_limit: {Limit}}}\n- {{id: post, name: The Post}}\n"),
            ("content/stories/visit.md", "---\ntitle: The visit\n---\n"),
        };
        for (var i = 0; i < articles; i++)
        {
            var from = i * 1_000;
            files.Add(TestSite.Article($"a{i}", $"""
                date: 2021-05-{i + 1:00}
                source: wire
                story: {(i % 2 == 0 ? "visit" : "")}
                topics: [grain]
                summary: "{Words(from + (i % 3 * 60), 10)}"
                events:
                - date: 2021-05-0{1 + (i % 5)}
                  text: "{Words(from + 50, 9)}."
                - date: 2020
                  text: "{Words(from + 90, 10)}."
                - date: 2019
                  text: "{Words(from + 200, 10)}."
                """,
                string.Join("\n\n", Enumerable.Range(0, 30).Select(p => $"{Words(from + p * 10, 5)}, “{Words(from + p * 10 + 5, 5)}”, said {(p % 2 == 0 ? "Ann Lee" : "**Bo Chen**")}."))));
        }
        var output = new TestSite([.. files]).Build().Output;
        var shown = output.Files.Values.SelectMany(text => Word().Matches(Plain(text)).Select(match => match.Value.ToLowerInvariant())).ToHashSet(StringComparer.Ordinal);

        for (var i = 0; i < articles; i++)
        {
            var own = Enumerable.Range(i * 1_000, 300).Select(WordOf).Count(shown.Contains);
            Assert.InRange(own, 10, Limit);
        }
    }

    private static Article Linked(string frontMatter, int limit, string body) => Assert.Single(Site(frontMatter, limit, body).Link().Articles);

    private static TestSite Site(string frontMatter, int limit, string body) => new(
        ("content/sources.yml", $"- {{id: wire, name: The Wire, excerpt_limit: {limit.ToString(CultureInfo.InvariantCulture)}}}\n"),
        TestSite.Article("a", "source: wire\ndate: 2021-05-06\n" + frontMatter, body));

    private static string Words(int from, int count) => string.Join(' ', Enumerable.Range(from, count).Select(WordOf));

    // `qu`, then the number in syllables: no word of the interface, of another article, or part of another.
    private static string WordOf(int number)
    {
        var word = "qu";
        for (var i = 0; i < 4; i++, number /= 10) word += Consonants[number % 10] + Vowels[number % 10 / 2];
        return word + "x";
    }

    // Calendars fold lines, pages and data escape characters: what a reader of the format sees is what counts.
    private static string Plain(string text) => Uri.UnescapeDataString(WebUtility.HtmlDecode(text.Replace("\r\n ", "", StringComparison.Ordinal)));

    [GeneratedRegex("qu[a-z]{8}x", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
