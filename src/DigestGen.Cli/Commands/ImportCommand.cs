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
        var tree = SourceTreeReader.ReadWithRecords(root, new DiagnosticBag()).Tree;
        var result = ImportStep.Run(root, tree, clippings, shell.Today, found);
        if (!isDryRun)
        {
            foreach (var clipping in clippings.Where(clipping => clipping.Path.IsUnder(Inbox.Folder))) Inbox.Keep(root, clipping, found);
            ImportWriter.Write(root, result, found);
        }

        var diagnostics = found.ToSorted();
        var code = diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCodes.Findings : ExitCodes.Fine;
        if (isJson) JsonReport.Write(shell, "import", code, diagnostics, json => WriteJson(json, result, Changes(tree, result), isDryRun));
        else WriteText(shell, result, isDryRun ? Changes(tree, result) : [], isDryRun);
        // What is merely worth knowing of a clipping stands among the doubts of its report.
        DiagnosticPrinter.Print(shell, root, [.. diagnostics.Where(d => d.Severity != Severity.Info)]);
        return code;
    }

    private static ImmutableArray<Clipping> Clippings(Shell shell, string root, string[] given, DiagnosticBag found)
    {
        if (given.Length == 0) return [.. SourceTreeReader.ReadClippings(Inbox.All(root, found), found)];
        var clippings = ImmutableArray.CreateBuilder<Clipping>();
        foreach (var path in given.Distinct(StringComparer.Ordinal))
        {
            if (path == "-") clippings.Add(Inbox.FromInput(shell) with { IsAskedFor = true });
            else clippings.AddRange(SourceTreeReader.ReadClippings([.. Inbox.Behind(shell, root, path, found).Where(file => IsNoArticle(file) && !IsOther(root, file, found))], found)
                .Select(clipping => clipping with { IsAskedFor = File.Exists(shell.Resolve(path)) }));
        }
        return [.. clippings.DistinctBy(clipping => clipping.Path)];
    }

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
    public static ImmutableArray<(SitePath Article, string Diff)> Changes(SourceTree tree, ImportResult result)
    {
        var articles = result.Files.Where(file => file.Path.IsUnder("content/articles")).ToDictionary(file => file.Path);
        return [.. tree.Files.Where(file => articles.ContainsKey(file.Path)).Select(file => (file.Path, UnifiedDiff.Write(file.Path.Value, file.Text, articles[file.Path].Text)))];
    }

    public static void WriteChanges(Utf8JsonWriter json, ImmutableArray<(SitePath Article, string Diff)> changes)
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

    private static void WriteText(Shell shell, ImportResult result, ImmutableArray<(SitePath Article, string Diff)> changes, bool isDryRun)
    {
        foreach (var clipping in result.Clippings.Where(clipping => clipping.Outcome != ImportOutcome.Unchanged)) shell.Output.WriteLine(ClippingReport.Brief(clipping));
        foreach (var (_, diff) in changes) shell.Output.Write(diff);
        if (result.Clippings.Any(clipping => clipping.Outcome != ImportOutcome.Unchanged && clipping.Ledger.Entries.Any(entry => entry is { Action: LedgerAction.Removed or LedgerAction.Repaired, IsUndone: false })))
            shell.Output.WriteLine("`digestgen explain` lists what was cut and mended; `digestgen import --undo ID N` takes number N back");
        shell.Output.WriteLine(Summary(result) + (isDryRun ? "; nothing was written (--dry-run)" : ""));
    }

    /// <summary>`3 imported, 1 written again, 20 unchanged`.</summary>
    public static string Summary(ImportResult result)
    {
        if (result.Clippings.IsEmpty) return "no clippings";
        var parts = result.Clippings.GroupBy(clipping => clipping.Outcome).OrderBy(group => group.Key)
            .Select(group => $"{Shell.Number(group.Count())} {InWords(group.Key)}");
        return string.Join(", ", parts);
    }

    private static string InWords(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported => "imported",
        ImportOutcome.Unchanged => "unchanged",
        ImportOutcome.Updated => "written again",
        ImportOutcome.Merged => "merged with your edits",
        ImportOutcome.Undecided => "merged, with places to decide",
        ImportOutcome.KeptEditorsFile => "left alone",
        _ => "not imported",
    };

    private static void WriteJson(Utf8JsonWriter json, ImportResult result, ImmutableArray<(SitePath Article, string Diff)> changes, bool isDryRun)
    {
        json.WriteBoolean("dryRun", isDryRun);
        json.WriteStartArray("clippings");
        foreach (var clipping in result.Clippings)
        {
            json.WriteStartObject();
            json.WriteString("path", clipping.Clipping.Path.Value);
            json.WriteString("outcome", InWords(clipping.Outcome));
            if (clipping.Article is { } article) json.WriteString("article", article.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteChanges(json, changes);
        JsonReport.WriteList(json, "files", result.Files.Select(file => file.Path.Value));
        ExplanationJson.Write(json, result.Clippings.Where(clipping => clipping.Outcome != ImportOutcome.Unchanged).AsParallel().AsOrdered().Select(ExplainedArticle.Of));
    }
}
