using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Exports;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Rendering;

/// <summary>Digest to <see cref="SitePlan"/>: every file of the output, no two alike.</summary>
internal static class SitePlanner
{
    private const string ContentAssets = "content/assets/", TemplateAssets = "templates/assets/";

    public static SitePlan Plan(Digest digest, Wording words, ImmutableArray<AssetFile> assets, DiagnosticBag found)
    {
        ImmutableArray<TemplatedPage> pages = [.. PageKinds.All.SelectMany(kind => kind.Plan(digest, words, found))];
        IEnumerable<PlannedFile> files =
        [
            .. pages,
            .. SiteExports.All.SelectMany(export => export.Plan(digest, pages)),
            .. assets.Select(Copy).OfType<CopiedAsset>(),
        ];
        return new SitePlan(WithoutDoubles(files, found));
    }

    /// <summary>Two files of one path: the one that was planned first stays, and both are named.</summary>
    private static ImmutableArray<PlannedFile> WithoutDoubles(IEnumerable<PlannedFile> files, DiagnosticBag found)
    {
        var byPath = new Dictionary<string, PlannedFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
            if (!byPath.TryAdd(file.Path.Value, file))
                found.Add(PlanningProblems.SharedAddressOf(file.Path, NameOf(byPath[file.Path.Value]), NameOf(file)));
        return [.. byPath.Values.OrderBy(file => file.Path)];
    }

    private static CopiedAsset? Copy(AssetFile asset)
    {
        var path = asset.Path.Value;
        if (path.StartsWith(ContentAssets, StringComparison.Ordinal)) return new CopiedAsset(SitePath.Of("assets/" + path[ContentAssets.Length..]), asset);
        if (path.StartsWith(TemplateAssets, StringComparison.Ordinal)) return new CopiedAsset(SitePath.Of("assets/" + path[TemplateAssets.Length..]), asset);
        return null;
    }

    private static string NameOf(PlannedFile file) => file switch
    {
        TemplatedPage page => $"a page of `{page.Template}`",
        CopiedAsset asset => $"`{asset.From.Path.Value}`",
        _ => "an export",
    };
}
