using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Importing.Duplicates;
using DigestGen.Importing.Formats;
using DigestGen.Importing.Propose;
using DigestGen.Text;

namespace DigestGen;

/// <summary>Clippings to Markdown articles: the other pipeline. What an editor wrote is merged with, never written over.</summary>
public static class ArticleImporter
{
    /// <summary>The ends of names of the files that can be imported, in lower case with their dots.</summary>
    public static ImmutableArray<string> Extensions => ClippingFormats.Extensions;

    /// <summary>The end of a name for a clipping that came without one.</summary>
    public static string ExtensionOf(ReadOnlySpan<byte> bytes) => ClippingFormats.ExtensionOf(bytes);

    /// <summary>Imports what is new or changed. What stands, made from the same bytes by the same importer, is not read again.</summary>
    /// <param name="entering">Told the name of each stage as it begins, so that a shell can time it or show progress.</param>
    public static ImportResult Import(ImmutableArray<Clipping> clippings, SourceTree tree, DigestContent content, DiagnosticBag found, Action<string>? entering = null)
    {
        entering?.Invoke("compare");
        var standing = StandingArticles.Of(tree);                                              // records and articles of earlier imports
        var decisions = Decide(clippings, standing, found);                                    // Clipping -> new, unchanged, to be updated, the editor's

        entering?.Invoke("read");
        var drafts = Read([.. decisions.Where(d => d.IsToBeWritten)], content, found);         // Clipping -> fields, ledger, Markdown, proposal
        var whole = drafts.Where(d => d.Draft.Body.Length > 0).ToImmutableArray();

        entering?.Invoke("duplicates");
        DuplicateFinder.Report([.. whole.Select(d => d.Draft)], content, found);               // drafts   -> what is there already, said and left to the editor

        entering?.Invoke("stories");
        var stories = ProposedStories.Match([.. whole.Where(d => d.Decision.IsPlacedAnew).Select(d => d.Draft.ForStories(d.Draft.Clipping.Id))], content, tree);   // drafts   -> the stories they join or begin

        entering?.Invoke("write");
        var placed = ArticleFiles.Place(whole, standing, content, stories);                    // drafts   -> one file each
        ImmutableArray<WrittenDraft> written = [.. placed.AsParallel().AsOrdered().Select(p => ArticleFiles.Write(p, found))]; // drafts -> articles and records, merged with what stands
        var files = written.SelectMany(w => w.Files).Concat(stories.Files).Concat(ProposedVocabulary.Write(written, tree, content));
        return new ImportResult(Report(decisions, drafts, written), [.. files.OrderBy(file => file.Path)]);
    }

    /// <summary>What import makes of each clipping, imported already or not; nothing is to be written.</summary>
    public static ImmutableArray<ImportedClipping> Analyse(ImmutableArray<Clipping> clippings, SourceTree tree, DigestContent content, DiagnosticBag found)
    {
        var standing = StandingArticles.Of(tree);
        var decisions = Decide(clippings, standing, new DiagnosticBag());
        var drafts = Read([.. decisions.Where(d => d.Outcome != ImportOutcome.Failed)], content, found).ToDictionary(d => d.Decision, d => d.Draft);
        return [.. decisions.Select(d => drafts.TryGetValue(d, out var draft)
            ? ImportedClipping.Of(draft, d.Outcome, d.Article)
            : ImportedClipping.Unread(d.Clipping, ImportOutcome.Failed, d.Article))];
    }

    private static ImmutableArray<ImportDecision> Decide(ImmutableArray<Clipping> clippings, StandingArticles standing, DiagnosticBag found)
    {
        var first = new Dictionary<string, SitePath>(StringComparer.Ordinal);
        var decisions = ImmutableArray.CreateBuilder<ImportDecision>(clippings.Length);
        foreach (var clipping in clippings.OrderBy(c => c.Path))
        {
            var isFirst = first.TryAdd(clipping.Id, clipping.Path);
            if (!isFirst) found.Add(ImportProblems.SameName(clipping.Path, first[clipping.Id]));
            decisions.Add(isFirst ? standing.Decide(clipping, found) : new ImportDecision(clipping, ImportOutcome.Failed, null, null));
        }
        return decisions.MoveToImmutable();
    }

    private static ImmutableArray<(ClippingDraft Draft, ImportDecision Decision)> Read(ImmutableArray<ImportDecision> decisions, DigestContent content, DiagnosticBag found)
    {
        if (decisions.Length == 0) return [];
        var read = Reader(content);
        return [.. decisions.AsParallel().AsOrdered().Select(d => (Draft: read(d.Clipping, d.Record?.UndoneIn(d.Clipping) ?? UndoneEntries.None, found), Decision: d)).Where(pair => pair.Draft is not null).Select(pair => (pair.Draft!, pair.Decision))];
    }

    /// <summary>Reads clippings by what the digest knows of outlets and topics; null for one that cannot be read, which is reported.</summary>
    internal static Func<Clipping, UndoneEntries, DiagnosticBag, ClippingDraft?> Reader(DigestContent content)
    {
        var outlets = new OutletBook(content.Sources);
        var vocabulary = ProposalVocabulary.Of(content.Topics.AddRange(content.RejectedTopics),
            [.. content.Articles.Where(a => a.Topics.Length > 0).Select(a => new TaggedText(a.Id, $"{a.Title.Value}\n\n{a.Body.Text}", a.Topics))]);
        return (clipping, undone, found) => Draft.Of(clipping, outlets, vocabulary, undone, found);
    }

    private static ImmutableArray<ImportedClipping> Report(
        ImmutableArray<ImportDecision> decisions, ImmutableArray<(ClippingDraft Draft, ImportDecision Decision)> drafts, ImmutableArray<WrittenDraft> written)
    {
        var draftOf = drafts.ToDictionary(pair => pair.Decision, pair => pair.Draft);
        var writtenOf = written.ToDictionary(w => w.Placed.Decision);
        return [.. decisions.Select(decision =>
        {
            if (!decision.IsToBeWritten) return ImportedClipping.Unread(decision.Clipping, decision.Outcome, decision.Article);
            if (!draftOf.TryGetValue(decision, out var draft)) return ImportedClipping.Unread(decision.Clipping, ImportOutcome.Failed, null);
            return writtenOf.TryGetValue(decision, out var made)
                ? ImportedClipping.Of(draft, made.Outcome, made.Placed.Article) with { Story = made.Placed.Story }
                : ImportedClipping.Of(draft, ImportOutcome.Failed, null);
        })];
    }
}
