using System.Text;
using DigestGen.Importing;

namespace DigestGen.Tests.Importing.Formats;

public sealed class SavedPageTests
{
    internal const string Title = "Harbour board buys a second crane";

    private const string First = "The harbour board met on Tuesday evening, and after three hours it agreed to pay for a second crane, which should stand by the spring.";
    private const string Second = "Its chair said that the old crane had been mended eleven times in two years, and that nobody, not even the city, would insure it again.";
    private const string Third = "The port's tenants had asked for the purchase since the summer, when three ships turned away within one week, and a fourth waited for days.";
    private const string Fourth = "A vote on the loan is expected next month, and the board hopes to sign the contract, with its usual builder, before the end of the year.";

    internal const string Text = $"<p>{First}</p><p>{Second}</p><p>{Third}</p><p>{Fourth}</p>";

    private const string Menu = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li><li><a href='/s'>Shipping</a></li></ul></nav>";

    private const string Related = "<div class='related'><h3>More news</h3><ul><li><a href='/1'>Ferry timetable changes again after a stormy week</a></li><li><a href='/2'>Ten walks along the northern shore</a></li></ul></div>";

    private const string Footer = "<footer><p>Northern Ledger Media, 12 Quay Street. All rights reserved by the owners of this page and of its pictures.</p></footer>";

    internal static string Page(string body, string head = "") => $"<!doctype html><html lang='en-GB'><head><meta charset='utf-8'><title>{Title}</title>{head}</head><body>{Menu}{body}{Related}{Footer}</body></html>";

    private static string Body(params string[] blocks) => string.Join("\n\n", blocks) + "\n";

    [Fact]
    public void The_article_is_found_among_menus_lists_and_footers()
    {
        var made = ClippingText.Page(Page($"<main><h1>{Title}</h1><div class='story'>{Text}</div></main>"));

        Assert.Equal(Body(First, Second, Third, Fourth), made.Body);
    }

