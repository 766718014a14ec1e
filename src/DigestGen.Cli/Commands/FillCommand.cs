using System.Collections.Immutable;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen import ARTICLE.md…`: proposals for the fields of articles that are empty.</summary>
internal static class FillCommand
{
    private const string Folder = "content/articles";

    /// <summary>Whether a path of the command line means an article that stands, or a folder of them.</summary>
    public static bool Means(Shell shell, string root, string given) =>
        Path.TrimEndingDirectorySeparator(shell.Resolve(given)) is var place && (Directory.Exists(place) || File.Exists(place) && place.EndsWith(".md", StringComparison.Ordinal)) && InDigest(root, place) is { } path && path.IsUnder(Folder);

    public static int Run(Shell shell, string root, string[] given, bool isDryRun, bool isJson)
    {
        if (given.FirstOrDefault(path => path == "-" || !Means(shell, root, path)) is { } other)
            throw new UsageException($"`{other}` is no article, and others that are named are", "name clippings in one command, and articles in another");
        var found = new DiagnosticBag();
        ImmutableArray<SitePath> paths = [.. given.SelectMany(path => Inbox.Behind(shell, root, path, found)).Where(Inbox.IsContent).Select(file => file.Path)];
        var tree = SourceTreeReader.ReadWithRecords(root, new DiagnosticBag()).Tree;
        var content = DigestReader.ReadToAdd(tree, shell.Today);
        var filled = ArticleProposals.Fill(paths, tree, content, found);
        if (!isDryRun) ImportWriter.Write(root, filled.Files, found);
        var changes = ImportCommand.Changes(tree.Under(Folder, ".md").ToDictionary(file => file.Path), filled.Files);

        var diagnostics = found.ToSorted();
        var code = ExitCodes.Of(diagnostics);
        if (isJson) JsonReport.Write(shell, "import", code, diagnostics, json =>
        {
            json.WriteBoolean("dryRun", isDryRun);
            json.WriteStartArray("articles");
            foreach (var article in filled.Articles)
            {
                json.WriteStartObject();
                json.WriteString("article", article.Article.Value);
                JsonReport.WriteList(json, "filled", article.Fields);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            ImportCommand.WriteChanges(json, changes);
            JsonReport.WriteList(json, "files", filled.Files.Select(file => file.Path.Value));
        });
        else WriteText(shell, filled, isDryRun ? changes : [], isDryRun);
        DiagnosticPrinter.Print(shell, root, diagnostics);
        return code;
    }

    private static void WriteText(Shell shell, FilledArticles filled, ImmutableArray<ArticleChange> changes, bool isDryRun)
    {
        foreach (var article in filled.Articles)
            shell.Output.WriteLine($"{article.Article}: {(article.Fields.IsEmpty ? "no empty field that the text could fill" : $"proposed {string.Join(", ", article.Fields)}")}");
        foreach (var change in changes) shell.Output.Write(change.Diff);
        foreach (var file in filled.Files.Where(file => !file.Path.IsUnder(Folder))) shell.Output.WriteLine($"{file.Path}: what the proposals need was added");
        if (isDryRun) shell.Output.WriteLine("nothing was written (--dry-run)");
    }

    private static SitePath? InDigest(string root, string place) => SitePath.TryParse(Path.GetRelativePath(root, place).Replace('\\', '/'), out var path) ? path : null;
}
