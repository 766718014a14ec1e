using System.Globalization;

namespace DigestGen.Tests;

/// <summary>Same input, same bytes.</summary>
public sealed class DeterminismTests
{
    private static readonly TestSite Site = new(
        ("content/topics.yml", "- id: istanbul\n  name: İstanbul\n  kind: place\n- id: trade\n  name: Trade\n  kind: theme\n"),
        ("content/sources.yml", "- id: wire\n  name: Wire\n"),
        ("content/stories/talks.md", "---\ntitle: Talks\n---\n"),
        TestSite.Article("a", "date: 2021-05-01\nsource: wire\ntopics: [istanbul, trade]\nstory: talks\nevents:\n- date: 2021-04\n  text: Talks began in İstanbul.\n", "Talks in Istanbul went on."),
        TestSite.Article("b", "date: 2021-05-01\nsource: wire\ntopics: [trade]\nstory: talks", "Ships waited; talks went on."),
        TestSite.Article("c", "lang: tr\ntopics: [istanbul]", "Ships waited in İstanbul."));

    [Fact]
    public void A_build_repeats_itself()
    {
        Assert.Equal(Print(Site.Build().Output), Print(Site.Build().Output));
    }

    [Fact]
    public void The_order_in_which_files_are_read_changes_nothing()
    {
        var random = new Random(7);
        var shuffled = Site.Build(order: files => files.OrderBy(_ => random.Next()).ToList()).Output;

        Assert.Equal(Print(Site.Build().Output), Print(shuffled));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("de-CH")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var expected = Print(Site.Build().Output);
        var before = (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Print(Site.Build().Output));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = before;
        }
    }

    private static string Print(MemorySink output) =>
        string.Join("\n", output.Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"=== {f.Key}\n{f.Value}"));
}
