using DigestGen.Language;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Language;

public sealed class SummariesTests
{
    [Fact]
    public void The_lead_comes_first_and_a_pronoun_follows_its_noun() => Assert.Equal(
        "The port of Halden will close its old quay in spring after a storm broke the wall. It was built by hand and never mended.",
        Summaries.Propose("Halden closes quay", "The port of Halden will close its old quay in spring after a storm broke the wall. It was built by hand and never mended.\n\nRain is forecast."));

    [Fact]
    public void The_pair_that_covers_most_wins_over_the_first_two() => Assert.Equal(
        "The port of Halden will close its old quay in spring after a storm broke the wall. Engineers will mend the wall with stone from the island, and the boats will move to the new quay.",
        Summaries.Propose("", """
            The port of Halden will close its old quay in spring after a storm broke the wall.

            The storm came in the evening.

            Engineers will mend the wall with stone from the island, and the boats will move to the new quay.

            The wall is old. Stone is dear on the island, and the boats of Halden need the quay and the wall.
            """));

    [Fact]
    public void What_covers_the_headline_wins_over_what_is_merely_long() => Assert.StartsWith(
        "The quay of Halden closes in spring",
        Summaries.Propose("Halden to close quay", "The quay of Halden closes in spring after a storm. People from many towns along the coast met there on Sunday to sing, to eat and to talk about ships, weather and each other."),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("When she came to the harbour the water was already high. The old quay of the port will close in spring.")]
    [InlineData("Peter Holm made the announcement on a cold and windy day. The old quay of the port will close in spring.")]
    [InlineData("Grey morning: The harbour lies under a thick blanket of fog. The old quay of the port will close in spring.")]
    [InlineData("Peter Holm said: 'The wall is broken and we cannot mend it. The old quay of the port will close in spring.")]
    [InlineData("09:30 CET, 4 March 2021. The old quay of the port will close in spring.")]
    [InlineData("Would anybody have thought so only a year ago? The old quay of the port will close in spring.")]
    [InlineData("I have seen many harbours and loved all of them. The old quay of the port will close in spring.")]
    [InlineData("Holm said: “Nothing holds. The sea takes what it wants and gives nothing back. Nothing.” The old quay of the port will close in spring.")]
    [InlineData("I have seen many harbours and loved all of them. The tall keeper was asked about the wall and its stones. The old quay of the port will close in spring.")]
    [InlineData("I have seen Ida Lund in many harbours and loved them. Lund asked about the wall, the stones, the tide and the boats. The old quay of the port will close in spring.")]
    [InlineData("Starting in May with the wall, she mended nearly all of the stones. The old quay of the port will close in spring.")]
    [InlineData("Speaking beside Ida Lund on the quay, he said that the wall and its stones would hold. The old quay of the port will close in spring.")]
    [InlineData("I have seen many harbours and loved all of them. The visit comes two weeks before the wall and its stones go. The old quay of the port will close in spring.")]
    [InlineData("Ida Lund, left, and Peter Holm look at the wall and the stones. The old quay of the port will close in spring.")]
    public void A_sentence_that_cannot_stand_alone_stays_out(string text) => Assert.Equal("The old quay of the port will close in spring.", Summaries.Propose("", text));

    [Fact]
    public void A_sentence_is_never_cut() => Assert.Null(Summaries.Propose("", $"The quay {string.Concat(Enumerable.Repeat("and the wall ", 60))}will close in spring."));

    [Theory]
    [InlineData("HALDEN, Norway (AP) — The old quay of the port will close in spring.", "The old quay of the port will close in spring.")]
    [InlineData("Sign up for our letter about the harbour. The old quay of the port will close in spring.", "The old quay of the port will close in spring.")]
    [InlineData("They left at noon on the last boat to town. The old quay of the port will close in spring.", "The old quay of the port will close in spring.")]
    [InlineData("Related topics", null)]
    [InlineData("", null)]
    public void Crumbs_and_sentences_that_lean_on_others_stay_out(string text, string? summary) => Assert.Equal(summary, Summaries.Propose("", text));

    [Fact]
    public void A_summary_has_at_most_three_hundred_characters_whatever_the_text() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text =>
        (Summaries.Propose("", $"{text} The quay closes, they say. {string.Concat(Enumerable.Repeat("wall and ", 60))}{text} end.") ?? "").Length <= 300));
}
