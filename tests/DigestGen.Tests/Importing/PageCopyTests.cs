using DigestGen.Importing;

namespace DigestGen.Tests.Importing;

/// <summary>Everything that a web page shows, copied: menus, lists of other articles, buttons, the article, the footer.</summary>
public sealed class PageCopyTests
{
    private const string Menu = "Skip to content\nHome\nWorld\nPolitics\nMoney\nScience\nHealth\nTravel\nWeather\nShipping\nPuzzles\nLetters\nSearch\nSign in\nSubscribe\nJobs\nProperty\n";

    private const string Others = "Ferry timetable changes again after a stormy week\nWhy the lighthouse keeper would not leave\nTen walks along the northern shore\n";

    private const string Text = "The harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring.\n" +
        "Its chair said that the old crane had been mended eleven times in two years, and that nobody would insure it again.\n" +
        "The port's tenants had asked for the purchase since the summer, when three ships turned away within one week.\n" +
        "A vote on the loan is expected next month, and the board hopes to sign the contract before the end of the year.\n";

    private const string Footer = "Most read\nA baker counts her loaves\nBridge closed for repairs\nTerms of use\nPrivacy policy\nHelp\nContact us\nCareers\n";

    private const string Title = "Harbour board buys a second crane";

    [Theory]
    [InlineData(Title + "\nBy Ada Holm\n6 May 2021\n", "Ada Holm", "2021-05-06")]
    [InlineData(Title + "\nThe old one had been mended eleven times, and no company would insure it any longer.\nBy Ada Holm\n6 May 2021\n", "Ada Holm", "2021-05-06")]
    [InlineData("Sign in\n6 May 2021\n" + Title + "\nShare on Facebook\nShare on Twitter\n", "", "2021-05-06")]
    [InlineData(Title + "\nAda Holmqvist - May 6, 2021 8:02 pm UTC\n", "Ada Holmqvist", "2021-05-06T20:02Z")]
    [InlineData(Title + "\nAda Holmqvist, @adaholm\n6 May 2021 \u00B7 4 min read\nShare\n", "Ada Holmqvist", "2021-05-06")]
    [InlineData(Title + "\nBy Ada Holm@adaholm May 6, 2021\n", "Ada Holm", "2021-05-06")]
    [InlineData(Title + "\nAda Holmqvist May 6, 2021 13\n", "Ada Holmqvist", "2021-05-06")]
    [InlineData(Title + "\nBy ADA HOLM May 6, 2021 3:46 PM Good Morning Penrith\n", "ADA HOLM", "2021-05-06T15:46")]
    [InlineData(Title + "\nAda Holmqvist 3 hours ago\nShare\n", "Ada Holmqvist", null)]
    [InlineData("Economy|" + Title + "\nSupported by\n" + Title + "\nBy Ada Holm\n", "Ada Holm", null)]
    public void The_headline_is_the_line_that_byline_date_or_share_bar_follow(string head, string authors, string? date)
    {
        var fields = ClippingText.Import(Menu + Others + head + Text + Footer).Fields;

        Assert.Equal((Title, authors, date), (fields.Title?.Value, string.Join(';', fields.Authors.Select(a => a.Value)), fields.Date?.Value.Text));
    }

    [Theory]
    [InlineData(Title + "\nBy Ada Holm\n6 May 2021\n", Confidence.High)]
    [InlineData(Title + "\nSave\n12\n", Confidence.Medium)]
    public void A_headline_that_few_signs_speak_for_is_not_sure(string head, Confidence confidence) =>
        Assert.Equal(confidence, ClippingText.Import(Menu + Others + head + Text + Footer).Fields.Title?.Confidence);

    [Fact]
    public void The_headline_is_the_line_whose_words_come_again_in_the_text()
    {
        var fields = ClippingText.Import(Menu + Others + Title + "\nSave\n12\n" + Text + Footer).Fields;

        Assert.Equal(Title, fields.Title?.Value);
    }

