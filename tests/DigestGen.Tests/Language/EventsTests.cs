using DigestGen.Language;

namespace DigestGen.Tests.Language;

public sealed class EventsTests
{
    [Theory]
    [InlineData("The dam broke in 2014. It was never rebuilt.", "2014 The dam broke in 2014.")]
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

    [Fact]
    public void Without_an_article_date_only_explicit_dates_are_events() =>
        Assert.Equal(["2014"], Events.Find("The dam broke on Thursday. Another broke in 2014.", null).Select(found => found.Date.Text));
}
