using DigestGen.Importing;

namespace DigestGen.Tests.Importing.Formats;

public sealed class PageFieldsTests
{
    private const string Title = SavedPageTests.Title;

    private static ClippingFields Fields(string head, string above = "") =>
        ClippingText.Page(SavedPageTests.Page($"<article><h1>{Title}</h1>{above}{SavedPageTests.Text}</article>", head)).Fields;

    private static string Data(string json) => $"<script type='application/ld+json'>{json}</script>";

    private static string Meta(string name, string content) => $"<meta name='{name}' content='{content}'>";

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"X","datePublished":"2021-05-06T16:15:00+02:00"}""", "2021-05-06T16:15+02:00")]
    [InlineData("""{"@graph":[{"@type":"WebPage"},{"@type":["Article","Report"],"datePublished":"2021-05-06"}]}""", "2021-05-06")]
    [InlineData("""[{"@type":"BlogPosting","datePublished":"2021-05-06T00:00:00Z"}]""", "2021-05-06")]
    [InlineData("{\"@type\":\"Article\",\"description\":\"two\nlines\",\"datePublished\":\"2021-05-06 16:15\",}", "2021-05-06T16:15")]
    [InlineData("""<!-- {"@type":"Article","datePublished":"Thu, 06 May 2021 16:15:00 GMT"} -->""", "2021-05-06T16:15Z")]
    public void The_date_is_read_from_data_for_machines(string json, string date)
    {
        var found = Fields(Data(json)).Date;

        Assert.Equal((date, "json-ld datePublished"), (found?.Value.Text, found?.Rule));
    }

    [Fact]
    public void The_only_first_heading_is_the_headline_where_nothing_else_names_one()
    {
        var title = ClippingText.Page($"<html><body><article><h1>{Title}</h1>{SavedPageTests.Text}</article></body></html>").Fields.Title;

        Assert.Equal((Title, "h1"), (title?.Value, title?.Rule));
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("""{"@type":"NewsArticle","datePublished":""")]
    [InlineData("""{"@type":"NewsArticle","datePublished":{"a":[1,2]},"author":[[null]],"headline":7}""")]
    [InlineData("""{"@type":"NewsArticle","datePublished":"\ud800","author":{"name":"\udc00"}}""")]
    [InlineData("""{"@type":"ItemList","itemListElement":[{"@type":"Article","datePublished":"2020-01-01"},{"@type":"Article","datePublished":"2020-01-02"}]}""")]
    [InlineData("""{"@type":"NewsArticle","dateModified":"2021-05-07"}""")]
    public void What_data_does_not_say_of_this_article_is_not_taken(string json) => Assert.Null(Fields(Data(json)).Date);

    [Theory]
    [InlineData("article:published_time", "2021-05-06T16:15:00Z", "2021-05-06T16:15Z")]
    [InlineData("citation_publication_date", "2021/05/06", "2021-05-06")]
    [InlineData("dc.date.issued", "2021-05-06", "2021-05-06")]
    [InlineData("parsely-pub-date", "2021-05-06T16:15:00.123Z", "2021-05-06T16:15Z")]
    [InlineData("sailthru.date", "2021-05-06 16:15:00 -0400", "2021-05-06T16:15-04:00")]
    [InlineData("date", "20210506", "2021-05-06")]
    [InlineData("pubdate", "May 6, 2021 4:15 pm", "2021-05-06T16:15")]
    [InlineData("date", "05/06/2021", "2021-06-05")]
    [InlineData("date", "yesterday", null)]
    [InlineData("article:modified_time", "2021-05-07", null)]
    public void The_date_is_read_from_the_head(string name, string content, string? date) => Assert.Equal(date, Fields(Meta(name, content)).Date?.Value.Text);

    [Theory]
    [InlineData("en-GB", "2021-06-05")]
    [InlineData("de", "2021-06-05")]
    [InlineData("fr-CA", "2021-06-05")]
    [InlineData("en-US", null)]
    [InlineData("en", null)]
    [InlineData("", null)]
    public void A_date_in_numbers_is_read_by_the_pages_language_where_that_puts_the_day_first(string language, string? date)
    {
        var page = $"<html lang='{language}'><head><title>{Title}</title>{Meta("date", "05/06/2021")}</head><body><article><h1>{Title}</h1>{SavedPageTests.Text}</article></body></html>";

        Assert.Equal(date, ClippingText.Page(page).Fields.Date?.Value.Text);
    }

    [Fact]
    public void Two_days_under_one_name_are_a_doubt()
    {
        var date = Fields(Meta("date", "2021-05-06") + Meta("date", "2021-05-07")).Date;

        Assert.Equal(("2021-05-06", Confidence.Low), (date?.Value.Text, date?.Confidence));
    }

    [Theory]
    [InlineData("VideoObject")]
    [InlineData("Comment")]
    [InlineData("ImageObject")]
    public void What_microdata_says_of_something_else_is_not_the_articles(string type)
    {
        const string own = "<meta itemprop='datePublished' content='2021-05-06'>";
        var other = $"<div itemprop='x' itemscope itemtype='http://schema.org/{type}'><meta itemprop='datePublished' content='2021-05-08T10:00Z'><span itemprop='author'>Lars Xu</span></div>";
        var found = Fields("", $"<div itemscope itemtype='http://schema.org/NewsArticle'>{other}{own}</div>");

        Assert.Equal(("2021-05-06", 0), (found.Date?.Value.Text, found.Authors.Length));
    }

    [Theory]
    [InlineData("<time datetime='2021-05-06T16:15Z'>6 May 2021</time>", "2021-05-06T16:15Z", Confidence.High)]
    [InlineData("<p>Updated <time datetime='2021-05-09'>9 May 2021</time></p><p>Published <time datetime='2021-05-06'>6 May 2021</time></p>", "2021-05-06", Confidence.High)]
    [InlineData("<span itemprop='datePublished'>6 May 2021</span>", "2021-05-06", Confidence.High)]
    [InlineData("<span class='post-date'>6 May 2021</span>", "2021-05-06", Confidence.High)]
    public void The_date_is_read_from_the_markup_around_the_headline(string above, string date, Confidence confidence)
    {
        var found = Fields("", above).Date;

        Assert.Equal((date, confidence), (found?.Value.Text, found?.Confidence ?? Confidence.Low));
    }

    [Fact]
    public void A_date_in_the_address_is_inferred()
    {
        var date = Fields("<link rel=canonical href='https://ledger.example/2021/05/06/crane'>").Date;

        Assert.Equal(("2021-05-06", "date in address", Confidence.Medium), (date?.Value.Text, date?.Rule, date?.Confidence));
    }

    [Fact]
    public void A_date_that_others_contradict_is_not_sure()
    {
        var date = Fields(Data("""{"@type":"NewsArticle","datePublished":"2021-05-06"}""") + Meta("date", "2019-01-01")).Date;

        Assert.Equal(("2021-05-06", false), (date?.Value.Text, date?.Confidence == Confidence.High));
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","name":"Ada Holm"}}""", "Ada Holm")]
    [InlineData("""{"@type":"NewsArticle","author":[{"name":"By Ada Holm"},{"name":"Lars Xu"}]}""", "Ada Holm;Lars Xu")]
    [InlineData("""{"@type":"NewsArticle","author":"Ada Holm and Lars Xu"}""", "Ada Holm;Lars Xu")]
    [InlineData("""{"@graph":[{"@type":"Person","@id":"#ada","name":"Ada Holm"},{"@type":"Article","author":{"@id":"#ada"}}]}""", "Ada Holm")]
    [InlineData("""{"@type":"NewsArticle","author":"https://example.org/ada"}""", "")]
    [InlineData("""{"@type":"NewsArticle","author":{"name":"Northern Ledger"},"publisher":{"name":"Northern Ledger"}}""", "")]
    public void Authors_are_people_without_roles(string json, string authors) => Assert.Equal(authors, string.Join(';', Fields(Data(json)).Authors.Select(author => author.Value)));

    [Theory]
    [InlineData("<p>By <a rel='author' href='/ada'>Ada Holm</a></p>", "Ada Holm", "rel author")]
    [InlineData("<p class='byline'>By Ada Holm, Harbour correspondent</p>", "Ada Holm", "byline-markup")]
    [InlineData("<span itemprop='author'><span itemprop='name'>Ada Holm</span></span>", "Ada Holm", "itemprop author")]
    [InlineData("<p class='author'>About the author</p>", "", "")]
    [InlineData("<p class='byline'><span>By</span><b>Ada Holm</b><i>Editor</i></p>", "Ada Holm", "byline-markup")]
    public void Authors_are_read_from_byline_markup(string above, string author, string rule)
    {
        var found = Fields("", above).Authors.FirstOrDefault();

        Assert.Equal((author, rule), (found?.Value ?? "", found?.Rule ?? ""));
    }

    [Theory]
    [InlineData("<meta property='og:title' content='Harbour board buys a second crane'>")]
    [InlineData("<meta property='og:title' content='Harbour board buys a second crane | Northern Ledger'><meta property='og:site_name' content='Northern Ledger'>")]
    [InlineData("<meta property='og:title' content='You will not believe this crane'>")]
    [InlineData("<meta name='twitter:title' content='Crane!'>")]
    public void The_title_is_what_most_of_the_page_says(string head) => Assert.Equal(Title, Fields(head).Title?.Value);

    [Fact]
    public void The_windows_title_loses_site_and_section()
    {
        var made = ClippingText.Page($"<title>{Title} | Shipping | The Northern Ledger</title><meta property='og:site_name' content='Northern Ledger'><article>{SavedPageTests.Text}</article>");

        Assert.Equal((Title, "title"), (made.Fields.Title?.Value, made.Fields.Title?.Rule));
    }

    [Theory]
    [InlineData("<link rel=canonical href='https://ledger.example/crane'>", "https://ledger.example/crane", "link canonical")]
    [InlineData("<link rel=canonical href='/crane'><meta property='og:url' content='https://ledger.example/c'>", "https://ledger.example/c", "og:url")]
    [InlineData("<link rel=canonical href='https://ledger.example/'><meta property='og:url' content='https://ledger.example/c'>", "https://ledger.example/c", "og:url")]
    [InlineData("<link rel=canonical href='javascript:alert(1)'>", null, null)]
    public void The_address_is_the_pages_own(string head, string? url, string? rule)
    {
        var found = Fields(head).Url;

        Assert.Equal((url, rule), (found?.Value.OriginalString, found?.Rule));
    }

    [Theory]
    [InlineData("<meta property='og:site_name' content='Northern Ledger'>", "Northern Ledger", "og:site_name")]
    [InlineData("<meta property='og:site_name' content='Northern Ledger | All the news'>", "Northern Ledger", "og:site_name")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"publisher\":{\"name\":\"Northern Ledger Ltd\"}}</script>", "Northern Ledger", "json-ld publisher")]
    public void The_outlet_is_the_site(string head, string name, string rule)
    {
        var found = Fields(head).Source;

        Assert.Equal((name, rule), (found?.Value.Name, found?.Rule));
    }
}
