using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Importing.Merging;
using DigestGen.Text;

namespace DigestGen;

/// <summary>What an undo, or its undo, comes to.</summary>
/// <param name="Clipping">With its ledger as it is then, and the files to write; null where something cannot be done, which is reported.</param>
/// <param name="Before">The ledger as it was, entry for entry.</param>
public sealed record LedgerChange(ImportedClipping? Clipping, Ledger Before);

/// <summary>
/// Takes back what import changed in a clipping, or makes it again: lines that were cut come back, repairs go. Only the difference that this makes is merged into
/// the article, so nothing else of it changes; the record remembers it, so that no later import does the same again.
/// </summary>
public static class ImportUndo
{
    /// <summary>The clipping that is meant by an id, by the path of a clipping, by that of its record or by that of its article; null for none that was imported.</summary>
    public static SitePath? Find(SourceTree tree, string given) => StandingArticles.Of(tree).ClippingOf(given);

    /// <param name="numbers">Entries of the ledger, from 1; empty for all.</param>
    public static LedgerChange TakeBack(Clipping clipping, ImmutableArray<int> numbers, SourceTree tree, DigestContent content, DiagnosticBag found) =>
        Change(clipping, numbers, isUndone: true, new MergeLabels("your text", "with the change taken back"), tree, content, found);

    /// <summary>Makes changes again that were taken back.</summary>
    /// <param name="numbers">As in <see cref="TakeBack"/>.</param>
    public static LedgerChange MakeAgain(Clipping clipping, ImmutableArray<int> numbers, SourceTree tree, DigestContent content, DiagnosticBag found) =>
        Change(clipping, numbers, isUndone: false, new MergeLabels("your text", "with the change made again"), tree, content, found);

    private static LedgerChange Change(
        Clipping clipping, ImmutableArray<int> numbers, bool isUndone, MergeLabels labels, SourceTree tree, DigestContent content, DiagnosticBag found)
    {
        var nothing = new LedgerChange(null, Ledger.Empty);
        var (record, article) = StandingArticles.Of(tree).Find(clipping.Id);
        var read = ArticleImporter.Reader(content);
        if (record is null || article is null || ConflictMarkers.StandIn(article.Text))
        {
            found.Add(ImportProblems.NothingToUndo(ImportRecord.PathOf(clipping.Id), record is null
                ? "the clipping has no record: it was not imported yet"
                : article is null ? "its article was deleted" : $"`{article.Path}` is still undecided after a merge"));
            return nothing;
        }
        if (read(clipping, record.UndoneIn(clipping), found) is not { } before) return nothing;
        if (Marked(before.Ledger.Entries, numbers, isUndone, record.File.Path, found) is not { } marked) return nothing;
        var after = read(clipping, UndoneEntries.OfSameText(marked), new DiagnosticBag())!;

        var decision = new ImportDecision(clipping.Path, ImportOutcome.Updated, article, IsPlacedAnew: record.Base is null);
        var story = content.Articles.FirstOrDefault(a => a.Id == clipping.Id)?.Story;
        var (old, placed) = (ArticleFiles.Proposal(new PlacedDraft(before, decision, article.Path, story, record.Base)), new PlacedDraft(after, decision, article.Path, story, record.Base));
        var proposal = ArticleFiles.Proposal(placed);
        // The base is what the article is held against by the next merge: it gets the same change, and no other.
        var written = record.Base is { } standing && ArticleMerge.Merge(old, standing, proposal, labels) is { Conflicts.IsEmpty: true } merged ? merged.Text : proposal;
        var file = ImportRecord.Write(after, article.Path, written, (record.Head.RawHash, record.Head.Importer));
        var result = ArticleFiles.Merged(placed, ArticleMerge.Merge(old, article.Text, proposal, labels), ArticleMerge.IsSame(article.Text, record.Base ?? ""), file, found);
        return new LedgerChange(ImportedClipping.Of(after, result.Outcome, article.Path) with { Story = story, Files = result.Files }, before.Ledger);
    }

    private static ImmutableArray<LedgerEntry>? Marked(ImmutableArray<LedgerEntry> ledger, ImmutableArray<int> numbers, bool isUndone, SitePath record, DiagnosticBag found)
    {
        var marked = ledger.ToBuilder();
        if (numbers.IsEmpty) numbers = [.. Enumerable.Range(1, ledger.Length).Where(number => ledger[number - 1].IsChange && ledger[number - 1].IsUndone != isUndone)];
        var faults = numbers.Select(number => FaultOf(ledger, number, isUndone)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var fault in faults) found.Add(ImportProblems.NothingToUndo(record, fault));
        if (faults.Count > 0) return null;
        foreach (var number in numbers) marked[number - 1] = marked[number - 1] with { IsUndone = isUndone };
        return marked.ToImmutable();
    }

    private static string? FaultOf(ImmutableArray<LedgerEntry> ledger, int number, bool isUndone)
    {
        if (number < 1 || number > ledger.Length) return string.Create(CultureInfo.InvariantCulture, $"there is no entry {number} in its ledger of {ledger.Length}");
        if (!ledger[number - 1].IsChange) return string.Create(CultureInfo.InvariantCulture, $"entry {number} of its ledger is a suggestion: the text was left as it is");
        if (ledger[number - 1].IsUndone != isUndone) return null;
        return string.Create(CultureInfo.InvariantCulture, $"entry {number} of its ledger is {(isUndone ? "taken back already" : "not taken back")}");
    }
}
