using DigestGen.Diagnostics;
using DigestGen.Markup;
using DigestGen.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Markup;

public sealed class MarkdownRendererTests
{
    [Theory]
    [InlineData("One\ntwo", "<p>One\ntwo</p>\n")]
    [InlineData("# A\n\n## B\n\n# A", "<h2 id=\"text-a\">A</h2>\n<h3 id=\"text-b\">B</h3>\n<h2 id=\"text-a-2\">A</h2>\n")]
    [InlineData("### A *b* `c`", "<h2 id=\"text-a-b-c\">A <em>b</em> <code>c</code></h2>\n")]
    [InlineData("### A\n\n##### B\n\n## C\n\n# D\n\n###### E", "<h2 id=\"text-a\">A</h2>\n<h3 id=\"text-b\">B</h3>\n<h2 id=\"text-c\">C</h2>\n<h2 id=\"text-d\">D</h2>\n<h3 id=\"text-e\">E</h3>\n")]
    [InlineData("a\u0001b\u0080c\ufdd0d\uffffe", "<p>a\ufffdb\ufffdc\ufffdd\ufffde</p>\n")]
    [InlineData("[a](https://x.example/[b]?c=[d]#e#f%zz%20)", "<p><a href=\"https://x.example/%5Bb%5D?c=%5Bd%5D#e%23f%25zz%20\" rel=\"external\">a</a></p>\n")]
    [InlineData("## 中", "<h2 id=\"text-section\">中</h2>\n")]
    [InlineData("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("\"Straight\" -- it's... (c)", "<p>&quot;Straight&quot; -- it's... (c)</p>\n")]
    [InlineData("a <i>b</i> & c", "<p>a &lt;i&gt;b&lt;/i&gt; &amp; c</p>\n")]
    [InlineData("~~a~~ [x] [ ] a@b.example https://c.example", "<p>~~a~~ [x] [ ] a@b.example https://c.example</p>\n")]
    [InlineData("[a](/about/ \"T\")", "<p><a href=\"/repo/about/\" title=\"T\">a</a></p>\n")]
    [InlineData("[a](#text-b)", "<p><a href=\"#text-b\">a</a></p>\n")]
    [InlineData("[a](HTTPS://x.example/é)", "<p><a href=\"HTTPS://x.example/%C3%A9\" rel=\"external\">a</a></p>\n")]
    [InlineData("[a](//x.example/)", "<p><a href=\"https://x.example/\" rel=\"external\">a</a></p>\n")]
    [InlineData("<https://x.example/?a&b>", "<p><a href=\"https://x.example/?a&amp;b\" rel=\"external\">https://x.example/?a&amp;b</a></p>\n")]
    [InlineData("![A *b*](a.png)", "<p><img src=\"/repo/a.png\" alt=\"A b\" loading=\"lazy\"></p>\n")]
    [InlineData("a|b\n-|-:\n1|2", "<div class=\"table-wrap\" tabindex=\"0\"><table>\n<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-right\">b</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td class=\"align-right\">2</td></tr>\n</tbody>\n</table></div>\n")]
    public void Markdown_becomes_HTML(string markdown, string expected)
    {
        var (html, found) = Render(markdown);

        Assert.Equal(expected, html);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>\n", "DG0813")]
    [InlineData("[a](JaVaScRiPt:alert(1))", "<p>a</p>\n", "DG0813")]
    [InlineData("[a](java&#10;script:x)", "<p>a</p>\n", "DG0813")]
    [InlineData("[a](&#1;javascript:x)", "<p>a</p>\n", "DG0813")]
    [InlineData("[a][b]\n\n[b]: vbscript:x", "<p>a</p>\n", "DG0813")]
    [InlineData("<javascript:x>", "<p>javascript:x</p>\n", "DG0813")]
    [InlineData("![a](data:image/svg+xml,x)", "<p>a</p>\n", "DG0813")]
    [InlineData("[a](missing.md)", "<p>a</p>\n", "DG0814")]
    [InlineData("[a](https://)", "<p>a</p>\n", "DG0814")]
    [InlineData("[a](https://x.example:99999/)", "<p>a</p>\n", "DG0814")]
    [InlineData("[a](\\\\\\\\x.example)", "<p>a</p>\n", "DG0814")]
    [InlineData("![](a.png)", "<p><img src=\"/repo/a.png\" alt=\"\" loading=\"lazy\"></p>\n", "DG0815")]
    public void A_link_that_may_not_be_is_text_and_named(string markdown, string expected, string code)
    {
        var (html, found) = Render(markdown);

        Assert.Equal(expected, html);
        Assert.Equal([code], found.Select(d => d.Code.Id));
    }

    [Theory]
    [InlineData("> ", 20_000)]
    [InlineData("[", 20_000)]
    [InlineData("[a](", 50_000)]
    [InlineData("*a ", 60_000)]
    [InlineData("[x]: /y\n", 50_000)]
    [InlineData("word ", 10_000_000)]
    public void Hostile_Markdown_is_shown_as_text(string part, int times)
    {
        var (html, found) = Render("First.\n\n" + string.Concat(Enumerable.Repeat(part, times)));

        Assert.StartsWith("<p>First.</p>\n<p>", html, StringComparison.Ordinal);
        Assert.StartsWith("DG081", Assert.Single(found).Code.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_points_at_the_link()
    {
        var (_, found) = Render("One [two](x.md) three");
        var span = Assert.Single(found).Span!.Value;

        Assert.Equal("[two](x.md)", span.File.Text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void No_text_gives_a_script_or_a_tag_of_its_own() => Check.QuickThrowOnFailure(Prop.ForAll(Texts().ToArbitrary(), text =>
    {
        var (html, _) = Render(text);
        return !html.Contains("<script", StringComparison.OrdinalIgnoreCase) && !html.Contains("<img onerror", StringComparison.OrdinalIgnoreCase)
            && !html.Contains("href=\"javascript", StringComparison.OrdinalIgnoreCase) && !html.Contains("src=\"javascript", StringComparison.OrdinalIgnoreCase);
    }));

    [Fact]
    public void Rendering_in_parallel_gives_the_same()
    {
        var texts = Enumerable.Range(0, 200).Select(i => $"# H{i}\n\n[a](/about/) *{i}* [b](x{i}.md)\n\n# H{i}\n").ToList();

        Assert.Equal(texts.Select(text => Render(text).Html), texts.AsParallel().AsOrdered().Select(text => Render(text).Html));
    }

    private static Gen<string> Texts() =>
        Gen.Elements("[a](", "javascript:x", ")", "<script>", "</script>", "<img onerror=x>", "![", "](", "<", ">", "\n", "\n\n", "`", "*", "_", "|", "- ", "> ", "# ", "[x]: ", "&#106;avascript:x", "\\", "\"", "'", "\0", "[^1]", "[^1]: ", "    ")
            .ListOf().Select(parts => string.Concat(parts));

    private static (string Html, IReadOnlyList<Diagnostic> Found) Render(string markdown)
    {
        var found = new DiagnosticBag();
        var file = new SourceFile(SitePath.Of("content/articles/a.md"), "---\n" + markdown);
        var html = MarkdownRenderer.ToHtml(new MarkdownBody(file, 4, markdown.Length), link => link is "/about/" or "a.png" ? "/repo/" + link.TrimStart('/') : null, found);
        return (html.Value, found.ToSorted());
    }
}
