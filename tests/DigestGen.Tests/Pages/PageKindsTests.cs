using DigestGen.Pages;

namespace DigestGen.Tests.Pages;

public sealed class PageKindsTests
{
    [Fact]
    public void Every_kind_of_page_is_in_the_list_once()
    {
        var written = typeof(IPageKind).Assembly.GetTypes().Where(type => type.IsClass && typeof(IPageKind).IsAssignableFrom(type));

        Assert.Equal(written.Select(type => type.Name).Order(StringComparer.Ordinal), PageKinds.All.Select(kind => kind.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_model_is_of_the_type_its_kind_announces()
    {
        var pages = new PlannedPages(SmallDigest.Site());
        var announced = PageKinds.All.ToLookup(kind => kind.Template, kind => kind.ModelType);

        Assert.All(pages.ByPath.Values, page => Assert.All(announced[page.Template], type => Assert.IsType(type, page.Model())));
    }

    [Fact]
    public void No_word_is_missing_whatever_the_page()
    {
        var pages = new PlannedPages(SmallDigest.Site());

        foreach (var page in pages.ByPath.Values) page.Model();

        Assert.DoesNotContain(pages.Site.Found.ToSorted(), diagnostic => diagnostic.Code == PageProblems.MissingWord);
    }

    [Fact]
    public void Every_page_says_its_own_absolute_address()
    {
        var pages = new PlannedPages(SmallDigest.Site());

        foreach (var (path, page) in pages.ByPath.Where(page => page.Value.Template != "redirect.html"))
            Assert.Equal("https://example.org/repo/" + (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path), page.Model().CanonicalUrl);
    }

    [Fact]
    public void No_two_listed_pages_share_a_title()
    {
        var pages = new PlannedPages(SmallDigest.Site());
        var titles = pages.ByPath.Values.Where(page => page.IsListed).Select(page => page.Model().Title);

        Assert.DoesNotContain(titles.CountBy(title => title), count => count.Value > 1);
    }

    [Fact]
    public void An_empty_digest_has_a_home_page_and_a_page_for_what_is_not_there()
    {
        var pages = new PlannedPages(new TestSite());

        Assert.Null(pages.Model<HomeModel>("index.html").LeadArticle);
        Assert.Contains("404.html", pages.ByPath.Keys);
        Assert.False(pages.ByPath["404.html"].IsListed);
    }
}
