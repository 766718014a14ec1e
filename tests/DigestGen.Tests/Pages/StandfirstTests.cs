using DigestGen.Pages;

namespace DigestGen.Tests.Pages;

public sealed class StandfirstTests
{
    [Theory]
    [InlineData("The ferry sailed again on Thursday.", "The ferry sailed again on Thursday. It had been in dock.", null)]
    [InlineData("The ferry sailed again on Thursday.", "WEXLEY (NNA) - The *ferry* sailed again on Thursday. It had been in dock.", null)]
    [InlineData("A ferry is back, and nobody paid.", "The ferry sailed again on Thursday.", "A ferry is back, and nobody paid.")]
    [InlineData("A ferry is back.", "", "A ferry is back.")]
    public void A_summary_stands_over_a_text_that_does_not_begin_with_it(string summary, string body, string? expected)
    {
        var site = new TestSite(TestSite.Article("ferry", $"date: 2021-05-06\nsummary: {summary}", body));

        Assert.Equal(expected, new PlannedPages(site).Model<ArticleModel>("2021/05/06/ferry/index.html").Standfirst);
    }
}
