using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Explaining;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Commands;

/// <summary>Takes changes of a ledger back, or makes them again: `ImportUndo.TakeBack` and `ImportUndo.MakeAgain`.</summary>
internal delegate LedgerChange ChangeOfLedger(Clipping clipping, ImmutableArray<int> numbers, SourceTree tree, DigestContent content, DiagnosticBag found);

/// <summary>`digestgen import --undo ID [N…]`: what import cut or mended comes back; `--redo` does it again.</summary>
internal static class UndoCommand
{
    public static int Run(Shell shell, ChangeOfLedger change, string id, string[] numbers, string? site, bool isDryRun, bool isJson)
    {
        var root = SiteFolder.Find(shell, site);
        ImmutableArray<int> wanted = [.. numbers.Select(Number).Distinct()];
        var found = new DiagnosticBag();
        var tree = SourceTreeReader.ReadWithRecords(root, new DiagnosticBag()).Tree;
        var clipping = Find(shell, root, tree, id, found);
        var content = DigestReader.ReadToAdd(tree, shell.Today);
        var changed = change(clipping, wanted, tree, content, found);
        if (!isDryRun && changed.Clipping is { } written) ImportWriter.Write(root, written, found);
        var changes = isJson || isDryRun ? ImportCommand.Changes(tree.Under("content/articles", ".md").ToDictionary(file => file.Path), changed.Clipping?.Files ?? []) : [];

        var diagnostics = found.ToSorted();
        var code = ExitCodes.Of(diagnostics);
        if (isJson) JsonReport.Write(shell, "import", code, diagnostics, json => WriteJson(json, changed, changes, isDryRun));
        else if (isDryRun) WritePreview(shell, changed, changes);
        else WriteText(shell, changed);
        DiagnosticPrinter.Print(shell, root, [.. diagnostics.Where(d => d.Severity != Severity.Info)]);
        return code;
    }

    private static Clipping Find(Shell shell, string root, SourceTree tree, string id, DiagnosticBag found)
    {
        var place = Path.GetRelativePath(root, shell.Resolve(id)).Replace('\\', '/');
        if ((ImportUndo.Find(tree, place) ?? ImportUndo.Find(tree, id)) is not { } path)
            throw new UsageException($"nothing that was imported is called `{id}`", "name the clipping, its article, or the record in content/imports without `.yml`");
        var standing = new FoundFile(path, Path.Combine(root, path.Value));
        if (!File.Exists(standing.OnDisk)) standing = Moved(root, path) ?? throw new UsageException(
            $"the clipping `{path}` is not there any more, and no other of the inbox has its name",
            $"put it back, since what was cut is read from it; or copy what you miss out of the ledger in `content/imports/{path.Stem}.yml`, which has every line that was cut");
        return SourceTreeReader.ReadClippings([standing], found)[0];
    }

    // A clipping that an editor has put into another folder of the inbox is the same, as it is for the next import.
    private static FoundFile? Moved(string root, SitePath clipping) =>
        Inbox.All(root, new DiagnosticBag()).Where(file => file.Path.FileName == clipping.FileName).ToList() is [{ } only] ? only : null;

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new UsageException($"`{text}` is no number of a change", "write `--undo ID 3 5`; `--undo ID --dry-run` lists the changes with their numbers");

    private static void WriteText(Shell shell, LedgerChange changed)
    {
        if (changed.Clipping is not { } clipping) return;
        var entries = clipping.Ledger.Entries.Where((entry, i) => entry.IsUndone != changed.Before.Entries[i].IsUndone).ToHashSet();
        WriteEntries(shell, clipping, ClippingReport.Entries(clipping.Ledger, entries.Contains));
    }

    // Before anything is done the list shows what could be.
    private static void WritePreview(Shell shell, LedgerChange changed, ImmutableArray<ArticleChange> changes)
    {
        if (changed.Clipping is not { } clipping) return;
        WriteEntries(shell, clipping, ClippingReport.Entries(changed.Before, entry => entry.IsChange));
        foreach (var change in changes) shell.Output.Write(change.Diff);
        shell.Output.WriteLine("nothing was written (--dry-run)");
    }

    private static void WriteEntries(Shell shell, ImportedClipping clipping, string entries)
    {
        shell.Output.WriteLine($"{clipping.Clipping} → {clipping.Article}");
        shell.Output.WriteLine(entries.Length == 0 ? "  nothing is left to do" : entries.TrimStart('\n'));
    }

    private static void WriteJson(Utf8JsonWriter json, LedgerChange changed, ImmutableArray<ArticleChange> changes, bool isDryRun)
    {
        json.WriteBoolean("dryRun", isDryRun);
        ImportCommand.WriteChanges(json, changes);
        JsonReport.WriteList(json, "files", (changed.Clipping?.Files ?? []).OrderBy(file => file.Path).Select(file => file.Path.Value));
        ImmutableArray<ImportedClipping> clippings = changed.Clipping is { } clipping ? [clipping] : [];
        ExplanationJson.Write(json, clippings.Select(ExplainedArticle.Of));
    }
}
