using DigestGen.Language;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Language;

public sealed class EventsTests
{
    [Theory]
    [InlineData("The dam broke in 2014. It was never rebuilt.", "2014 The dam broke in 2014.")]
    [InlineData("The mayor left on Monday. Her deputy took the chair at once.", "2021-05-03 The mayor left on Monday.|2021-05-03? Her deputy took the chair at once.")]
    [InlineData("The council approved the new bridge.", "2021-05-06? The council approved the new bridge.")]
    [InlineData("The council approved the new bridge. It came to power in 1996. It took the hall over.\n\nThe mayor welcomed the vote.", "2021-05-06? The council approved the new bridge.|1996 It came to power in 1996.|2021-05-06? The mayor welcomed the vote.")]
    [InlineData("The council is large and its hall is old.", "")]
    [InlineData("Yesterday, at this year's fair, the mayor spoke.", "2021-05-05 Yesterday, at this year's fair, the mayor spoke.")]
    [InlineData("The dam broke on 3 May 2021 at 4:15 PM.", "2021-05-03T16:15 The dam broke on 3 May 2021 at 4:15 PM.")]
    [InlineData("It was the biggest flood since 2014.", "")]
    [InlineData("The two-day talks ended.", "")]
    [InlineData("\"I heard it last month,\" she said.", "2021-04 \"I heard it last month,\" she said.")]
    [InlineData("## What happened in 2014\n\nNothing did.", "")]
    [InlineData("The dam broke\nin 2014.\n\nMore.", "2014 The dam broke in 2014.")]
    [InlineData("It fell in 2014 and rose in 2016.", "2014 It fell in 2014 and rose in 2016.|2016 It fell in 2014 and rose in 2016.")]
    [InlineData("It fell in 2014, and 2014 was a bad year.", "2014 It fell in 2014, and 2014 was a bad year.")]
    [InlineData("", "")]
    public void A_sentence_that_reports_something_dated_is_an_event(string body, string expected) =>
        Assert.Equal(expected, string.Join('|', Events.Find(body, Edtf.Parse("2021-05-06")).Select(found => $"{found.Date} {found.SentenceText}")));

    [Fact]
    public void A_row_of_dates_is_a_table_and_text_without_stops_no_sentence()
    {
        var row = string.Join(", ", Enumerable.Range(1900, 100).Select(year => $"in {year}"));

        Assert.Equal(40, Events.Find($"The dam broke {row}. It broke again in 2014.", null).Count(found => found.Date.Text != "2014"));
        Assert.Equal(["2014"], Events.Find($"The dam broke in 2013 {string.Concat(Enumerable.Repeat("and held ", 500))}. It broke again in 2014.", null).Select(found => found.Date.Text));
    }

    [Theory]
    [InlineData("Short enough.", "", "Short enough.")]
    [InlineData("{100}, which {250}.", "", "{100} …")]
    [InlineData("{100}, which {100}, in 2014 {250}.", "in 2014", "{100}, which {100}, in 2014 {250}.")]
    public void A_long_sentence_ends_at_a_clause_and_keeps_its_date(string sentence, string phrase, string expected) =>
        Assert.Equal(Filled(expected), EventText.Shorten(Filled(sentence), phrase));

    [Fact]
    public void A_shortened_sentence_begins_with_its_own_words() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements("on Monday", ", which", "\"", "word", "; ", " – ", "(", ")", ", and").ArrayOf().Select(words => string.Join(' ', words)).ToArbitrary(), sentence =>
            EventText.Shorten(sentence, "") is var line && (line == sentence || (line.EndsWith(" …", StringComparison.Ordinal) && sentence.StartsWith(line[..^2], StringComparison.Ordinal)))));

    // `{100}` stands for words of that many characters.
    private static string Filled(string text) => text.Replace("{100}", Words(100), StringComparison.Ordinal).Replace("{250}", Words(250), StringComparison.Ordinal);

    private static string Words(int length) => string.Concat(Enumerable.Repeat("word ", length / 5)).TrimEnd();

    [Fact]
    public void Without_an_article_date_only_explicit_dates_are_events() =>
        Assert.Equal(["2014"], Events.Find("The dam broke on Thursday. Another broke in 2014.", null).Select(found => found.Date.Text));
}
