using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Markup;
using DigestGen.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Markup;

public sealed class MentionLinksTests
{
    private static readonly NameMatcher Names = new(
    [
        new NamedThing("holm", "Holm", [], NameKind.Place),
        new NamedThing("upper-holm", "Upper Holm", [], NameKind.Place),
        new NamedThing("ada-stone", "Ada Stone", [], NameKind.Person),
        new NamedThing("tides", "tides", [], NameKind.Unknown),
    ]);

    [Theory]
    [InlineData("Boats left Holm. Holm slept.", "Boats left [holm Holm]. Holm slept.")]
    [InlineData("In Upper Holm, then in Holm.", "In Upper Holm, then in [holm Holm].")]
    [InlineData("# Holm\n\nHolm lies low.", "Holm [holm Holm] lies low.")]
    [InlineData("[Holm](/about/) and Holm", "Holm and [holm Holm]")]
    [InlineData("`Holm` and *Holm*", "Holm and [holm Holm]")]
    [InlineData("> Holm is quoted.\n\nHolm is not.", "Holm is quoted. [holm Holm] is not.")]
    [InlineData("- Holm\n- Holm", "[holm Holm] Holm")]
    [InlineData("Stone came before Ada Stone to Holm.", "[ada-stone Stone] came before Ada Stone to [holm Holm].")]
    [InlineData("Ada\nStone came, then Stone left", "Ada Stone came, then [ada-stone Stone] left")]
    [InlineData("Holm's quay", "[holm Holm]'s quay")]
    [InlineData("Holmby is no Holm-on-Sea", "Holmby is no [holm Holm]-on-Sea")]
    [InlineData("The tides turned at Holm", "The tides turned at [holm Holm]")]
    [InlineData("![Holm](a.png) Holm", " [holm Holm]")]
    public void The_first_mention_outside_links_headings_code_and_quotations_is_linked(string markdown, string expected) =>
        Assert.Equal(expected, Plain(Render(markdown)));

    [Fact]
    public void Links_change_no_character_of_the_text() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.ArrayOf(Gen.Elements("Holm", "Ada Stone", "Stone", " ", "\n\n", "*", "_", "> ", "# ", "`", "[Holm](/a/)", "é", "\uD83D\uDE00", "<b>", "&amp;", "Upper ", "|", "- "))
                .Select(string.Concat).ToArbitrary(),
            markdown => WithoutMentions(Render(markdown)) == MarkdownRenderer.ToHtml(BodyOf(markdown), static link => link, new DiagnosticBag()).Value));

    private static string Render(string markdown) => MarkdownRenderer.ToHtml(
        BodyOf(markdown), static link => link,
        new DiagnosticBag(), pages: new NamedPages(Names, new Dictionary<string, string> { ["holm"] = "/topics/holm/", ["ada-stone"] = "/topics/ada-stone/" })).Value;

    private static MarkdownBody BodyOf(string markdown) => new(new SourceFile(SitePath.Of("content/articles/a.md"), markdown), 0, markdown.Length);

    private static string WithoutMentions(string html)
    {
        const string start = "<a class=\"topic-link\" href=\"";
        for (var at = html.IndexOf(start, StringComparison.Ordinal); at >= 0; at = html.IndexOf(start, StringComparison.Ordinal))
        {
            var end = html.IndexOf("</a>", at, StringComparison.Ordinal);
            html = string.Concat(html.AsSpan(0, at), html.AsSpan(html.IndexOf('>', at) + 1, end - html.IndexOf('>', at) - 1), html.AsSpan(end + 4));
        }
        return html;
    }

    // `<a class="topic-link" href="/topics/holm/">Holm</a>` as `[holm Holm]`, other tags and line ends away.
    private static string Plain(string html)
    {
        foreach (var id in new[] { "holm", "ada-stone", "upper-holm" })
        {
            var start = $"<a class=\"topic-link\" href=\"/topics/{id}/\">";
            for (var at = html.IndexOf(start, StringComparison.Ordinal); at >= 0; at = html.IndexOf(start, StringComparison.Ordinal))
            {
                var end = html.IndexOf("</a>", at, StringComparison.Ordinal);
                html = $"{html[..at]}[{id} {html[(at + start.Length)..end]}]{html[(end + 4)..]}";
            }
        }
        var text = new System.Text.StringBuilder();
        var inTag = false;
        foreach (var c in html)
        {
            if (c == '<') inTag = true;
            else if (c == '>' && inTag) inTag = false;
            else if (!inTag) text.Append(c);
        }
        return string.Join(' ', text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)).Replace("&#39;", "'", StringComparison.Ordinal);
    }
}
