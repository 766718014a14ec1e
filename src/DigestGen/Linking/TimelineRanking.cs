using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DigestGen.Linking;

/// <summary>
/// What mattered in a timeline. First the dates: one that many articles refer to is salient. Then for each a sentence: the most central one, preferring
/// what several outlets tell and what opens its article, and no second one that says the same (date-wise summarisation: Martschat and Markert, A temporally
/// sensitive submodularity framework for timeline summarization, 2018; Ghalandari and Ifrim, Examining the state-of-the-art in news timeline summarization,
/// 2020). The short form grows with the square root of the number of articles. Linear in the number of entries.
/// </summary>
internal static class TimelineRanking
{
    /// <summary>Up to this many entries need no short form.</summary>
    public const int FewEntries = 12;

    private const int EntriesPerRoot = 3;
    private const int ArticlesForSecond = 4;
    private const int MostOfOneDate = 3;
    private const double TooMuchAlike = 0.5;

    /// <summary>The same entries in the same order, each with its rank and whether it stands in the short form.</summary>
    public static ImmutableArray<TimelineEntry> Rank(ImmutableArray<TimelineEntry> entries)
    {
        if (entries.IsEmpty) return entries;
        var articlesAt = ArticlesByDate(entries);
        var centre = Centroid(entries);
        var ranked = new TimelineEntry[entries.Length];
        for (var i = 0; i < ranked.Length; i++) ranked[i] = entries[i] with { Rank = RankOf(entries[i], articlesAt, centre), IsMain = entries.Length <= FewEntries };
        if (entries.Length > FewEntries) Choose(ranked, articlesAt);
        return ImmutableCollectionsMarshal.AsImmutableArray(ranked);
    }

    private static (DateOnly, DateOnly) KeyOf(TimelineEntry entry) => (entry.Date.Earliest, entry.Date.Latest);

    private static Dictionary<(DateOnly, DateOnly), int> ArticlesByDate(ImmutableArray<TimelineEntry> entries)
    {
        var seen = new HashSet<((DateOnly, DateOnly), string)>();
        var count = new Dictionary<(DateOnly, DateOnly), int>();
        foreach (var entry in entries)
        {
            var key = KeyOf(entry);
            if (seen.Add((key, entry.Article.Id))) count[key] = count.GetValueOrDefault(key) + 1;
            foreach (var witness in entry.Witnesses)
                if (seen.Add((key, witness.Id))) count[key] = count.GetValueOrDefault(key) + 1;
        }
        return count;
    }

    private static Dictionary<int, double> Centroid(ImmutableArray<TimelineEntry> entries)
    {
        var sums = new Dictionary<int, double>();
        foreach (var entry in entries)
            if (entry.Words is { } words)
                for (var i = 0; i < words.Terms.Length; i++) CollectionsMarshal.GetValueRefOrAddDefault(sums, words.Terms[i], out _) += words.Weights[i];
        var length = Math.Sqrt(sums.OrderBy(pair => pair.Key).Sum(pair => pair.Value * pair.Value));
        if (length > 0)
            foreach (var term in sums.Keys.ToArray()) sums[term] /= length;
        return sums;
    }

    private static double RankOf(TimelineEntry entry, Dictionary<(DateOnly, DateOnly), int> articlesAt, Dictionary<int, double> centre)
    {
        var central = 0.0;
        if (entry.Words is { } words)
            for (var i = 0; i < words.Terms.Length; i++) central += words.Weights[i] * centre.GetValueOrDefault(words.Terms[i]);
        var opening = 0.5 / (1 + entry.Place);
        var doubt = entry.IsNarrated || entry.IsPublication ? 0.5 : 0;
        return Math.Log(1 + articlesAt[KeyOf(entry)]) + Math.Log(entry.OutletCount) + central + opening - doubt;
    }

    private static void Choose(TimelineEntry[] ranked, Dictionary<(DateOnly, DateOnly), int> articlesAt)
    {
        var articles = ranked.SelectMany(entry => entry.Witnesses.Append(entry.Article)).Select(article => article.Id).Distinct(StringComparer.Ordinal).Count();
        var room = Math.Max(FewEntries, (int)Math.Ceiling(EntriesPerRoot * Math.Sqrt(articles)));
        var chosen = new Dictionary<(DateOnly, DateOnly), List<TimelineEntry>>();
        foreach (var i in Enumerable.Range(0, ranked.Length).OrderByDescending(i => ranked[i].Rank).ThenBy(i => i))
        {
            if (room == 0) break;
            var key = KeyOf(ranked[i]);
            if (!chosen.TryGetValue(key, out var same)) chosen[key] = same = [];
            if (same.Count >= Math.Min(MostOfOneDate, 1 + articlesAt[key] / ArticlesForSecond) || same.Exists(other => Alike(other, ranked[i]))) continue;
            same.Add(ranked[i]);
            ranked[i] = ranked[i] with { IsMain = true };
            room--;
        }
    }

    private static bool Alike(TimelineEntry a, TimelineEntry b) => a.Words is { } x && b.Words is { } y && x.Dot(y) > TooMuchAlike;
}
