using DigestGen.Content;
using DigestGen.Linking;

namespace DigestGen.Tests.Linking;

public sealed class TimelineTests
{
    private const string Topics = "- id: ada\n  name: Ada Holm\n  kind: person\n- id: loom\n  name: Loom\n  kind: theme\n- id: energy\n  name: Energy\n  kind: theme\n";

    [Fact]
    public void What_two_outlets_tell_of_one_day_in_like_words_is_one_entry_with_a_witness()
    {
        var digest = Link(
            ("a", Event("2021-05-06", "Harbour workers in Norbeck walked out over unpaid wages on Thursday.")),
            ("b", Event("2021-05-06", "In Norbeck, harbour workers walked out on Thursday over wages unpaid since March.")),
            ("c", Event("2021-05-06", "The orchard festival in Quenby drew a record crowd.")),
            ("d", Event("2021-05-07", "Harbour workers in Norbeck walked out over unpaid wages on Friday.")));

        Assert.Equal(
            ["2021-05-06 a +b", "2021-05-06 c", "2021-05-07 d"],
            digest.Timeline.Entries.Select(e => $"{e.Date} {e.Article.Slug}{string.Concat(e.Witnesses.Select(w => $" +{w.Slug}"))}"));
    }

    [Fact]
    public void Two_sentences_of_one_article_stay_two()
    {
        var digest = Link(("a", "events:\n- date: 2021-05-06\n  text: Workers in Norbeck walked out over wages.\n- date: 2021-05-06\n  text: The workers in Norbeck walked out over their wages.\n"));

        Assert.Equal(2, digest.Timeline.Entries.Length);
    }

    [Fact]
    public void A_stated_date_leads_and_one_that_is_told_on_is_its_witness()
    {
        var digest = Link(
            ("a", "events:\n- date: 2021-05-06?\n  text: Harbour workers in Norbeck walked out over wages.\n  rule: narrative-time\n"),
            ("b", "events:\n- date: 2021-05-06\n  text: Harbour workers in Norbeck walked out over wages on Thursday.\n  rule: weekday\n"));

        Assert.Equal(["b"], digest.Timeline.Entries.Select(e => e.Article.Slug.Value));
        Assert.Equal(2, digest.Timeline.Entries[0].OutletCount);
    }

    [Fact]
    public void A_short_timeline_is_shown_whole() =>
        Assert.All(Link([.. Enumerable.Range(1, TimelineRanking.FewEntries).Select(i => ($"a{i}", Event($"2021-05-{i:00}", $"Thing {i} happened.")))]).Timeline.Entries, e => Assert.True(e.IsMain));

    [Fact]
    public void The_short_form_holds_the_day_that_many_tell_of_and_grows_slower_than_the_articles()
    {
        string[] words = ["bridge", "harvest", "museum", "tunnel", "ferry", "orchard", "prison", "theatre", "airport", "library"];
        var few = Mains(100);
        var many = Mains(400);
        Assert.Contains("The dam at Merrow broke.", few);
        Assert.Contains("The dam at Merrow broke.", many);
        Assert.InRange(many.Length, few.Length + 1, few.Length * 2);

        string[] Mains(int articles)
        {
            var digest = Link([.. Enumerable.Range(0, articles).Select(i => ($"a{i}", i % 10 == 0
                ? "topics: [Energy]\n" + Event("2021-05-06", "The dam at Merrow broke.")
                : "topics: [Energy]\n" + Event($"20{10 + i % 9}-{1 + i % 12:00}-{1 + i % 28:00}", $"The {words[i % 10]} number {i} was opened by official {i * 7}.")))]);
            return [.. digest.Topics.ById[new TopicId("energy")].Entries.Where(e => e.IsMain).Select(e => e.Text)];
        }
    }

    [Theory]
    [InlineData("Holm opened the mill.", "ada")]
    [InlineData("The mill was opened.", "")]
    [InlineData("The Loom was switched on.", "loom")]
    [InlineData("The Loom Express was late.", "")]
    public void An_entry_belongs_to_the_topics_that_its_sentence_names(string sentence, string expected)
    {
        var digest = Link(("a", "topics: [Ada Holm, Loom]\n" + Event("2021-05-06", sentence)), "Ada Holm built a Loom. " + sentence);

        Assert.Equal(expected, string.Join(' ', digest.Topics.All.Where(t => !t.Entries.IsEmpty).Select(t => t.Topic.Id.Value)));
    }

    [Theory]
    [InlineData("She opened the mill.")]
    [InlineData("On Thursday she opened the mill.")]
    public void A_sentence_that_goes_on_with_a_pronoun_belongs_to_what_the_words_before_it_name(string sentence) =>
        Assert.Single(Link(("a", "topics: [Ada Holm]\n" + Event("2021-05-06", sentence)), "Ada Holm came back. " + sentence).Topics.ById[new TopicId("ada")].Entries);

    [Fact]
    public void A_person_acts_wherever_the_full_name_stands() =>
        Assert.Single(Link(("a", "topics: [Ada Holm]\n"), ("b", "topics: [Loom]\n" + Event("2021-05-06", "Ada Holm opened the mill."))).Topics.ById[new TopicId("ada")].Entries, e => !e.IsPublication);

    [Fact]
    public void A_topic_that_its_article_never_names_takes_every_entry() =>
        Assert.Single(Link(("a", "topics: [Energy]\n" + Event("2021-05-06", "The dam broke."))).Topics.ById[new TopicId("energy")].Entries);

    private static string Event(string date, string text) => $"events:\n- date: {date}\n  text: '{text}'\n";

    private static Digest Link((string Slug, string FrontMatter) article, string body) =>
        new TestSite(TestSite.Article(article.Slug, "date: 2021-05-07\n" + article.FrontMatter, body), ("content/topics.yml", Topics)).Link();

    private static Digest Link(params (string Slug, string FrontMatter)[] articles) =>
        new TestSite([.. articles.Select(a => TestSite.Article(a.Slug, "date: 2021-05-07\n" + a.FrontMatter)), ("content/topics.yml", Topics)]).Link();
}
