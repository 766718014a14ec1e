using System.Runtime.CompilerServices;
using System.Text;
using DigestGen.Diagnostics;

namespace DigestGen.Tests.Specs;

/// <summary>Builds the digest of every document below this folder and compares. `UPDATE_SPECS=1` writes what came out into the documents instead.</summary>
public sealed class SpecTests
{
    private static readonly string Folder = System.IO.Path.GetDirectoryName(ThisFile())!;

    public static TheoryData<string> Documents() =>
        [.. Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_site_is_as_the_document_says(string document)
    {
        var file = System.IO.Path.Combine(Folder, document);
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var spec = SpecDocument.Parse(document, text);
        Assert.Contains(spec.Blocks, block => block.Kind is "diagnostics" or "output");
        var actual = Actual(spec);
        if (Environment.GetEnvironmentVariable("UPDATE_SPECS") == "1")
        {
            File.WriteAllText(file, SpecDocument.With(text, actual), new UTF8Encoding(false));
            return;
        }
        foreach (var (block, content) in actual) Assert.Equal(block.Content, content);
    }

    private static Dictionary<SpecBlock, string> Actual(SpecDocument spec)
    {
        var tree = spec.Tree();
        var sink = new MemorySink();
        var ownPaths = tree.Files.Select(file => file.Path).ToHashSet();
        var result = SiteBuilder.Build(new SourceTree(tree.Files.Concat(TestSite.Templates.Where(file => !ownPaths.Contains(file.Path))), tree.Assets), spec.BuildOptions(), sink);
        var actual = new Dictionary<SpecBlock, string>();
        // What is to be said of the templates that are shipped is said by their own tests.
        foreach (var block in spec.Of("diagnostics")) actual[block] = string.Concat(result.Diagnostics.Where(d => d.Path is not { } path || !path.IsUnder("templates") || ownPaths.Contains(path)).Select(Line));
        foreach (var block in spec.Of("output"))
        {
            var output = sink.Files.GetValueOrDefault(block.Argument!, "(no such file)\n");
            actual[block] = block.IsContains ? LinesFound(block.Content, output) : output;
        }
        return actual;
    }

    // A line that is expected and stands there is kept, one that does not is marked: the comparison then fails and shows it.
    private static string LinesFound(string wanted, string output) =>
        string.Concat(wanted.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (output.Contains(line, StringComparison.Ordinal) ? line : "(missing)") + "\n"));

    private static string Line(Diagnostic diagnostic)
    {
        var place = diagnostic.Path?.Value ?? "(the run)";
        if (diagnostic.Span is { } span)
        {
            var (line, column) = span.File.PositionOf(span.Start);
            place += $":{line}:{column}";
        }
        var help = diagnostic.Help is null ? "" : $"\n    help: {diagnostic.Help}";
        return $"{place}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code.Id}: {diagnostic.Message}{help}\n";
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
