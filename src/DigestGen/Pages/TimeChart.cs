using System.Collections.Immutable;
using DigestGen.Charts;
using DigestGen.Content;
using DigestGen.Language;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>Pictures of how much there was when: of events and of articles.</summary>
internal static class TimeChart
{
    // Twelve links side by side are still broad enough for a thumb on a narrow screen.
    private const int MostLinks = 12;

    /// <summary>The density of a timeline. Its years lead to their pages.</summary>
    public static ChartModel? OfTimeline(Timeline timeline, Digest digest, Wording words)
    {
        var counts = CountsOf(timeline.Entries.Select(entry => entry.Date));
        var years = timeline.Years.ToDictionary(year => year.Year, year => TimelineYearPage.AddressOf(year.Year, digest));
        return Draw(TimeBins.Of(counts), counts, "density", EventsCaption, "entries", years.GetValueOrDefault, words);
    }

    /// <summary>The density of one year by month. The months lead to their pages.</summary>
    public static ChartModel? OfYear(TimelineYear year, Digest digest, Wording words)
    {
        var counts = CountsOf(year.Entries.Select(entry => entry.Date));
        if (TimeBins.OfYear(year.Year, counts) is not { } bins) return null;
        var links = Enumerable.Range(0, 12).Where(i => bins.Counts[i] > 0).Select(i => new ColumnLink(
            i, 1, TimelineMonths.AddressOf(year.Year, i + 1, digest), $"{Dates.MonthLabel(year.Year, i + 1, words)}: {words.Count("entries", bins.Counts[i])}"));
        var ticks = Enumerable.Range(0, 12).Select(i => new TickPlace(i, 100 * (i + 0.5) / 12, Dates.MonthName(i + 1, words)));
        return Model(bins, counts, "density", words["events_by_month"], "entries", Columns.Draw(bins.Counts, words.Number(bins.Counts.Max()), [.. ticks], [.. links], "density"),
            (_, month) => month == 0 ? null : TimelineMonths.AddressOf(year.Year, month, digest), words);
    }

    /// <summary>The density of some entries, such as a topic's or a story's.</summary>
    public static ChartModel? OfEntries(ImmutableArray<TimelineEntry> entries, Wording words)
    {
        var counts = CountsOf(entries.Select(entry => entry.Date));
        return Draw(TimeBins.Of(counts), counts, "density", EventsCaption, "entries", _ => null, words);
    }

    /// <summary>When some articles appeared: the coverage of a topic, or by an outlet.</summary>
    public static ChartModel? OfArticles(IEnumerable<Article> articles, Wording words)
    {
        var counts = CountsOf(articles.Select(article => article.Date).OfType<Edtf>());
        return Draw(TimeBins.Of(counts), counts, "coverage", ArticlesCaption, "articles", _ => null, words);
    }

    private static ImmutableArray<MonthCount> CountsOf(IEnumerable<Edtf> dates) =>
    [
        .. dates.CountBy(date => (Year: Years.Of(date), Month: Dates.MonthOf(date))).OrderBy(count => count.Key)
            .Select(count => new MonthCount(count.Key.Year, count.Key.Month, count.Value)),
    ];

    private static ChartModel? Draw(
        TimeBins? bins, ImmutableArray<MonthCount> counts, string anchor, Func<TimeUnit, Wording, string> captionOf, string noun, Func<int, string?> urlOfYear, Wording words)
    {
        if (bins is null) return null;
        var picture = Columns.Draw(bins.Counts, words.Number(bins.Counts.Max()), TicksOf(bins, words), LinksOf(bins, noun, urlOfYear, words), anchor);
        return Model(bins, counts, anchor, captionOf(bins.Unit, words), noun, picture, (year, _) => urlOfYear(year), words);
    }

    private static ChartModel Model(
        TimeBins bins, ImmutableArray<MonthCount> counts, string anchor, string caption, string noun, Templating.Html picture, Func<int, int, string?> urlOf, Wording words)
    {
        var (first, last) = bins.Filled;
        var summary = words.Format("chart_over_time",
            words.Count(noun, bins.Total), LabelOf(bins.Unit, first, words), LabelOf(bins.Unit, last, words), LabelOf(bins.Unit, bins.Peak, words), words.Number(bins.Counts.Max()));
        return new ChartModel(
            caption, anchor, summary, bins.LeftOut == 0 ? null : words.Count("chart_left_out", bins.LeftOut), picture,
            [words["date"], words[noun == "entries" ? "events" : "articles"]], RowsOf(bins, counts, urlOf, words));
    }

