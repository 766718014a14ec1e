using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Markup;
using DigestGen.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Importing;

/// <summary>What a clipping says is what the page says, whatever its characters mean in Markdown.</summary>
public sealed class MarkdownMeaningTests
{
    private static readonly LineKind[] Kinds =
    [
        LineKind.Paragraph, LineKind.Paragraph, LineKind.Paragraph, LineKind.Standfirst, LineKind.Subhead, LineKind.ListItem, LineKind.NumberedItem, LineKind.Quote,
        LineKind.InsetHeading, LineKind.InsetByline, LineKind.Caption, LineKind.TableRow, LineKind.Preformatted,
    ];

    private static readonly string[] Pieces =
    [
        "harbour", "Crane", "1.", "2)", "12.", "#", "##", "-", "*", "+", ">", ">>", "_", "__", "**", "***", "---", "===", "`", "```", "~~~", "~", "~~", "|", "||", "\\", "\\\\", "[", "]", "(", ")", "[x]", "[a](b)", "![a](b)",
        "[a]: b", "[^1]", "]:", "](", "<b>", "</b>", "<!--", "-->", "<a", "<http://a.example>", "&", "&amp;", "&#60;", "&copy;", "&copy", "!", "!!", "http://a.example/b_c_d", "www.a.example", "a@b.example", "{#id}", "{", "}", ":::", ":", ":-",
        "=", "$x$", "^", "^2^", "\"", "'", "\u2019", "\u201C", "--", "...", "(c)", "(tm)", "\u00A0", "é", "中文", "\ud83d\ude00", "a\\", "*a*", "_a_", "a_b_c", "5 * 3 * 2", "<", "< b", "a<b", "\t", "   ", ".", ",", "%", "@", "/", "\u2028",
    ];

    private static Gen<(LineKind Kind, string Text)> Line { get; } =
        from kind in Gen.Elements(Kinds)
        from parts in Gen.Elements(Pieces).ArrayOf()
        from apart in Gen.Elements("", " ")
        let text = string.Join(apart, parts).Trim()
        where text.Length > 0
        select (kind, text);

    [Fact]
    public void Every_line_renders_as_the_characters_that_it_has()
    {
        var clippings = Line.NonEmptyListOf().ToArbitrary();
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(12), Prop.ForAll(clippings, lines =>
        {
            var classified = lines.Select((line, i) => Classified(line.Kind, line.Text, i + 1)).ToImmutableArray();
            var markdown = DigestGen.Importing.MarkdownText.Write(classified);
            var shown = new HtmlParser().ParseDocument("<body>" + Html(markdown)).Body!.TextContent;
            // The cells of a table are parted by tabs in the clipping and by markup on the page, so blanks are left out of account.
            if (Bare(string.Concat(lines.Select(line => line.Text))) != Bare(shown)) throw new InvalidOperationException($"{string.Join(" / ", lines)}\nbecame\n{markdown}\nand shows\n{shown}");
        }));
    }

    // Marked, as in a saved page: then no marker of the text itself is taken for a list's or a quotation's.
    private static ClassifiedLine Classified(LineKind kind, string text, int number) =>
        new(new ClippingLine(number, number, MappedText.Of(text, 0), FollowsBlank: true) { Mark = new LineMark(kind, "test") }, kind, "test");

    private static string Html(string markdown)
    {
        var file = new SourceFile(SitePath.Of("content/articles/a.md"), "---\n" + markdown);
        return MarkdownRenderer.ToHtml(new MarkdownBody(file, 4, markdown.Length), _ => null, new DiagnosticBag()).Value;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
