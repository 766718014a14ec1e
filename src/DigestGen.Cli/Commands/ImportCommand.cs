using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Diagnostics;
using DigestGen.Explaining;
using DigestGen.Importing;
using DigestGen.Importing.Merging;
using DigestGen.Text;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen import [FILE…]`: clippings to Markdown, with a report for each.</summary>
internal static class ImportCommand
{
    public static Command Define(Shell shell)
    {
        var files = new Argument<string[]>("FILE") { Description = $"Clippings ({Inbox.Kinds}), folders of them, `-` for standard input, or articles whose empty fields want proposals; left out: the inbox.", Arity = ArgumentArity.ZeroOrMore };
        var site = CommonOptions.Site();
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be made, and write nothing." };
        var undo = new Option<string?>("--undo")
        {
            Description = "Take back what import changed in a clipping, named by its id, its file or its article; behind it the numbers of the changes, or none for all.",
            HelpName = "ID",
        };
        var redo = new Option<string?>("--redo") { Description = "Make changes again that `--undo` took back; named and numbered in the same way.", HelpName = "ID" };
        var json = CommonOptions.Json();
        var command = new Command("import", "Make Markdown articles out of clippings, and say what was found, cut and mended.") { files, site, dryRun, undo, redo, json };
        command.SetAction(parsed =>
        {
            int Change(ChangeOfLedger change, string id) => UndoCommand.Run(shell, change, id, parsed.GetValue(files) ?? [], parsed.GetValue(site), parsed.GetValue(dryRun), parsed.GetValue(json));
            return (parsed.GetValue(undo), parsed.GetValue(redo)) switch
            {
                ({ }, { }) => throw new UsageException("`--undo` and `--redo` cannot be done at once", "run one after the other"),
                ({ } id, null) => Change(ImportUndo.TakeBack, id),
                (null, { } id) => Change(ImportUndo.MakeAgain, id),
                _ => Run(shell, parsed.GetValue(files) ?? [], parsed.GetValue(site), parsed.GetValue(dryRun), parsed.GetValue(json)),
            };
        });
        return command;
    }

    private static int Run(Shell shell, string[] given, string? site, bool isDryRun, bool isJson)
    {
        var root = SiteFolder.Find(shell, site);
        if (given.Any(path => FillCommand.Means(shell, root, path))) return FillCommand.Run(shell, root, given, isDryRun, isJson);
        var found = new DiagnosticBag();
        var clippings = Clippings(shell, root, given, found);
        if (!isDryRun)
            foreach (var clipping in clippings.Where(clipping => Inbox.IsFromElsewhere(root, clipping))) Inbox.Keep(root, clipping.Read(), found);
        var tree = SourceTreeReader.Read(root, new DiagnosticBag()).Tree;
        var articles = tree.Under("content/articles", ".md").ToDictionary(file => file.Path);
        var result = ImportStep.Run(root, tree, clippings, shell.Today, clipping =>
        {
            if (!isDryRun) ImportWriter.Write(root, clipping, found);
            return new Done(ToldClipping.Of(clipping), isDryRun || isJson ? Changes(articles, clipping.Files) : [], isJson ? clipping with { Files = [] } : null);
        }, found);
        if (!isDryRun) ImportWriter.Write(root, result.Vocabulary, found);

        var diagnostics = found.ToSorted();
        var code = ExitCodes.Of(diagnostics);
        if (isJson) JsonReport.Write(shell, "import", code, diagnostics, json => WriteJson(json, result, isDryRun));
        else WriteText(shell, result.Clippings, isDryRun);
        // What is merely worth knowing of a clipping stands among the doubts of its report.
        DiagnosticPrinter.Print(shell, root, [.. diagnostics.Where(d => d.Severity != Severity.Info)]);
        return code;
    }

    /// <summary>A clipping that was imported.</summary>
    /// <param name="Whole">Null where nobody is going to ask: a long import holds few words of each.</param>
    private sealed record Done(ToldClipping Told, ImmutableArray<ArticleChange> Changes, ImportedClipping? Whole);

    private static List<WaitingClipping> Clippings(Shell shell, string root, string[] given, DiagnosticBag found)
    {
        if (given.Length == 0) return [.. WaitingClipping.In(Inbox.All(root, found), found)];
        var clippings = new List<WaitingClipping>();
        foreach (var path in given.Distinct(StringComparer.Ordinal))
            if (path == "-") clippings.Add(FromInput(shell));
            else clippings.AddRange(Named(WaitingClipping.In(Inbox.Behind(shell, root, path, found).Where(file => IsNoArticle(file) && !IsOther(root, file, found)), found), File.Exists(shell.Resolve(path))));
        return [.. clippings.DistinctBy(clipping => clipping.Path)];
    }

    private static WaitingClipping FromInput(Shell shell)
    {
        var clipping = Inbox.FromInput(shell) with { IsAskedFor = true };
        return new WaitingClipping(clipping.Path, null, () => clipping);
    }

    private static IEnumerable<WaitingClipping> Named(IEnumerable<WaitingClipping> clippings, bool isAskedFor) =>
        clippings.Select(clipping => clipping with { Read = () => clipping.Read() with { IsAskedFor = isAskedFor } });

    // A file from elsewhere whose place in the inbox another has: to import it would merge two articles, or be undone by the next import.
    private static bool IsOther(string root, FoundFile file, DiagnosticBag found)
    {
        var place = Path.Combine(root, file.Path.Value);
        if (!file.Path.IsUnder(Inbox.Folder) || Path.GetFullPath(file.OnDisk) == place || !File.Exists(place) || File.ReadAllBytes(place).AsSpan().SequenceEqual(File.ReadAllBytes(file.OnDisk))) return false;
        found.Add(ShellProblems.OtherClipping(file.Path));
        return true;
    }

    private static bool IsNoArticle(FoundFile file) =>
        file.Path.Value != "site.yml" ? !Inbox.IsContent(file) : throw new UsageException("`site.yml` holds the digest's settings and is no clipping", $"name a clipping ({Inbox.Kinds})");

    /// <summary>What becomes of the articles that stand: each with the difference that import makes to it.</summary>
    public static ImmutableArray<ArticleChange> Changes(IReadOnlyDictionary<SitePath, SourceFile> standing, ImmutableArray<SourceFile> files) =>
        [.. files.Where(file => standing.ContainsKey(file.Path)).Select(file => new ArticleChange(file.Path, UnifiedDiff.Write(file.Path.Value, standing[file.Path].Text, file.Text)))];

    public static void WriteChanges(Utf8JsonWriter json, IEnumerable<ArticleChange> changes)
    {
        json.WriteStartArray("changes");
        foreach (var (article, diff) in changes)
        {
            json.WriteStartObject();
            json.WriteString("article", article.Value);
            json.WriteString("diff", diff);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteText(Shell shell, ImmutableArray<Done> clippings, bool isDryRun)
    {
        var told = clippings.Where(clipping => clipping.Told.Outcome != ImportOutcome.Unchanged).ToList();
        foreach (var clipping in told) shell.Output.WriteLine(clipping.Told.Paragraph);
        foreach (var change in told.SelectMany(clipping => clipping.Changes).OrderBy(change => change.Article)) shell.Output.Write(change.Diff);
        if (told.Any(clipping => clipping.Told.WasChanged)) shell.Output.WriteLine("`digestgen explain` lists what was cut and mended; `digestgen import --undo ID N` takes number N back");
        shell.Output.WriteLine(ToldClipping.Summary([.. clippings.Select(clipping => clipping.Told)]) + (isDryRun ? "; nothing was written (--dry-run)" : ""));
    }

    private static void WriteJson(Utf8JsonWriter json, ImportResult<Done> result, bool isDryRun)
    {
        json.WriteBoolean("dryRun", isDryRun);
        json.WriteStartArray("clippings");
        foreach (var (clipping, _, _) in result.Clippings)
        {
            json.WriteStartObject();
            json.WriteString("path", clipping.Clipping.Value);
            json.WriteString("outcome", ToldClipping.InWords(clipping.Outcome));
            if (clipping.Article is { } article) json.WriteString("article", article.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteChanges(json, result.Clippings.SelectMany(clipping => clipping.Changes).OrderBy(change => change.Article));
        JsonReport.WriteList(json, "files", result.Clippings.SelectMany(clipping => clipping.Told.Files).Concat(result.Vocabulary.Select(file => file.Path)).Order().Select(path => path.Value));
        ExplanationJson.Write(json, result.Clippings.Where(clipping => clipping.Told.Outcome != ImportOutcome.Unchanged).Select(clipping => clipping.Whole!).AsParallel().AsOrdered().Select(ExplainedArticle.Of));
    }
}

/// <summary>An article that stands, and the lines that change in it.</summary>
internal sealed record ArticleChange(SitePath Article, string Diff);
