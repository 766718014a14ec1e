using System.Diagnostics;

namespace DigestGen.Browser.Tests;

/// <summary>The Nu HTML checker, which reads pages by the rules of the HTML standard, finds no error in any page, e-mail, style sheet or drawing.</summary>
public sealed class MarkupTests(SampleSite sample, HardSite hard, LeftwardSite leftward, EmptySite empty)
   
{
    private const int LikeOneAnother = 10;

    [Fact]
    public async Task The_checker_finds_no_error_in_any_output()
    {
        var checker = Path.Combine(SampleSite.Repository(), "tests", "DigestGen.Browser.Tests", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        if (!File.Exists(checker) && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("CI has no HTML checker.");
        if (!File.Exists(checker)) Assert.Skip("No HTML checker was found: `npm ci --prefix tests/DigestGen.Browser.Tests --ignore-scripts` brings it.");
        var files = FilesOf(sample).Concat(new SampleSite[] { hard, leftward, empty }.SelectMany(site => OfEachKind(FilesOf(site)))).ToList();

        Assert.InRange(files.Count, 300, 1500);
        Assert.Contains(files, file => file.EndsWith("mail.html", StringComparison.Ordinal));
        Assert.Equal("", await CheckAsync(checker, files));
    }

    private static async Task<string> CheckAsync(string checker, IEnumerable<string> files)
    {
        // The checker knows no `paint-order` yet (SVG 2, 13.8).
        var start = new ProcessStartInfo("java", ["-jar", checker, "--errors-only", "--also-check-css", "--also-check-svg", "--filterpattern", ".*paint-order.*", .. files]) { RedirectStandardError = true };
        using var java = Process.Start(start)!;
        var said = await java.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await java.WaitForExitAsync(TestContext.Current.CancellationToken);
        return said.Trim();
    }

    private static IEnumerable<string> FilesOf(SampleSite site) =>
        Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".html" or ".css" or ".svg").Order(StringComparer.Ordinal);

    // Thousands of pages of that digest differ in a number only.
    private static IEnumerable<string> OfEachKind(IEnumerable<string> files) =>
        files.GroupBy(file => file.Contains("/2024/", StringComparison.Ordinal) ? "2024" : file.Contains("/page/", StringComparison.Ordinal) ? "page" : file)
            .SelectMany(alike => alike.Where((_, i) => i % Math.Max(1, alike.Count() / LikeOneAnother) == 0));
}
