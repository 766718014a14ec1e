using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>A text that the command line names: a file, a pipe of the shell, or `-`. Wherever it lies, it is read as it was asked for.</summary>
/// <param name="Folder">Where it lies, absolute; the current folder for standard input.</param>
/// <param name="Name">Its name in that folder.</param>
/// <param name="OnDisk">Null for standard input.</param>
internal sealed record NamedFile(string Folder, SitePath Name, string? OnDisk)
{
    public const string StandardInput = "-";

    private const int MaxBytes = 20_000_000;

    // As compilers call it; no file of a digest has such a name.
    private static readonly SitePath InputName = SitePath.Of("<stdin>");

    /// <exception cref="UsageException">There is no such file.</exception>
    public static NamedFile Find(Shell shell, string given)
    {
        if (given == StandardInput) return new NamedFile(shell.Folder, InputName, null);
        if (given.Length == 0) throw new UsageException("the name of a file is empty", "name a file, or `-` for standard input");
        var place = shell.Resolve(given);
        if (Directory.Exists(place)) throw new UsageException($"`{given}` is a folder", "name a file, or `-` for standard input");
        if (!Path.Exists(place)) throw new UsageException($"there is no file `{given}`", "name a file, or `-` for standard input");
        return SitePath.TryParse(Path.GetFileName(place), out var name)
            ? new NamedFile(Path.GetDirectoryName(place)!, name, place)
            : throw new UsageException($"a file called `{Path.GetFileName(place)}` cannot be read", "rename it: without back slash, colon or control character");
    }

    /// <summary>The text, under the path by which findings and templates know it. Null when it cannot be had: that has been reported.</summary>
    public SourceFile? Read(Shell shell, SitePath path, DiagnosticBag found)
    {
        try
        {
            using var stream = OnDisk is null ? shell.OpenInput() : new FileStream(OnDisk, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            // A pipe has no length, so the bytes that come are counted.
            var bytes = new byte[64 * 1024];
            var count = 0;
            for (int read; (read = stream.Read(bytes, count, bytes.Length - count)) > 0;)
            {
                count += read;
                if (count > MaxBytes)
                {
                    found.Add(ShellProblems.MoreThan(path, MaxBytes));
                    return null;
                }
                if (count == bytes.Length) Array.Resize(ref bytes, bytes.Length * 2);
            }
            var file = SourceFile.FromUtf8(path, bytes.AsSpan(0, count), out var isUtf8);
            if (isUtf8) return file;
            found.Add(ShellProblems.NotUtf8ByName(file));
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            found.Add(ShellProblems.UnreadableByName(path, Faults.InWords(fault)));
            return null;
        }
    }
}
