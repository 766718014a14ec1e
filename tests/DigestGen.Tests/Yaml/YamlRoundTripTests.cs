using System.Text;
using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Yaml;

public sealed class YamlRoundTripTests
{
    [Theory]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("1.0")]
    [InlineData("0x1F")]
    [InlineData("1e3")]
    [InlineData("2021-05-06")]
    [InlineData("US to Russia: stop")]
    [InlineData("ends with a colon:")]
    [InlineData("a #tag")]
    [InlineData("# first")]
    [InlineData("- dash")]
    [InlineData("-")]
    [InlineData("---")]
    [InlineData("...")]
    [InlineData("? question")]
    [InlineData("it's \"both\" \\ kinds")]
    [InlineData("'single'")]
    [InlineData("two\nlines\r\nand three\n")]
    [InlineData(" space around ")]
    [InlineData("tab\there")]
    [InlineData("@at `tick` %percent &amp *star !bang |pipe >fold")]
    [InlineData("[list]")]
    [InlineData("{map: x}")]
    [InlineData("")]
    [InlineData("Київ · Ελλάδα · 😀 · e\u0301")]
    [InlineData("\u2028line\u2029par\u0085nel\uFEFFbom\0nul")]
    [InlineData("<<")]
    public void A_text_comes_back_as_it_was(string text) => Assert.Equal(text, ThereAndBack(text));

    [Theory]
    [InlineData("The bridge opens", "The bridge opens")]
    [InlineData("It's said (again), 5 times", "It's said (again), 5 times")]
    [InlineData("No", "\"No\"")]
    [InlineData("a: b", "\"a: b\"")]
    public void A_text_is_quoted_only_where_it_must_be(string text, string expected) => Assert.Equal(expected, YamlText.Write(text));

    [Fact]
    public void Any_text_comes_back_as_it_was() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text =>
        ThereAndBack(text ?? "") == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""))));

    [Fact]
    public void Texts_of_signs_come_back_as_they_were() => Check.QuickThrowOnFailure(Prop.ForAll(Signs().ToArbitrary(), text => ThereAndBack(text) == text));

    [Fact]
    public void Lists_and_groups_are_written_in_block_style()
    {
        var yaml = new YamlWriter()
            .Text("title", "A")
            .TextList("topics", ["one", "no"])
            .TextList("none", [])
            .Maps("events", ["x", "y"], (writer, name) => writer.Text("date", "2021").Text("text", name).TextList("tags", [name]))
            .Map("related", writer => writer.Number("count", 3).Truth("newer", false))
            .ToString();

        Assert.Equal(
            """
            title: A
            topics:
              - one
              - "no"
            events:
              - date: "2021"
                text: x
                tags:
                  - x
              - date: "2021"
                text: "y"
                tags:
                  - "y"
            related:
              count: 3
              newer: false

            """.ReplaceLineEndings("\n"),
            yaml);
    }

    internal static Gen<string> Signs() =>
        Gen.Elements(": ", " #", "- ", "\n", "\r\n", "  ", "\"", "'", "\\", "[", "]", "{", "}", ",", "&a", "*a", "!", "|", ">", "%", "@", "`", "?", "---", "...", "a", "é", "1", "\t", "~", "null")
            .ListOf().Select(parts => string.Concat(parts));

    private static string ThereAndBack(string text)
    {
        var found = new DiagnosticBag();
        var yaml = new YamlWriter().Text("key", text).TextList("list", [text, text]).Text("after", "end").ToString();
        var map = Assert.IsType<YamlMap>(YamlReader.Read(new SourceFile(SitePath.Of("a.yml"), yaml), 0, yaml.Length, found));
        Assert.Empty(found.ToSorted());
        var list = Assert.IsType<YamlList>(map.Entries[1].Value);
        var texts = list.Items.Append(map.Entries[0].Value).Select(node => Assert.IsType<YamlScalar>(node).Text).Distinct();
        Assert.Equal("end", Assert.IsType<YamlScalar>(map.Entries[2].Value).Text);
        return Assert.Single(texts);
    }
}
