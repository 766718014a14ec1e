using System.Collections.Immutable;
using DigestGen.Text;

namespace DigestGen;

/// <summary>
/// All input of a build, already in memory: `site.yml`, the text files of `content` (without the inbox), templates and strings; and the
/// assets, which are copied unread. Both in ordinal order of path, whatever order the disk gave.
/// </summary>
public sealed record SourceTree
{
    public SourceTree(IEnumerable<SourceFile> files, IEnumerable<AssetFile> assets)
    {
        Files = [.. files.OrderBy(file => file.Path)];
        Assets = [.. assets.OrderBy(asset => asset.Path)];
    }

    public ImmutableArray<SourceFile> Files { get; }

    public ImmutableArray<AssetFile> Assets { get; }

    public SourceFile? Find(string path) => Files.FirstOrDefault(file => string.Equals(file.Path.Value, path, StringComparison.Ordinal));

    /// <summary>The files below a folder with an extension: `Under("content/articles", ".md")`.</summary>
    public IEnumerable<SourceFile> Under(string folder, string extension) =>
        Files.Where(file => file.Path.IsUnder(folder) && file.Path.Value.EndsWith(extension, StringComparison.Ordinal));
}

/// <summary>A file that is copied as it stands.</summary>
/// <param name="Hash">The first 8 hexadecimal digits of its SHA-256: addresses carry it, so that browsers keep what did not change.</param>
public sealed record AssetFile(SitePath Path, string Hash)
{
    /// <summary>Its size, of a picture; null where it has none or nobody has looked.</summary>
    public PixelSize? Size { get; init; }

    private static readonly string[] Folders = ["content/assets/", "templates/assets/"];

    /// <summary>Where it stands in the output: `assets/` and the rest of its path. Null for a file that is in neither folder of assets.</summary>
    public SitePath? OutputPath
    {
        get
        {
            foreach (var folder in Folders)
                if (Path.Value.StartsWith(folder, StringComparison.Ordinal)) return SitePath.Of("assets/" + Path.Value[folder.Length..]);
            return null;
        }
    }
}
