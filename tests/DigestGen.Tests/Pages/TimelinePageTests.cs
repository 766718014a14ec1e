using DigestGen.Pages;

namespace DigestGen.Tests.Pages;

public sealed class TimelinePageTests
{
    [Fact]
    public void A_short_timeline_stands_whole_newest_year_first()
    {
        var pages = new PlannedPages(SmallDigest.Site());
        var years = pages.Model<TimelineModel>("timeline/index.html").Years;

        Assert.Equal(["2021", "2020", "2014"], years.Select(year => year.Label));
        Assert.All(years, year => Assert.Equal(year.Count, year.Entries.Length));
    }

    [Fact]
    public void A_year_goes_by_month_with_what_has_no_month_first()
    {
        var year = new PlannedPages(new TestSite(Events("2021-05-06", "2021-05", "2021", "2021-21", "2021-03-30/2021-04-02")))
            .Model<TimelineYearModel>("timeline/2021/index.html");

        Assert.Equal(["no-month", "m2021-05"], year.Months.Select(month => month.Anchor));
        Assert.Equal([3, 2], year.Months.Select(month => month.Entries.Length));
        Assert.Empty(year.MonthLinks);
    }

    [Fact]
    public void A_year_with_very_many_entries_has_a_page_for_each_month()
    {
        var dates = Enumerable.Range(0, TimelinePage.FewEnough + 100).Select(i => $"2021-{i % 3 + 1:00}-01").Append("2021").Append("2020").ToArray();
        var pages = new PlannedPages(new TestSite(Events(dates)));

        var year = pages.Model<TimelineYearModel>("timeline/2021/index.html");
        Assert.Equal(["no-month"], year.Months.Select(month => month.Anchor));
        Assert.Equal(3, year.MonthLinks.Length);
        Assert.Equal("/repo/timeline/2021/02/", year.MonthLinks[1].Url);
        Assert.Equal(year.MonthLinks[1].Count, pages.Under("timeline/2021/02/").Sum(page => pages.Model<TimelineYearModel>(page).Months.Single().Entries.Length));
        var whole = pages.Model<TimelineModel>("timeline/index.html");
        Assert.All(whole.Years, summary => Assert.Empty(summary.Entries));
        Assert.Equal("2021-03-01", whole.Main[0].DateIso);
        Assert.True(whole.Main.Length <= 12);
        Assert.DoesNotContain("timeline/2020/01/index.html", pages.ByPath.Keys);
    }

    [Fact]
    public void Each_month_has_a_page_that_leads_to_its_neighbours_beyond_the_year()
    {
        var pages = new PlannedPages(new TestSite(Events("2020-11-05", "2021-03-05", "2021-03-09", "2021")));

        var march = pages.Model<TimelineYearModel>("timeline/2021/03/index.html");
        Assert.Equal((2, "/repo/timeline/2020/11/", null), (march.Months.Single().Entries.Length, march.Earlier?.Url, march.Later?.Url));
        Assert.Equal("/repo/timeline/2021/03/", pages.Model<TimelineYearModel>("timeline/2021/index.html").Months[1].Url);
    }

    [Fact]
    public void The_picture_of_a_timeline_has_its_table_and_its_years_lead_to_their_pages()
    {
        var density = new PlannedPages(new TestSite(Events("2020-11-05", "2021-03-05", "2021-03-09", "2021"))).Model<TimelineModel>("timeline/index.html").Density!;

        Assert.Equal(["November 2020", "2021, month not given", "March 2021"], density.Rows.Select(row => row.Label));
        Assert.Equal("3 events, November 2020 – March 2021. The most: March 2021 (2).", density.Summary);
        Assert.NotNull(density.Note);
        Assert.Contains("href=\"/repo/timeline/2021/\"><title>2021: 2 events</title>", density.Picture.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_events_in_one_month_are_no_picture() =>
        Assert.Null(new PlannedPages(new TestSite(Events("2021-03-05", "2021-03-09"))).Model<TimelineModel>("timeline/index.html").Density);

    [Fact]
    public void A_topics_long_timeline_has_pages_of_its_own_that_hold_all_of_it()
    {
        var dates = Enumerable.Range(0, 250).Select(i => $"2021-01-{i % 28 + 1:00}").ToArray();
        var (path, text) = Events(dates);
        var pages = new PlannedPages(new TestSite(
            ("content/topics.yml", "- {id: grain, name: Grain, kind: theme}"), (path, text.Replace("lang: en", "lang: en\ntopics: [grain]", StringComparison.Ordinal))));

        var topic = pages.Model<TopicModel>("topics/grain/index.html");
        Assert.Equal("/repo/topics/grain/timeline/", topic.TimelineUrl);
        Assert.True(topic.Entries.Length < 250);
        Assert.Equal(250, pages.Under("topics/grain/timeline/").Sum(page => pages.Model<SectionTimelineModel>(page).Entries.Length));
    }

    [Fact]
    public void A_storys_long_timeline_has_pages_of_its_own_that_hold_all_of_it()
    {
        var (path, text) = Events([.. Enumerable.Range(0, 250).Select(i => $"2021-01-{i % 28 + 1:00}")]);
        var pages = new PlannedPages(new TestSite(
            ("content/stories/fair.md", "---\ntitle: The fair\n---\n"), (path, text.Replace("lang: en", "lang: en\nstory: fair", StringComparison.Ordinal))));

        Assert.Equal("/repo/stories/fair/timeline/", pages.Model<StoryModel>("stories/fair/index.html").TimelineUrl);
        Assert.Equal(250, pages.Under("stories/fair/timeline/").Sum(page => pages.Model<SectionTimelineModel>(page).Entries.Length));
    }

    // One article with an event on each date, all of them different.
    private static (string, string) Events(params string[] dates) =>
        TestSite.Article("a", "date: 2021-06-01\nlang: en\nevents:\n" + string.Concat(dates.Select((date, i) => $"- {{date: {date}, text: Event number {i}.}}\n")));
}
