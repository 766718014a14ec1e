using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Linking;

/// <summary>Events of articles as one list: one entry for each happening, with every other article that tells of it as a witness.</summary>
internal static class TimelineBuilder
{
    public static Timeline Build(ImmutableArray<Article> articles)
    {
        var entries = EntriesOf(articles);
        // A page shows a year by months: each has a short form of its own.
        ImmutableArray<TimelineYear> years =
        [
            .. entries.GroupBy(e => e.Year).OrderBy(g => g.Key)
                .Select(year => new TimelineYear(year.Key, [.. year.GroupBy(MonthOf).SelectMany(month => TimelineRanking.Rank([.. month])).Order(OldestFirst)])),
        ];
        return new Timeline([.. years.SelectMany(year => year.Entries)], years);
    }

    /// <summary>The entries of some articles, oldest first, ranked. An article that states no events stands for itself, with its title and date.</summary>
    public static ImmutableArray<TimelineEntry> RankedEntriesOf(IEnumerable<Article> articles) => TimelineRanking.Rank(EntriesOf(articles));

    private static ImmutableArray<TimelineEntry> EntriesOf(IEnumerable<Article> articles)
    {
        var all = new List<TimelineEntry>();
        foreach (var article in articles)
        {
            for (var i = 0; i < article.Events.Length; i++)
            {
                var e = article.Events[i];
                all.Add(new TimelineEntry(e.Date, e.Text, e.Phrase, e.Rule, article, [], IsPublication: false) { Place = i, Offset = e.Offset });
            }
            if (article.Events.IsEmpty && article.Date is { } date)
                all.Add(new TimelineEntry(date, article.Title.Value, null, null, article, [], IsPublication: true));
        }
        var distinct = all.GroupBy(e => (e.Date.Text, Key: Normalised(e.Text))).Select(Merge);
        return [.. TimelineMerging.Merge(Weighed([.. distinct.Order(OldestFirst)])).Order(OldestFirst)];
    }

    private static TimelineEntry Merge(IGrouping<(string, string), TimelineEntry> same)
    {
        var inOrder = same.OrderBy(e => e.Article.Date).ThenBy(e => e.Article.Slug).ThenBy(e => e.Article.Id, StringComparer.Ordinal).ToList();
        var first = inOrder[0];
        if (inOrder.Count == 1) return first;
        return first with { Witnesses = [.. inOrder.Skip(1).Select(e => e.Article).Where(a => a != first.Article).Distinct()] };
    }

    private static TimelineEntry[] Weighed(TimelineEntry[] entries)
    {
        var (terms, tfIdf) = (new TermTable(), new TfIdf());
        var counts = Array.ConvertAll(entries, entry => terms.CountIn(entry.Text));
        foreach (var count in counts) tfIdf.Add(count);
        for (var i = 0; i < entries.Length; i++) entries[i] = entries[i] with { Words = Weigh(counts[i], tfIdf) };
        return entries;
    }

    // Every word weighs something, or two lone sentences that say the same would have nothing in common.
    private static WeightedVector Weigh(TermVector words, TfIdf tfIdf)
    {
        var terms = new int[words.Entries.Length];
        var weights = new double[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = words.Entries[i].Term;
            weights[i] = (1 + Math.Log(words.Entries[i].Count)) * (1 + tfIdf.InverseDocumentFrequency(terms[i]));
        }
        return WeightedVector.Unit(terms, weights);
    }

    private static string Normalised(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static int MonthOf(TimelineEntry entry) => entry.Date.Precision >= DatePrecision.Month ? entry.Date.Earliest.Month : 0;

    private static readonly Comparer<TimelineEntry> OldestFirst = Comparer<TimelineEntry>.Create((a, b) =>
    {
        var order = a.Date.CompareTo(b.Date);
        if (order == 0) order = a.Article.Slug.CompareTo(b.Article.Slug);
        if (order == 0) order = string.CompareOrdinal(a.Article.Id, b.Article.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Text, b.Text);
    });
}
