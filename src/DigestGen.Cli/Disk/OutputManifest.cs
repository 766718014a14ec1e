using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>
/// The files that a build wrote into an output folder: only these are ever replaced or deleted. It stands in the output folder itself, because
/// that is what it speaks of, and `.digestgen` may be deleted at any time. Its name begins with a dot, so the
/// Pages workflow leaves it out; published elsewhere it tells nobody more than the site does.
/// </summary>
internal static class OutputManifest
{
    public const string FileName = ".digestgen-manifest";

    private const string Heading = "# The files that digestgen wrote into this folder. Only these are ever replaced or deleted.";

    /// <summary>What the last build wrote; empty where there is no manifest.</summary>
    public static HashSet<SitePath> Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        var paths = new HashSet<SitePath>();
        if (!File.Exists(file)) return paths;
        foreach (var line in File.ReadLines(file))
            if (!line.StartsWith('#') && SitePath.TryParse(line, out var path))
                paths.Add(path);
        return paths;
    }

    public static void Write(string folder, IEnumerable<SitePath> paths) =>
        AtomicFile.Write(Path.Combine(folder, FileName), $"{Heading}\n{string.Concat(paths.Order().Select(path => path.Value + "\n"))}");
}
