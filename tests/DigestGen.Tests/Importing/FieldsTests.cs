using DigestGen.Importing;

namespace DigestGen.Tests.Importing;

public sealed class FieldsTests
{
    private const string Body = "The harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring.\n\n" +
        "Its chair said that the old crane had been mended eleven times in two years, and that nobody would insure it again.";

    [Theory]
    [InlineData("Thursday, 06 May 2021 4:15 PM", "2021-05-06T16:15")]
    [InlineData("May 6, 2021", "2021-05-06")]
    [InlineData("6th May 2021, 16:15 GMT", "2021-05-06T16:15Z")]
    [InlineData("Published: 6 May 2021 at 4.15pm BST", "2021-05-06T16:15+01:00")]
    [InlineData("2021-05-06", "2021-05-06")]
    [InlineData("25/12/2021", "2021-12-25")]
    [InlineData("Published5 February 2021", "2021-02-05")]
    [InlineData("Sept. 3, 2020, 9:05 a.m.", "2020-09-03T09:05")]
    [InlineData("May 2021", "2021-05")]
    [InlineData("6 May 2021 | Updated 9 May 2021", "2021-05-06")]
    [InlineData("By Ada Holm | 6 May 2021", "2021-05-06")]
    [InlineData("By Ada Holm on May 6, 2021", "2021-05-06")]
    [InlineData("12:30am, 6 May 2021", "2021-05-06T00:30")]
    [InlineData("06/05/2021", null)]
    [InlineData("Two days later", null)]
    [InlineData("31 February 2021", null)]
    [InlineData("2 hours ago", null)]
    public void A_date_line_keeps_its_precision_and_its_stated_zone(string line, string? date) =>
        Assert.Equal(date, ClippingText.Import($"Harbour board buys a second crane\n\n{line}\n\n{Body}").Fields.Date?.Value.Text);

    [Theory]
    [InlineData("KYIV, 6 May 2021 (Harbour Wire) - ", "2021-05-06", "Harbour Wire")]
    [InlineData("PENRITH, May 6 2021 - ", "2021-05-06", null)]
    [InlineData("PENRITH (Harbour Wire) \u2014 ", null, "Harbour Wire")]
    public void A_dateline_gives_day_and_agency_and_stays_in_the_text(string dateline, string? date, string? agency)
    {
        var made = ClippingText.Import($"Harbour board buys a second crane\n\n{dateline}{Body}");

        Assert.Equal((date, agency), (made.Fields.Date?.Value.Text, made.Fields.Source?.Value.Name));
        Assert.StartsWith(dateline.TrimEnd(), made.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By Ada Holm", "Ada Holm", null)]
    [InlineData("By ADA HOLM and Lars Xu, The Northern Ledger", "ADA HOLM;Lars Xu", "The Northern Ledger")]
    [InlineData("Words by Ada van der Holm in Penrith", "Ada van der Holm", null)]
    [InlineData("Ada Holm, Harbour correspondent", "Ada Holm", null)]
    [InlineData("By Ada Holm, BBC Ukraine correspondent", "Ada Holm", "BBC")]
    [InlineData("By The Northern Ledger", "", "The Northern Ledger")]
    [InlineData("By Ada Example and Bo Sample", "Ada Example;Bo Sample", null)]
    [InlineData("By Ada Holm in London & May Long in Paris", "Ada Holm;May Long", null)]
    [InlineData("By Ada Holm, Culture and Arts Desk", "Ada Holm", null)]
    public void A_byline_gives_names_without_roles_and_places(string line, string authors, string? source)
    {
        var fields = ClippingText.Import($"Harbour board buys a second crane\n\n{line}\n\n{Body}").Fields;

        Assert.Equal((authors, source), (string.Join(';', fields.Authors.Select(a => a.Value)), fields.Source?.Value.Name));
    }

    [Fact]
    public void A_date_in_a_list_of_other_articles_is_not_the_articles()
    {
        var made = ClippingText.Import($"Harbour board buys a second crane\n- Published\n{Body}\nRelated topics\n- Published5 February 2021\n28 January 2021", out var found);

        Assert.Null(made.Fields.Date);
        Assert.Contains("DG0208", ClippingText.Codes(found));
        Assert.DoesNotContain("2021", made.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_that_stands_twice_is_the_outlet_and_the_newsletters_owner_the_republisher()
    {
        var fields = ClippingText.Import($"Ports and Waterways\n\nCaspian World\n\nHarbour board buys a second crane\n\nCaspian World\n\n6 May 2021\n\n{Body}\n\nJoin the Tidewater.example mailing list").Fields;

        Assert.Equal(("Harbour board buys a second crane", "Caspian World", "Tidewater.example"), (fields.Title?.Value, fields.Source?.Value.Name, fields.Via?.Value.Name));
    }

    [Fact]
    public void A_weekday_that_does_not_fit_is_said()
    {
        var made = ClippingText.Import($"Harbour board buys a second crane\n\nMonday, 6 May 2021\n\n{Body}", out var found);

        Assert.Equal(Confidence.Low, made.Fields.Date?.Confidence);
        Assert.Contains("DG0209", ClippingText.Codes(found));
    }

    [Fact]
    public void A_text_without_a_headline_gets_its_first_words_and_keeps_them_in_the_body()
    {
        var made = ClippingText.Import(Body, out var found);

        Assert.StartsWith("The harbour board met on Tuesday", made.Fields.Title?.Value, StringComparison.Ordinal);
        Assert.StartsWith("The harbour board met on Tuesday", made.Body, StringComparison.Ordinal);
        Assert.Contains("DG0207", ClippingText.Codes(found));
    }

    [Fact]
    public void A_paragraph_that_stands_twice_stays_once_and_the_other_is_listed()
    {
        var paragraphs = Body.Split("\n\n");
        var made = ClippingText.Import($"Harbour board buys a second crane\n\n6 May 2021\n\n{paragraphs[0]}\n\n{paragraphs[0]}\n\n{paragraphs[1]}\n\nTo be continued.\n\nTo be continued.");

        Assert.Equal($"{paragraphs[0]}\n\n{paragraphs[1]}\n\nTo be continued.\n\nTo be continued.\n", made.Body);
        Assert.Equal(7, Assert.Single(made.Ledger.Entries, entry => entry.Rule == "doubled-line").Line);
    }
}
