using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Linking;

/// <summary>
/// Sentences of several articles that tell of one happening become one entry: the same days, and more than half of what they say in common (cosine of
/// their words, weighted by rarity). Leader clustering over an inverted index of each day's strongest words, so the cost grows with the number of
/// entries. Two sentences of one article stay two: nobody is a witness of himself.
/// </summary>
internal static class TimelineMerging
{
    private const double LeastShared = 0.5;
    private const int StrongWords = 6;
    private const int MostCandidates = 64;

    /// <param name="entries">Oldest first, with their words weighed.</param>
    public static IEnumerable<TimelineEntry> Merge(TimelineEntry[] entries)
    {
        foreach (var day in entries.GroupBy(entry => (entry.Date.Earliest, entry.Date.Latest, entry.IsPublication)))
            foreach (var entry in OfOneDay([.. day])) yield return entry;
    }

    private static IEnumerable<TimelineEntry> OfOneDay(TimelineEntry[] entries)
    {
        if (entries.Length == 1) return entries;
        // Who states the date leads; a title stands for its article, and articles are not merged.
        if (entries[0].IsPublication) return entries;
        var leaders = new List<(TimelineEntry Entry, List<Article> Witnesses)>();
        var leadersOf = new Dictionary<int, List<int>>();
        foreach (var entry in entries.OrderBy(entry => entry.IsNarrated).ThenBy(entry => entry.Article.Date).ThenBy(entry => entry.Article.Id, StringComparer.Ordinal).ThenBy(entry => entry.Place))
        {
            var strong = Strongest(entry.Words!);
            if (FindLeader(entry, strong, leaders, leadersOf) is >= 0 and var leader)
            {
                leaders[leader].Witnesses.AddRange([entry.Article, .. entry.Witnesses]);
                continue;
            }
            foreach (var term in strong)
            {
                if (!leadersOf.TryGetValue(term, out var list)) leadersOf[term] = list = [];
                if (list.Count < MostCandidates) list.Add(leaders.Count);
            }
            leaders.Add((entry, []));
        }
        return leaders.Select(leader => leader.Witnesses.Count == 0
            ? leader.Entry
            : leader.Entry with { Witnesses = [.. leader.Entry.Witnesses.Concat(leader.Witnesses).Where(a => a != leader.Entry.Article).DistinctBy(a => a.Id)] });
    }

    private static int FindLeader(TimelineEntry entry, List<int> strong, List<(TimelineEntry Entry, List<Article> Witnesses)> leaders, Dictionary<int, List<int>> leadersOf)
    {
        var (best, most) = (-1, LeastShared);
        foreach (var term in strong)
        {
            if (!leadersOf.TryGetValue(term, out var list)) continue;
            foreach (var at in list)
            {
                var other = leaders[at].Entry;
                if (ReferenceEquals(other.Article, entry.Article) || entry.Words!.Dot(other.Words!) is var shared && shared < most) continue;
                if (shared > most || best < 0 || at < best) (best, most) = (at, shared);
            }
        }
        return best;
    }

    private static List<int> Strongest(WeightedVector words)
    {
        var order = Enumerable.Range(0, words.Terms.Length).ToArray();
        var (terms, weights) = (words.Terms.ToArray(), words.Weights.ToArray());
        Array.Sort(order, (a, b) => weights[a] != weights[b] ? weights[b].CompareTo(weights[a]) : terms[a].CompareTo(terms[b]));
        return [.. order.Take(StrongWords).Select(i => terms[i])];
    }
}
