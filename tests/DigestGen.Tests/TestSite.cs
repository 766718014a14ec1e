using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Text;

namespace DigestGen.Tests;

/// <summary>A digest written in a test: paths and texts. `site.yml` is there unless the test writes its own; templates are the repository's.</summary>
internal sealed class TestSite
{
    private readonly List<SourceFile> files = [];

    public TestSite(params (string Path, string Text)[] texts)
    {
        foreach (var (path, text) in texts) files.Add(new SourceFile(SitePath.Of(path), text));
        if (files.All(f => f.Path.Value != "site.yml")) files.Add(new SourceFile(SitePath.Of("site.yml"), "title: Test digest\nbase_url: https://example.org/repo/\n"));
    }

    public DiagnosticBag Found { get; } = new();

    public SourceTree Tree => new(files.Concat(Templates), []);

    public static BuildOptions Options { get; } = new(new DateOnly(2026, 1, 1));

    public static IEnumerable<SourceFile> Templates { get; } = ReadTemplates();

    public static (string Path, string Text) Article(string slug, string frontMatter, string body = "Some words.") =>
        ($"content/articles/2021/{slug}.md", $"---\ntitle: Title of {slug}\n{frontMatter}\n---\n\n{body}\n");

    public Digest Link()
    {
        var config = SiteConfigReader.Read(Tree.Find("site.yml"), null, Found);
        var content = ContentReader.ReadAll(Tree, config, Options, Found);
        return DigestLinker.Link(content, [], config, Found);
    }

    public (BuildResult Result, MemorySink Output) Build(BuildOptions? options = null, Func<IEnumerable<SourceFile>, IEnumerable<SourceFile>>? order = null)
    {
        var sink = new MemorySink();
        var all = files.Concat(Templates);
        var result = SiteBuilder.Build(new SourceTree(order is null ? all : order(all), []), options ?? Options, sink);
        return (result, sink);
    }

    private static List<SourceFile> ReadTemplates()
    {
        var root = Architecture.Repository.PathTo("templates");
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(path => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
                .Select(path => new SourceFile(SitePath.Of(Architecture.Repository.Relative(path)), File.ReadAllText(path))),
        ];
    }
}
