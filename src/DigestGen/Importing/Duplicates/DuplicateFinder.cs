using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Importing.Duplicates;

/// <summary>
/// Says which new articles are there already: the same words, nearly the same, or the same address. Each is held against what stands and what was imported before
/// it, and the likest is named. Which one goes is for the editor to decide. The cost grows with the number of articles: only those are compared that share two of
/// their smallest fingerprints.
/// </summary>
internal sealed class DuplicateFinder
{
    /// <summary>From here on texts are nearly the same: half of all runs of four words are in both. Reports of one event by two outlets share a tenth at most.</summary>
    public const double NearlyTheSame = 0.5;

    /// <summary>Texts of fewer words are notices that say little, and often the same.</summary>
    public const int FewestWords = 20;

    // Texts that share half of their runs share fewer than two of the smallest twelve in three cases of a thousand.
    private const int Keys = 12;
    private const int SharedKeys = 2;

    // A run that many texts have is some outlet's standing phrase; the other keys find the pair.
    private const int LongestList = 32;

    private sealed record Known(string Id, SitePath Path, TextSketch Sketch, string? Address, IReadOnlyCollection<string> NotDuplicateOf);

    private readonly Dictionary<ulong, List<Known>> byRun = [];
    private readonly Dictionary<ulong, Known> byText = [];
    private readonly Dictionary<string, Known> byAddress = new(StringComparer.Ordinal);

    /// <summary>Reports the duplicates among drafts, in their order.</summary>
    public static void Report(IReadOnlyList<ClippingDraft> drafts, DigestContent content, DiagnosticBag found)
    {
        if (drafts.Count == 0) return;
        var imported = drafts.Select(draft => draft.Clipping.Id).ToHashSet(StringComparer.Ordinal);
        var silenced = content.Articles.Where(article => imported.Contains(article.Id)).ToLookup(article => article.Id, article => article.NotDuplicateOf, StringComparer.Ordinal);
        var finder = new DuplicateFinder();
        foreach (var known in content.Articles.Where(article => !imported.Contains(article.Id)).AsParallel().AsOrdered()
            .Select(article => new Known(article.Id, article.File.Path, TextSketch.Of(article.Body.Text), Address(article.Url), article.NotDuplicateOf)))
            finder.Add(known);
        foreach (var draft in drafts.AsParallel().AsOrdered().Select(draft => new Known(
            draft.Clipping.Id, draft.Clipping.Path, TextSketch.Of(draft.Body), Address(draft.Fields.Url?.Value), [.. silenced[draft.Clipping.Id].SelectMany(ids => ids)])))
        {
            if (finder.Find(draft) is { } problem) found.Add(problem);
            finder.Add(draft);
        }
    }

    private static string? Address(Uri? url) => url is null ? null : SameAddress.Canonical(url);

    private Diagnostic? Find(Known draft)
    {
        if (draft.Sketch.Words >= FewestWords)
        {
            if (byText.TryGetValue(draft.Sketch.Whole, out var same) && same.Sketch.Words == draft.Sketch.Words && IsOpen(draft, same)) return ImportProblems.SameText(draft.Path, same.Path, same.Id);
            if (Likest(draft) is { } likest) return ImportProblems.NearlySameText(draft.Path, likest.Text.Path, likest.Text.Id, likest.Resemblance);
        }
        return draft.Address is { } address && byAddress.TryGetValue(address, out var page) && IsOpen(draft, page) ? ImportProblems.SamePage(draft.Path, page.Path, page.Id) : null;
    }

    private (Known Text, double Resemblance)? Likest(Known draft)
    {
        (Known Text, double Resemblance)? likest = null;
        var shared = new Dictionary<Known, int>(ReferenceEqualityComparer.Instance);
        foreach (var key in draft.Sketch.Smallest.Take(Keys))
            foreach (var known in byRun.GetValueOrDefault(key) ?? [])
            {
                shared[known] = shared.GetValueOrDefault(known) + 1;
                if (shared[known] != SharedKeys || !IsOpen(draft, known)) continue;
                var resemblance = draft.Sketch.Resemblance(known.Sketch);
                // The order of two that are equally like is that of their paths.
                if (resemblance >= NearlyTheSame && (likest is not { } best || resemblance > best.Resemblance || (resemblance == best.Resemblance && known.Path.CompareTo(best.Text.Path) < 0)))
                    likest = (known, resemblance);
            }
        return likest;
    }

    private void Add(Known known)
    {
        if (known.Address is { } address) byAddress.TryAdd(address, known);
        if (known.Sketch.Words < FewestWords) return;
        byText.TryAdd(known.Sketch.Whole, known);
        foreach (var key in known.Sketch.Smallest.Take(Keys))
            if (!byRun.TryGetValue(key, out var list)) byRun.Add(key, [known]);
            else if (list.Count < LongestList) list.Add(known);
    }

    private static bool IsOpen(Known one, Known other) => !one.NotDuplicateOf.Contains(other.Id) && !other.NotDuplicateOf.Contains(one.Id);
}
