using DigestGen.Content;
using DigestGen.Linking;

namespace DigestGen.Tests.Linking;

public sealed class DigestLinkerTests
{
    private const string Topics = "- id: kyiv\n  name: Kyiv\n  kind: place\n- id: nato\n  name: NATO\n  kind: organisation\n- id: trade\n  name: Trade\n  kind: theme\n";

    [Fact]
    public void Articles_come_newest_first_and_undated_last()
    {
        var site = new TestSite(
            TestSite.Article("a", "date: 2021-05"),
            TestSite.Article("b", "date: 2021-05-06T16:15"),
            TestSite.Article("c", "date: 2021-05-06"),
            TestSite.Article("d", "source: ''"),
            TestSite.Article("e", "date: 2020"));

        Assert.Equal(["b", "c", "a", "e", "d"], site.Link().Articles.Select(a => a.Slug.Value));
    }

    [Theory]
    [InlineData("date: 2021-05-06T16:15", "/repo/2021/05/06/x/")]
    [InlineData("date: 2021-05", "/repo/2021/05/x/")]
    [InlineData("date: 2021", "/repo/2021/x/")]
    [InlineData("date: 2021-05-03/2021-05-05", "/repo/2021/x/")]
    [InlineData("lang: en", "/repo/undated/x/")]
    public void An_address_says_as_much_of_the_date_as_is_known(string frontMatter, string address)
    {
        var digest = new TestSite(TestSite.Article("x", frontMatter)).Link();

        Assert.Equal(address, digest.Routes.Of(digest.Articles[0]));
    }

    [Fact]
    public void The_same_sentence_on_the_same_date_is_one_entry_with_two_witnesses()
    {
        const string events = "events:\n- date: 2021-05-06\n  text: The minister came to Kyiv.\n";
        var digest = new TestSite(TestSite.Article("a", "date: 2021-05-07\n" + events), TestSite.Article("b", "date: 2021-05-06\n" + events)).Link();

        var entry = Assert.Single(digest.Timeline.Entries);
        Assert.Equal("b", entry.Article.Slug.Value);
        Assert.Equal(["a"], entry.Witnesses.Select(a => a.Slug.Value));
    }

    [Fact]
    public void An_article_without_events_stands_in_the_timeline_itself()
    {
        var digest = new TestSite(TestSite.Article("a", "date: 2021-05-07"), TestSite.Article("b", "lang: en")).Link();

        var entry = Assert.Single(digest.Timeline.Entries);
        Assert.True(entry.IsPublication);
        Assert.Equal("Title of a", entry.Text);
    }

    [Fact]
    public void A_topic_has_the_entries_that_name_it_and_a_theme_has_all()
    {
        var digest = new TestSite(
            ("content/topics.yml", Topics),
            TestSite.Article("a", "date: 2021-05-07\ntopics: [kyiv, nato, trade]\nevents:\n- date: 2021-05-06\n  text: The minister came to Kyiv.\n- date: 2020\n  text: The alliance NATO met.\n")).Link();

        Assert.Equal(["The minister came to Kyiv."], Entries(digest, "kyiv"));
        Assert.Equal(["The alliance NATO met."], Entries(digest, "nato"));
        Assert.Equal(2, Entries(digest, "trade").Length);
    }

    [Fact]
    public void A_story_is_what_articles_say_with_pins_added_and_exclusions_taken_out()
    {
        var digest = new TestSite(
            ("content/stories/visit.md", "---\ntitle: The visit\ninclude: [c]\nexclude: [b]\n---\n"),
            TestSite.Article("a", "date: 2021-05-07\nstory: visit"),
            TestSite.Article("b", "date: 2021-05-06\nstory: visit"),
            TestSite.Article("c", "date: 2021-05-05")).Link();

        var story = Assert.Single(digest.Stories.All);
        Assert.Equal(["c", "a"], story.Articles.Select(a => a.Slug.Value));
    }

    [Fact]
    public void A_story_that_pins_an_unknown_article_says_which_was_meant()
    {
        var site = new TestSite(("content/stories/visit.md", "---\ntitle: The visit\ninclude: [minster-in-kyiv]\n---\n"), TestSite.Article("minister-in-kyiv", "date: 2021-05-07"));
        site.Link();

        var problem = Assert.Single(site.Found.ToSorted(), d => d.Code.Id == "DG0401");
        Assert.Equal("did you mean `minister-in-kyiv`?", problem.Help);
    }

