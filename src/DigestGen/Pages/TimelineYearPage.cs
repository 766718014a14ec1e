using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `timeline-year.html` sees: a year by month. The page of one month is the same with a single group.</summary>
/// <param name="Density">The year's events by month; null for very few, and on the page of a month.</param>
/// <param name="Months">What has no month first, then the months in order; without their entries in a year that is too long for one page.</param>
/// <param name="MonthLinks">The months' own pages, where their entries do not stand here; otherwise empty.</param>
/// <param name="Earlier">The year, or month, before this one that has entries.</param>
public sealed record TimelineYearModel(
    string EntryCount,
    ChartModel? Density,
    ImmutableArray<EntryGroupModel> Months,
    ImmutableArray<CountedLinkModel> MonthLinks,
    PagingModel? Paging,
    LinkModel? Earlier,
    LinkModel? Later) : PageModel;

/// <summary>Some entries under a heading: a month, or what has no month.</summary>
/// <param name="Anchor">An id for links within the page.</param>
/// <param name="Url">The month's own page; null on that page, and for what has no month.</param>
public sealed record EntryGroupModel(string Label, string Anchor, string? Url, ImmutableArray<EntryModel> Entries);

internal sealed class TimelineYearPage : IPageKind
{
    public string Template => "timeline-year.html";

    public Type ModelType => typeof(TimelineYearModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from index in Enumerable.Range(0, digest.Timeline.Years.Length)
        let year = digest.Timeline.Years[index]
        // Only what has no month can make the page of a long year long: the months then stand on pages of their own.
        let listed = IsLong(year) ? [.. year.Entries.Where(entry => Dates.MonthOf(entry.Date) == 0)] : year.Entries
        from page in Paging.Split(listed, TimelinePage.FewEnough, AddressOf(year.Year, digest))
        select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(index, page, digest, words));

    public static string AddressOf(int year, Digest digest) => digest.Routes.To("timeline", Years.Name(year));

    public static LinkModel LinkOf(int year, Digest digest) => new(Years.Name(year), AddressOf(year, digest));

    private static bool IsLong(TimelineYear year) => year.Entries.Length > TimelinePage.FewEnough;

    private static TimelineYearModel Model(int index, ListPage<TimelineEntry> page, Digest digest, Wording words)
    {
        var years = digest.Timeline.Years;
        var year = years[index];
        var name = Years.Name(year.Year);
        return new TimelineYearModel(
            words.Count("entries", year.Entries.Length),
            page.IsFirst ? TimeChart.OfYear(year, digest, words) : null,
            [.. TimelineMonths.Of(year.Year, page.Items).Select(month => TimelineMonths.GroupOf(month, TimelineMonths.AddressOf(month, digest), digest, words))],
            page.IsFirst && IsLong(year)
                ? [.. TimelineMonths.Of(year.Year, year.Entries).Where(month => month.Month > 0).Select(month => TimelineMonths.CountedLinkOf(month, digest, words))]
                : [],
            page.Paging(words),
            index > 0 ? LinkOf(years[index - 1].Year, digest) : null,
            index + 1 < years.Length ? LinkOf(years[index + 1].Year, digest) : null)
        {
            Title = page.Titled(words.Format("timeline_of", name), words),
            Description = words.Format("timeline_year_description", name),
            CanonicalUrl = digest.Routes.Absolute(page.Address),
            Head = PageHead.Of(digest),
            Breadcrumbs = [new(words["home"], digest.Routes.Home), new(words["timeline"], digest.Routes.To("timeline"))],
            MenuAddress = digest.Routes.To("timeline"),
        };
    }
}
