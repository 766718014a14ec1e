using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>Writes what import hands back: each file whole or not at all, and none whose text stands already.</summary>
internal static class ImportWriter
{
    /// <summary>Writes a clipping's files.</summary>
    public static void Write(string root, ImportedClipping clipping, DiagnosticBag found)
    {
        // A record says that its article stands, and one without an article means that the editor deleted it: so it comes last, and only where the article was written.
        var isWritten = true;
        foreach (var file in clipping.Files.Where(file => !IsRecord(file.Path))) isWritten &= WriteOne(root, file, found);
        if (isWritten) Write(root, clipping.Files.Where(file => IsRecord(file.Path)), found);
    }

    public static void Write(string root, IEnumerable<SourceFile> files, DiagnosticBag found)
    {
        foreach (var file in files) WriteOne(root, file, found);
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
