using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DigestGen.Browser.Tests;

/// <summary>Every kind of page as people see it: at three widths, light and dark, with a keyboard, without script.</summary>
public sealed class PageKindsTests(SampleSite site)
{
    private static readonly (string Kind, Func<string, bool> IsOne)[] Kinds =
    [
        ("home", path => path == "index.html"),
        ("article", path => IsArticle(path)),
        ("undated article", path => path.StartsWith("undated/", StringComparison.Ordinal)),
        ("timeline", path => path == "timeline/index.html"),
        ("timeline of a year", path => path == "timeline/2021/index.html"),
        ("timeline of a month", path => path.StartsWith("timeline/2021/", StringComparison.Ordinal) && path.Count(c => c == '/') == 3),
        ("topics", path => path == "topics/index.html"),
        ("topic", path => path.StartsWith("topics/", StringComparison.Ordinal) && path.Count(c => c == '/') == 2),
        ("sources", path => path == "sources/index.html"),
        ("source", path => path.StartsWith("sources/", StringComparison.Ordinal) && path.Count(c => c == '/') == 2),
        ("stories", path => path == "stories/index.html"),
        ("story", path => path.StartsWith("stories/", StringComparison.Ordinal) && path.Count(c => c == '/') == 2),
        ("editions", path => path == "editions/index.html"),
        ("edition", path => path.StartsWith("editions/", StringComparison.Ordinal) && path.Count(c => c == '/') == 2 && path.EndsWith("index.html", StringComparison.Ordinal)),
        ("archive", path => path == "archive/index.html"),
        ("archive of a year", path => path == "archive/2021/index.html"),
        ("archive of a month", path => path.StartsWith("archive/2021/", StringComparison.Ordinal) && path.Count(c => c == '/') == 3),
        ("corrections", path => path == "corrections/index.html"),
        ("data", path => path == "data/index.html"),
        ("subscribe", path => path == "subscribe/index.html"),
        ("about", path => path == "about/index.html"),
        ("search", path => path == "search/index.html"),
        ("404", path => path == "404.html"),
    ];

    public static TheoryData<string> KindNames => [.. Kinds.Select(kind => kind.Kind)];

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task A_page_fits_its_screen_says_nothing_on_the_console_and_passes_axe(string kind)
    {
        var browser = site.Require();
        var address = AddressOf(kind);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = scheme });
            var page = await context.NewPageAsync();
            var said = new List<string>();
            page.Console += (_, message) => said.Add(message.Text);
            page.PageError += (_, error) => said.Add(error);
            await page.GotoAsync(address);
            foreach (var width in new[] { 320, 768, 1280 })
            {
                await page.SetViewportSizeAsync(width, 900);
                var scroll = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(scroll <= 0, $"{address} is {scroll} px wider than {width} px");
            }
            Assert.Empty(said);
            // Colours are the same at every width, and the narrow layout is the other way the page can stand.
            await CheckAsync(page, 1280, scheme);
            if (scheme == ColorScheme.Light) await CheckAsync(page, 320, scheme);
        }
    }

    private static async Task CheckAsync(IPage page, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, 900);
        var axe = await page.RunAxe(SampleSite.Rules);
        Assert.Empty(axe.Violations.Select(v => $"{v.Id} at {width} px, {scheme}: {v.Help} ({string.Join("; ", v.Nodes.Select(n => n.Html))})"));
    }

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task A_page_has_one_main_heading_a_title_and_a_way_past_the_menu(string kind)
    {
        var browser = site.Require();
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(AddressOf(kind));

        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.NotEmpty(await page.TitleAsync());
        await page.Keyboard.PressAsync("Tab");
        var focused = page.Locator(":focus");
        Assert.Equal("#main", await focused.GetAttributeAsync("href"));
        Assert.True(await focused.IsVisibleAsync());
        Assert.Equal(1, await page.Locator("main#main").CountAsync());
    }

    [Fact]
    public async Task The_menu_leads_to_every_section()
    {
        var browser = site.Require();
        var page = await browser.NewPageAsync();
        await page.GotoAsync(site.Root.AbsoluteUri);
        var addresses = await page.Locator("header nav a").EvaluateAllAsync<string[]>("links => links.map(a => a.href)");

        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            var response = await page.GotoAsync(address);
            Assert.Equal(200, response!.Status);
        }
    }

    [Fact]
    public async Task An_article_names_its_outlet_before_its_text()
    {
        var browser = site.Require();
        var page = await browser.NewPageAsync();
        await page.GotoAsync(AddressOf("article"));
        var text = await page.Locator("main").InnerTextAsync();
        var outlet = await page.Locator("main a[href*='/sources/']").First.InnerTextAsync();

        Assert.InRange(text.IndexOf(outlet, StringComparison.OrdinalIgnoreCase), 0, 600);
    }

    private static bool IsArticle(string path) => path.Length > 11 && char.IsAsciiDigit(path[0]) && path[4] == '/' && path.Count(c => c == '/') == 4;

    private string AddressOf(string kind)
    {
        var isOne = Kinds.Single(k => k.Kind == kind).IsOne;
        var path = Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(site.Output, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(isOne);
        Assert.True(path is not null, $"the sample has no page of the kind `{kind}`");
        return new Uri(site.Root, path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path).AbsoluteUri;
    }
}
