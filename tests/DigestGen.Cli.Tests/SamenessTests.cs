using System.Diagnostics;
using System.Security.Cryptography;

namespace DigestGen.Cli.Tests;

/// <summary>The same digest gives the same bytes, wherever and however it is built.</summary>
public sealed class SamenessTests
{
    [Fact]
    public async Task Culture_time_zone_folder_and_a_second_build_change_no_byte()
    {
        using var work = new TemporaryFolder();
        var plain = await BuildApartAsync(work, "one", []);
        var turkish = await BuildApartAsync(work, "zwei ordner", [("TZ", "Asia/Tokyo"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")]);
        var thai = await BuildApartAsync(work, "deeper/and/deeper", [("TZ", "Pacific/Kiritimati"), ("LC_ALL", "th_TH.UTF-8")]);

        Assert.True(plain.Count > 50);
        Assert.Equal(plain, turkish);
        Assert.Equal(plain, thai);
    }

    [Fact]
    public async Task Check_and_explain_write_nothing()
    {
        using var work = new TemporaryFolder();
        await CommandLine.RunAsync(work.Path, ["new", "."]);
        await CommandLine.RunAsync(work.Path, ["build"]);
        work.Write("content/inbox/more.txt", "Ferry returns to the northern route\n\n6 May 2021\n\nThe ferry sailed again on Thursday, its owner said.\n");
        work.Write("content/articles/bad.md", "---\ntitle: [\n---\n");
        var before = Hashes(work.Path);

        await CommandLine.RunAsync(work.Path, ["check"]);
        await CommandLine.RunAsync(work.Path, ["explain", "content", "/", "/timeline/"]);
        await CommandLine.RunAsync(work.Path, ["import", "--dry-run"]);

        Assert.Equal(before, Hashes(work.Path));
    }

    // A process of its own: culture and time zone are the process's.
    private static async Task<SortedDictionary<string, string>> BuildApartAsync(TemporaryFolder work, string folder, (string Name, string Value)[] variables)
    {
        foreach (var part in (string[])["site.yml", "content"]) Copy(Path.Combine(BuiltSites.Sample(), part), work.Place($"{folder}/{part}"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DigestGen.Cli.dll"), "build", folder, "--as-of", "2026-01-31"])
        {
            WorkingDirectory = work.Path, RedirectStandardError = true, RedirectStandardOutput = true,
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, errors);
        return Hashes(work.Place(folder));
    }

    // The articles that import made, and the site.
    private static SortedDictionary<string, string> Hashes(string folder)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, bytes) in BuiltSites.Files(folder)) hashes.Add(path, Convert.ToHexString(SHA256.HashData(bytes)));
        return hashes;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (File.Exists(from)) File.Copy(from, to);
        else
            foreach (var (path, bytes) in BuiltSites.Files(from))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
                File.WriteAllBytes(Path.Combine(to, path), bytes);
            }
    }
}