    public static TheoryData<string, string> Layouts => new()
    {
        { "an article element", $"<article><h1>{Title}</h1>{Text}</article>" },
        { "divs without names", $"<div><div><h1>{Title}</h1></div><div><div>{Text}</div></div></div>" },
        { "line breaks instead of paragraphs", $"<div id='c'><h1>{Title}</h1>{First}<br><br>{Second}<br><br>{Third}<br><br>{Fourth}</div>" },
        { "a layout table", $"<table><tr><td><a href='/'>Home</a></td><td><h1>{Title}</h1>{Text}</td></tr></table>" },
        { "two pieces around an advertisement", $"<div class='wrap'><div class='story-part'><p>{First}</p><p>{Second}</p></div><div class='advert'>Buy a boat</div><div class='story-part'><p>{Third}</p><p>{Fourth}</p></div></div>" },
        { "a share bar, a form and a box in the text", $"<article><p>{First}</p><div class='share-tools'><a href='/f'>Share</a></div><p>{Second}</p><form><label>E-mail</label><input><button>Send</button></form><p>{Third}</p><div class='newsletter-box'><p>Get our best stories every morning, free of charge, in your mail.</p></div><p>{Fourth}</p></article>" },
        { "hidden parts", $"<article><p>{First}</p><p style='display: none'>This sentence is hidden from every reader of the page, and from the digest.</p><p>{Second}</p><p hidden>So is this one.</p><p>{Third}</p><p>{Fourth}<span class='sr-only'> Opens in a window.</span></p></article>" },
        { "comments of readers", $"<div id='content'>{Text}</div><div id='comments'>{string.Concat(Enumerable.Repeat("<p>I have said it for years, and nobody listened, but the old crane was never any good, was it, neighbours?</p>", 9))}</div>" },
        { "each paragraph in boxes of its own", $"<article><header><h1>{Title}</h1></header><div><div><p>{First}</p></div></div><div><div><p>{Second}</p></div></div><div><div><p>{Third}</p></div></div><div><div><p>{Fourth}</p></div></div></article>" },
        { "a form around the whole page", $"<form id='aspnetForm'><input type=hidden><div id='c'><div><h1>{Title}</h1>{Text}</div><input><input></div></form>" },
        { "a blog", $"<div id='page' class='hfeed site has-sidebar'><header class='site-header'><h1><a href='/'>Quay notes</a></h1></header><div id='content'><article class='post hentry category-media'><h2 class='entry-title'>{Title}</h2><div class='entry-content'>{Text}<div class='sharedaddy'>Share this</div></div><footer class='entry-footer'>Posted in <a href='/m'>media</a></footer></article><div id='comments' class='comments-area'><p>Nobody, I think, was ever asked, and it shows, doesn't it, more than it should?</p></div></div><div id='secondary' class='widget-area'><p>About me, my boat, my dog, and all that I write about the harbour since 2004.</p></div></div>" },
        { "paragraphs that are divs", $"<div class='l'><h1>{Title}</h1><div class='t'><div class='para'>{First}</div><div class='para'>{Second}</div><div class='para'>{Third}</div><div class='para'>{Fourth}</div></div></div>" },
        { "a dialog over the page", $"<div aria-hidden='true'><article>{Text}<p>{First}</p></article></div><div role='dialog'><p>We and our partners, all 512 of them, value your privacy, and so on and so on.</p></div>".Replace($"<p>{First}</p></article>", "<p> </p></article>", StringComparison.Ordinal) },
        { "an aside in the text", $"<article><p>{First}</p><aside><p>The crane in figures, and what the board paid for it, year after year.</p></aside><p>{Second}</p><p>{Third}</p><p>{Fourth}</p></article>" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_same_text_comes_out_of_many_layouts(string what, string body)
    {
        var made = ClippingText.Page(Page(body));

        Assert.Equal((what, Body(First, Second, Third, Fourth)), (what, made.Body));
    }

    [Theory]
    [InlineData("<h2>What comes next</h2>", "## What comes next")]
    [InlineData("<ul><li>one crane</li><li>two loans</li></ul>", "- one crane\n- two loans")]
    [InlineData("<ol><li>one crane</li><li>two loans</li></ol>", "1. one crane\n2. two loans")]
    [InlineData("<ul><li>one crane</li></ul><ul><li>two loans</li></ul>", "- one crane\n\n* two loans")]
    [InlineData("<blockquote><p>We shall see.</p><p>Or not.</p></blockquote>", "> We shall see.\n>\n> Or not.")]
    [InlineData("<figure><img src=x><figcaption>The old crane, seen from the quay</figcaption></figure>", "*The old crane, seen from the quay*")]
    [InlineData("<pre>a  b\n  c</pre>", "```\na  b\n  c\n```")]
    [InlineData("<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2020</td><td>4 | 5</td></tr><tr><td>2021</td></tr></table>", "| Year | Cost |\n| --- | --- |\n| 2020 | 4 \\| 5 |\n| 2021 |  |")]
    [InlineData("<p>It cost *much* &lt;b&gt; &amp;amp; a [little](x).</p>", "It cost \\*much\\* \\<b> \\&amp; a [little\\](x).")]
    [InlineData("<p>caf&eacute; &#8212; 🎉 שלום</p>", "café — 🎉 שלום")]
    public void Blocks_keep_their_kind(string html, string markdown)
    {
        var made = ClippingText.Page(Page($"<article><p>{First}</p><p>{Second}</p>{html}<p>{Third}</p><p>{Fourth}</p></article>"));

        Assert.Equal(Body(First, Second, markdown, Third, Fourth), made.Body);
    }

    [Fact]
    public void Every_line_that_is_cut_stands_in_the_ledger_with_its_line_and_rule()
    {
        var made = ClippingText.Page($"<body>\n<nav>Home</nav>\n<article>\n{Text}\n</article>\n<div class='sidebar'>Ten walks</div></body>");

        Assert.Equal([(2, "Home", "navigation"), (6, "Ten walks", "named-sidebar")], made.Ledger.Entries.Select(entry => (entry.Line, entry.Before, entry.Rule)));
    }

    [Fact]
    public void A_text_that_is_only_called_a_page_keeps_its_paragraphs() =>
        Assert.Equal(Body(First, Second), ClippingText.Page($"{First}\n\n{Second}\n").Body);

    [Fact]
    public void Text_that_scripts_would_show_is_taken_from_the_data_for_machines()
    {
        var data = $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"{{Title}}","articleBody":"{{First}}\n\n{{Second}}\n\n{{Third}}\n\n{{Fourth}}"}</script>""";
        var made = ClippingText.Page(Page("<div id='app'>Please wait</div>", data));

        Assert.Equal(Body(First, Second, Third, Fourth), made.Body);
    }

    public static TheoryData<string, string, string> Troubles => new()
    {
        { "a front page", Page("<ul><li><a href='/a'>Ferry timetable changes</a></li><li><a href='/b'>Ten walks along the shore</a></li></ul>"), "DG0213" },
        { "an error page", "<html><head><title>404 - Page not found | Northern Ledger</title></head><body><p>We are sorry, but what you were looking for is not here any more.</p></body></html>", "DG0213" },
        { "a log-in wall", "<html><head><title>Crane</title></head><body><main><p>Log in to continue reading this article.</p><input type=password></main></body></html>", "DG0213" },
        { "a cookie wall", "<html><body><main><h1>Before you go on</h1><p>Please accept all cookies to continue to our pages.</p></main></body></html>", "DG0213" },
        { "the beginning only", Page($"<article><p>{First}</p><p>{Second}</p><p>{Third}</p><p>This article is for subscribers only.</p></article>"), "DG0214" },
        { "two articles", Page($"<article><h2>One</h2>{Text}{Text}</article><article><h2>Two</h2>{Text}{Text}</article>"), "DG0215" },
        { "a book", $"<article>{string.Concat(Enumerable.Repeat(Text, 4_500))}</article>", "DG0203" },
        { "nested deeply", $"<html><body>{string.Concat(Enumerable.Repeat("<div>", 10_000))}<p>{First}</p>", "DG0216" },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public void A_page_that_is_no_whole_article_is_said(string what, string html, string code)
    {
        ClippingText.Import(ClippingText.Named("page.html", html), out var found);

        Assert.Contains((what, code), ClippingText.Codes(found).Select(id => (what, id)));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<span>x")]
    [InlineData("<b><p>x")]
    [InlineData("<table><tr><td>x")]
    [InlineData("<p>x</p>\n")]
    [InlineData("<a href='/x'>x</a> ")]
    public void A_hundred_thousand_tags_are_read_without_an_exception(string tag)
    {
        var made = ClippingText.Import(ClippingText.Named("page.html", $"<html><body>{string.Concat(Enumerable.Repeat(tag, 100_000 / tag.Count(c => c == '<')))}{Text}"), out var found);

        Assert.True(made.Outcome == ImportOutcome.Imported || !found.ToSorted().IsEmpty);
    }

    public static TheoryData<string, byte[], string> Charsets => new()
    {
        { "windows-1252 as declared", Encoding.Latin1.GetBytes($"<meta charset=iso-8859-1><article><p>{First} Caf\u00E9 \u0093so\u0094.</p>{Text}</article>"), "Café “so”." },
        { "windows-1251 as declared", [.. "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><article><p>"u8, .. Encoding.ASCII.GetBytes(First + " "), 0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, .. Encoding.ASCII.GetBytes($"</p>{Text}</article>")], "Привет" },
        { "UTF-8 that calls itself something else", Encoding.UTF8.GetBytes($"<meta charset=windows-1252><article><p>{First} Café.</p>{Text}</article>"), "Café." },
        { "mojibake", Encoding.UTF8.GetBytes($"<meta charset=utf-8><article><p>{First} CafÃ©.</p>{Text}</article>"), "Café." },
        { "UTF-16 with a mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"<article><p>{First} Café.</p>{Text}</article>")], "Café." },
        { "a NUL in the text", Encoding.UTF8.GetBytes($"<article><p>{First} Ca\0fé.</p>{Text}</article>"), "Café." },
    };

    [Theory]
    [MemberData(nameof(Charsets), DisableDiscoveryEnumeration = true)]
    public void A_page_is_read_in_its_encoding(string what, byte[] page, string expected)
    {
        var made = ClippingText.Import(ClippingText.Named("page.html", page), out _);

        Assert.Equal((what, $"{First} {expected}"), (what, made.Body.Split("\n\n")[0]));
    }

    [Fact]
    public void A_page_archive_is_read_as_the_page_in_it()
    {
        var page = Page($"<article><p>{First} Caf=C3=A9.</p>{Text}</article>").Replace("='", "=3D'", StringComparison.Ordinal);
        var archive = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://ledger.example/crane\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"--b--\"\r\n\r\n"
            + $"----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{page}\r\n----b--\r\nContent-Type: image/png\r\n\r\nPNG\r\n----b----\r\n";
        var made = ClippingText.Import(ClippingText.Named("crane.mhtml", archive), out _);

        Assert.Equal((Title, "https://ledger.example/crane", Body($"{First} Café.", First, Second, Third, Fourth)), (made.Fields.Title?.Value, made.Fields.Url?.Value.OriginalString, made.Body));
    }

    [Fact]
    public void Places_of_quotations_point_into_the_page()
    {
        var html = Page($"<article><p>{First}</p><!-- note --><p>Later, &ldquo;nobody was ready for <em>them</em>&rdquo;, said Ada Holm, who runs the port &amp; its tugs.</p>{Text}</article>");
        var quotation = Assert.Single(ClippingText.Page(html).Quotations);

        Assert.Equal(html.IndexOf("nobody was ready", StringComparison.Ordinal), quotation.Start);
    }
}
