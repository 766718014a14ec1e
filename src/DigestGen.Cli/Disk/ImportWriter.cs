using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>Writes what import hands back: each file whole or not at all, and none whose text stands already.</summary>
internal static class ImportWriter
{
    /// <summary>The number of files that were written.</summary>
    public static int Write(string root, IReadOnlyCollection<SourceFile> files, DiagnosticBag found)
    {
        var written = 0;
        // Articles before records: a record says that its article stands, so it is never there without it. `articles` sorts before `imports`.
        foreach (var group in files.GroupBy(file => IsRecord(file.Path)).OrderBy(group => group.Key))
            Parallel.ForEach(group, file =>
            {
                if (WriteOne(root, file, found)) Interlocked.Increment(ref written);
            });
        return written;
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
