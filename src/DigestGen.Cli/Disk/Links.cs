namespace DigestGen.Cli.Disk;

/// <summary>Symbolic links, which could lead a reader or a writer out of the folder that it was given.</summary>
internal static class Links
{
    public static bool IsLink(string path) => IsLink(new FileInfo(path));

    // Only what may be a link is asked where it leads.
    public static bool IsLink(FileInfo info) => (info.Attributes & FileAttributes.ReparsePoint) != 0 && info.LinkTarget is not null;

    /// <summary>Whether a link's target stands inside the folder, with no further link on the way to it.</summary>
    public static bool LeadsInside(string root, string link)
    {
        try
        {
            var target = File.ResolveLinkTarget(link, returnFinalTarget: true);
            return target is { Exists: true } && IsPlainInside(root, target.FullName);
        }
        catch (IOException)
        {
            // Links that lead to one another in a circle.
            return false;
        }
    }

    /// <summary>Where a path really leads: every link on the way followed. What does not exist yet, or goes round in a circle, stays as it is written.</summary>
    public static string Real(string path)
    {
        var at = Path.GetPathRoot(path)!;
        foreach (var part in path[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            at = Path.Combine(at, part);
            if (!IsLink(at)) continue;
            try
            {
                if (Directory.ResolveLinkTarget(at, returnFinalTarget: true) is { } target) at = target.FullName;
            }
            catch (IOException)
            {
                return path;
            }
        }
        return at;
    }

    /// <summary>Whether a path stands below the folder and none of the folders between them is a link.</summary>
    public static bool IsPlainInside(string root, string path)
    {
        var relative = Path.GetRelativePath(root, path);
        if (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)) return false;
        var at = root;
        foreach (var part in relative.Split(Path.DirectorySeparatorChar))
        {
            at = Path.Combine(at, part);
            if (IsLink(at)) return false;
        }
        return true;
    }
}
