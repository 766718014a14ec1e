using System.Collections.Immutable;
using DigestGen.Exports;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Rendering;

/// <summary>What every template sees as `site`, with the addresses that only the whole site knows: feeds, and assets with the hash of their bytes.</summary>
internal static class SiteGlobals
{
    private const string StyleSheet = "site.css", Icon = "icon.svg", Script = "site.js", ThemeScript = "theme.js";

    public static SiteModel Of(Digest digest, ImmutableArray<AssetFile> assets, Wording words) =>
        SiteModel.Of(
            digest, words, PageFeeds.OfSite(digest), Asset(StyleSheet, digest, assets), Asset(Icon, digest, assets), Asset(Script, digest, assets),
            Asset(ThemeScript, digest, assets), Generator())
        with
        {
            ThemeUrl = ThemeSheet.AddressIn(digest),
        };

    private static string Asset(string name, Digest digest, ImmutableArray<AssetFile> assets)
    {
        var address = digest.Routes.ToFile("assets/" + name);
        var file = assets.FirstOrDefault(asset => asset.Path == SitePath.Of("templates/assets/" + name));
        return file is null ? address : $"{address}?v={file.Hash}";
    }

    private static string Generator() => "DigestGen " + typeof(SiteGlobals).Assembly.GetName().Version?.ToString(3);
}
