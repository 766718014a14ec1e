using DigestGen.Cli.Disk;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Commands;

/// <summary>Clippings into a digest, for `import` and for `build`.</summary>
internal static class ImportStep
{
    /// <summary>Imports, and hands each clipping to <paramref name="take"/> as soon as its files are known. Only the records that are needed are read.</summary>
    public static ImportResult<T> Run<T>(string root, SourceTree tree, IReadOnlyCollection<WaitingClipping> clippings, DateOnly today, Func<ImportedClipping, T> take, DiagnosticBag found)
    {
        var byPath = clippings.ToDictionary(clipping => clipping.Path);
        var input = new ImportInput([.. byPath.Keys], path => byPath[path].Read(), id => RecordOf(root, id));
        var content = DigestReader.ReadToAdd(tree, today);
        return ArticleImporter.Import(input, tree, content, take, found);
    }

    /// <summary>The digest with the files that import hands back, as they will stand on disk.</summary>
    public static SourceTree With(SourceTree tree, IReadOnlyCollection<SourceFile> files)
    {
        var replaced = files.Select(file => file.Path).ToHashSet();
        return new SourceTree(tree.Files.Where(file => !replaced.Contains(file.Path)).Concat(files), tree.Assets);
    }

    // A record that cannot be read is as good as none; the article says what stands.
    private static SourceFile? RecordOf(string root, string id)
    {
        if (!SitePath.TryParse($"content/imports/{id}.yml", out var path)) return null;
        var place = Path.Combine(root, path.Value);
        return File.Exists(place) ? TextFiles.Read(new FoundFile(path, place), new DiagnosticBag()) : null;
    }
}
