using System.Collections.Immutable;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What every template sees as `site`.</summary>
/// <param name="BaseUrl">Absolute, ends with `/`.</param>
/// <param name="HomeUrl">`/` or `/repo/`.</param>
/// <param name="Menu">The main sections, then the pages that have a place in the menu.</param>
/// <param name="CssUrl">With the hash of its bytes as `?v=`, so that browsers keep it until it changes.</param>
/// <param name="ScriptUrl">The module that adds what a page can do beyond reading.</param>
/// <param name="ThemeScriptUrl">A few lines that run before the page is drawn.</param>
/// <param name="Generator">Name and version of this program.</param>
public sealed record SiteModel(
    string Title,
    string Description,
    string Language,
    string Publisher,
    string BaseUrl,
    string HomeUrl,
    ImmutableArray<LinkModel> Menu,
    ImmutableArray<FeedModel> Feeds,
    string CssUrl,
    string IconUrl,
    string ScriptUrl,
    string ThemeScriptUrl,
    string Generator)
{
    /// <summary>Pages about the digest itself: subscribe, data, corrections.</summary>
    public ImmutableArray<LinkModel> Service { get; init; } = [];

    /// <summary>Where a search form leads.</summary>
    public string SearchUrl => HomeUrl + "search/";

    /// <summary>Which way the site's language is written: `ltr` or `rtl`.</summary>
    public string Dir => Direction.Of(Language);

    /// <summary>The digest's own colours, a style sheet that comes after the other; null for none.</summary>
    public string? ThemeUrl { get; init; }

    /// <summary>The site of a digest; addresses that carry a hash, and the feeds, are known to the caller.</summary>
    internal static SiteModel Of(Digest digest, Wording words, ImmutableArray<FeedModel> feeds, string cssUrl, string iconUrl, string scriptUrl, string themeScriptUrl, string generator) => new(
        digest.Config.Title, digest.Config.Description, digest.Config.Language, digest.Config.Publisher, digest.Config.BaseUrl.AbsoluteUri,
        digest.Routes.Home, MenuOf(digest, words), feeds, cssUrl, iconUrl, scriptUrl, themeScriptUrl, generator)
    {
        Service =
        [
            new(words["subscribe"], digest.Routes.To("subscribe")), new(words["data"], digest.Routes.To("data")), new(words["corrections"], digest.Routes.To("corrections")),
        ],
    };

    // A section without pages has no place in the menu: its link would lead to an empty page.
    internal static ImmutableArray<LinkModel> MenuOf(Digest digest, Wording words)
    {
        var menu = ImmutableArray.CreateBuilder<LinkModel>();
        if (digest.Timeline.Entries.Length > 0) menu.Add(new(words["timeline"], digest.Routes.To("timeline")));
        if (digest.Stories.All.Length > 0) menu.Add(new(words["stories"], digest.Routes.To("stories")));
        if (digest.Topics.All.Length > 0) menu.Add(new(words["topics"], digest.Routes.To("topics")));
        if (digest.Sources.All.Length > 0) menu.Add(new(words["sources"], digest.Routes.To("sources")));
        if (digest.Editions.Length > 0) menu.Add(new(words["editions"], digest.Routes.To("editions")));
        menu.Add(new(words["archive"], digest.Routes.To("archive")));
        var pages = digest.Content.Pages.Where(page => page.MenuOrder is not null)
            .OrderBy(page => page.MenuOrder).ThenBy(page => page.Slug);
        menu.AddRange(pages.Select(page => new LinkModel(page.Title.Value, digest.Routes.Of(page))));
        return menu.ToImmutable();
    }
}

/// <summary>A feed that browsers and readers may find: `RSS`, `application/rss+xml`, its address.</summary>
public sealed record FeedModel(string Title, string Type, string Url);
