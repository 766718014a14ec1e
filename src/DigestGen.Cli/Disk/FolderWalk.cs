using System.IO.Enumeration;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>A file that was found in a digest: its place there and on the machine.</summary>
internal sealed record FoundFile(SitePath Path, string OnDisk);

/// <summary>Which files a folder holds, in ordinal order. Hidden files are passed over, links that lead out are reported and not followed.</summary>
internal static class FolderWalk
{
    /// <param name="root">The digest's folder, absolute.</param>
    /// <param name="folder">Where in it: `content`. One that does not exist holds nothing.</param>
    /// <param name="isWanted">Whether to go into a folder, by its path in the digest.</param>
    public static List<FoundFile> Files(string root, string folder, Func<string, bool> isWanted, DiagnosticBag found)
    {
        var start = Path.Combine(root, folder);
        if (!Directory.Exists(start)) return [];
        if (Links.IsLink(start) && !Links.LeadsInside(root, start))
        {
            found.Add(ShellProblems.LinkNotFollowed(SitePath.Of(folder)));
            return [];
        }
        var files = new List<FoundFile>();
        foreach (var (relative, isLink, isFolder) in Entries(start, folder, isWanted))
        {
            var name = $"{folder}/{relative}";
            // The replacement character stands for bytes that are no UTF-8: no file can be opened by that name.
            if (!SitePath.TryParse(name, out var path) || name.Contains('\uFFFD', StringComparison.Ordinal)) found.Add(ShellProblems.UnusableName(name));
            else if (!isLink) files.Add(new FoundFile(path, Path.Combine(start, relative)));
            else if (isFolder || !Links.LeadsInside(root, Path.Combine(start, relative))) found.Add(ShellProblems.LinkNotFollowed(path));
            else files.Add(new FoundFile(path, Path.Combine(start, relative)));
        }
        files.Sort((a, b) => a.Path.CompareTo(b.Path));
        return files;
    }

    private static FileSystemEnumerable<(string Relative, bool IsLink, bool IsFolder)> Entries(string start, string folder, Func<string, bool> isWanted)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true };
        return new FileSystemEnumerable<(string, bool, bool)>(
            start,
            (ref FileSystemEntry entry) => (RelativeOf(ref entry), IsLink(ref entry), entry.IsDirectory),
            options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !IsHidden(ref entry) && (!entry.IsDirectory || IsLink(ref entry)),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsHidden(ref entry) && !IsLink(ref entry) && isWanted($"{folder}/{RelativeOf(ref entry)}"),
        };
    }

    private static string RelativeOf(ref FileSystemEntry entry)
    {
        var below = entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        var path = below.IsEmpty ? entry.FileName.ToString() : $"{below}/{entry.FileName}";
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private static bool IsHidden(ref FileSystemEntry entry) => entry.FileName.StartsWith('.');
}
