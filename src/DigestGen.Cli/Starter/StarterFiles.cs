using System.Reflection;
using System.Text;

namespace DigestGen.Cli.Starter;

/// <summary>The files of a new digest, which travel in the exe.</summary>
internal static class StarterFiles
{
    /// <summary>Where the Pages workflow stands in a digest's repository.</summary>
    public const string Workflow = ".github/workflows/pages.yml";

    /// <summary>Place in the digest and name of the resource, in the order in which they are made.</summary>
    public static IReadOnlyList<(string Path, string Resource)> All { get; } =
    [
        ("site.yml", "site.yml"),
        ("content/topics.yml", "topics.yml"),
        ("content/sources.yml", "sources.yml"),
        ("content/inbox/market-hall-reopens.txt", "market-hall-reopens.txt"),
        ("content/pages/about.md", "about.md"),
        (".gitignore", "gitignore"),
        (".vscode/tasks.json", "tasks.json"),
        (Workflow, "pages.yml"),
    ];

    public static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("starter/" + resource) ?? throw new FileNotFoundException(resource);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
