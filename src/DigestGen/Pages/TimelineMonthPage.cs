using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>A page for each month that has entries: `/timeline/2021/04/`. A full month runs over several pages.</summary>
internal sealed class TimelineMonthPage : IPageKind
{
    private const int EntriesOnPage = 150;

    public string Template => "timeline-year.html";

    public Type ModelType => typeof(TimelineYearModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        var months = digest.Timeline.Years.SelectMany(year => TimelineMonths.Of(year.Year, year.Entries)).Where(month => month.Month > 0).ToImmutableArray();
        return
            from index in Enumerable.Range(0, months.Length)
            from page in Paging.Split(months[index].Entries, EntriesOnPage, TimelineMonths.AddressOf(months[index], digest)!)
            select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(months, index, page, digest, words));
    }

    private static TimelineYearModel Model(ImmutableArray<TimelineMonth> months, int index, ListPage<TimelineEntry> page, Digest digest, Wording words)
    {
        var month = months[index];
        var label = Dates.MonthLabel(month.Year, month.Month, words);
        return new TimelineYearModel(
            words.Count("entries", month.Entries.Length), null,
            [TimelineMonths.GroupOf(month with { Entries = page.Items }, null, digest, words)], [],
            page.Paging(words),
            index > 0 ? TimelineMonths.LinkOf(months[index - 1], digest, words) : null,
            index + 1 < months.Length ? TimelineMonths.LinkOf(months[index + 1], digest, words) : null)
        {
            Title = page.Titled(words.Format("timeline_of", label), words),
            Description = words.Format("timeline_year_description", label),
            CanonicalUrl = digest.Routes.Absolute(page.Address),
            Head = PageHead.Of(digest),
            Breadcrumbs =
            [
                new(words["home"], digest.Routes.Home), new(words["timeline"], digest.Routes.To("timeline")), TimelineYearPage.LinkOf(month.Year, digest),
            ],
            MenuAddress = digest.Routes.To("timeline"),
        };
    }
}

/// <summary>The entries of one month; month 0 holds what is known by year or season only.</summary>
internal sealed record TimelineMonth(int Year, int Month, ImmutableArray<TimelineEntry> Entries);

/// <summary>A year's entries by month.</summary>
internal static class TimelineMonths
{
    /// <summary>What has no month first, then the months that have entries, in order.</summary>
    public static ImmutableArray<TimelineMonth> Of(int year, ImmutableArray<TimelineEntry> entries) =>
    [
        .. entries.GroupBy(entry => Dates.MonthOf(entry.Date)).OrderBy(month => month.Key).Select(month => new TimelineMonth(year, month.Key, [.. month])),
    ];

    public static string AddressOf(int year, int month, Digest digest) => digest.Routes.To("timeline", Years.Name(year), Dates.TextOf(year, month)[5..]);

    /// <summary>Null for what has no month.</summary>
    public static string? AddressOf(TimelineMonth month, Digest digest) => month.Month == 0 ? null : AddressOf(month.Year, month.Month, digest);

    public static EntryGroupModel GroupOf(TimelineMonth month, string? url, Digest digest, Wording words) => new(
        month.Month == 0 ? words.Format("without_month", Years.Name(month.Year)) : Dates.MonthLabel(month.Year, month.Month, words),
        month.Month == 0 ? "no-month" : "m" + Dates.TextOf(month.Year, month.Month),
        url,
        EntryModel.Of(month.Entries, digest, words));

    public static LinkModel LinkOf(TimelineMonth month, Digest digest, Wording words) => new(Dates.MonthLabel(month.Year, month.Month, words), AddressOf(month.Year, month.Month, digest));

    public static CountedLinkModel CountedLinkOf(TimelineMonth month, Digest digest, Wording words) => new(
        Dates.MonthLabel(month.Year, month.Month, words), AddressOf(month.Year, month.Month, digest), month.Entries.Length, words.Count("entries", month.Entries.Length));
}