    [Theory]
    [InlineData("There are 3 comments\n", "")]
    [InlineData("Leave a comment\n", "")]
    [InlineData("", "Reply\n")]
    public void What_readers_wrote_under_the_article_is_not_the_articles(string heading, string under)
    {
        var comments = heading + string.Concat(new[] { "Lars Xu \u00B7 7 May 2021 at 9:12 AM", "crane_fan 3 hours ago", "Ada Holmqvist says:" }.Select(signed =>
            signed + "\nI have watched that crane for thirty years, and it has stood still for most of them, so who will notice?\n" + under));
        var made = ClippingText.Import(Title + "\nBy Ada Holm\n6 May 2021\n" + Text + comments);

        Assert.Equal(4, made.Body.Split("\n\n").Length);
        Assert.DoesNotContain("thirty years", made.Body, StringComparison.Ordinal);
        Assert.Contains(made.Ledger.Entries, entry => entry.Rule == "reader-comments");
    }

    [Fact]
    public void Three_dated_reports_on_end_are_no_comments()
    {
        var made = ClippingText.Import(Title + "\nBy Ada Holm\n6 May 2021\n" + Text + string.Concat(new[] { "Penrith, 9:12", "Wexley, 10:40", "Penrith, 11:05" }.Select(when =>
            when + "\nThe crane was lifted by another metre while the board looked on from the quay and said nothing at all.\n")));

        Assert.Contains("another metre", made.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_goes_on_behind_a_player_in_its_middle()
    {
        const string more = "The crane itself will come from a yard in the south that has built four of the same kind, and will be towed in parts along the coast in March.";
        var page = Menu + Others + Title + "\nBy Ada Holm\n6 May 2021\n" + Text + string.Concat(Enumerable.Repeat("Play\nMute\n0:00\nShare this clip\n", 2)) + more + "\n" + Footer;
        var made = ClippingText.Import(page);

        Assert.Contains(more, made.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Mute", made.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_of_links_above_the_article_does_not_swallow_its_headline()
    {
        var fields = ClippingText.Import(Menu + "Top stories\n" + Others + Title + "\nBy Ada Holm\n6 May 2021\n" + Text + Footer).Fields;

        Assert.Equal((Title, "2021-05-06"), (fields.Title?.Value, fields.Date?.Value.Text));
    }

    [Fact]
    public void Names_and_dates_of_other_articles_are_not_the_articles()
    {
        var fields = ClippingText.Import(Menu + "Ferry timetable changes again\nBy Lars Xu\n1 March 2020\n" + Others + Title + "\nShare\n" + Text + Footer).Fields;

        Assert.Empty(fields.Authors);
        Assert.Null(fields.Date);
    }

    [Theory]
    [InlineData("Follow Northern Ledger on Twitter\nNorthern Ledger newsletters\n\u00A9 2021 Northern Ledger Media Group Ltd\n", "Northern Ledger")]
    [InlineData("About Quaywatch\nQuaywatch shop\nQuaywatch app\nQuaywatch events\n\u00A9 2021 Quaywatch Inc.\n", "Quaywatch")]
    [InlineData("\u00A9 2021 Umbrella Holdings Ltd\n", null)]
    [InlineData("Partner offers\nFacebook\nFollow us on Facebook\nFacebook\nYouTube\n", null)]
    public void A_pages_outlet_is_stated_only_where_several_lines_prove_it(string footer, string? source)
    {
        var page = Menu + Others + Title + "\nBy Ada Holm\n6 May 2021\n" + Text + Footer + footer;
        var fields = ClippingText.Import(page, out var found).Fields;

        Assert.Equal(source, fields.Source?.Value.Name);
        Assert.Equal(source is null, ClippingText.Codes(found).Contains("DG0212"));
    }

    [Theory]
    [InlineData("Quaywatch\n", "About Quaywatch\nPrivacy\n", "Quaywatch")]
    [InlineData("The Ledgerly - Back to home\n", "Support The Ledgerly\n\u00A9 2021 Ledgerly News & Media Limited or its owners. All rights reserved.\n", "The Ledgerly")]
    [InlineData("Follow Quaywatch Followed\nQuaywatch\n", "More from Quaywatch\n", "Quaywatch")]
    [InlineData("Quaywatch\n", "Privacy\n", null)]
    public void The_sign_above_the_headline_names_the_site_where_the_page_invites_by_that_name(string above, string below, string? source) =>
        Assert.Equal(source, ClippingText.Import(Menu + above + Others + Title + "\nBy Ada Holm\n6 May 2021\n" + Text + Footer + below).Fields.Source?.Value.Name);

    [Fact]
    public void The_owner_of_a_personal_site_wrote_what_nobody_else_signed()
    {
        var authors = ClippingText.Import("Ada Holmqvist\n" + Menu + Title + "\nShare\n" + Text + Footer + "\u00A9 2021 Ada Holmqvist\n").Fields.Authors;

        Assert.Equal([("Ada Holmqvist", "copyright-of-a-person", Confidence.Medium)], authors.Select(author => (author.Value, author.Rule, author.Confidence)));
    }

    [Theory]
    [InlineData("Ada Holmqvist \u2022 8h\n", "Ada Holmqvist")]
    [InlineData("Ada Silver\nGames Editor\nLedger Money6 May 2021\n", "Ada Silver")]
    [InlineData("By Ada Holmqvist (words) and Lars Xu (photography)\n", "Ada Holmqvist")]
    public void Names_under_the_headline_are_read_with_what_stands_beside_them(string byline, string authors) =>
        Assert.Equal(authors, string.Join(';', ClippingText.Import(Menu + Others + Title + "\n" + byline + Text + Footer).Fields.Authors.Select(author => author.Value)));

    [Fact]
    public void The_line_over_the_only_signature_is_the_headline_however_far_the_text_is()
    {
        var between = string.Concat(Enumerable.Range(1, 60).Select(i => $"Clip {i} of the harbour\n"));
        var fields = ClippingText.Import(Menu + Title + "\nBy Ada Holm 6 May 2021\n" + between + "Nine reasons to watch cranes\nNext video\n" + Text + Footer).Fields;

        Assert.Equal((Title, "2021-05-06"), (fields.Title?.Value, fields.Date?.Value.Text));
    }

    [Theory]
    [InlineData("A very old crane of the kind that nobody builds any more\n" + Title + "\n6 May 2021 by Ada Holm\n")]
    [InlineData("Yes, show me options\n" + Title + "\nShare on Facebook\nHarbour board\nbuys a second crane\n")]
    public void Of_two_lines_on_end_the_headline_is_told_from_its_neighbour(string head) => Assert.Equal(Title, ClippingText.Import(Menu + Others + head + Text + Footer).Fields.Title?.Value);

    [Fact]
    public void A_headline_as_long_as_a_sentence_is_not_the_first_of_the_text()
    {
        const string title = "Harbour crisis: board buys a second crane 'before the old one falls down', as tenants threaten to leave";
        var fields = ClippingText.Import(Menu + title + "\n6 May 2021 \u2022 2:15pm\n" + Text + Footer).Fields;

        Assert.Equal((title, "2021-05-06T14:15"), (fields.Title?.Value, fields.Date?.Value.Text));
    }

    [Fact]
    public void A_headline_that_ends_in_initials_is_no_sentence()
    {
        var fields = ClippingText.Import(Menu + "The harbour board buys a second crane that was built in Penrith D.C.\nBy Ada Holm\n" + Text + Footer).Fields;

        Assert.Equal("The harbour board buys a second crane that was built in Penrith D.C.", fields.Title?.Value);
    }

    [Fact]
    public void Crumbs_in_front_of_the_first_sentence_do_not_become_the_title()
    {
        var title = ClippingText.Import("By . Ada Holm . PUBLISHED: . 12:00 EST, 6 May 2021 . The harbour board agreed to buy a second crane. It should stand by the spring, its chair told the tenants.").Fields.Title?.Value;

        Assert.StartsWith("The harbour board agreed", title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wire_report_in_capitals_gives_all_its_fields()
    {
        var fields = ClippingText.Import("PORT BOARD CONFIRMS SECOND CRANE IN PENRITH\n\nBy Omar Tanaka, The Evening Ledger\nPENRITH, 6 May 2021 - " + Text.Replace("\n", "\n\n", StringComparison.Ordinal)).Fields;

        Assert.Equal(("PORT BOARD CONFIRMS SECOND CRANE IN PENRITH", "Omar Tanaka", "The Evening Ledger", "2021-05-06"),
            (fields.Title?.Value, fields.Authors.Single().Value, fields.Source?.Value.Name, fields.Date?.Value.Text));
    }
}
