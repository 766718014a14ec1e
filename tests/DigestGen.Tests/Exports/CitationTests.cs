using System.Text.Json;
using DigestGen.Language;
using DigestGen.Pages.Citations;

namespace DigestGen.Tests.Exports;

/// <summary>Citations that reference managers read, whatever stands in a headline.</summary>
public sealed class CitationTests
{
    private static readonly Citation Plain = new(
        "a", "Talks began", ["Ann Lee", "Bo Chen"], "The Wire", null, Edtf.Parse("2021-05-06"), "6 May 2021", "https://wire.example/a", "https://example.org/a/", "en", null, "Test digest");

    [Fact]
    public void Bibtex_of_an_article_names_headline_authors_outlet_and_day() =>
        Assert.Equal("""
            @article{a,
              title = {{Talks began}},
              author = {Ann Lee and Bo Chen},
              journal = {The Wire},
              year = {2021},
              month = may,
              day = {6},
              url = {https://wire.example/a},
              langid = {en},
              note = {In Test digest: https://example.org/a/}
            }

            """.ReplaceLineEndings("\n"), BibTex.Write([Plain]));

    [Theory]
    [InlineData("50% & more_", "50\\% \\& more\\_")]
    [InlineData("{a} \\b", "\\textbraceleft{}a\\textbraceright{} \\textbackslash{}b")]
    [InlineData("a~b^c #1 $2", "a\\textasciitilde{}b\\textasciicircum{}c \\#1 \\$2")]
    [InlineData("Київ é", "Київ é")]
    public void Characters_that_tex_obeys_are_escaped_and_letters_stay(string title, string written) =>
        Assert.Contains($"title = {{{{{written}}}}},", BibTex.Write([Plain with { Title = title }]), StringComparison.Ordinal);

    [Fact]
    public void Braces_balance_whatever_the_headline_holds()
    {
        var text = BibTex.Write([Plain with { Title = "}{ {{ \\}", Url = "https://x.example/{a", Authors = ["Lee, Ann and Sons}"] }]);

        Assert.Equal(text.Count(c => c == '{'), text.Count(c => c == '}'));
        Assert.Contains("author = {{Lee, Ann and Sons\\textbraceright{}}}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021", "PY  - 2021\r\nDA  - 2021///\r\n")]
    [InlineData("2021-05", "DA  - 2021/05//\r\n")]
    [InlineData("2021-05-06T16:15", "DA  - 2021/05/06/\r\n")]
    public void Ris_gives_a_date_as_far_as_it_is_known(string date, string written) =>
        Assert.Contains(written, Ris.Write([Plain with { Date = Edtf.Parse(date) }]), StringComparison.Ordinal);

    [Fact]
    public void Every_ris_line_is_a_tag_and_a_value_and_every_record_ends()
    {
        foreach (var (_, text) in SampleOutputs.Named(".ris"))
        {
            var lines = text.Split("\r\n")[..^1];
            Assert.All(lines, line => Assert.Matches("^[A-Z][A-Z0-9]  - [^\r\n]*$", line));
            Assert.Equal(lines.Count(line => line.StartsWith("TY  - ", StringComparison.Ordinal)), lines.Count(line => line == "ER  - "));
            Assert.StartsWith("TY  - ", lines[0], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2021-05-06/2021-05-08", "{\"date-parts\":[[2021,5,6],[2021,5,8]]}")]
    [InlineData("2021-05~", "{\"date-parts\":[[2021,5]],\"circa\":true}")]
    [InlineData("2021-22", "{\"date-parts\":[[2021]],\"season\":2}")]
    [InlineData("199X", "{\"literal\":\"the 1990s\"}")]
    public void Csl_keeps_the_precision_of_a_date(string date, string issued)
    {
        using var csl = JsonDocument.Parse(CslJson.Write([Plain with { Date = Edtf.Parse(date), DateLabel = "the 1990s" }]));

        Assert.Equal(issued, csl.RootElement[0].GetProperty("issued").GetRawText());
    }

    [Fact]
    public void Keys_are_unique_in_the_whole_digest()
    {
        using var csl = JsonDocument.Parse(SampleOutputs.Output["data/cite.csl.json"]);
        var ids = csl.RootElement.EnumerateArray().Select(item => item.GetProperty("id").GetString()).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[A-Za-z0-9._+-]+$", id));
    }

    [Fact]
    public void An_articles_page_holds_its_citation_and_files_are_written_where_they_are_asked_for()
    {
        var article = TestSite.Article("a", "date: 2021-05-06");
        var held = new TestSite(article).Build().Output;
        var beside = new TestSite(("site.yml", "title: T\nbase_url: https://example.org/\noutputs:\n  citations: files\n"), article).Build().Output;

        Assert.Contains("href=\"data:application/x-bibtex;charset=utf-8,%40misc%7Ba", held["2021/05/06/a/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("2021/05/06/a/cite.bib", held.Files.Keys);
        Assert.Contains("href=\"/2021/05/06/a/cite.bib\"", beside["2021/05/06/a/index.html"], StringComparison.Ordinal);
        Assert.StartsWith("@misc{a,", beside["2021/05/06/a/cite.bib"], StringComparison.Ordinal);
    }
}
