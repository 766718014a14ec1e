using Microsoft.Playwright;

namespace DigestGen.Browser.Tests;

/// <summary>README's pictures are taken of the sample digest: `UPDATE_SCREENSHOTS=1` takes them again.</summary>
public sealed class ScreenshotTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly (string Name, string Address)[] Pictures = [("home", ""), ("story", "stories/blinken-in-kyiv/")];

    [Fact]
    public async Task The_pictures_of_the_readme_can_be_taken_and_stand_where_it_says()
    {
        var browser = site.Require();
        var readme = await File.ReadAllTextAsync(Path.Combine(SampleSite.Repository(), "README.md"), TestContext.Current.CancellationToken);
        foreach (var (name, address) in Pictures)
        {
            var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1100, Height = 860 } });
            var response = await page.GotoAsync(new Uri(site.Root, address).AbsoluteUri);
            Assert.Equal(200, response!.Status);
            var picture = await page.ScreenshotAsync();
            var path = Path.Combine(SampleSite.Repository(), "src", "screenshots", name + ".png");
            if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, picture, TestContext.Current.CancellationToken);
            }
            Assert.True(File.Exists(path), $"{path} is missing");
            Assert.Contains($"(src/screenshots/{name}.png)", readme, StringComparison.Ordinal);
            await page.CloseAsync();
        }
    }
}
