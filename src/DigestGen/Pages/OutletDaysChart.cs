using System.Collections.Immutable;
using DigestGen.Charts;
using DigestGen.Content;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>The picture of a story: which outlet wrote about it on which days.</summary>
internal static class OutletDaysChart
{
    private const int MostOutlets = 12;

    /// <summary>Null for a story that one outlet tells, or that is told on one day.</summary>
    public static ChartModel? Of(LinkedStory story, Digest digest, Wording words)
    {
        var dated = story.Articles.Where(article => article is { Source: not null, Date.IsOneDay: true }).ToImmutableArray();
        // The first to report stands on top.
        var outlets = dated.GroupBy(article => article.Source!.Value).Select(outlet => (Source: digest.Sources.ById[outlet.Key].Source, Articles: outlet.ToImmutableArray())).ToImmutableArray();
        if (outlets.Length < 2 || outlets.All(outlet => outlet.Articles.All(article => DayOf(article) == DayOf(dated[0])))) return null;

        var shown = outlets.Take(MostOutlets).ToImmutableArray();
        var (first, last) = (dated.Min(DayOf), dated.Max(DayOf));
        var missing = story.Articles.Length - shown.Sum(outlet => outlet.Articles.Length);
        return new ChartModel(
            words["outlets_by_day"], "outlets-by-day",
            words.Format("chart_outlets_days", words.Count("outlets", outlets.Length), Dates.DayLabel(first, words), Dates.DayLabel(last, words), outlets[0].Source.Name.Value),
            missing == 0 ? null : words.Count("chart_left_out", missing),
            Lanes.Draw([.. shown.Select(outlet => LaneOf(outlet.Source, outlet.Articles, digest, words))], first, last, day => Dates.DayLabel(day, words), "outlets-by-day"),
            [words["outlet"], words["first_article"], words["articles"]],
            [.. outlets.Select(outlet => new ChartRowModel(
                outlet.Source.Name.Value, digest.Routes.Of(outlet.Source),
                [Dates.DayLabel(outlet.Articles.Min(DayOf), words), words.Number(outlet.Articles.Length)]))]);
    }

    private static Lane LaneOf(Source source, ImmutableArray<Article> articles, Digest digest, Wording words) => new(
        source.Name.Value, digest.Routes.Of(source),
        [.. articles.CountBy(DayOf).Select(day => new LaneMark(day.Key, day.Value, $"{source.Name.Value}, {Dates.DayLabel(day.Key, words)}: {words.Count("articles", day.Value)}"))]);

    private static DateOnly DayOf(Article article) => article.Date!.Earliest;
}
