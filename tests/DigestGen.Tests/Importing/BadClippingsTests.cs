using System.Text;
using DigestGen.Importing;

namespace DigestGen.Tests.Importing;

public sealed class BadClippingsTests
{
    private const string Body = "The harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring.";

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "empty", [], "DG0201" },
        { "white space", [.. " \n\t\r\n"u8], "DG0201" },
        { "binary", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "DG0202" },
        { "NUL in text", [.. "A harbour\0 board"u8], "DG0202" },
        { "one line of 6 MB", Encoding.ASCII.GetBytes(new string('x', 6_000_000)), "DG0203" },
        { "a saved page without text", [.. "\n<!DOCTYPE html>\n<title>Harbour</title><nav>Home</nav>"u8], "DG0213" },
        { "only furniture", [.. "Share\nAdvertisement\nRelated topics\n- Published5 May 2021\n"u8], "DG0205" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_imported_is_said(string what, byte[] bytes, string code)
    {
        var made = ClippingText.Import(ClippingText.Of(bytes), out var found);

        Assert.Equal((what, ImportOutcome.Failed), (what, made.Outcome));
        Assert.Contains(code, ClippingText.Codes(found));
    }

    public static TheoryData<byte[], bool> Encodings => new()
    {
        { [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Accented)], false },
        { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Accented)], false },
        { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Accented)], false },
        { Encoding.Unicode.GetBytes(Accented), false },
        { [.. Encoding.Latin1.GetBytes(Accented.Replace('\u2019', '\u0092'))], true },
    };

    private const string Accented = "The caf\u00E9 by the harbour closed for good on Tuesday, and the board\u2019s chair was the first to say that it would be missed.";

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public void Text_is_read_in_any_of_the_usual_encodings(byte[] bytes, bool isGuessed)
    {
        var made = ClippingText.Import(ClippingText.Of(bytes), out var found);

        Assert.Equal(Accented + "\n", made.Body);
        Assert.Equal(isGuessed, ClippingText.Codes(found).Contains("DG0204"));
    }

    [Fact]
    public void Two_clippings_of_one_name_do_not_share_a_record()
    {
        var result = ClippingText.Run(new SourceTree([], []), ClippingText.Of(Body, "a/report"), ClippingText.Of(Body, "b/report"));

        Assert.Equal([ImportOutcome.Imported, ImportOutcome.Failed], result.Clippings.Select(c => c.Outcome));
    }

    [Fact]
    public void Four_hundred_thousand_characters_on_one_line_are_one_paragraph()
    {
        var line = string.Concat(Enumerable.Repeat("The harbour board met again and said so. ", 10_000));

        Assert.Equal(ImportOutcome.Imported, ClippingText.Import(line).Outcome);
    }

    [Fact]
    public void Hard_wrapped_text_is_put_together_again()
    {
        const string wrapped = "Harbour board buys a second crane\n\nThe harbour board met on Tuesday and agreed to pay for a\nsecond crane, which should stand by the spring. It was not\n" +
            "an easy evening, said the chair, and there will be another\none like it before the year is out.\n\nNobody spoke against it.";

        Assert.Equal("The harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring. It was not an easy evening, said the chair, and there will be " +
            "another one like it before the year is out.\n\nNobody spoke against it.\n", ClippingText.Import(wrapped).Body);
    }

    [Fact]
    public void Places_point_into_the_input_before_any_repair()
    {
        const string text = "Harbour board buys a second crane\r\n\r\nA number ofboats came, and \"nobody was ready for them\", said Ada Holm, who runs the port.";
        var made = ClippingText.Import(text);

        Assert.All(made.Quotations, q => Assert.Equal(text.IndexOf("nobody was ready", StringComparison.Ordinal), q.Start));
        Assert.NotEmpty(made.Quotations);
    }
}
