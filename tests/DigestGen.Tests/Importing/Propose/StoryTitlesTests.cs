using DigestGen.Importing.Propose;

namespace DigestGen.Tests.Importing.Propose;

public sealed class StoryTitlesTests
{
    [Theory]
    [InlineData("UPDATE 2 - Harbour board buys a crane", "Harbour board buys a crane")]
    [InlineData("UPDATE 1-Harbour board buys a crane", "Harbour board buys a crane")]
    [InlineData("WRAPUP 3: Harbour board buys a crane", "Harbour board buys a crane")]
    [InlineData("BREAKING: EXCLUSIVE: Harbour board buys a crane", "Harbour board buys a crane")]
    [InlineData("Breaking news | Harbour board buys a crane", "Harbour board buys a crane")]
    [InlineData("LIVE \u2013 Harbour board buys a crane", "Harbour board buys a crane")]
    [InlineData("Live-fire exercise closes the harbour", "Live-fire exercise closes the harbour")]
    [InlineData("Harbour board: crane will come", "Harbour board: crane will come")]
    [InlineData("LIVE: Crane", "LIVE: Crane")]
    public void A_storys_title_has_no_wire_labels(string headline, string title) => Assert.Equal(title, StoryTitles.WithoutLabels(headline));
}
