using DigestGen.Tests.Architecture;
using DigestGen.Text;

namespace DigestGen.Tests.Exports;

/// <summary>The sample digest of this repository, built once: what real content gives. Files that are copied are not read.</summary>
internal static class SampleOutputs
{
    public const string Host = "https://example.org/";

    public static MemorySink Output { get; } = Build();

    public static IEnumerable<(string Path, string Text)> Named(string ending) =>
        Output.Files.Where(file => file.Key.EndsWith(ending, StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (file.Key, file.Value));

    private static MemorySink Build()
    {
        var files = new[] { "content", "templates" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo(folder), "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".md" or ".yml" or ".html")
            .Append(Repository.PathTo("site.yml"))
            .Select(path => new SourceFile(SitePath.Of(Repository.Relative(path)), File.ReadAllText(path)));
        var sink = new MemorySink();
        SiteBuilder.Build(new SourceTree(files, []), TestSite.Options, sink);
        return sink;
    }
}