    [Fact]
    public void Related_articles_carry_their_reasons_and_are_older_unless_nothing_else_is_left()
    {
        var digest = new TestSite(
            ("content/topics.yml", Topics),
            TestSite.Article("old", "date: 2021-05-01\ntopics: [nato]", "A harbour bridge was opened."),
            TestSite.Article("middle", "date: 2021-05-05\ntopics: [nato]", "A summit was held in winter."),
            TestSite.Article("new", "date: 2021-05-09\ntopics: [nato]", "Farmers met their minister."),
            TestSite.Article("other", "date: 2021-05-02\ntopics: [trade]", "Nothing in common here.")).Link();
        var bySlug = digest.Articles.ToDictionary(a => a.Slug.Value);

        Assert.Equal(["old"], digest.Related.Of(bySlug["middle"]).Select(r => r.Article.Slug.Value));
        Assert.Equal(["middle", "new"], digest.Related.Of(bySlug["old"]).Select(r => r.Article.Slug.Value).Order(StringComparer.Ordinal));
        var reason = Assert.Single(digest.Related.Of(bySlug["middle"])[0].Reasons);
        Assert.Equal((RelatedReasonKind.SharedTopics, "NATO"), (reason.Kind, Assert.Single(reason.Names)));
    }

    [Fact]
    public void Articles_that_quote_the_same_words_say_so()
    {
        var digest = new TestSite(
            TestSite.Article("a", "date: 2021-05-01", "Rain fell. \"We will build every wall again by spring,\" she said."),
            TestSite.Article("b", "date: 2021-05-02", "Sheep grazed, and the mayor promised to \"build every wall again by spring\" on Monday.")).Link();
        var b = digest.Articles.Single(x => x.Slug.Value == "b");

        Assert.Contains(digest.Related.Of(b)[0].Reasons, reason => reason.Kind == RelatedReasonKind.SharedQuotation);
    }

    [Fact]
    public void Topics_that_meet_more_often_than_chance_are_neighbours_and_a_common_one_is_not()
    {
        var articles = Enumerable.Range(0, 40).Select(i => TestSite.Article($"a{i}", $"date: 2021-05-01\ntopics: [trade{(i < 4 ? ", kyiv, nato" : i < 6 ? ", nato" : "")}]"));
        var digest = new TestSite([("content/topics.yml", Topics), .. articles]).Link();

        Assert.Equal(["nato"], digest.Topics.ById[new TopicId("kyiv")].Related.Where(r => r.Topic.Id.Value != "trade").Select(r => r.Topic.Id.Value));
        Assert.Equal("nato", digest.Topics.ById[new TopicId("kyiv")].Related[0].Topic.Id.Value);
    }

    [Fact]
    public void An_article_links_its_topics_where_it_first_names_them_unless_the_site_says_no()
    {
        const string link = "<a class=\"topic-link\" href=\"/repo/topics/kyiv/\">Kyiv</a>";
        var article = TestSite.Article("a", "date: 2021-05-01\ntopics: [kyiv]", "They met in Kyiv. NATO is in no list here.");
        Assert.Contains(link, Page(new TestSite(("content/topics.yml", Topics), article)), StringComparison.Ordinal);
        Assert.DoesNotContain("topic-link", Page(new TestSite(("content/topics.yml", Topics), ("site.yml", "title: T\nbase_url: https://example.org/repo/\nlink_topics: false\n"), article)), StringComparison.Ordinal);

        static string Page(TestSite site) => site.Build().Output["2021/05/01/a/index.html"];
    }

    [Fact]
    public void A_pin_comes_first_even_when_it_is_newer()
    {
        var digest = new TestSite(TestSite.Article("a", "date: 2021-05-01\nrelated: [b]"), TestSite.Article("b", "date: 2021-06-01", "Quite other words.")).Link();
        var a = digest.Articles.Single(x => x.Slug.Value == "a");

        Assert.Equal(RelatedReasonKind.Pinned, digest.Related.Of(a)[0].Reasons[0].Kind);
    }

    [Theory]
    [InlineData("/about/", "/repo/about/")]
    [InlineData("/about", "/repo/about/")]
    [InlineData("about.md", "/repo/about/")]
    [InlineData("../articles/2021/a.md#top", "/repo/2021/05/01/a/#top")]
    [InlineData("content/articles/2021/a.md", "/repo/2021/05/01/a/")]
    [InlineData("/timeline/2021/", "/repo/timeline/2021/")]
    [InlineData("/nowhere/", null)]
    [InlineData("../../../../etc/passwd", null)]
    public void A_link_is_resolved_as_its_editor_meant_it(string link, string? address)
    {
        var digest = new TestSite(("content/pages/about.md", "---\ntitle: About\n---\n"), TestSite.Article("a", "date: 2021-05-01")).Link();

        Assert.Equal(address, digest.Routes.Resolve(DigestGen.Text.SitePath.Of("content/pages/about.md"), link));
    }

    private static string[] Entries(Digest digest, string topic) => [.. digest.Topics.ById[new TopicId(topic)].Entries.Select(e => e.Text)];
}
