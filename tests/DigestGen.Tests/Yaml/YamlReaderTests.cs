using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("title: One\n", "title", "One")]
    [InlineData("# é 😀\r\ntitle: \"One\"\r\n", "title", "\"One\"")]
    [InlineData("a: b\ntitle:   'it''s'  # why\n", "title", "'it''s'")]
    [InlineData("title: >-\n  One\n  two\nb: c\n", "title", ">-\n  One\n  two")]
    public void A_value_knows_where_it_stands(string yaml, string key, string expected)
    {
        var text = "xxx" + yaml + "yyy";
        var map = Assert.IsType<YamlMap>(YamlReader.Read(new SourceFile(SitePath.Of("a.yml"), text), 3, yaml.Length, new DiagnosticBag()));
        var entry = map.Entries.Single(entry => entry.Key.Value == key);

        Assert.Equal(key, text.Substring(entry.Key.Span.Start, entry.Key.Span.Length));
        Assert.Equal(expected, text.Substring(entry.Value.Span.Start, entry.Value.Span.Length));
    }

    [Fact]
    public void Groups_in_a_list_begin_at_their_first_field()
    {
        const string yaml = "- id: a\n  name: A\n- id: b\n";
        var list = Assert.IsType<YamlList>(YamlReader.Read(new SourceFile(SitePath.Of("a.yml"), yaml), 0, yaml.Length, new DiagnosticBag()));

        Assert.Equal([2, 20], list.Items.Select(item => item.Span.Start));
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 100_000)]
    [InlineData("a: b\n", 100_000)]
    [InlineData("x", 5_000_000)]
    public void Hostile_YAML_is_refused_with_a_word(string part, int times)
    {
        var found = new DiagnosticBag();
        var text = string.Concat(Enumerable.Repeat(part, times));
        YamlReader.Read(new SourceFile(SitePath.Of("a.yml"), text), 0, text.Length, found);

        Assert.True(found.HasErrors);
    }

    [Fact]
    public void No_text_makes_reading_fail_and_every_finding_lies_in_it() => Check.QuickThrowOnFailure(Prop.ForAll(YamlRoundTripTests.Signs().ToArbitrary(), text =>
    {
        var found = new DiagnosticBag();
        YamlReader.Read(new SourceFile(SitePath.Of("a.yml"), text), 0, text.Length, found);
        return found.ToSorted().All(d => d.Span is { } span && span.Start >= 0 && span.Length >= 0 && span.Start + span.Length <= text.Length);
    }));

    [Theory]
    [InlineData("!!'[]~~", 0)]
    [InlineData("\n!!'[]~~", 1)]
    [InlineData("lang: en\ntitle: !!'[]~~ Storm\ndate: 2021\n", 16)]
    [InlineData("lang: en\n!!'[]~~: Storm\ndate: 2021\n", 9)]
    public void A_tag_that_is_no_URI_costs_its_line_only(string yaml, int place)
    {
        var found = new DiagnosticBag();
        var node = YamlReader.Read(new SourceFile(SitePath.Of("a.yml"), yaml), 0, yaml.Length, found);

        var diagnostic = Assert.Single(found.ToSorted());
        Assert.Equal(("DG0801", place), (diagnostic.Code.Id, diagnostic.Span?.Start));
        if (yaml.Contains("date", StringComparison.Ordinal))
            Assert.Equal(["lang", "date"], Assert.IsType<YamlMap>(node).Entries.Select(entry => entry.Key.Value));
    }

    [Fact]
    public void A_line_that_is_not_YAML_costs_that_line_only()
    {
        const string yaml = "title: a: b\ndate: 2021\nsummary: c: d\nlang: en\n";
        var found = new DiagnosticBag();
        var map = Assert.IsType<YamlMap>(YamlReader.Read(new SourceFile(SitePath.Of("a.yml"), yaml), 0, yaml.Length, found));

        Assert.Equal(["date", "lang"], map.Entries.Select(entry => entry.Key.Value));
        Assert.Equal(["title", "summary"], map.Lost);
        Assert.Equal(2, found.ToSorted().Length);
    }
}
