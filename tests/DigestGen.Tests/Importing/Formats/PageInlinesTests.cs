using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Markup;
using DigestGen.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Importing.Formats;

public sealed class PageInlinesTests
{
    private const string First = "The harbour board met on Tuesday evening, and after three hours it agreed to pay for a second crane, which should stand by the spring.";
    private const string Last = "A vote on the loan is expected next month, and the board hopes to sign the contract, with its usual builder, before the end of the year.";

    private const string Address = "<link rel=canonical href='https://ledger.example/2021/crane.html'>";

    private static string Body(string html, string head = Address) =>
        ClippingText.Page($"<html><head><title>Crane</title>{head}</head><body><article><p>{First}</p>{html}<p>{Last}</p></article></body></html>").Body;

    private static string Wrapped(string markdown) => $"{First}\n\n{markdown}\n\n{Last}\n";

    [Theory]
    [InlineData("<p>It was <em>the</em> crane, and <strong>no other</strong>.</p>", "It was *the* crane, and **no other**.")]
    [InlineData("<p>It was <i>the</i> crane, and <b>no other</b>.</p>", "It was *the* crane, and **no other**.")]
    [InlineData("<p>Type <code>a_b * c</code> and wait.</p>", "Type `a_b * c` and wait.")]
    [InlineData("<p>The <a href='https://port.example/a?utm_source=x&amp;b=2'>port</a> knew.</p>", "The [port](https://port.example/a?utm_source=x&b=2) knew.")]
    [InlineData("<p>The <a href='../port/?p=1'>port</a> knew.</p>", "The [port](https://ledger.example/port/?p=1) knew.")]
    [InlineData("<p>The <a href='mailto:ada@port.example'>port</a> knew.</p>", "The [port](mailto:ada@port.example) knew.")]
    [InlineData("<p>The <a href='https://port.example/a_(b)'>port</a> knew.</p>", "The [port](https://port.example/a_%28b%29) knew.")]
    [InlineData("<p>The <a href='https://port.example/a'><em>port</em></a> knew.</p>", "The [*port*](https://port.example/a) knew.")]
    [InlineData("<p>The <em>old <a href='https://port.example/a'>port</a> there</em> knew.</p>", "The *old [port](https://port.example/a) there* knew.")]
    [InlineData("<p>The <strong> port </strong>knew.</p>", "The **port** knew.")]
    [InlineData("<p>Wait!<a href='https://port.example/a'>port</a></p>", "Wait\\![port](https://port.example/a)")]
    [InlineData("<p>The <a href='https://port.example/a'>[port] ^</a> knew.</p>", "The [\\[port\\] \\^](https://port.example/a) knew.")]
    [InlineData("<ul><li>one <em>crane</em></li></ul>", "- one *crane*")]
    [InlineData("<blockquote>We <strong>shall</strong> see.</blockquote>", "> We **shall** see.")]
    [InlineData("<table><tr><th>Year</th><th>Cost</th></tr><tr><td><a href='https://port.example/a|b'>2020</a></td><td><em>4</em></td></tr></table>", "| Year | Cost |\n| --- | --- |\n| [2020](https://port.example/a%7Cb) | *4* |")]
    public void Links_emphasis_and_code_are_kept(string html, string markdown) => Assert.Equal(Wrapped(markdown), Body(html));

    [Theory]
    [InlineData("<p>The <a href='javascript:alert(1)'>port</a> knew.</p>", "The port knew.")]
    [InlineData("<p>The <a href='java&#9;script:alert(1)'>port</a> knew.</p>", "The port knew.")]
    [InlineData("<p>The <a href='data:text/html,x'>port</a> knew.</p>", "The port knew.")]
    [InlineData("<p>The <a href='file:///c:/port'>port</a> knew.</p>", "The port knew.")]
    [InlineData("<p>The <a href='#note1'>port</a> knew.</p>", "The port knew.")]
    [InlineData("<p>The <a href='https://ledger.example/2021/crane.html#note1'>port</a> knew.</p>", "The port knew.")]
    [InlineData("<p>The <a href=''>port</a> knew.</p>", "The port knew.")]
    [InlineData("<p>The <a href='https://port.example/a'><img src=x></a>port knew.</p>", "The port knew.")]
    [InlineData("<p>p<em>(or</em>t) knew.</p>", "p(ort) knew.")]
    [InlineData("<p>The <em>a</em><em>b</em> port.</p>", "The *a*b port.")]
    [InlineData("<p><a href='https://port.example/a'><code>a]: b</code></a> knew.</p>", "[a\\]: b](https://port.example/a) knew.")]
    [InlineData("<p>The <code>a`b</code> port.</p>", "The a\\`b port.")]
    [InlineData("<h2>The <em>port</em> <a href='https://port.example/a'>knew</a></h2>", "## The port knew")]
    public void What_may_not_be_a_link_or_cannot_be_said_stays_as_words(string html, string markdown) => Assert.Equal(Wrapped(markdown), Body(html));

