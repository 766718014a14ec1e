using System.Reflection;
using System.Text.RegularExpressions;
using DigestGen.Diagnostics;

namespace DigestGen.Tests.Architecture;

/// <summary>What the house asks of every file, whoever writes it.</summary>
public sealed partial class HouseRuleTests
{
    private const int LongestFile = 400, LongestMethod = 100;

    [Fact]
    public void No_source_file_is_too_long()
    {
        var offences = Repository.Sources("src").Select(path => (path, Lines: File.ReadLines(path).Count())).Where(x => x.Lines > LongestFile);

        Assert.Empty(offences.Select(x => $"{Repository.Relative(x.path)}: {x.Lines} lines"));
    }

    [Fact]
    public void No_method_is_too_long()
    {
        var offences = Repository.Sources("src").SelectMany(path => MethodLengths(path).Where(m => m.Lines > LongestMethod)
            .Select(m => $"{Repository.Relative(path)}:{m.Start}: {m.Lines} lines"));

        Assert.Empty(offences);
    }

    [Fact]
    public void No_type_is_named_after_nothing()
    {
        var types = typeof(SiteBuilder).Assembly.GetTypes().Concat(typeof(Templating.TemplateSet).Assembly.GetTypes())
            .Where(t => !t.FullName!.Contains('<', StringComparison.Ordinal)).Select(t => t.Name);

        Assert.DoesNotContain(types, name => NothingName().IsMatch(name));
    }

    [Fact]
    public void Text_files_end_with_one_line_feed_and_have_no_carriage_returns()
    {
        string[] extensions = [".cs", ".md", ".yml", ".html", ".css", ".js", ".csproj", ".props"];
        var files = new[] { "src", "templates", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo(folder), "*", SearchOption.AllDirectories))
            .Where(path => extensions.Contains(Path.GetExtension(path)) && !path.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj" or "raw" or "inbox"));
        var offences = files.Where(path =>
        {
            var text = File.ReadAllText(path);
            return text.Contains('\r', StringComparison.Ordinal) || (text.Length > 0 && !text.EndsWith('\n'));
        });

        Assert.Empty(offences.Select(Repository.Relative));
    }

    [Fact]
    public void Every_diagnostic_code_has_one_kind_and_is_documented_and_the_reverse()
    {
        var codes = Codes().ToList();
        var documented = Heading().Matches(Repository.Read("src", "DIAGNOSTICS.md")).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(codes.Select(c => c.Id).Distinct().Count(), codes.Count);
        Assert.Equal(codes.Select(c => c.Id).Order(StringComparer.Ordinal), documented);
    }

    private static IEnumerable<DiagnosticCode> Codes() =>
        new[] { typeof(SiteBuilder).Assembly, Assembly.Load("DigestGen.Cli") }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(DiagnosticCode))
            .Select(field => (DiagnosticCode)field.GetValue(null)!);

    // A method begins at a line with four spaces that opens a brace block below it, and ends at the closing brace of the same depth.
    private static IEnumerable<(int Start, int Lines)> MethodLengths(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i] != "    {" || TypeHead().IsMatch(lines[i - 1])) continue;
            var end = Array.IndexOf(lines, "    }", i);
            if (end > i) yield return (i + 1, end - i + 1);
        }
    }

    [GeneratedRegex("(Helper|Helpers|Manager|Utils|Utilities|Util)$")]
    private static partial Regex NothingName();

    [GeneratedRegex("^## (DG[0-9]{4})\\b", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^    .*\\b(class|record|struct|interface|enum)\\b")]
    private static partial Regex TypeHead();
}
