using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DigestGen.Browser.Tests;

/// <summary>The search of the sample digest, below `/repo/`, as a reader uses it.</summary>
public sealed class SearchTests(SampleSite site)
{
    [Theory]
    [InlineData("referendum", "Crimea")]
    [InlineData("referend", "Crimea")]
    [InlineData("refernedum", "Crimea")]
    [InlineData("malasian airliner", "Malaysian airliner")]
    [InlineData("Zelenskiy programme", "Zelenskyy wins")]
    [InlineData("MARTIAL LAW KYIV", "Kiev imposes martial law")]
    [InlineData("troop near border", "Russia orders troops near Ukraine back to base")]
    [InlineData("Weekly Sounding Kabul", "What Kyiv saw in Kabul")]
    public async Task A_word_its_beginning_a_slip_or_another_spelling_finds(string query, string title)
    {
        var page = await OpenAsync("search/");
        await page.FillAsync("#q", query);

        await Expect(page.Locator(".result-title").Filter(new LocatorFilterOptions { HasText = title }).First).ToBeVisibleAsync();
        await Expect(page.Locator("#search-status")).ToContainTextAsync("Articles found");
    }

    [Fact]
    public async Task The_best_result_of_a_headline_is_its_article_and_its_words_are_marked()
    {
        var page = await OpenAsync("search/?q=comedian%20routs%20incumbent");

        var first = page.Locator(".result").First;
        await Expect(first.Locator(".result-title mark").First).ToHaveTextAsync("COMEDIAN");
        await first.Locator(".result-title a").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("COMEDIAN ROUTS INCUMBENT IN UKRAINE");
    }

    [Fact]
    public async Task Results_are_narrowed_by_topic_outlet_and_year_and_the_address_says_so()
    {
        var page = await OpenAsync("search/?q=ukraine");
        await Expect(page.Locator(".result")).ToHaveCountAsync(10);
        await page.SelectOptionAsync("[name=outlet]", "meridian-wire");
        await page.SelectOptionAsync("[name=topic]", "crimea");
        await page.SelectOptionAsync("[name=year]", "2014");

        await Expect(page.Locator(".result")).ToHaveCountAsync(1);
        await Expect(page.Locator(".result .outlet")).ToHaveTextAsync("Meridian Wire");
        Assert.Contains("q=ukraine&topic=crimea&outlet=meridian-wire&year=2014", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Locator(".result")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_filter_without_a_word_lists_its_articles_newest_first()
    {
        var page = await OpenAsync("search/?year=2021");

        await Expect(page.Locator("#search-status")).ToContainTextAsync("Articles found: 1");
        await Expect(page.Locator(".result-date").First).ToContainTextAsync("August 2021");
    }

    [Fact]
    public async Task Nothing_found_and_words_that_stand_everywhere_are_said()
    {
        var page = await OpenAsync("search/?q=xylophone");
        await Expect(page.Locator("#search-status")).ToContainTextAsync("Nothing was found for “xylophone”");
        await page.FillAsync("#q", "the");
        await Expect(page.Locator("#search-status")).ToContainTextAsync("nearly every article: the");
        await page.FillAsync("#q", "xylophone kabul");
        await Expect(page.Locator("#search-status")).ToContainTextAsync("No article has all the words");
    }

    [Fact]
    public async Task The_keyboard_goes_from_the_slash_through_the_results()
    {
        var page = await OpenAsync("");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("martial/");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/search/\?q=martial"));
        await Expect(page.Locator(".result").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".result-title a").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".result-title a").First).ToBeFocusedAsync();
        var address = await page.Locator(".result-title a").First.EvaluateAsync<string>("link => link.href");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(address);
    }

