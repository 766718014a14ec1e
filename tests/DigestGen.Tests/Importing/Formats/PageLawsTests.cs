using System.Text;
using DigestGen.Importing;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Importing.Formats;

public sealed class PageLawsTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class='story'>", "<div class=\"sidebar related\">", "</div>", "<ul><li>", "</li></ul>", "<table><tr><td>", "</td></tr></table>", "<h2>", "</h2>", "<br>", "<br><br>", "<b>", "</b>",
        "<a href='/x'>", "</a>", "<nav>", "</nav>", "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<figure><figcaption>", "</figcaption></figure>", "<form><input>", "</form>", "<span class=byline>", "</span>",
        "<article>", "</article>", "<li>", "<script>var a = '<p>';</script>", "<style>p{}</style>", "<!-- aside -->", "<time datetime='2021-05-06'>", "</time>", "<svg><title>", "</svg>", "<p hidden>",
        "Harbour board buys a second crane", "By Ada Holm", "6 May 2021", "Share", "Read more", "&amp; &lt;b&gt;", "*stars* and `ticks`", "| a | b |", "1. four", "# three", "caf\u00E9 \U0001F389",
        "The harbour board met on Tuesday, and after three hours, more or less, it agreed to pay for a second crane.", "\"We shall see,\" said Ruth Sample, who runs the port, and went on for a while about its costs.",
    ];

    private static Arbitrary<string> Pages { get; } = Arb.From(Gen.Elements(Pieces).ArrayOf().Select(string.Concat));

    [Fact]
    public void Any_page_ends_with_an_outcome_and_no_exception() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Pages, page =>
    {
        var made = ClippingText.Import(ClippingText.Named("page.html", page), out var found);
        return made.Outcome == ImportOutcome.Imported || found.ToSorted().Length > 0;
    }));

    [Fact]
    public void Any_text_called_a_page_a_mail_or_a_note_ends_with_an_outcome() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll((byte[] bytes, string text) =>
    {
        foreach (var name in (string[])["a.html", "a.eml", "a.md", "a.mhtml"])
            foreach (var content in (byte[][])[bytes, Encoding.UTF8.GetBytes(text ?? ""), [.. "Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"u8, .. bytes], [.. "---\n"u8, .. Encoding.UTF8.GetBytes(text ?? ""), .. "\n---\n"u8, .. bytes]])
            {
                var made = ClippingText.Import(ClippingText.Named(name, content), out var found);
                if (made.Outcome != ImportOutcome.Imported && found.ToSorted().IsEmpty) return false;
            }
        return true;
    }));

    [Fact]
    public void Every_letter_of_the_page_is_in_the_text_or_in_the_ledger() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Pages, page =>
    {
        var made = ClippingText.Page(page);
        var gone = made.Ledger.Entries.Where(entry => entry.Action is LedgerAction.Removed or LedgerAction.BecameField).Select(entry => entry.Before);
        var shown = Counts(Shown(page));
        var told = Counts(Letters(made.Body) + Letters(string.Concat(gone)));
        return made.Outcome != ImportOutcome.Imported || shown.SequenceEqual(told) ? true : throw new InvalidOperationException($"{page}\n---\n{made.Body}\n---\n{string.Join('\n', gone)}");
    }));

    // What the pieces above show: their tags, hidden paragraphs apart, are the only markup.
    private static string Shown(string page)
    {
        var tree = DigestGen.Importing.Html.PageParser.Parse(page);
        var text = new StringBuilder();
        for (var i = 0; i < tree.Nodes.Count; i++)
        {
            if (DigestGen.Importing.Html.PartNames.IsHidden(tree.Nodes[i]))
            {
                i = tree.Nodes[i].End - 1;
                continue;
            }
            text.Append(tree.Nodes[i].Text);
        }
        return Letters(text.ToString());
    }

    private static IEnumerable<(char, int)> Counts(string letters) => letters.GroupBy(c => c).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
