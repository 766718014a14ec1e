using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `timeline.html` sees: the whole timeline, year by year.</summary>
/// <param name="Density">How many events there were when; null for very few.</param>
/// <param name="Main">What mattered most, newest first, where the entries themselves are on the years' pages; else empty.</param>
/// <param name="IsShort">Whether the entries stand here; otherwise they are on the years' pages.</param>
/// <param name="Years">Newest first. A year's entries stand here only while the timeline is short; otherwise its own page holds them.</param>
public sealed record TimelineModel(string EntryCount, ChartModel? Density, ImmutableArray<EntryModel> Main, bool IsShort, ImmutableArray<TimelineYearSummary> Years) : PageModel;

/// <param name="Anchor">An id for links within the page.</param>
public sealed record TimelineYearSummary(string Label, string Url, string Anchor, int Count, string CountLabel, ImmutableArray<EntryModel> Entries);

internal sealed class TimelinePage : IPageKind
{
    /// <summary>Up to this many entries stand on one page; more get pages of their own.</summary>
    public const int FewEnough = 300;

    private const int MainEntries = 12;

    public string Template => "timeline.html";

    public Type ModelType => typeof(TimelineModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        yield return new TemplatedPage(digest.Routes.FileOf(digest.Routes.To("timeline")), Template, () => Model(digest, words));
    }

    private static TimelineModel Model(Digest digest, Wording words)
    {
        var routes = digest.Routes;
        var isShort = digest.Timeline.Entries.Length <= FewEnough;
        return new TimelineModel(
            words.Count("entries", digest.Timeline.Entries.Length),
            TimeChart.OfTimeline(digest.Timeline, digest, words),
            isShort ? [] : EntryModel.Of(MainOf(digest.Timeline.Entries), digest, words), isShort,
            [.. digest.Timeline.Years.Reverse().Select(year => new TimelineYearSummary(
                Years.Name(year.Year), TimelineYearPage.AddressOf(year.Year, digest), "y" + Years.Name(year.Year),
                year.Entries.Length, words.Count("entries", year.Entries.Length),
                isShort ? EntryModel.Of(year.Entries, digest, words) : []))])
        {
            Title = words["timeline"],
            Description = words.Format("timeline_description", digest.Config.Title),
            CanonicalUrl = routes.Absolute(routes.To("timeline")),
            Head = PageHead.OfTimeline(words["timeline"], digest),
            Breadcrumbs = [new(words["home"], routes.Home)],
            MenuAddress = routes.To("timeline"),
        };
    }

    // A day that is only the article's own is no event that mattered.
    private static IEnumerable<TimelineEntry> MainOf(ImmutableArray<TimelineEntry> entries) => entries.Select((entry, place) => (Entry: entry, Place: place))
        .Where(at => at.Entry.IsMain && !at.Entry.IsNarrated && !at.Entry.IsPublication)
        .OrderByDescending(at => at.Entry.Rank).ThenBy(at => at.Place).Take(MainEntries)
        .OrderByDescending(at => at.Place).Select(at => at.Entry);
}
