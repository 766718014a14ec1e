using DigestGen.Importing;

namespace DigestGen.Tests.Importing.Formats;

public sealed class PageStandfirstTests
{
    private const string Title = SavedPageTests.Title;
    private const string Says = "The old one had been mended eleven times, and nobody would insure it any longer";

    private static ImportedClipping Made(string head, string below) =>
        ClippingText.Page($"<html><head><title>{Title}</title>{head}</head><body><div class='page'><header><h1>{Title}</h1>{below}</header><div class='body'>{SavedPageTests.Text}</div></div></body></html>");

    [Theory]
    [InlineData("", "<p itemprop='description'>" + Says + "</p>", "standfirst-property", Confidence.High)]
    [InlineData("", "<h2 itemprop='alternativeHeadline'>" + Says + "</h2>", "standfirst-property", Confidence.High)]
    [InlineData("", "<p class='article__standfirst'>" + Says + "</p>", "standfirst-markup", Confidence.Medium)]
    [InlineData("", "<div class='c-dek'><p>" + Says + "</p></div>", "standfirst-markup", Confidence.Medium)]
    [InlineData("<meta name='description' content='" + Says + "'>", "<p class='x1'>" + Says + "</p>", "description-shown", Confidence.High)]
    [InlineData("<meta property='og:description' content='The old one had been mended eleven times, and nobody\u2026'>", "<h2 class='subtitle'>" + Says + "</h2>", "standfirst-markup", Confidence.High)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"description\":\"" + Says + "\"}</script>", "<div>" + Says + "</div>", "description-shown", Confidence.High)]
    public void The_standfirst_is_what_markup_or_the_description_says_it_is(string head, string below, string rule, Confidence confidence)
    {
        var found = Made(head, below).Fields.Standfirst;

        Assert.Equal((Says, rule, confidence), (found?.Value, found?.Rule, found?.Confidence ?? Confidence.Low));
    }

    [Theory]
    [InlineData("<meta name='description' content='" + Says + "'>", "")]
    [InlineData("", "<p>" + Says + "</p>")]
    [InlineData("", "<p class='photo-caption-intro'>" + Says + "</p>")]
    [InlineData("", "<nav><p class='description'>" + Says + "</p></nav>")]
    [InlineData("", "<p class='dek'>6 May 2021, updated 7 May 2021</p>")]
    [InlineData("<meta name='description' content='The harbour board met on Tuesday evening, and after three hours'>", "")]
    public void Nothing_is_made_a_standfirst_that_the_page_does_not_show_as_one(string head, string below) => Assert.Null(Made(head, below).Fields.Standfirst);

    [Fact]
    public void A_standfirst_outside_the_text_is_listed_as_having_become_the_field()
    {
        var made = ClippingText.Page($"<html><body><section><h1>{Title}</h1><p class='standfirst'>{Says}</p><ul><li><a href='/'>Home</a></li></ul></section><section><div><div>{SavedPageTests.Text}</div></div></section></body></html>");

        Assert.DoesNotContain(Says, made.Body, StringComparison.Ordinal);
        Assert.Contains(made.Ledger.Entries, entry => entry is { Action: LedgerAction.BecameField, After: "standfirst", Before: Says });
    }
}
