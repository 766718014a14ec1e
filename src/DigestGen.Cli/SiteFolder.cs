namespace DigestGen.Cli;

/// <summary>Which digest a command is about.</summary>
internal static class SiteFolder
{
    private const string Marker = "site.yml";

    /// <summary>The folder given, or the current one or the nearest above it that has a `site.yml`. Absolute.</summary>
    public static string Find(Shell shell, string? given)
    {
        if (given is not null) return Check(shell, given);
        for (var at = new DirectoryInfo(shell.Folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, Marker)))
                return at.FullName;
        throw new UsageException($"neither this folder nor one above it is a digest: there is no {Marker}", "`digestgen new my-digest` makes one");
    }

    private static string Check(Shell shell, string given)
    {
        var root = Path.TrimEndingDirectorySeparator(shell.Resolve(given));
        if (!Directory.Exists(root)) throw new UsageException($"there is no folder `{given}`", $"`digestgen new {given}` makes a digest there");
        if (!File.Exists(Path.Combine(root, Marker))) throw new UsageException($"`{given}` is not a digest: it has no {Marker}", $"`digestgen new {given}` makes one there");
        return root;
    }
}
