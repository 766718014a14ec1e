using DigestGen.Markup;
using DigestGen.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Markup;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("One *two* **three** snake_case _four_", "One two three snake_case four\n")]
    [InlineData("## Head\n\n> quoted\n\n- item\n2. second\n", "Head\nquoted\nitem\nsecond\n")]
    [InlineData("A [report](https://example.org/a_b) and ![a bridge](x.png)!", "A report and a bridge!\n")]
    [InlineData("a|b\n-|-\n1|2", "a b\n1 2\n")]
    [InlineData("\\*not\\* C:\\quay [^1]", "*not* C:\\quay \n")]
    [InlineData("[name]: https://example.org/\n[^1]: A note.\n```\ncode *x*\n```\n<https://example.org/> 3 < 4", ": A note.\ncode *x*\n 3 < 4\n")]
    [InlineData("A paragraph may\nrun on.\n\nAnother one  \nbreaks.\n- item\n  goes on\n# Head\nText", "A paragraph may run on.\nAnother one\nbreaks.\nitem goes on\nHead\nText\n")]
    [InlineData("They stay [and] go [sic], [a [b](c)", "They stay [and] go [sic], [a b\n")]
    [InlineData("[![a bridge](x.png)](y) [one][two]", "a bridge one\n")]
    public void The_words_are_left(string markdown, string expected) => Assert.Equal(expected, Plain(markdown));

    [Fact]
    public void No_text_makes_it_fail_or_grow() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text => Plain(text ?? "").Length <= (text ?? "").Length + 1));

    private static string Plain(string markdown) => MarkdownText.PlainText(new MarkdownBody(new SourceFile(SitePath.Of("a.md"), markdown), 0, markdown.Length));
}
