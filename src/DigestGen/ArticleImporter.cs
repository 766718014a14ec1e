using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
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

    /// <summary>
    /// Imports what is new or changed. What stands, made from the same bytes by the same importer, is not read again. Every clipping is read, and only facts are held
    /// of it, until its story is known; then it is written and let go, so that memory hardly grows with their number.
    /// </summary>
    /// <param name="take">Writes the files of a clipping and keeps what it wants of it. Several threads call it; the results are in ordinal order of the clippings' paths.</param>
    /// <param name="entering">Told the name of each stage as it begins, so that a shell can time it or show progress.</param>
    public static ImportResult<T> Import<T>(
        ImportInput input, SourceTree tree, DigestContent content, Func<ImportedClipping, T> take, DiagnosticBag found, Action<string>? entering = null)
    {
        entering?.Invoke("compare");
        var standing = new StandingArticles(tree, input.Record);                               // articles of earlier imports, and their records
        var decisions = Decide(input, standing, found);                                        // path     -> new, unchanged, to be updated, the editor's

        entering?.Invoke("read");
        var drafts = HeldDrafts.Read(input, decisions, standing, content, found);              // Clipping -> fields, ledger, Markdown, proposal; duplicates are said

        entering?.Invoke("stories");
        var stories = ProposedStories.Match(drafts.Reports, content, tree);                    // drafts   -> the stories they join or begin

        entering?.Invoke("write");
        var kept = ImmutableArray.CreateBuilder<T>(decisions.Length);
        var named = new List<NamedThings>();
        foreach (var (clipping, things) in Enumerable.Range(0, decisions.Length).AsParallel().AsOrdered().Select(i => Write(decisions[i], drafts.Take(i), standing, stories, take, found)))
        {
            kept.Add(clipping);                                                                // drafts   -> articles and records, merged with what stands
            if (things is not null) named.Add(things);
        }
        return new ImportResult<T>(kept.MoveToImmutable(), [.. ProposedVocabulary.Write(named, tree, content).OrderBy(file => file.Path)]);
    }

    /// <summary>What import makes of each clipping, imported already or not; nothing is to be written.</summary>
    public static ImmutableArray<ImportedClipping> Analyse(ImmutableArray<Clipping> clippings, SourceTree tree, DigestContent content, DiagnosticBag found)
    {
        var standing = StandingArticles.Of(tree);
        var decisions = Decide(ImportInput.Of(clippings, tree), standing, new DiagnosticBag());
        var (byPath, read) = (clippings.ToDictionary(clipping => clipping.Path), Reader(content));
        return [.. decisions.AsParallel().AsOrdered().Select(d => d.Outcome != ImportOutcome.Failed && read(byPath[d.Clipping], standing.UndoneIn(byPath[d.Clipping]), found) is { } draft
            ? ImportedClipping.Of(draft, d.Outcome, d.Article)
            : ImportedClipping.Unread(d.Clipping, ImportOutcome.Failed, d.Article))];
    }

    private static ImmutableArray<ImportDecision> Decide(ImportInput input, StandingArticles standing, DiagnosticBag found)
    {
        var first = new Dictionary<string, SitePath>(StringComparer.Ordinal);
        var paths = input.Clippings.Sort();
        foreach (var path in paths)
            if (!first.TryAdd(path.Stem, path)) found.Add(ImportProblems.SameName(path, first[path.Stem]));
        return [.. paths.AsParallel().AsOrdered().Select(path => first[path.Stem] == path ? standing.Decide(input.Read(path), found) : new ImportDecision(path, ImportOutcome.Failed, null, IsPlacedAnew: false))];
    }

    /// <summary>Reads clippings by what the digest knows of outlets and topics; null for one that cannot be read, which is reported.</summary>
    internal static Func<Clipping, UndoneEntries, DiagnosticBag, ClippingDraft?> Reader(DigestContent content)
    {
        var outlets = new OutletBook(content.Sources);
        var vocabulary = ProposalVocabulary.Of(content.Topics.AddRange(content.RejectedTopics),
            content.Articles.Where(a => a.Topics.Length > 0).OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => new TaggedText(a.Id, $"{a.Title.Value}\n\n{a.Body.Text}", a.Topics)));
        return (clipping, undone, found) => Draft.Of(clipping, outlets, vocabulary, undone, found);
    }

    private static (T Kept, NamedThings? Named) Write<T>(ImportDecision decision, HeldDraft? held, StandingArticles standing, ProposedStories stories, Func<ImportedClipping, T> take, DiagnosticBag found)
    {
        if (!decision.IsToBeWritten) return (take(ImportedClipping.Unread(decision.Clipping, decision.Outcome, decision.Article)), null);
        if (held is null) return (take(ImportedClipping.Unread(decision.Clipping, ImportOutcome.Failed, null)), null);
        var draft = held.Draft.Open();
        if (held.Article is not { } article) return (take(ImportedClipping.Of(draft, ImportOutcome.Failed, null)), null);
        var id = decision.Clipping.Stem;
        var placed = new PlacedDraft(draft, decision, article, stories.Of(id), decision.File is null ? null : standing.Find(id).Record?.Base);
        var written = ArticleFiles.Write(placed, found);
        var files = stories.BegunBy(id) is { } story ? written.Files.Insert(0, story) : written.Files;
        return (take(ImportedClipping.Of(draft, written.Outcome, article) with { Story = placed.Story, Files = files }), NamedThings.In(written));
    }
}
