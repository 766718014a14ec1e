using DigestGen.Diagnostics;
using DigestGen.Markup;
using DigestGen.Text;

namespace DigestGen.Tests.Markup;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\na: b\n---\n\nText\n", "a: b\n", "Text\n")]
    [InlineData("\uFEFF---\r\na: b\r\n---\r\n\r\nText\r\n", "a: b\r\n", "Text\r\n")]
    [InlineData("---  \na: b\n--- \nText", "a: b\n", "Text")]
    [InlineData("---\n---\nText", "", "Text")]
    [InlineData("---\na: b\n---", "a: b\n", "")]
    [InlineData("---\na: |\n  ----\n  x---\n---\nText\n\n---\nMore", "a: |\n  ----\n  x---\n", "Text\n\n---\nMore")]
    [InlineData("---\ra: b\r---\rText", "a: b\r", "Text")]
    [InlineData("Text\n---\nMore", null, "Text\n---\nMore")]
    [InlineData("----\nText", null, "----\nText")]
    [InlineData("", null, "")]
    public void A_file_is_parted_at_its_fences(string text, string? yaml, string body)
    {
        var found = new DiagnosticBag();
        var parts = FrontMatter.Split(new SourceFile(SitePath.Of("a.md"), text), found);

        Assert.Equal(yaml, parts.Yaml is { } span ? text.Substring(span.Start, span.Length) : null);
        Assert.Equal(body, parts.Body.Text.ToString());
        Assert.Empty(found.ToSorted());
    }

    [Theory]
    [InlineData("---\ntitle: One\n\nText\n", "title: One\n\nText\n")]
    [InlineData("---", "")]
    public void Front_matter_that_is_never_closed_stays_in_the_body(string text, string body)
    {
        var found = new DiagnosticBag();
        var parts = FrontMatter.Split(new SourceFile(SitePath.Of("a.md"), text), found);

        Assert.True(parts.IsBroken);
        Assert.Equal(body, parts.Body.Text.ToString());
        Assert.Equal("DG0805", Assert.Single(found.ToSorted()).Code.Id);
    }
}
