using DigestGen.Language;

namespace DigestGen.Tests.Language;

public sealed class OpeningDatelineTests
{
    [Theory]
    [InlineData("(NNA) -- The ferry sailed.", "The ferry sailed.")]
    [InlineData("HALDEN, Norway (NNA) — The ferry sailed.", "The ferry sailed.")]
    [InlineData("KYIV, 6 May 2021 (Quay Wire) - The ferry sailed.", "The ferry sailed.")]
    [InlineData("The ferry - an old one - sailed.", "The ferry - an old one - sailed.")]
    [InlineData("A long sentence that names the harbour board of Wexley first (HBW) - and then goes on.", "A long sentence that names the harbour board of Wexley first (HBW) - and then goes on.")]
    [InlineData("", "")]
    public void A_sentence_begins_behind_its_dateline(string sentence, string rest) => Assert.Equal(rest, sentence[OpeningDateline.LengthOf(sentence)..]);

    [Fact]
    public void The_agency_of_a_dateline_speaks_no_words()
    {
        const string text = "WEXLEY, 6 May 2021 (Quay Wire) - The mayor of Wexley told the county on Thursday to give up its \"slow and careless repairs\" of the pier.";

        Assert.DoesNotContain("Quay Wire", Assert.Single(Quotations.Find(text)).Speaker, StringComparison.Ordinal);
    }
}
