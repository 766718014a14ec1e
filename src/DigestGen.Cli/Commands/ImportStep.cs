using System.Collections.Immutable;
using DigestGen.Cli.Disk;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Commands;

/// <summary>Clippings into a digest in memory, for `import` and for `build`.</summary>
internal static class ImportStep
{
    /// <summary>What import makes of these clippings. Their records are read besides the digest, so that nothing is imported twice.</summary>
    public static ImportResult Run(string root, SourceTree tree, ImmutableArray<Clipping> clippings, DateOnly today, DiagnosticBag found)
    {
        var records = RecordsOf(root, tree, clippings, found);
        var withRecords = records.Count == 0 ? tree : new SourceTree(tree.Files.Concat(records), tree.Assets);
        // What is wrong in the content is told by build and check; here it would drown the report.
        var content = DigestReader.Read(withRecords, new BuildOptions(today, IncludeDrafts: true), new DiagnosticBag());
        return ArticleImporter.Import(clippings, withRecords, content, found);
    }

    /// <summary>The digest with the files that import hands back, as they will stand on disk.</summary>
    public static SourceTree With(SourceTree tree, ImmutableArray<SourceFile> files)
    {
        var replaced = files.Select(file => file.Path).ToHashSet();
        return new SourceTree(tree.Files.Where(file => !replaced.Contains(file.Path)).Concat(files), tree.Assets);
    }

    private static List<SourceFile> RecordsOf(string root, SourceTree tree, ImmutableArray<Clipping> clippings, DiagnosticBag found)
    {
        var known = tree.Under("content/imports", ".yml").Select(file => file.Path).ToHashSet();
        var records = new List<SourceFile>();
        foreach (var id in clippings.Select(clipping => clipping.Id).Distinct(StringComparer.Ordinal))
        {
            if (!SitePath.TryParse($"content/imports/{id}.yml", out var path) || known.Contains(path)) continue;
            var place = Path.Combine(root, path.Value);
            if (File.Exists(place) && TextFiles.Read(new FoundFile(path, place), found) is { } record) records.Add(record);
        }
        return records;
    }
}
