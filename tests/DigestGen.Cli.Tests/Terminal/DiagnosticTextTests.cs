using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Cli.Tests.Terminal;

public sealed class DiagnosticTextTests
{
    private static readonly DiagnosticCode Code = new("DG0303", Severity.Warning, "A test.");

    [Fact]
    public void A_finding_shows_its_line_a_caret_and_what_to_do() => Check(
        "---\ntitle: x\ntopcis: [energy]\n---\n",
        "topcis",
        "a.md:3:1: warning DG0303: message\n  3 | topcis: [energy]\n    | ^^^^^^ help: do this");

    [Fact]
    public void A_tab_is_one_column_so_that_the_caret_stands_right() => Check(
        "\t\tkey: value",
        "value",
        "a.md:1:8: warning DG0303: message\n  1 |   key: value\n    |        ^^^^^ help: do this");

    [Fact]
    public void Line_ends_of_every_kind_end_the_excerpt() => Check(
        "one\rtwo here\r\nthree",
        "here",
        "a.md:2:5: warning DG0303: message\n  2 | two here\n    |     ^^^^ help: do this");

    [Fact]
    public void A_caret_may_stand_behind_the_last_character()
    {
        var file = new SourceFile(SitePath.Of("a.md"), "ends");

        Assert.Equal("a.md:1:5: warning DG0303: message\n  1 | ends\n    |     ^", DiagnosticText.Of(Code.At(file.Span(4, 0), "message")));
    }

    [Fact]
    public void A_finding_without_a_place_has_no_excerpt() =>
        Assert.Equal("d/a.md: warning DG0303: message\n  help: do this", DiagnosticText.Of(Code.In(SitePath.Of("a.md"), "message", "do this"), "d/"));

    [Fact]
    public void A_finding_about_the_run_has_no_path() =>
        Assert.Equal("warning DG0303: message", DiagnosticText.Of(Code.Overall("message")));

    [Theory]
    [InlineData(0)]
    [InlineData(70)]
    [InlineData(1_000_000)]
    [InlineData(1_999_994)]
    public void A_long_line_is_cut_around_the_caret(int at)
    {
        var text = string.Concat(new string('x', at), "needle", new string('y', 2_000_000 - at - 6));
        var file = new SourceFile(SitePath.Of("a.md"), text);

        var lines = DiagnosticText.Of(Code.At(file.Span(at, 6), "message")).Split('\n');

        Assert.All(lines, line => Assert.True(line.Length < 300));
        Assert.Equal(lines[1].IndexOf("needle", StringComparison.Ordinal), lines[2].IndexOf("^^^^^^", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cut_never_parts_the_halves_of_a_character()
    {
        var file = new SourceFile(SitePath.Of("a.md"), string.Concat(Enumerable.Repeat("😀", 500)));
        for (var at = 400; at < 410; at++)
        {
            var text = DiagnosticText.Of(Code.At(file.Span(at, 1), "message"));
            for (var i = 0; i < text.Length; i++)
                Assert.False(char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])), $"torn at {i} for {at}");
        }
    }

    [Fact]
    public void Nothing_in_a_text_commands_the_terminal() =>
        Assert.DoesNotContain('\e', DiagnosticText.Of(Code.At(new SourceFile(SitePath.Of("a.md"), "\e[2Jx").Span(4, 1), "a \e[31m message", "a \e help")));

    private static void Check(string text, string at, string expected)
    {
        var file = new SourceFile(SitePath.Of("a.md"), text);
        var span = file.Span(text.IndexOf(at, StringComparison.Ordinal), at.Length);

        Assert.Equal(expected, DiagnosticText.Of(Code.At(span, "message", "do this")));
    }
}
