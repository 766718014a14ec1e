using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Exports;
using DigestGen.Linking;
using DigestGen.Pages;

namespace DigestGen.Rendering;

/// <summary>Digest to <see cref="SitePlan"/>: every file of the output, no two alike.</summary>
internal static class SitePlanner
{
    public static SitePlan Plan(Digest digest, Wording words, ImmutableArray<AssetFile> assets, DiagnosticBag found)
    {
        ImmutableArray<TemplatedPage> pages = [.. PageKinds.All.SelectMany(kind => kind.Plan(digest, words, found))];
        IEnumerable<PlannedFile> files =
        [
            .. pages,
            .. SiteExports.All.SelectMany(export => export.Plan(digest, words, pages)),
            .. assets.Select(Copy).OfType<CopiedAsset>(),
        ];
        return new SitePlan(WithoutDoubles(files, found));
    }

    /// <summary>Two files of one path, or one that another needs as its folder: the one that was planned first stays, and both are named.</summary>
    private static ImmutableArray<PlannedFile> WithoutDoubles(IEnumerable<PlannedFile> files, DiagnosticBag found)
    {
        var byPath = new Dictionary<string, PlannedFile>(StringComparer.OrdinalIgnoreCase);
        var byFolder = new Dictionary<string, PlannedFile>(StringComparer.OrdinalIgnoreCase);
        // Addresses that were asked for give way to those that follow from items.
        foreach (var file in files.OrderBy(file => file is TemplatedPage { AskedForAt: not null }))
        {
            if (Standing(file.Path.Value, byPath, byFolder) is { } first)
                found.Add(file is TemplatedPage { AskedForAt: { } asked }
                    ? PlanningProblems.TakenAt(asked, file.Path, NameOf(first))
                    : PlanningProblems.SharedAddressOf(file.Path, NameOf(first), NameOf(file)));
            else
            {
                byPath.Add(file.Path.Value, file);
                foreach (var folder in FoldersOf(file.Path.Value))
                    if (!byFolder.TryAdd(folder, file)) break;
            }
        }
        return [.. byPath.Values.OrderBy(file => file.Path)];
    }

    private static PlannedFile? Standing(string path, Dictionary<string, PlannedFile> byPath, Dictionary<string, PlannedFile> byFolder)
    {
        if (byPath.TryGetValue(path, out var same) || byFolder.TryGetValue(path, out same)) return same;
        foreach (var folder in FoldersOf(path))
        {
            if (byPath.TryGetValue(folder, out var blocking)) return blocking;
            // A folder that others are in already has nothing in its way.
            if (byFolder.ContainsKey(folder)) return null;
        }
        return null;
    }

    // `a/b/c.html`: `a/b`, `a`.
    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1)) yield return path[..slash];
    }

    private static CopiedAsset? Copy(AssetFile asset) => asset.OutputPath is { } path ? new CopiedAsset(path, asset) : null;

    private static string NameOf(PlannedFile file) => file switch
    {
        TemplatedPage page => $"a page of `{page.Template}`",
        CopiedAsset asset => $"`{asset.From.Path.Value}`",
        _ => "an export",
    };
}
