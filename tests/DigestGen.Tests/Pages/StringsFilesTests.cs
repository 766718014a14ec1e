using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Pages;
using DigestGen.Rendering;
using DigestGen.Tests.Architecture;
using DigestGen.Text;

namespace DigestGen.Tests.Pages;

/// <summary>The files of `templates/strings`: complete in every language that is shipped.</summary>
public sealed class StringsFilesTests
{
    private static readonly string[] Shipped = ["de", "en", "es", "fr", "uk"];

    public static TheoryData<string> Languages => [.. Shipped];

    [Fact]
    public void Five_languages_are_shipped() => Assert.Equal(
        Shipped, Directory.GetFiles(Repository.PathTo("templates", "strings"), "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_word_its_plural_forms_and_no_place_that_nothing_fills(string language)
    {
        var found = new DiagnosticBag();
        var words = Read(language, found);

        _ = words.Dates;
        Assert.Empty(found.ToSorted().Select(d => $"{d.Message} ({d.Help})"));
        Assert.All(words.Texts, text => Assert.False(text.Value.Length == 0, $"`{text.Key}` is empty"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_word_keeps_every_place_of_the_english_one(string language)
    {
        var (english, own) = (Read("en", new DiagnosticBag()).Texts, Read(language, new DiagnosticBag()).Texts);

        // A form of a number may say it in a word: one more. How a century is written hangs on the language.
        var lost = english.Where(text => !text.Key.EndsWith("_one", StringComparison.Ordinal) && text.Key is not ("date_century" or "first_of_month"))
            .Where(text => (Places.In(text.Value) & ~Places.In(own[text.Key])) != 0);
        Assert.Empty(lost.Select(text => text.Key));
    }

    [Fact]
    public void English_dates_are_the_ones_that_stand_in_for_a_broken_file() =>
        Assert.Equal(Written(DateWords.English), Written(Read("en", new DiagnosticBag()).Dates));

    [Theory]
    [InlineData("de", "2021-05-06T16:15", "6. Mai 2021, 16:15 Uhr")]
    [InlineData("de", "2021-05-03/2021-05-05", "3.–5. Mai 2021")]
    [InlineData("de", "2021-04-30/2021-05-02", "30. April – 2. Mai 2021")]
    [InlineData("de", "2020-24", "Winter 2020/21")]
    [InlineData("de", "199X", "die 1990er Jahre")]
    [InlineData("de", "19XX", "20. Jahrhundert")]
    [InlineData("de", "2014~/..", "ab etwa 2014")]
    [InlineData("fr", "2021-05-01", "1er mai 2021")]
    [InlineData("fr", "2021-05-02", "2 mai 2021")]
    [InlineData("fr", "19XX", "XXe siècle")]
    [InlineData("fr", "2021-04?", "peut-être avril 2021")]
    [InlineData("es", "2021-05-06", "6 de mayo de 2021")]
    [InlineData("es", "2021-05-03/2021-05-05", "3–5 de mayo de 2021")]
    [InlineData("es", "2021-01/2021-03", "enero–marzo de 2021")]
    [InlineData("uk", "2021-05-06", "6 травня 2021")]
    [InlineData("uk", "2021-05", "травень 2021")]
    [InlineData("uk", "2021-04-30/2021-05-02", "30 квітня – 2 травня 2021")]
    [InlineData("uk", "2021-21", "весна 2021")]
    public void A_date_is_written_as_its_language_writes_it(string language, string edtf, string expected) =>
        Assert.Equal(expected, DateLabel.Of(Edtf.Parse(edtf), Read(language, new DiagnosticBag()).Dates));

    [Theory]
    [InlineData("en", 1, "1 article")]
    [InlineData("en", 0, "0 articles")]
    [InlineData("fr", 0, "0 article")]
    [InlineData("fr", 2, "2 articles")]
    [InlineData("uk", 21, "21 стаття")]
    [InlineData("uk", 3, "3 статті")]
    [InlineData("uk", 13, "13 статей")]
    [InlineData("uk", 112, "112 статей")]
    [InlineData("de", 12345, "12.345 Artikel")]
    public void A_number_takes_the_form_that_its_language_has_for_it(string language, int number, string expected) =>
        Assert.Equal(expected, Read(language, new DiagnosticBag()).Count("articles", number));

    private static string Written(DateWords words) => string.Join('|', words.Months) + string.Join('|', words.MonthsWithDay) + string.Join('|', words.Seasons)
        + (words with { Months = default, MonthsWithDay = default, Seasons = default });

    private static Wording Read(string language, DiagnosticBag found) => WordingReader.Read(
        new SourceTree(Shipped.Select(name => new SourceFile(SitePath.Of($"templates/strings/{name}.yml"), Repository.Read("templates", "strings", name + ".yml"))), []),
        language, found);
}