    [Fact]
    public async Task More_results_are_added_and_the_first_of_them_is_focused()
    {
        var page = await OpenAsync("search/?q=ukraine");
        await page.Locator("#search-more").ClickAsync();

        await Expect(page.Locator(".result")).ToHaveCountAsync(20);
        await Expect(page.Locator(".result-title a").Nth(10)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_script_the_lists_remain()
    {
        await using var context = await site.Require().NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Root, "search/").AbsoluteUri);

        await Expect(page.GetByText("Searching needs JavaScript")).ToBeVisibleAsync();
        Assert.True(await page.Locator("#search-lists a").CountAsync() > 3);
        await Expect(page.Locator("#search-filters")).ToBeHiddenAsync();
        await Expect(page.Locator(".theme-switch")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_index_that_cannot_be_loaded_leaves_the_lists()
    {
        var page = await OpenAsync("search/");
        await page.RouteAsync("**/search/meta.json", route => route.AbortAsync());
        await page.FillAsync("#q", "crimea");

        await Expect(page.Locator("#search-status")).ToContainTextAsync("could not be loaded");
        await Expect(page.Locator("#search-lists a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_site_that_was_published_anew_is_searched_in_its_new_index()
    {
        var page = await OpenAsync("search/");
        var asked = 0;
        await page.RouteAsync("**/search/meta.json", async route =>
        {
            var answer = await route.FetchAsync();
            var text = await answer.TextAsync();
            // The first answer is what a browser kept of the old site.
            await route.FulfillAsync(new RouteFulfillOptions { Body = asked++ == 0 ? text.Replace("\"folder\":\"", "\"folder\":\"gone", StringComparison.Ordinal) : text, ContentType = "application/json" });
        });
        await page.FillAsync("#q", "martial");

        await Expect(page.Locator(".result").First).ToBeVisibleAsync();
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Results_pass_axe_and_fit_a_narrow_screen()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var context = await site.Require().NewContextAsync(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = 320, Height = 800 } });
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(site.Root, "search/?q=kyiv%20russia").AbsoluteUri);
            await Expect(page.Locator(".result").First).ToBeVisibleAsync();
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0);
            var axe = await page.RunAxe();
            Assert.Empty(axe.Violations.Select(v => $"{v.Id}: {v.Help} ({string.Join("; ", v.Nodes.Select(n => n.Html))})"));
        }
    }

    /// <summary>The same texts as in the library's `SearchWordsTests`: what is typed is read as what was indexed.</summary>
    [Theory]
    [InlineData("The US-led talks", "the us led talks")]
    [InlineData("Zelenskyy’s “plan”—later", "zelenskyy plan later")]
    [InlineData("Élysée, ŁÓDŹ; Straße Ærø", "elysee lodz strasse aero")]
    [InlineData("Київ і Харків", "киів харків")]
    [InlineData("İstanbul ılık ΣΊΣΥΦΟΣ", "istanbul ilik σισυφοσ")]
    [InlineData("5,000 troops in 2021", "000 troops in 2021")]
    [InlineData("東京タワー", "東京 京タ タワ ワー")]
    [InlineData("中", "中")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("a b c", "")]
    [InlineData("ﬁne ½ №5", "fine no5")]
    public async Task What_is_typed_is_taken_apart_as_what_was_indexed(string text, string expected)
    {
        var page = await OpenAsync("about/");
        var words = await page.EvaluateAsync<string>("async ([module, text]) => (await import(module)).wordsOf(text).join(' ')", new[] { new Uri(site.Root, "assets/search-index.js").AbsoluteUri, text });

        Assert.Equal(expected, words);
    }

    [Theory]
    [InlineData("troop", "troops")]
    [InlineData("bomb", "bombing")]
    [InlineData("vote", "voted")]
    [InlineData("voting", "votes")]
    [InlineData("policy", "policies")]
    [InlineData("cross", "crosses")]
    [InlineData("stop", "stopped")]
    [InlineData("meetings", "meeting")]
    public async Task Forms_of_a_word_have_one_stem(string one, string other)
    {
        var page = await OpenAsync("about/");
        var stems = await page.EvaluateAsync<string[]>(
            "async ([module, ...words]) => { const { stemOf } = await import(module); return words.map(stemOf); }",
            new[] { new Uri(site.Root, "assets/search-index.js").AbsoluteUri, one, other });

        Assert.Equal(stems[0], stems[1]);
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

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
