using System.Runtime.CompilerServices;

namespace DigestGen.Cli.Tests;

/// <summary>Whole sites, built for a test to look at.</summary>
internal static class BuiltSites
{
    /// <summary>The repository's own folder: the sample digest.</summary>
    public static string Sample([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    /// <summary>Builds a digest into `site` below <paramref name="work"/>, and returns that folder with `/` behind it.</summary>
    public static async Task<string> BuildAsync(string digest, TemporaryFolder work, params string[] options)
    {
        var outcome = await CommandLine.RunAsync(work.Path, ["build", digest, "--no-import", "-o", "site", .. options]);
        Assert.True(Directory.Exists(work.Place("site")), outcome.Errors);
        return work.Place("site") + "/";
    }

    /// <summary>Every file of a site by its path with `/`.</summary>
    public static SortedDictionary<string, byte[]> Files(string site)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)) files.Add(Path.GetRelativePath(site, file).Replace('\\', '/'), File.ReadAllBytes(file));
        return files;
    }
}
