using System.Collections.Concurrent;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>Writes what import hands back: each file whole or not at all, and none whose text stands already.</summary>
internal static class ImportWriter
{
    // A record says that its article stands, and one without an article means that the editor deleted it: so records come last, and only where the article was written.
    public static void Write(string root, ImportResult result, DiagnosticBag found)
    {
        var failed = new ConcurrentDictionary<SitePath, bool>();
        Parallel.ForEach(result.Files.Where(file => !IsRecord(file.Path)), file =>
        {
            if (!WriteOne(root, file, found)) failed[file.Path] = true;
        });
        var withoutArticle = result.Clippings.Where(clipping => clipping.Article is { } article && failed.ContainsKey(article)).Select(clipping => clipping.Clipping.Id).ToHashSet(StringComparer.Ordinal);
        Parallel.ForEach(result.Files.Where(file => IsRecord(file.Path) && !withoutArticle.Contains(file.Path.Stem)), file => WriteOne(root, file, found));
    }

    private static bool IsRecord(SitePath path) => path.IsUnder("content/imports");

    private static bool WriteOne(string root, SourceFile file, DiagnosticBag found)
    {
        var place = Path.Combine(root, file.Path.Value);
        try
        {
            var parent = Path.GetDirectoryName(place)!;
            Directory.CreateDirectory(parent);
            if (!Links.IsPlainInside(root, parent)) throw new IOException("its folder is a symbolic link");
            AtomicFile.Write(place, file.Text);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(ShellProblems.NotRecorded(file.Path, Faults.InWords(fault)));
            return false;
        }
    }
}
