using DigestGen.Pages;

namespace DigestGen.Tests.Pages;

public sealed class ArticlePageTests
{
    private readonly PlannedPages pages = new(SmallDigest.Site());

    [Fact]
    public void The_outlet_and_the_original_are_named()
    {
        var model = First();

        Assert.Equal("The Wire", model.Card.Outlet);
        Assert.Equal("https://wire.example/first", model.OriginalUrl);
        Assert.Equal("Ann Lee and Bo Chen", model.Authors);
        Assert.Equal("2021-05-06T16:15", model.PublishedTime);
    }

    [Fact]
    public void An_article_without_a_date_has_no_label_and_no_time()
    {
        var model = pages.Model<ArticleModel>("undated/second/index.html");

        Assert.Null(model.Card.DateLabel);
        Assert.Null(model.PublishedTime);
        Assert.Equal("The Shelf", model.Card.Via);
        Assert.Equal("Undated", model.Breadcrumbs[^1].Label);
    }

    [Fact]
    public void A_date_without_a_day_gives_no_time_of_publication() =>
        Assert.Null(pages.Model<ArticleModel>("2021/04/third/index.html").PublishedTime);

    [Fact]
    public void Events_stand_oldest_first_with_the_words_that_their_dates_were_read_from()
    {
        var events = First().Events;

        Assert.Equal(["Ukraine had a bad year.", "A visitor came to Kyiv."], events.Select(e => e.Text));
        Assert.Null(events[0].HowDated);
        Assert.Equal("from “on Thursday”", events[1].HowDated);
    }

    [Fact]
    public void Its_story_shows_what_the_others_say_and_not_itself()
    {
        var story = First().Story;

        Assert.NotNull(story);
        Assert.Equal(["Title of second"], story.Others.Select(other => other.Title));
    }

    [Fact]
    public void A_related_article_says_why_in_words()
    {
        var related = pages.Model<ArticleModel>("2021/05/06/first/index.html").Related.Single(item => item.Card.Title == "Title of third");

        Assert.Contains(related.Reasons, reason => reason.StartsWith("both on ", StringComparison.Ordinal) && reason.Contains("Grain", StringComparison.Ordinal));
    }

    [Fact]
    public void Neighbours_are_the_next_articles_by_date()
    {
        var model = pages.Model<ArticleModel>("2021/04/third/index.html");

        Assert.Equal("Title of first", model.Newer?.Label);
        Assert.Equal("Title of fourth", model.Older?.Label);
    }

    [Fact]
    public void An_outlets_limit_cuts_the_text_and_the_page_says_so()
    {
        var model = pages.Model<ArticleModel>("undated/second/index.html");

        Assert.Contains("One two three four.", model.Body.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Five", model.Body.Value, StringComparison.Ordinal);
        Assert.NotNull(model.ExcerptNote);
        Assert.Null(First().ExcerptNote);
    }

    [Fact]
    public void Only_a_language_that_is_not_the_sites_is_stated()
    {
        Assert.Null(First().Card.Lang);
        Assert.Equal("uk", pages.Model<ArticleModel>("2021/04/third/index.html").Card.Lang);
    }

    [Theory]
    [InlineData("old/first/index.html")]
    [InlineData("old/first.html")]
    public void An_old_address_leads_to_the_new_one(string path)
    {
        var model = pages.Model<RedirectModel>(path);

        Assert.Equal("/repo/2021/05/06/first/", model.TargetUrl);
        Assert.Equal("https://example.org/repo/2021/05/06/first/", model.CanonicalUrl);
        Assert.False(pages.ByPath[path].IsListed);
    }

    private ArticleModel First() => pages.Model<ArticleModel>("2021/05/06/first/index.html");
}
