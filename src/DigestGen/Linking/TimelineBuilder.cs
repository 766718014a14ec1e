using System.Collections.Immutable;
using DigestGen.Content;

namespace DigestGen.Linking;

/// <summary>Events of articles as one list: the same sentence on the same date is one entry with several witnesses.</summary>
internal static class TimelineBuilder
{
    public static Timeline Build(ImmutableArray<Article> articles)
    {
        var entries = EntriesOf(articles);
        ImmutableArray<TimelineYear> years = [.. entries.GroupBy(e => e.Year).OrderBy(g => g.Key).Select(g => new TimelineYear(g.Key, [.. g]))];
        return new Timeline(entries, years);
    }

    /// <summary>The entries of some articles, oldest first. An article that states no events stands for itself, with its title and date.</summary>
    public static ImmutableArray<TimelineEntry> EntriesOf(IEnumerable<Article> articles)
    {
        var all = new List<TimelineEntry>();
        foreach (var article in articles)
        {
            foreach (var e in article.Events) all.Add(new TimelineEntry(e.Date, e.Text, e.Phrase, e.Rule, article, [], IsPublication: false));
            if (article.Events.IsEmpty && article.Date is { } date)
                all.Add(new TimelineEntry(date, article.Title.Value, null, null, article, [], IsPublication: true));
        }
        return [.. all.GroupBy(e => (e.Date.Text, Key: Normalised(e.Text))).Select(Merge).Order(OldestFirst)];
    }

    private static TimelineEntry Merge(IGrouping<(string, string), TimelineEntry> same)
    {
        var inOrder = same.OrderBy(e => e.Article.Date).ThenBy(e => e.Article.Slug).ThenBy(e => e.Article.Id, StringComparer.Ordinal).ToList();
        var first = inOrder[0];
        if (inOrder.Count == 1) return first;
        return first with { Witnesses = [.. inOrder.Skip(1).Select(e => e.Article).Where(a => a != first.Article).Distinct()] };
    }

    private static string Normalised(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static readonly Comparer<TimelineEntry> OldestFirst = Comparer<TimelineEntry>.Create((a, b) =>
    {
        var order = a.Date.CompareTo(b.Date);
        if (order == 0) order = a.Article.Slug.CompareTo(b.Article.Slug);
        if (order == 0) order = string.CompareOrdinal(a.Article.Id, b.Article.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Text, b.Text);
    });
}
