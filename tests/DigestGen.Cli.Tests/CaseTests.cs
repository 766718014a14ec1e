using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace DigestGen.Cli.Tests;

/// <summary>
/// Folder cases: `Cases/NAME/in` is copied to an empty folder, the commands of `cmd.md` run in it, then console text, exit codes and the files that
/// were made or changed have to be what `cmd.md` and `out` say. `UPDATE_CASES=1` rewrites both.
/// </summary>
public sealed partial class CaseTests
{
    // A case's `.gitignore` must not hide the case's own files from git.
    private const string KeptIgnore = "gitignore.kept";

    public static TheoryData<string> Names() => [.. Directory.GetDirectories(CasesFolder()).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Case(string name)
    {
        var source = Path.Combine(CasesFolder(), name);
        using var work = new TemporaryFolder();
        CopyInto(Path.Combine(source, "in"), work.Path);
        var before = work.Files().ToDictionary(path => path, work.Read, StringComparer.Ordinal);
        var script = await File.ReadAllTextAsync(Path.Combine(source, "cmd.md"), TestContext.Current.CancellationToken);

        var told = await RunAsync(script, work.Path);

        var changed = Changed(work, before, source);
        if (Environment.GetEnvironmentVariable("UPDATE_CASES") == "1") Update(source, told, changed);
        Assert.Equal(script, told);
        Assert.Equal(Expected(source), changed);
    }

    // Each line that begins with `$ digestgen` in a fenced block is run; the lines below it, to the next one or the fence, are what it must print:
    // standard output as it is, standard error behind `! `, an exit code other than 0 as `[exit 1]`.
    private static async Task<string> RunAsync(string script, string folder)
    {
        var told = new StringBuilder();
        var isInBlock = false;
        foreach (var line in script.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isInBlock = !isInBlock;
            if (!isInBlock || line.StartsWith("```", StringComparison.Ordinal)) told.Append(line).Append('\n');
            else if (line.StartsWith("$ rm ", StringComparison.Ordinal))
            {
                File.Delete(Path.Combine(folder, line["$ rm ".Length..]));
                told.Append(line).Append('\n');
            }
            else if (line.StartsWith("$ digestgen", StringComparison.Ordinal))
            {
                var outcome = await CommandLine.RunAsync(folder, [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(2)]);
                told.Append(line).Append('\n').Append(Steady(outcome.Output, folder));
                foreach (var error in Steady(outcome.Errors, folder).Split('\n').SkipLast(1)) told.Append("! ").Append(error).Append('\n');
                if (outcome.ExitCode != 0) told.Append(CultureInfo.InvariantCulture, $"[exit {outcome.ExitCode}]\n");
            }
        }
        return told.ToString();
    }

    // What differs from run to run or with every new page of the site: folder, seconds, the number of files.
    private static string Steady(string text, string folder)
    {
        var steady = text.Replace(folder, "{here}", StringComparison.Ordinal);
        steady = Seconds().Replace(steady, "in N s");
        return FileCounts().Replace(steady, "N$1");
    }

    private static SortedDictionary<string, string> Changed(TemporaryFolder work, Dictionary<string, string> before, string source)
    {
        var changed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        // Of the built site only what the case asks for is looked at: its pages have tests of their own.
        foreach (var path in work.Files().Where(path => !path.StartsWith("_site/", StringComparison.Ordinal) || File.Exists(Path.Combine(source, "out", path))))
            if (work.Read(path) is var text && (!before.TryGetValue(path, out var old) || old != text))
                changed.Add(path, text);
        foreach (var path in before.Keys.Where(path => !work.Has(path))) changed.Add(path, "(deleted)");
        return changed;
    }

    private static SortedDictionary<string, string> Expected(string source)
    {
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var folder = Path.Combine(source, "out");
        if (!Directory.Exists(folder)) return expected;
        foreach (var file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            expected.Add(Path.GetRelativePath(folder, file).Replace('\\', '/').Replace(KeptIgnore, ".gitignore", StringComparison.Ordinal), File.ReadAllText(file));
        return expected;
    }

    private static void Update(string source, string told, SortedDictionary<string, string> changed)
    {
        File.WriteAllText(Path.Combine(source, "cmd.md"), told);
        var folder = Path.Combine(source, "out");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var (path, text) in changed)
        {
            var place = Path.Combine(folder, path.Replace(".gitignore", KeptIgnore, StringComparison.Ordinal));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.WriteAllText(place, text);
        }
    }

    private static void CopyInto(string source, string target)
    {
        if (!Directory.Exists(source)) return;
        foreach (var file in Directory.EnumerateFiles(source, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            var place = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }

    private static string CasesFolder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Cases");

    [GeneratedRegex(@"in \d+\.\d s")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\b[1-9][\d,]*( files? in| written| unchanged| removed)")]
    private static partial Regex FileCounts();
}
