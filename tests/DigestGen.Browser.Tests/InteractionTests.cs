using Microsoft.Playwright;

namespace DigestGen.Browser.Tests;

/// <summary>What the script adds to pages that read well without it.</summary>
public sealed class InteractionTests(SampleSite site)
{
    [Fact]
    public async Task The_theme_is_switched_and_kept_and_stands_before_the_page_is_drawn()
    {
        await using var context = await site.Require().NewContextAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Root.AbsoluteUri);
        var light = await BackgroundAsync(page);
        await page.Locator(".theme-switch").ClickAsync();

        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.NotEqual(light, await BackgroundAsync(page));
        // The module comes later; the choice must not wait for it.
        await page.RouteAsync("**/site.js*", route => route.AbortAsync());
        await page.GotoAsync(new Uri(site.Root, "topics/").AbsoluteUri);
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.NotEqual(light, await BackgroundAsync(page));
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_still_switches()
    {
        await using var context = await site.Require().NewContextAsync();
        await context.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no storage'); } });");
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(site.Root.AbsoluteUri);
        await page.Locator(".theme-switch").ClickAsync();

        Assert.NotNull(await page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_timeline_is_narrowed_by_words_year_and_topic_and_says_how_much_is_left()
    {
        var page = await OpenAsync("timeline/");
        var all = await page.Locator(".entry").CountAsync();
        await page.SelectOptionAsync(".timeline-filter [name=year]", "2014");
        await Assertions.Expect(page.Locator(".timeline-filter [role=status]")).ToContainTextAsync("Events shown:");
        var ofYear = await page.Locator(".entry:visible").CountAsync();
        await page.SelectOptionAsync(".timeline-filter [name=topic]", "Crimea");
        await page.FillAsync(".timeline-filter [name=words]", "crimé");
        await Assertions.Expect(page.Locator(".timeline-filter [role=status]")).ToContainTextAsync($"of {all}");
        await Assertions.Expect(page.Locator(".entry:visible:not(:has-text('crime'))")).ToHaveCountAsync(0);
        var left = await page.Locator(".entry:visible").AllInnerTextsAsync();

        Assert.InRange(ofYear, 1, all - 1);
        Assert.InRange(left.Count, 1, ofYear);
        await page.FillAsync(".timeline-filter [name=words]", "xylophone");
        await Assertions.Expect(page.Locator(".entry:visible")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main section:has(.timeline):visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_quotation_is_copied_with_where_it_was_said()
    {
        await using var context = await site.Require().NewContextAsync(new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Root, "stories/blinken-in-kyiv/").AbsoluteUri);
        var button = page.Locator(".copy-quotation").First;
        var quoted = await page.Locator("blockquote").First.InnerTextAsync();
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync("Copied");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");

        Assert.Contains(quoted.Trim(), copied, StringComparison.Ordinal);
        Assert.Contains(" — ", copied, StringComparison.Ordinal);
        Assert.Contains(site.Root.AbsoluteUri + "20", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_show_their_list_lead_to_sections_stay_out_of_fields_and_can_be_turned_off()
    {
        await using var context = await site.Require().NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Root.AbsoluteUri);
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#shortcuts")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.TypeAsync("g1");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/timeline/$"));
        await page.Locator("#site-search").FocusAsync();
        await page.Keyboard.TypeAsync("gh?");
        await Assertions.Expect(page.Locator("#site-search")).ToHaveValueAsync("gh?");
        await Assertions.Expect(page.Locator("#shortcuts")).ToBeHiddenAsync();

        await page.Locator(".shortcuts-open").ClickAsync();
        await page.Locator("#shortcuts input").UncheckAsync();
        await page.Locator("#shortcuts form button").ClickAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".shortcuts-open")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#site-search")).Not.ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#shortcuts")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("*.js", 15_000)]
    [InlineData("*.css", 12_000)]
    public async Task Scripts_and_styles_are_small(string files, int most)
    {
        var all = Directory.GetFiles(Path.Combine(site.Output, "assets"), files);
        var sizes = await Task.WhenAll(all.Select(PackedAsync));

        Assert.NotEmpty(all);
        Assert.InRange(sizes.Sum(), 1, most);
    }

    [Fact]
    public void An_article_is_a_small_page()
    {
        var articles = Directory.GetDirectories(site.Output, "20*").SelectMany(year => Directory.GetFiles(year, "index.html", SearchOption.AllDirectories)).ToList();

        Assert.NotEmpty(articles);
        Assert.All(articles, article => Assert.InRange(new FileInfo(article).Length, 1, 40_000));
    }

    // As a host sends it.
    private static async Task<long> PackedAsync(string file)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return packed.Length;
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await site.Require().NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync(new Uri(site.Root, path).AbsoluteUri);
        // The switch shows when the scripts have begun.
        await page.Locator(".theme-switch").WaitForAsync();
        return page;
    }

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor");
}
