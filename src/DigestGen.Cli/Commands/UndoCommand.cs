using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Diagnostics;
using DigestGen.Explaining;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen import --undo ID [N…]`: what import cut or mended comes back.</summary>
internal static class UndoCommand
{
    public static int Run(Shell shell, string id, string[] numbers, string? site, bool isDryRun, bool isJson)
    {
        var root = SiteFolder.Find(shell, site);
        ImmutableArray<int> wanted = [.. numbers.Select(Number).Distinct()];
        var found = new DiagnosticBag();
        var tree = SourceTreeReader.ReadWithRecords(root, new DiagnosticBag()).Tree;
        var clipping = Find(shell, root, tree, id, found);
        var content = DigestReader.Read(tree, new BuildOptions(shell.Today, IncludeDrafts: true), new DiagnosticBag());
        var before = ArticleImporter.Analyse([clipping], tree, content, new DiagnosticBag())[0].Ledger;
        var result = ImportUndo.TakeBack(clipping, wanted, tree, content, found);
        if (!isDryRun) ImportWriter.Write(root, result, found);

        var diagnostics = found.ToSorted();
        var code = diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCodes.Findings : ExitCodes.Fine;
        var changes = ImportCommand.Changes(tree, result);
        if (isJson) JsonReport.Write(shell, "import", code, diagnostics, json => WriteJson(json, result, changes, isDryRun));
        else WriteText(shell, result, before, changes, isDryRun);
        DiagnosticPrinter.Print(shell, root, [.. diagnostics.Where(d => d.Severity != Severity.Info)]);
        return code;
    }

    private static Clipping Find(Shell shell, string root, SourceTree tree, string id, DiagnosticBag found)
    {
        var place = Path.GetRelativePath(root, shell.Resolve(id)).Replace('\\', '/');
        if ((ImportUndo.Find(tree, place) ?? ImportUndo.Find(tree, id)) is not { } path)
            throw new UsageException($"nothing that was imported is called `{id}`", "name the clipping, its article, or the record in content/imports without `.yml`");
        var onDisk = Path.Combine(root, path.Value);
        if (!File.Exists(onDisk)) throw new UsageException($"the clipping `{path}` is not there any more", "put it back: what was cut is read from it");
        return SourceTreeReader.ReadClippings([new FoundFile(path, onDisk)], found)[0];
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new UsageException($"`{text}` is no number of a change", "write `--undo ID 3 5`; `--undo ID --dry-run` lists the changes with their numbers");

    // Before anything is taken back the list shows what could be; afterwards, what was.
    private static void WriteText(Shell shell, ImportResult result, Ledger before, ImmutableArray<(SitePath Article, string Diff)> changes, bool isDryRun)
    {
        foreach (var clipping in result.Clippings)
        {
            shell.Output.WriteLine($"{clipping.Clipping.Path} → {clipping.Article}");
            var taken = clipping.Ledger.Entries.Where((entry, i) => entry.IsUndone && !before.Entries[i].IsUndone).ToHashSet();
            var entries = isDryRun ? ClippingReport.Entries(before, entry => entry.IsChange) : ClippingReport.Entries(clipping.Ledger, taken.Contains);
            shell.Output.WriteLine(entries.Length == 0 ? "  nothing is left to take back" : entries.TrimStart('\n'));
            foreach (var (_, diff) in isDryRun ? changes : []) shell.Output.Write(diff);
            if (isDryRun) shell.Output.WriteLine("nothing was written (--dry-run)");
        }
    }

    private static void WriteJson(Utf8JsonWriter json, ImportResult result, ImmutableArray<(SitePath Article, string Diff)> changes, bool isDryRun)
    {
        json.WriteBoolean("dryRun", isDryRun);
        ImportCommand.WriteChanges(json, changes);
        JsonReport.WriteList(json, "files", result.Files.Select(file => file.Path.Value));
        ExplanationJson.Write(json, result.Clippings.Select(ExplainedArticle.Of));
    }
}
