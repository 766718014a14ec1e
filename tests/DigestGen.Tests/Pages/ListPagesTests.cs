using DigestGen.Pages;

namespace DigestGen.Tests.Pages;

public sealed class ListPagesTests
{
    private readonly PlannedPages pages = new(SmallDigest.Site());

    [Fact]
    public void The_home_page_leads_with_the_newest_story_that_several_tell()
    {
        var home = pages.Model<HomeModel>("index.html");

        Assert.Equal("The visit", home.LeadStory?.Title);
        Assert.Null(home.LeadArticle);
        Assert.Equal("The Wire and The Post", home.LeadStory?.Outlets);
        Assert.Equal("Kyiv", home.Topics[0].Label);
        Assert.Equal("4 articles", home.ArticleCount);
        Assert.Equal(["Title of third", "Title of fourth"], home.Latest.Select(card => card.Title));
    }

    [Fact]
    public void Without_such_a_story_the_newest_article_leads_and_does_not_stand_twice()
    {
        var home = new PlannedPages(new TestSite(TestSite.Article("a", "date: 2021"), TestSite.Article("b", "date: 2022"))).Model<HomeModel>("index.html");

        Assert.Equal("Title of b", home.LeadArticle?.Title);
        Assert.Equal(["Title of a"], home.Latest.Select(card => card.Title));
    }

    [Fact]
    public void What_is_announced_is_not_among_the_recent_events()
    {
        var home = new PlannedPages(new TestSite(TestSite.Article("a", "date: 2021-05-06\nevents:\n- {date: 2021-05, text: It began.}\n- {date: 2024, text: It will end.}")))
            .Model<HomeModel>("index.html");

        Assert.Equal(["It began."], home.Recent.Select(entry => entry.Text));
    }

    [Fact]
    public void A_long_list_runs_over_pages_that_lead_to_each_other()
    {
        Assert.Equal(["topics/kyiv/index.html", "topics/kyiv/page/2/index.html"], pages.Under("topics/kyiv/"));
        var first = pages.Model<TopicModel>("topics/kyiv/index.html");
        var second = pages.Model<TopicModel>("topics/kyiv/page/2/index.html");

        Assert.Equal((null, "/repo/topics/kyiv/page/2/"), (first.Paging?.PreviousUrl, first.Paging?.NextUrl));
        Assert.Equal(("/repo/topics/kyiv/", null), (second.Paging?.PreviousUrl, second.Paging?.NextUrl));
        Assert.Equal(4, first.Articles.Concat(second.Articles).Select(card => card.Url).Distinct().Count());
        Assert.Equal("Page 2 of 2", second.Paging?.Label);
    }

    [Fact]
    public void A_topic_says_what_it_is_how_else_it_is_written_and_what_it_is_part_of()
    {
        var model = pages.Model<TopicModel>("topics/kyiv/index.html");

        Assert.Equal("Place", model.Kind);
        Assert.Equal("Kiev and Kyjiw", model.AlsoWritten);
        Assert.Equal(["Ukraine"], model.Broader.Select(link => link.Label));
        Assert.Equal("<p>A city.</p>", model.Introduction?.Value.Trim());
        Assert.Equal(["Kyiv"], pages.Model<TopicModel>("topics/ukraine/index.html").Narrower.Select(link => link.Label));
    }

    [Fact]
    public void Topics_stand_by_kind() =>
        Assert.Equal(["Themes", "Events", "People", "Organisations", "Places"], pages.Model<TopicsModel>("topics/index.html").Kinds.Select(kind => kind.Label));

    [Fact]
    public void A_source_has_what_it_published_apart_from_what_it_passed_on()
    {
        var shelf = pages.Model<SourceModel>("sources/shelf/index.html");

        Assert.Empty(shelf.Published);
        Assert.Equal(["Title of second"], shelf.PassedOn.Select(card => card.Title));
        Assert.Equal(["GB", "en"], pages.Model<SourceModel>("sources/wire/index.html").Facts.Select(fact => fact.Value));
    }

    [Fact]
    public void A_source_says_who_passes_it_on_and_whom_it_passes_on()
    {
        Assert.Equal([("The Shelf", 1)], pages.Model<SourceModel>("sources/post/index.html").PassedOnBy.Select(link => (link.Label, link.Count)));
        Assert.Equal([("The Post", 1)], pages.Model<SourceModel>("sources/shelf/index.html").PassesOn.Select(link => (link.Label, link.Count)));
    }

