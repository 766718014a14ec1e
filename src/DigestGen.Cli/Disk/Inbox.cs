using System.Security.Cryptography;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>
/// Clippings, wherever they come from. Those outside the inbox are given a place in it, because an article's record names the raw text that it was made from.
/// </summary>
internal static class Inbox
{
    public const string Folder = "content/inbox";

    /// <summary>The kinds of clippings, for people.</summary>
    public const string Kinds = ".txt, .html, .md, .eml";

    /// <summary>Everything in the inbox that could be a clipping; what could not is reported.</summary>
    public static List<FoundFile> All(string root, DiagnosticBag found)
    {
        var files = FolderWalk.Files(root, Folder, IsNoPagesFolder, found);
        foreach (var file in files.Where(file => !IsClipping(file))) found.Add(ShellProblems.Unused(file.Path, $"clippings are read from {Kinds} files: save it as one of them"));
        files.RemoveAll(file => !IsClipping(file));
        return files;
    }

    /// <summary>Those of the inbox that have no record yet, or were written after it.</summary>
    public static List<FoundFile> New(string root, DiagnosticBag found) =>
        [.. All(root, found).Where(file => IsNewer(file.OnDisk, RecordOf(root, file.Path)))];

    /// <summary>The record of a clipping, whether it exists or not.</summary>
    public static string RecordOf(string root, SitePath clipping) => Path.Combine(root, "content", "imports", clipping.Stem + ".yml");

    /// <summary>The clippings behind a path of the command line: a file, or a folder's.</summary>
    public static IEnumerable<FoundFile> Behind(Shell shell, string root, string given, DiagnosticBag found)
    {
        var place = Path.TrimEndingDirectorySeparator(shell.Resolve(given));
        if (Path.GetDirectoryName(place) is null) throw new UsageException($"`{given}` is a whole disk", $"name a clipping ({Kinds}), a folder of them, or `-` for standard input");
        if (Directory.Exists(place)) return InFolder(root, place, found);
        if (File.Exists(place)) return [new FoundFile(PlaceInDigest(root, place, Path.GetFileName(place)), place)];
        throw new UsageException($"there is no file or folder `{given}`", $"name a clipping ({Kinds}), a folder of them, or `-` for standard input");
    }

    /// <summary>A clipping from standard input, named by what it holds, so that the same text is the same clipping.</summary>
    public static Clipping FromInput(Shell shell)
    {
        using var input = shell.OpenInput();
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        var bytes = buffer.ToArray();
        var name = "clipping-" + Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
        return new Clipping(SitePath.Of($"{Folder}/{name}{ArticleImporter.ExtensionOf(bytes)}"), bytes);
    }

    /// <summary>Whether a clipping has a place in the inbox, and lies somewhere else.</summary>
    public static bool IsFromElsewhere(string root, WaitingClipping clipping) =>
        clipping.Path.IsUnder(Folder) && (clipping.OnDisk is null || Path.GetFullPath(clipping.OnDisk) != Path.Combine(root, clipping.Path.Value));

    /// <summary>Puts a clipping from elsewhere into the inbox; one that stands there with the same bytes stays.</summary>
    public static void Keep(string root, Clipping clipping, DiagnosticBag found)
    {
        var place = Path.Combine(root, clipping.Path.Value);
        try
        {
            if (Comparison.IsSame(place, clipping.Bytes.Span) is null) AtomicFile.Write(place, clipping.Bytes.Span);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(ShellProblems.NotRecorded(clipping.Path, Faults.InWords(fault)));
        }
    }

    /// <summary>Whether a file is part of the digest itself: Markdown is a clipping in the inbox only.</summary>
    public static bool IsContent(FoundFile file) => !file.Path.IsUnder(Folder) && file.OnDisk.EndsWith(".md", StringComparison.Ordinal) || file.OnDisk.EndsWith(".yml", StringComparison.Ordinal);

    // Browsers save a page's pictures and scripts into `Title_files` beside it.
    private static bool IsNoPagesFolder(string folder) => !folder.EndsWith("_files", StringComparison.Ordinal);

    private static bool IsClipping(FoundFile file) => ArticleImporter.Extensions.Contains(Path.GetExtension(file.OnDisk), StringComparer.OrdinalIgnoreCase);

    private static bool IsNewer(string clipping, string record) => !File.Exists(record) || File.GetLastWriteTimeUtc(clipping) > File.GetLastWriteTimeUtc(record);

    private static List<FoundFile> InFolder(string root, string folder, DiagnosticBag found)
    {
        var walked = FolderWalk.Files(Path.GetDirectoryName(folder)!, Path.GetFileName(folder), IsNoPagesFolder, found);
        return [.. walked.Where(file => IsClipping(file) || IsArticle(file))
            .Select(file => file with { Path = PlaceInDigest(root, file.OnDisk, Path.GetRelativePath(folder, file.OnDisk).Replace('\\', '/')) })
            .Where(file => !file.Path.IsUnder("_site") && !file.Path.IsUnder("templates"))];
    }

    private static bool IsArticle(FoundFile file) => file.OnDisk.EndsWith(".md", StringComparison.Ordinal);

    // Inside the digest a file keeps its place; from outside it goes into the inbox.
    private static SitePath PlaceInDigest(string root, string place, string name)
    {
        var relative = Path.GetRelativePath(root, place).Replace('\\', '/');
        if (!relative.StartsWith("..", StringComparison.Ordinal) && SitePath.TryParse(relative, out var inside)) return inside;
        if (!ArticleImporter.Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)) name += ".txt";
        return SitePath.TryParse($"{Folder}/{name}", out var path) ? path : throw new UsageException($"a clipping cannot be called `{name}`", "rename it: in UTF-8, without back slash, colon or control character");
    }
}
