using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Tests.Content;

public sealed class EventPlacesTests
{
    [Theory]
    [InlineData("It rained.|The ferry sank.", "0,11")]
    [InlineData("It rained.|It rained.", "0,0")]
    [InlineData("The ferry sank.|It rained.", "11,27")]
    [InlineData("It snowed.|The ferry sank.", "none,11")]
    [InlineData("", "none")]
    public void An_event_stands_where_its_sentence_begins(string events, string expected) =>
        Assert.Equal(expected, Places("It rained. The ferry sank. It rained.", events));

    [Fact]
    public void A_sentence_that_was_shortened_is_found_by_its_opening()
    {
        const string sentence = "The board of the harbour agreed on Friday to buy the second crane of the yard, which had asked for two.";
        Assert.Equal("4", Places("Yes " + sentence, sentence[..77] + " …"));
    }

    private static string Places(string body, string events) =>
        string.Join(',', EventPlaces.In(body, [.. events.Split('|').Select(text => new ArticleEvent(Edtf.Parse("2021"), text, null, null))]).Select(e => e.Offset?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"));
}