    [Fact]
    public void Corrections_of_all_articles_stand_newest_first()
    {
        var digest = new PlannedPages(new TestSite(
            TestSite.Article("a", "date: 2021-05-01\ncorrections:\n- {date: 2021-05-03, text: First.}\n- {date: 2021-06-01, text: Last.}"),
            TestSite.Article("b", "date: 2021-05-02\ncorrections:\n- {date: 2021-05-20, text: Between.}")));

        Assert.Equal(["Last.", "Between.", "First."], digest.Model<CorrectionsModel>("corrections/index.html").Corrections.Select(correction => correction.Text));
        Assert.Equal("1 correction", pages.Model<CorrectionsModel>("corrections/index.html").CorrectionCount);
    }

    [Fact]
    public void A_page_of_the_editor_stands_for_one_that_follows_from_the_articles()
    {
        var digest = new PlannedPages(new TestSite(("content/pages/corrections.md", "---\ntitle: Our mistakes\n---\n\nNone.\n")));

        Assert.IsType<ContentModel>(digest.ByPath["corrections/index.html"].Model());
    }

    [Fact]
    public void Very_many_topics_of_a_kind_have_a_page_of_their_own()
    {
        var count = TopicsPage.FewEnough + 5;
        var ids = Enumerable.Range(0, count).Select(i => $"p{i}").ToArray();
        var digest = new PlannedPages(new TestSite(
            ("content/topics.yml", string.Concat(ids.Select(id => $"- {{id: {id}, name: Place {id}, kind: place}}\n"))),
            TestSite.Article("a", $"date: 2021\ntopics: [{string.Join(", ", ids)}]")));

        var places = digest.Model<TopicsModel>("topics/index.html").Kinds.Single();
        Assert.Equal((TopicsPage.FewEnough, "/repo/topics/kind/places/"), (places.Topics.Length, places.All?.Url));
        Assert.Equal(count, digest.Under("topics/kind/places/").Sum(page => digest.Model<TopicKindPageModel>(page).Topics.Length));
    }

    [Fact]
    public void Republishers_stand_apart_from_outlets()
    {
        var model = pages.Model<SourcesModel>("sources/index.html");

        Assert.Equal(["The Post", "The Wire"], model.Outlets.Select(row => row.Link.Label));
        Assert.Equal(["The Shelf"], model.Republishers.Select(row => row.Link.Label));
    }

    [Fact]
    public void A_story_has_its_outlets_side_by_side()
    {
        var model = pages.Model<StoryModel>("stories/visit/index.html");

        Assert.Equal(["The Wire", "The Post"], model.Articles.Select(card => card.Outlet));
        Assert.Equal("2 articles", model.ArticleCount);
        Assert.Equal("Kyiv", model.Topics[0].Label);
    }

    [Fact]
    public void The_archive_ends_with_the_undated()
    {
        var model = pages.Model<ArchiveModel>("archive/index.html");

        Assert.Equal(["2021", "2020"], model.Years.Select(year => year.Year.Label));
        Assert.Equal(1, model.Undated?.Count);
        Assert.Equal(["Title of second"], pages.Model<ArchiveYearModel>("archive/undated/index.html").Groups.Single().Articles.Select(card => card.Title));
    }

    [Fact]
    public void A_month_of_the_archive_has_a_page_of_its_own_and_what_has_no_month_stands_on_the_years()
    {
        var articles = Enumerable.Range(0, 12).Select(i => TestSite.Article($"a{i}", $"date: 2021-{i / 2 + 1:00}")).ToList();
        articles.Add(TestSite.Article("year", "date: 2021"));
        var digest = new PlannedPages(new TestSite([("site.yml", "title: T\nbase_url: https://example.org/\npage_size: 5\n"), .. articles]));

        var months = digest.Model<ArchiveModel>("archive/index.html").Years.Single().Months;

        Assert.Equal(7, months.Length);
        foreach (var month in months.Where(month => !month.Url.Contains('#', StringComparison.Ordinal)))
            Assert.Equal(month.Count, digest.Model<ArchiveYearModel>(month.Url.TrimStart('/') + "index.html").Groups.Single().Articles.Length);
        var (address, anchor) = (months[^1].Url.Split('#')[0], months[^1].Url.Split('#')[1]);
        Assert.Contains(digest.Model<ArchiveYearModel>(address.TrimStart('/') + "index.html").Groups, group => group.Anchor == anchor && group.Url is null);
    }
}
