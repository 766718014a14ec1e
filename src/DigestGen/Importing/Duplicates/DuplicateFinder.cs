using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Importing.Duplicates;

/// <summary>What is held of a text to find it again in others: no words of it.</summary>
/// <param name="Address">The one spelling of its address; null where it gives none.</param>
/// <param name="NotDuplicateOf">Ids of articles that an editor has said it is no duplicate of.</param>
internal sealed record KnownText(string Id, SitePath Path, TextSketch Sketch, string? Address, IReadOnlyCollection<string> NotDuplicateOf)
{
    public static KnownText Of(string id, SitePath path, ReadOnlySpan<char> text, Uri? address, IReadOnlyCollection<string> notDuplicateOf) =>
        new(id, path, TextSketch.Of(text), address is null ? null : SameAddress.Canonical(address), notDuplicateOf);
}

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


    private readonly Dictionary<ulong, List<KnownText>> byRun = [];
    private readonly Dictionary<ulong, KnownText> byText = [];
    private readonly Dictionary<string, KnownText> byAddress = new(StringComparer.Ordinal);

    /// <param name="standing">The articles that new ones are held against, in order.</param>
    public DuplicateFinder(IEnumerable<Article> standing)
    {
        foreach (var known in standing.AsParallel().AsOrdered().Select(article => KnownText.Of(article.Id, article.File.Path, article.Body.Text, article.Url, article.NotDuplicateOf))) Add(known);
    }

    /// <summary>Reports what a new text repeats; those that come later are held against it too.</summary>
    public void Look(KnownText draft, DiagnosticBag found)
    {
        if (Find(draft) is { } problem) found.Add(problem);
        Add(draft);
    }

    private Diagnostic? Find(KnownText draft)
    {
        if (draft.Sketch.Words >= FewestWords)
        {
            if (byText.TryGetValue(draft.Sketch.Whole, out var same) && same.Sketch.Words == draft.Sketch.Words && IsOpen(draft, same)) return ImportProblems.SameText(draft.Path, same.Path, same.Id);
            if (Likest(draft) is { } likest) return ImportProblems.NearlySameText(draft.Path, likest.Text.Path, likest.Text.Id, likest.Resemblance);
        }
        return draft.Address is { } address && byAddress.TryGetValue(address, out var page) && IsOpen(draft, page) ? ImportProblems.SamePage(draft.Path, page.Path, page.Id) : null;
    }

    private (KnownText Text, double Resemblance)? Likest(KnownText draft)
    {
        (KnownText Text, double Resemblance)? likest = null;
        var shared = new Dictionary<KnownText, int>(ReferenceEqualityComparer.Instance);
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

    private void Add(KnownText known)
    {
        if (known.Address is { } address) byAddress.TryAdd(address, known);
        if (known.Sketch.Words < FewestWords) return;
        byText.TryAdd(known.Sketch.Whole, known);
        foreach (var key in known.Sketch.Smallest.Take(Keys))
            if (!byRun.TryGetValue(key, out var list)) byRun.Add(key, [known]);
            else if (list.Count < LongestList) list.Add(known);
    }

    private static bool IsOpen(KnownText one, KnownText other) => !one.NotDuplicateOf.Contains(other.Id) && !other.NotDuplicateOf.Contains(one.Id);
}
