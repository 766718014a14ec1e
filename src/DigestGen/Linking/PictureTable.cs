using System.Collections.Frozen;
using System.Globalization;
using DigestGen.Text;

namespace DigestGen.Linking;

/// <summary>The pictures below `content/assets` with their sizes, and the other sizes of one that lie beside it: `bridge.jpg`, `bridge-640.jpg`, `bridge-1280.jpg`.</summary>
internal static class PictureTable
{
    public static FrozenDictionary<string, Picture> Of(IEnumerable<AssetFile> assets, RouteTable routes)
    {
        var pictures = assets.Where(asset => asset.Path.IsUnder("content/assets") && asset.Size is { Width: > 0 }).ToList();
        var widths = pictures.ToDictionary(asset => asset.Path.Value, asset => asset.Size!.Value.Width, StringComparer.Ordinal);
        var others = pictures.ToLookup(asset => NameOfWhole(asset, widths), StringComparer.Ordinal);
        return pictures.ToFrozenDictionary(asset => AddressOf(asset, routes), asset => new Picture(asset.Size!.Value.Width, asset.Size.Value.Height, SetOf(others[asset.Path.Value], asset, routes)));
    }

    // The named sizes, and the picture itself with its own width; the narrowest first, a width once.
    private static string? SetOf(IEnumerable<AssetFile> sizes, AssetFile own, RouteTable routes)
    {
        var all = sizes.Append(own).DistinctBy(asset => asset.Path).OrderBy(asset => asset.Size!.Value.Width).ThenBy(asset => asset.Path).DistinctBy(asset => asset.Size!.Value.Width).ToList();
        return all.Count < 2 ? null : string.Join(", ", all.Select(asset => string.Create(CultureInfo.InvariantCulture, $"{AddressOf(asset, routes)} {asset.Size!.Value.Width}w")));
    }

    // `a/bridge-640.jpg` is a size of `a/bridge.jpg` where its width is what its name says, and `a/bridge@2x.jpg` where it is twice as wide.
    private static string NameOfWhole(AssetFile asset, Dictionary<string, int> widths)
    {
        var (path, width) = (asset.Path.Value, asset.Size!.Value.Width);
        var dot = path.LastIndexOf('.');
        var mark = Math.Max(path.LastIndexOf('-', dot), path.LastIndexOf('@', dot));
        if (mark < 0) return path;
        var whole = path[..mark] + path[dot..];
        return path[mark..dot] switch
        {
            ['-', .. var written] => written == width.ToString(CultureInfo.InvariantCulture) ? whole : path,
            ['@', >= '2' and <= '4' and var times, 'x'] => widths.TryGetValue(whole, out var one) && width == (times - '0') * one ? whole : path,
            _ => path,
        };
    }

    private static string AddressOf(AssetFile asset, RouteTable routes) => routes.ToFile(RouteTable.Escaped(asset.OutputPath!.Value.Value));
}
