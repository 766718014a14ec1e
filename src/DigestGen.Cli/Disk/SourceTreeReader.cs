using System.Collections.Concurrent;
using System.Security.Cryptography;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>A digest in memory, and where its assets are.</summary>
internal sealed record ReadDigest(SourceTree Tree, AssetStore Assets);

/// <summary>Reads a digest's folder into memory, all cores at once: settings, content, templates over the built-in ones, assets by their hash.</summary>
internal static class SourceTreeReader
{
    private static readonly string[] TextExtensions = [".md", ".yml", ".yaml"];

    /// <summary>All that `build` reads: no clippings, no import records.</summary>
    public static ReadDigest Read(string root, DiagnosticBag found) => Read(root, folder => folder is not ("content/inbox" or "content/imports"), found);

    /// <summary>The same and every import record, for those who ask where something came from.</summary>
    public static ReadDigest ReadWithRecords(string root, DiagnosticBag found) => Read(root, folder => folder is not "content/inbox", found);

    /// <summary>Clippings with their bytes, in the order given; one that cannot be read is reported, and empty.</summary>
    public static Clipping[] ReadClippings(IReadOnlyList<FoundFile> files, DiagnosticBag found)
    {
        var clippings = new Clipping[files.Count];
        Parallel.For(0, files.Count, i => clippings[i] = new Clipping(files[i].Path, TextFiles.ReadClipping(files[i], found) ?? []));
        return clippings;
    }

    private static ReadDigest Read(string root, Func<string, bool> isWanted, DiagnosticBag found)
    {
        var content = FolderWalk.Files(root, "content", isWanted, found);
        var templates = FolderWalk.Files(root, "templates", _ => true, found);
        var own = templates.Select(file => file.Path).ToHashSet();

        foreach (var file in content.Where(file => !IsAsset(file.Path) && !IsText(file)))
            found.Add(ShellProblems.Unused(file.Path, "content is `.md` and `.yml`; pictures and other files go into content/assets, clippings into content/inbox"));
        var texts = content.Where(file => !IsAsset(file.Path) && IsText(file))
            .Concat(templates.Where(file => !IsAsset(file.Path) && file.Path.Value != "templates/README.md"))
            .Concat(Settings(root, found));
        var assetFiles = content.Concat(templates).Where(file => IsAsset(file.Path)).ToList();

        var files = ReadTexts(texts, found);
        var assets = HashAssets(assetFiles, found);
        foreach (var path in BuiltInTemplates.All().Where(path => !own.Contains(path)))
        {
            var bytes = BuiltInTemplates.Read(path);
            if (IsAsset(path)) assets.Add(new AssetFile(path, HashOf(bytes)));
            else files.Add(SourceFile.FromUtf8(path, bytes, out _));
        }
        return new ReadDigest(new SourceTree(files, assets), new AssetStore(assetFiles));
    }

    private static IEnumerable<FoundFile> Settings(string root, DiagnosticBag found)
    {
        var settings = new FoundFile(SitePath.Of("site.yml"), Path.Combine(root, "site.yml"));
        if (!Links.IsLink(settings.OnDisk) || Links.LeadsInside(root, settings.OnDisk)) return [settings];
        found.Add(ShellProblems.LinkNotFollowed(settings.Path));
        return [];
    }

    private static ConcurrentBag<SourceFile> ReadTexts(IEnumerable<FoundFile> texts, DiagnosticBag found)
    {
        var files = new ConcurrentBag<SourceFile>();
        Parallel.ForEach(texts.ToArray(), file =>
        {
            if (TextFiles.Read(file, found) is { } source) files.Add(source);
        });
        return files;
    }

    private static ConcurrentBag<AssetFile> HashAssets(List<FoundFile> assetFiles, DiagnosticBag found)
    {
        var assets = new ConcurrentBag<AssetFile>();
        Parallel.ForEach(assetFiles, file =>
        {
            if (TextFiles.ReadBytes(file, found) is { } bytes) assets.Add(new AssetFile(file.Path, HashOf(bytes)) { Size = PixelSize.Of(file.Path, bytes) });
        });
        return assets;
    }

    private static bool IsText(FoundFile file) => TextExtensions.Contains(Path.GetExtension(file.OnDisk), StringComparer.Ordinal);

    private static bool IsAsset(SitePath path) => path.IsUnder("content/assets") || path.IsUnder("templates/assets");

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
}
