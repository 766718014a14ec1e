using Microsoft.Playwright;

namespace DigestGen.Browser.Tests;

/// <summary>README's pictures are taken of the sample digest: `UPDATE_SCREENSHOTS=1` takes them again.</summary>
public sealed class ScreenshotTests(SampleSite site)
{
    private const int MostBytes = 80_000;

    private static readonly (string Name, string Address, ColorScheme Scheme)[] Pictures =
    [
        ("home", "", ColorScheme.Light),
        ("story", "stories/blinken-in-kyiv/", ColorScheme.Light),
        ("article", "2021/05/07/blinken-in-kyiv-support-with-homework-attached/", ColorScheme.Dark),
        ("timeline", "timeline/", ColorScheme.Light),
        ("topic", "topics/ukraine/", ColorScheme.Dark),
        ("topics", "topics/", ColorScheme.Light),
    ];

    [Fact]
    public async Task The_pictures_of_the_readme_can_be_taken_and_stand_where_it_says()
    {
        var browser = site.Require();
        var readme = await File.ReadAllTextAsync(Path.Combine(SampleSite.Repository(), "README.md"), TestContext.Current.CancellationToken);
        foreach (var (name, address, scheme) in Pictures)
        {
            var picture = await TakeAsync(browser, new Uri(site.Root, address).AbsoluteUri, scheme);
            Assert.InRange(picture.Length, 1000, MostBytes);
            var path = Path.Combine(SampleSite.Repository(), "src", "screenshots", name + ".webp");
            if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1") await File.WriteAllBytesAsync(path, picture, TestContext.Current.CancellationToken);
            Assert.True(File.Exists(path), $"{path} is missing");
            Assert.Contains($"src/screenshots/{name}.webp", readme, StringComparison.Ordinal);
        }
    }

    // Playwright takes PNG and JPEG only; the browser itself also WebP, a third of the size.
    private static async Task<byte[]> TakeAsync(IBrowser browser, string address, ColorScheme scheme)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = 1120, Height = 840 } });
        var page = await context.NewPageAsync();
        var response = await page.GotoAsync(address);
        Assert.Equal(200, response!.Status);
        var session = await context.NewCDPSessionAsync(page);
        var answer = await session.SendAsync("Page.captureScreenshot", new Dictionary<string, object> { ["format"] = "webp", ["quality"] = 55 });
        return answer!.Value.GetProperty("data").GetBytesFromBase64();
    }
}