    // A row for each step of the picture; what it leaves out goes by year, and by "month not given" where the picture goes by month.
    private static ImmutableArray<ChartRowModel> RowsOf(TimeBins bins, ImmutableArray<MonthCount> counts, Func<int, int, string?> urlOf, Wording words)
    {
        var rows = counts.GroupBy(count =>
        {
            var step = TimeBins.StepOf(bins.Unit, count.Year, count.Month);
            var isShown = step >= bins.First && step <= bins.Last;
            return isShown && bins.Unit == TimeUnit.Month ? (count.Year, count.Month)
                : isShown && bins.Unit == TimeUnit.Decade ? (Year: count.Year / 10 * 10, Month: -1)
                : (count.Year, Month: isShown ? 0 : -2);
        });
        return
        [
            .. rows.Select(row => new ChartRowModel(
                row.Key.Month switch
                {
                    > 0 => Dates.MonthLabel(row.Key.Year, row.Key.Month, words),
                    0 when bins.Unit == TimeUnit.Month => words.Format("without_month", Years.Name(row.Key.Year)),
                    -1 => LabelOf(TimeUnit.Decade, row.Key.Year / 10, words),
                    _ => Years.Name(row.Key.Year),
                },
                row.Key.Month == -1 ? null : urlOf(row.Key.Year, Math.Max(0, row.Key.Month)),
                [words.Number(row.Sum(count => count.Count))])),
        ];
    }

    private static ImmutableArray<ColumnLink> LinksOf(TimeBins bins, string noun, Func<int, string?> urlOfYear, Wording words)
    {
        if (bins.Unit == TimeUnit.Decade) return [];
        var columnsOfYear = bins.Unit == TimeUnit.Month ? 12 : 1;
        var years = bins.Counts.Length / columnsOfYear;
        if (years > MostLinks) return [];
        var links = ImmutableArray.CreateBuilder<ColumnLink>();
        for (var i = 0; i < years; i++)
        {
            var year = bins.First / columnsOfYear + i;
            var count = bins.Counts.AsSpan(i * columnsOfYear, columnsOfYear).ToArray().Sum();
            if (count > 0 && urlOfYear(year) is { } url)
                links.Add(new ColumnLink(i * columnsOfYear, columnsOfYear, url, $"{Years.Name(year)}: {words.Count(noun, count)}"));
        }
        return links.ToImmutable();
    }

    /// <summary>Years in the middle of their columns; months by name where there is one year only.</summary>
    private static ImmutableArray<TickPlace> TicksOf(TimeBins bins, Wording words)
    {
        var columns = bins.Counts.Length;
        if (bins.Unit == TimeUnit.Month && columns == 12)
            return [.. Enumerable.Range(0, 12).Select(i => new TickPlace(i, 100 * (i + 0.5) / 12, i == 0 ? Dates.MonthLabel(bins.First / 12, 1, words) : Dates.MonthName(i + 1, words)))];
        var width = bins.Unit == TimeUnit.Month ? 12 : 1;
        return
        [
            .. Enumerable.Range(0, columns / width).Select(i => new TickPlace(
                bins.First / width + i, 100 * (i + 0.5) * width / columns, bins.Unit == TimeUnit.Decade ? Years.Name((bins.First + i) * 10) : Years.Name(bins.First / width + i))),
        ];
    }

    private static string LabelOf(TimeUnit unit, int step, Wording words) => unit switch
    {
        TimeUnit.Month => Dates.MonthLabel(step / 12, step % 12 + 1, words),
        TimeUnit.Year => Years.Name(step),
        _ => Dates.DecadeLabel(step * 10, words),
    };

    private static string EventsCaption(TimeUnit unit, Wording words) => unit switch
    {
        TimeUnit.Month => words["events_by_month"],
        TimeUnit.Year => words["events_by_year"],
        _ => words["events_by_decade"],
    };

    private static string ArticlesCaption(TimeUnit unit, Wording words) => unit switch
    {
        TimeUnit.Month => words["articles_by_month"],
        TimeUnit.Year => words["articles_by_year"],
        _ => words["articles_by_decade"],
    };
}
