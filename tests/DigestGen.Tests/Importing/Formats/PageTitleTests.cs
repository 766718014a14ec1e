using DigestGen.Importing;

namespace DigestGen.Tests.Importing.Formats;

public sealed class PageTitleTests
{
    private const string Title = SavedPageTests.Title;

    private static string Data(string headline) => $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{headline}\"}}</script>";

    private static string Shared(string title) => $"<meta property='og:title' content='{title}'>";

    private static FoundField<string>? TitleOf(string window, string head, string above) =>
        ClippingText.Page($"<html><head><title>{window}</title>{head}</head><body><div class='page'><article>{above}{SavedPageTests.Text}</article></div></body></html>").Fields.Title;

    public static TheoryData<string, string, string, string, string> Pages => new()
    {
        { "the heading over the text goes before what is written for sharing", "This crane will surprise you", "<meta property='og:title' content='You will not believe this crane'>", $"<h1>{Title}</h1>", Title },
        { "data and window together go before heading and sharing", "The crane the harbour waited for", Data("The crane the harbour waited for") + Shared("Harbour crane"), "<h1>Harbour crane</h1>", "The crane the harbour waited for" },
        { "all names for sharing have one voice", "Board pays for second crane", Data("Board pays for second crane") + Shared("Crane!") + "<meta name='twitter:title' content='Crane!'><meta name='parsely-title' content='Crane!'>", "", "Board pays for second crane" },
        { "a first heading that is a shelf's name", $"{Title} | Ledger", Shared(Title), "<h1>Travel and leisure</h1>", Title },
        { "a first heading that is the site's", $"{Title} - Quay notes", "<meta property='og:site_name' content='Quay notes'>", $"<h1 class='site-title'>Quay notes</h1><h2 class='entry-title'>{Title}</h2>", Title },
        { "a heading of lower rank that the head names", Title, "", $"<h1>Our newsletter for the harbour board</h1><h3>{Title}</h3>", Title },
        { "a headline that data cut short", "x", Data("Harbour board buys a sec\u2026"), $"<h1>{Title}</h1>", Title },
        { "a kicker within the heading", "x", "", $"<h1><span class='article-kicker'>Shipping: </span>{Title}</h1>", Title },
        { "a site's name behind a wide bar", $"{Title}\uFF5CLedger Online", "<meta property='og:site_name' content='Ledger Online'>", "", Title },
        { "a site's name in brackets", $"{Title} [Ledger.example]", "<meta property='og:site_name' content='Ledger.example'>", "", Title },
        { "a system that writes the headline into every field", Title, Shared(Title) + $"<meta name='application-name' content='{Title}'>", $"<h1>{Title}</h1>", Title },
        { "a dialog's heading below the text", Title, "", $"{SavedPageTests.Text}<div><h1>Your privacy choices</h1></div>", Title },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_headline_is_what_the_page_itself_calls_one(string what, string window, string head, string above, string title) =>
        Assert.Equal((what, title), (what, TitleOf(window, head, above)?.Value));

    [Theory]
    [InlineData("Harbour board buys a second crane", Confidence.High)]
    [InlineData("Why the port waits", Confidence.Medium)]
    public void A_headline_that_another_of_weight_contradicts_is_not_sure(string headline, Confidence confidence) =>
        Assert.Equal(confidence, TitleOf("x", Data(headline), $"<h1>{Title}</h1>")?.Confidence);
}
