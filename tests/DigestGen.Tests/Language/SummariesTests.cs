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
