using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Importing.Duplicates;
using DigestGen.Importing.Propose;
using DigestGen.Text;

namespace DigestGen;

/// <summary>A clipping that was read and waits for its story.</summary>
/// <param name="Article">Where it goes; null where nothing of it is left to write.</param>
internal sealed record HeldDraft(PackedDraft Draft, SitePath? Article);

/// <summary>
/// Clippings that were read, as the rest of an import needs them: packed, with what stories are matched by. What a clipping is held against for duplicates is let go
/// with the last of them.
/// </summary>
internal sealed class HeldDrafts
{
    private readonly HeldDraft?[] drafts;

    private HeldDrafts(int count) => drafts = new HeldDraft?[count];

    /// <summary>Those for which a story is looked for, in order.</summary>
    public StoryReports Reports { get; } = new();

    /// <summary>The draft of a decision, by its number; null where there is none. It is handed out once and not held any longer.</summary>
    public HeldDraft? Take(int decision)
    {
        var taken = drafts[decision];
        drafts[decision] = null;
        return taken;
    }

    public static HeldDrafts Read(ImportInput input, ImmutableArray<ImportDecision> decisions, StandingArticles standing, DigestContent content, DiagnosticBag found)
    {
        var held = new HeldDrafts(decisions.Length);
        int[] numbers = [.. Enumerable.Range(0, decisions.Length).Where(i => decisions[i].IsToBeWritten)];
        if (numbers.Length == 0) return held;
        var imported = numbers.Select(i => decisions[i].Clipping.Stem).ToHashSet(StringComparer.Ordinal);
        var articles = content.Articles.Where(article => imported.Contains(article.Id)).ToLookup(article => article.Id, StringComparer.Ordinal);
        var duplicates = new DuplicateFinder(content.Articles.Where(article => !imported.Contains(article.Id)));
        var taken = ArticleFiles.TakenSlugs(standing, content);
        var read = ArticleImporter.Reader(content);
        foreach (var one in numbers.AsParallel().AsOrdered().Select(i => ReadOne(i, input, decisions[i], standing, articles, read, found)))
        {
            if (one is null) continue;
            var decision = decisions[one.Number];
            if (one.Known is not null) duplicates.Look(one.Known, found);
            if (one.Story is not null) held.Reports.Add(one.Story);
            held.drafts[one.Number] = new HeldDraft(one.Draft, one.Known is null ? null : decision.Article ?? ArticleFiles.NewPath(one.Fields, decision.Clipping.Stem, taken));
        }
        return held;
    }

    /// <summary>What one thread makes of a clipping.</summary>
    /// <param name="Known">Null where nothing of it is left to write.</param>
    /// <param name="Story">Null where none is looked for.</param>
    private sealed record ReadDraft(int Number, PackedDraft Draft, ClippingFields Fields, KnownText? Known, StoryReading? Story);

    private static ReadDraft? ReadOne(
        int number, ImportInput input, ImportDecision decision, StandingArticles standing, ILookup<string, Article> articles, Func<Clipping, UndoneEntries, DiagnosticBag, ClippingDraft?> read, DiagnosticBag found)
    {
        var clipping = input.Read(decision.Clipping);
        if (read(clipping, standing.UndoneIn(clipping), found) is not { } draft) return null;
        if (draft.Body.Length == 0) return new ReadDraft(number, PackedDraft.Of(draft), draft.Fields, null, null);
        return new ReadDraft(
            number,
            PackedDraft.Of(draft),
            draft.Fields,
            KnownText.Of(clipping.Id, clipping.Path, draft.Body, draft.Fields.Url?.Value, [.. articles[clipping.Id].SelectMany(article => article.NotDuplicateOf)]),
            decision.IsPlacedAnew ? draft.ForStories(clipping.Id) : null);
    }
}
