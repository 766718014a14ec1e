using System.Text;
using DigestGen.Importing;

namespace DigestGen.Tests.Importing.Formats;

public sealed class MailTests
{
    private const string Head = "Message-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nFrom: Ada Holmqvist <ada@example.org>\r\nSubject: Harbour board buys a second crane\r\nDate: Thu, 6 May 2021 16:15:00 +0200\r\n";

    private const string Text = "The harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring.";

    private static ImportedClipping Mail(string rest, string head = Head) => ClippingText.Import(ClippingText.Named("a.eml", Encoding.Latin1.GetBytes(head + rest)), out _);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks);

    [Fact]
    public void The_head_states_title_date_and_sender()
    {
        var fields = Mail("\r\n" + Text).Fields;

        Assert.Equal(("Harbour board buys a second crane", 4, "mail subject"), (fields.Title?.Value, fields.Title?.Line, fields.Title?.Rule));
        Assert.Equal(("2021-05-06T16:15+02:00", 5, "mail date"), (fields.Date?.Value.Text, fields.Date?.Line, fields.Date?.Rule));
        Assert.Equal(("Ada Holmqvist", "mail from"), (Assert.Single(fields.Authors).Value, fields.Authors[0].Rule));
    }

    [Theory]
    [InlineData("\"The Quay Letter\" <hi@quay.example>", "", "The Quay Letter")]
    [InlineData("Harbour News <hi@quay.example>", "", "Harbour News")]
    [InlineData("\"Ada Holmqvist, The Northern Ledger\" <ada@ledger.example>", "Ada Holmqvist", "The Northern Ledger")]
    [InlineData("ada@ledger.example", "", "")]
    public void The_sender_is_a_person_or_an_outlet(string from, string author, string source)
    {
        var fields = Mail($"\n{Text}\n", $"Message-ID: <1@a>\nMIME-Version: 1.0\nFrom: {from}\n").Fields;

        Assert.Equal((author, source), (string.Join(';', fields.Authors.Select(name => name.Value)), fields.Source?.Value.Name ?? ""));
    }

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "plain", $"\r\n{Text}\r\n", Text },
        { "quoted-printable", $"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=C3=A9 by the harbour closed for good on Tue=\r\nsday, and few people =\r\nwere there to see it.\r\n", "The café by the harbour closed for good on Tuesday, and few people were there to see it." },
        { "base64", $"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Base64(Text + " Café 🎉.")}\r\n", Text + " Café 🎉." },
        { "windows-1252", $"Content-Type: text/plain; charset=windows-1252\r\n\r\n{Text} Caf\u00E9.\r\n", Text + " Café." },
        { "flowed", "Content-Type: text/plain; format=flowed\r\n\r\nThe harbour board met \r\non Tuesday and agreed \r\nto pay for a second crane.\r\n", "The harbour board met on Tuesday and agreed to pay for a second crane." },
        { "alternative, plain first", $"Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{Text} {Text} {Text}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Other words</p>\r\n--b--\r\n", $"{Text} {Text} {Text}" },
        { "alternative, plain without sense", $"Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nView this in a browser.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>{Text}</p><p>{Text}</p>\r\n--b--\r\n", $"{Text}\n\n{Text}" },
        { "attachments", $"Content-Type: multipart/mixed; boundary=b\r\n\r\npreamble\r\n--b\r\n\r\n{Text}\r\n--b\r\nContent-Type: image/png\r\n\r\nPNG\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nnotes\r\n--b--\r\n", Text },
        { "signature", $"\r\n{Text}\r\n\r\n-- \r\nAda\r\nHarbour desk\r\n", Text },
        { "boundary never closed", $"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n{Text}\r\n", Text },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void The_text_is_read_whatever_wraps_it(string what, string rest, string body) => Assert.Equal((what, body + "\n"), (what, Mail(rest).Body));

    [Theory]
    [InlineData("=?utf-8?q?Caf=C3=A9_closes?=", "Café closes")]
    [InlineData("=?iso-8859-1?Q?Caf=E9?= =?iso-8859-1?Q?_closes?=", "Café closes")]
    [InlineData("=?UTF-8?B?Q2Fmw6kgY2xvc2Vz?=", "Café closes")]
    [InlineData("Re: Fwd: [harbour-news] Café closes", "Café closes")]
    [InlineData("=?nonsense?x?y?=", "=?nonsense?x?y?=")]
    [InlineData("=?utf-8?b?***?=", "=?utf-8?b?***?=")]
    public void Subjects_are_decoded_and_lose_their_prefixes(string subject, string title)
    {
        var made = ClippingText.Import(ClippingText.Named("a.eml", $"Message-ID: <1@a>\nMIME-Version: 1.0\nSubject: {subject}\n\n{Text}\n"), out _);

        Assert.Equal(title, made.Fields.Title?.Value);
    }

    [Theory]
    [InlineData("Thu, 6 May 2021 16:15:00 +0200 (CEST)", "2021-05-06T16:15+02:00")]
    [InlineData("6 May 2021 16:15 GMT", "2021-05-06T16:15Z")]
    [InlineData("Thu, 6 May 2021 16:15:00 -0000", "2021-05-06T16:15")]
    [InlineData("6 May 2021 9:05:00 EST", "2021-05-06T09:05")]
    [InlineData("some day", null)]
    public void Dates_of_the_head_have_a_zone_only_where_they_state_one(string date, string? expected) =>
        Assert.Equal(expected, Mail($"\n{Text}\n", $"Message-ID: <1@a>\nMIME-Version: 1.0\nDate: {date}\n").Fields.Date?.Value.Text);

    [Theory]
    [InlineData("---------- Forwarded message ---------\nFrom: Harbour Evening Press <news@press.example>\nDate: Wed, May 5, 2021 at 4:02 PM\nSubject: Ferry returns\nTo: Ada <a@b>\n")]
    [InlineData("-----Original Message-----\nFrom: Harbour Evening Press\nSent: 5 May 2021 16:02\nTo: Ada\nSubject: Ferry returns\n")]
    [InlineData("Begin forwarded message:\n\nFrom: Harbour Evening Press <news@press.example>\nSubject: Ferry returns\nDate: 5 May 2021 16:02\nTo: Ada <a@b>\n")]
    public void A_forwarded_messages_own_head_counts(string head)
    {
        var made = Mail($"\nWorth a look.\n\n{head}\n{Text}\n");

        Assert.Equal(("Ferry returns", "2021-05-05T16:02", "Harbour Evening Press", Text + "\n"), (made.Fields.Title?.Value, made.Fields.Date?.Value.Text, made.Fields.Source?.Value.Name, made.Body));
        Assert.Contains(made.Ledger.Entries, entry => entry is { Before: "Worth a look.", Rule: "note-above-forwarded" });
    }

    [Fact]
    public void A_message_passed_on_whole_is_read_in_place_of_the_mail_around_it()
    {
        var made = Mail($"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: Ferry returns\r\n\r\n{Text}\r\n--b--\r\n");

        Assert.Equal(("Ferry returns", Text + "\n"), (made.Fields.Title?.Value, made.Body));
    }

    [Fact]
    public void A_text_file_that_is_a_mail_is_read_as_one() =>
        Assert.Equal("mail subject", ClippingText.Import(ClippingText.Of(Head + "\n" + Text), out _).Fields.Title?.Rule);

    [Fact]
    public void Parts_within_parts_end_somewhere()
    {
        var mail = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"));

        Assert.NotEqual(ImportOutcome.Unchanged, Mail(mail + "\n" + Text).Outcome);
    }

    [Fact]
    public void Places_of_quotations_point_into_the_mail()
    {
        var mail = Head + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=C3=A9 closed, and \"nobody was ready for it\", said Ada Holm, who ru=\r\nns the port and its tugs.\r\n";
        var quotation = Assert.Single(ClippingText.Import(ClippingText.Named("a.eml", mail), out _).Quotations);

        Assert.Equal(mail.IndexOf("nobody was ready", StringComparison.Ordinal), quotation.Start);
    }
}