    [Theory]
    [InlineData("", "The port knew.")]
    [InlineData("<base href='https://port.example/x/'>", "The [port](https://port.example/x/a) knew.")]
    [InlineData("<base href='/y/'><link rel=canonical href='https://ledger.example/2021/crane.html'>", "The [port](https://ledger.example/y/a) knew.")]
    public void A_relative_link_is_resolved_against_the_base_that_the_page_states(string head, string markdown) => Assert.Equal(Wrapped(markdown), Body("<p>The <a href='a'>port</a> knew.</p>", head));

    private static readonly string[] Pieces =
    [
        "<em>", "</em>", "<strong>", "</strong>", "<b>", "</b>", "<i>", "</i>", "<code>", "</code>", "<a href='https://port.example/a_b?c=(d)&copy;=1'>", "<a href='/x'>", "<a href='javascript:1'>", "</a>", "<br>", "<span>", "</span>",
        "crane", "The", " ", " ", "*", "**", "_", "__", "a_b", "`", "``", "[", "]", "(", ")", "](", "![", "!", "\\", "&lt;b&gt;", "&amp;copy;", "&", "#", "1. ", "- ", "+ ", "> ", "|", "~", ":", "^", "\u00A0", "\u2019", "\u201C", "\u2014", "\u00E9", "\u4E2D", "\ud83d\ude00", ".", ",", "\u0301", "\u200D", "&#1;", "&#x85;",
    ];

    private static Arbitrary<string> Paragraphs { get; } = Arb.From(Gen.Elements(Pieces).ArrayOf().Select(string.Concat));

    [Fact]
    public void Whatever_is_set_off_the_page_shows_the_characters_of_the_cleaned_text()
    {
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_500).WithEndSize(24), Prop.ForAll(Paragraphs, Gen.Elements("p", "li", "blockquote", "figcaption", "td").ToArbitrary(), (inner, tag) =>
        {
            var page = new SourceFile(SitePath.Of("content/inbox/a.html"), $"<html><head>{Address}</head><body><article><p>{First}</p><{tag}>{inner}</{tag}><p>{Last}</p></article></body></html>");
            var lines = DigestGen.Importing.Html.PageReader.Read(page, new OutletBook([])).Lines.Where(line => line.Mark is not { Kind: LineKind.Furniture }).ToList();
            var markdown = DigestGen.Importing.MarkdownText.Write([.. lines.Select(line => new ClassifiedLine(line, line.Mark!.Kind, line.Mark.Rule))]);
            var shown = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<body>" + Html(markdown)).Body!.TextContent;
            if (Bare(string.Concat(lines.Select(line => line.Text.Text))) != Bare(shown)) throw new InvalidOperationException($"<{tag}>{inner}\nbecame\n{markdown}\nand shows\n{shown}");
        }));
    }

    [Fact]
    public void A_quotation_across_emphasis_has_its_place_in_the_page()
    {
        var page = $"<html><head>{Address}</head><body><article><p>{First}</p><p>\u201CNobody was <em>quite</em> ready for <a href='/x'>them</a>,\u201D said Ada Holm, who runs the port.</p><p>{Last}</p></article></body></html>";
        var made = ClippingText.Page(page);

        var quotation = Assert.Single(made.Quotations);
        Assert.Equal(("Nobody was quite ready for them", page.IndexOf("Nobody was", StringComparison.Ordinal)), (quotation.Text, quotation.Start));
    }

    private static string Html(string markdown)
    {
        var file = new SourceFile(SitePath.Of("content/articles/a.md"), "---\n" + markdown);
        return MarkdownRenderer.ToHtml(new MarkdownBody(file, 4, markdown.Length), _ => null, new DiagnosticBag()).Value;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
