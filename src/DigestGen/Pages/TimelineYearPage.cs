using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `timeline-year.html` sees: a year by month. The page of one month is the same with a single group.</summary>
/// <param name="Months">What has no month first, then the months in order; without their entries where each month has its own page.</param>
/// <param name="MonthLinks">The months' own pages, in a year that has them; otherwise empty.</param>
public sealed record TimelineYearModel(
    string EntryCount,
    ImmutableArray<EntryGroupModel> Months,
    ImmutableArray<CountedLinkModel> MonthLinks,
    LinkModel? Earlier,
    LinkModel? Later) : PageModel;

internal sealed class TimelineYearPage : IPageKind
{
    public string Template => "timeline-year.html";

    public Type ModelType => typeof(TimelineYearModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        for (var i = 0; i < digest.Timeline.Years.Length; i++)
        {
            var index = i;
            var file = digest.Routes.FileOf(AddressOf(digest.Timeline.Years[index].Year, digest));
            yield return new TemplatedPage(file, Template, () => Model(index, digest, words));
        }
    }

    public static string AddressOf(int year, Digest digest) => digest.Routes.To("timeline", Years.Name(year));

    private static TimelineYearModel Model(int index, Digest digest, Wording words)
    {
        var years = digest.Timeline.Years;
        var year = years[index];
        var routes = digest.Routes;
        var months = TimelineMonths.Of(year);
        var isLong = TimelineMonths.HavePages(year);
        return new TimelineYearModel(
            words.Count("entries", year.Entries.Length),
            [.. months.Where(month => !isLong || month.Month == 0).Select(month => TimelineMonths.GroupOf(month, digest, words))],
            isLong ? [.. months.Where(month => month.Month > 0).Select(month => TimelineMonths.LinkOf(month, digest, words))] : [],
            index > 0 ? LinkOf(years[index - 1].Year, digest) : null,
            index + 1 < years.Length ? LinkOf(years[index + 1].Year, digest) : null)
        {
            Title = words.Format("timeline_of", Years.Name(year.Year)),
            Description = words.Format("timeline_year_description", Years.Name(year.Year)),
            CanonicalUrl = routes.Absolute(AddressOf(year.Year, digest)),
            Breadcrumbs = [new(words["home"], routes.Home), new(words["timeline"], routes.To("timeline"))],
            MenuAddress = routes.To("timeline"),
        };
    }

    private static LinkModel LinkOf(int year, Digest digest) => new(Years.Name(year), AddressOf(year, digest));
}

/// <summary>The pages of single months, in years that are too long for one page.</summary>
internal sealed class TimelineMonthPage : IPageKind
{
    public string Template => "timeline-year.html";

    public Type ModelType => typeof(TimelineYearModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from year in digest.Timeline.Years
        where TimelineMonths.HavePages(year)
        let months = TimelineMonths.Of(year).Where(month => month.Month > 0).ToImmutableArray()
        from index in Enumerable.Range(0, months.Length)
        select new TemplatedPage(
            digest.Routes.FileOf(TimelineMonths.AddressOf(months[index], digest)), Template, () => Model(months, index, digest, words));

    private static TimelineYearModel Model(ImmutableArray<TimelineMonth> months, int index, Digest digest, Wording words)
    {
        var month = months[index];
        var routes = digest.Routes;
        var label = Dates.MonthLabel(month.Year, month.Month, words);
        var year = Years.Name(month.Year);
        return new TimelineYearModel(
            words.Count("entries", month.Entries.Length),
            [TimelineMonths.GroupOf(month, digest, words)], [],
            index > 0 ? TimelineMonths.PlainLinkOf(months[index - 1], digest, words) : null,
            index + 1 < months.Length ? TimelineMonths.PlainLinkOf(months[index + 1], digest, words) : null)
        {
            Title = words.Format("timeline_of", label),
            Description = words.Format("timeline_year_description", label),
            CanonicalUrl = routes.Absolute(TimelineMonths.AddressOf(month, digest)),
            Breadcrumbs =
            [
                new(words["home"], routes.Home), new(words["timeline"], routes.To("timeline")), new(year, TimelineYearPage.AddressOf(month.Year, digest)),
            ],
            MenuAddress = routes.To("timeline"),
        };
    }
}

/// <summary>The entries of one month; month 0 holds what is known by year or season only.</summary>
internal sealed record TimelineMonth(int Year, int Month, ImmutableArray<TimelineEntry> Entries);

/// <summary>A year's entries by month.</summary>
internal static class TimelineMonths
{
    public static bool HavePages(TimelineYear year) => year.Entries.Length > TimelinePage.FewEnough;

    /// <summary>What has no month first, then the months that have entries, in order.</summary>
    public static ImmutableArray<TimelineMonth> Of(TimelineYear year) =>
    [
        .. year.Entries.GroupBy(entry => Dates.MonthOf(entry.Date)).OrderBy(month => month.Key)
            .Select(month => new TimelineMonth(year.Year, month.Key, [.. month])),
    ];

    public static string AddressOf(TimelineMonth month, Digest digest) =>
        digest.Routes.To("timeline", Years.Name(month.Year), Dates.TextOf(month.Year, month.Month)[5..]);

    public static EntryGroupModel GroupOf(TimelineMonth month, Digest digest, Wording words) => new(
        month.Month == 0 ? words.Format("without_month", Years.Name(month.Year)) : Dates.MonthLabel(month.Year, month.Month, words),
        month.Month == 0 ? "no-month" : "m" + Dates.TextOf(month.Year, month.Month),
        EntryModel.Of(month.Entries, digest, words));

    public static CountedLinkModel LinkOf(TimelineMonth month, Digest digest, Wording words) => new(
        Dates.MonthLabel(month.Year, month.Month, words), AddressOf(month, digest), month.Entries.Length, words.Count("entries", month.Entries.Length));

    public static LinkModel PlainLinkOf(TimelineMonth month, Digest digest, Wording words) => new(Dates.MonthLabel(month.Year, month.Month, words), AddressOf(month, digest));
}
