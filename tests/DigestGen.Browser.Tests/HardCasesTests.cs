using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DigestGen.Browser.Tests;

/// <summary>Pages that are hard to set still fit their screen, cut nothing off and can be read.</summary>
public sealed class HardCasesTests(HardSite site, LeftwardSite leftward, EmptySite empty)
{
    private static readonly int[] Widths = [320, 768, 1280];

    // Boxes whose text runs out of them sideways, other than those that scroll on their own or are meant to be unseen.
    private const string Overflowing = """
        () => [...document.querySelectorAll('body *')].filter(e => {
            const style = getComputedStyle(e);
            return e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1 && style.overflowX === 'visible' && style.display !== 'inline' && !e.closest('svg, .table-wrap > *');
        }).map(e => e.tagName + '.' + e.className)
        """;

    public static TheoryData<string> Addresses =>
        ["", "2025/03/02/long-title/", "undated/bare/", "2025/03/03/endless/", "2025/03/04/leftward/", "2025/03/05/links/", "2025/03/06/odd/", "2025/dates/", "editions/2025-W10/", "timeline/", "stories/alone/", "stories/both/", "stories/", "topics/harbour/", "topics/harbour/page/50/", "sources/", "sources/endless/", "archive/2025/", "archive/"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public Task A_hard_page_fits_every_width(string address) => FitsAsync(site, address);

    [Theory]
    [InlineData("")]
    [InlineData("2025/03/02/long-title/")]
    [InlineData("2025/03/06/odd/")]
    [InlineData("stories/both/")]
    [InlineData("topics/")]
    [InlineData("topics/harbour/")]
    [InlineData("sources/")]
    [InlineData("sources/bay/")]
    [InlineData("timeline/")]
    [InlineData("editions/2025-W10/")]
    [InlineData("data/")]
    [InlineData("search/")]
    public async Task A_digest_that_runs_leftward_fits_every_width(string address)
    {
        await FitsAsync(leftward, address);
        var page = await OpenAsync(leftward, address);
        Assert.Equal("rtl", await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("archive/")]
    [InlineData("timeline/")]
    [InlineData("topics/")]
    [InlineData("stories/")]
    [InlineData("sources/")]
    [InlineData("search/")]
    [InlineData("data/")]
    [InlineData("subscribe/")]
    [InlineData("corrections/")]
    [InlineData("404.html")]
    public Task An_empty_digest_still_has_pages(string address) => FitsAsync(empty, address);

    [Fact]
    public async Task A_headline_of_three_hundred_characters_stands_whole()
    {
        var page = await OpenAsync(site, "2025/03/02/long-title/");
        Assert.Equal(HardSite.LongTitle, await page.Locator("h1").InnerTextAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_story_of_one_outlet_compares_nothing_and_claims_no_other()
    {
        var page = await OpenAsync(site, "stories/alone/");
        Assert.Equal("Articles", await page.Locator("#side-by-side").InnerTextAsync());
        Assert.Equal(0, await page.Locator(".compared, .quotations").CountAsync());
        await page.CloseAsync();
        page = await OpenAsync(site, "2025/03/02/long-title/");
        Assert.Equal("The story", await page.Locator("#story").InnerTextAsync());
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("timeline/")]
    [InlineData("topics/")]
    [InlineData("stories/")]
    [InlineData("sources/")]
    public async Task A_list_of_nothing_says_so(string address)
    {
        var page = await OpenAsync(empty, address);
        Assert.Contains("There is nothing here yet.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_text_that_runs_leftward_does_so_alone()
    {
        var page = await OpenAsync(site, "2025/03/04/leftward/");
        Assert.Equal("rtl", await DirectionOf("h1"));
        Assert.Equal("rtl", await DirectionOf(".text"));
        Assert.Equal("ltr", await DirectionOf(".menu"));
        Assert.Equal("ltr", await DirectionOf(".article-head .byline"));
        await page.CloseAsync();

        Task<string> DirectionOf(string selector) => page.Locator(selector).First.EvaluateAsync<string>("e => getComputedStyle(e).direction");
    }

    [Fact]
    public async Task A_topic_of_thousands_has_short_pages_and_a_way_to_the_last()
    {
        var page = await OpenAsync(site, "topics/harbour/");
        Assert.Equal(50, await page.Locator(".cards > li").CountAsync());
        var last = page.Locator(".paging ol a").Last;
        Assert.Equal((HardSite.ArticlesOfTopic / 50).ToString(System.Globalization.CultureInfo.InvariantCulture), await last.InnerTextAsync());
        await last.ClickAsync();
        Assert.Equal(50, await page.Locator(".cards > li").CountAsync());
        await page.CloseAsync();
    }

    private static async Task FitsAsync(SampleSite site, string address)
    {
        var page = await OpenAsync(site, address);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            var scroll = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(scroll <= 0, $"{address} is {scroll} px wider than {width} px");
            Assert.Empty(await page.EvaluateAsync<string[]>(Overflowing));
        }
        var axe = await page.RunAxe(SampleSite.Rules);
        Assert.Empty(axe.Violations.Select(v => $"{v.Id}: {v.Help} ({string.Join("; ", v.Nodes.Select(n => n.Html))})"));
        await page.CloseAsync();
    }

    private static async Task<IPage> OpenAsync(SampleSite site, string address)
    {
        var browser = site.Require();
        var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var response = await page.GotoAsync(new Uri(site.Root, address).AbsoluteUri);
        Assert.Equal(200, response!.Status);
        return page;
    }
}
