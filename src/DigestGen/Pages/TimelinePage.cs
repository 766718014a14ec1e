using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `timeline.html` sees: the whole timeline, year by year.</summary>
/// <param name="Years">Newest first. A year's entries stand here only while the timeline is short; otherwise its own page holds them.</param>
public sealed record TimelineModel(string EntryCount, ImmutableArray<TimelineYearSummary> Years) : PageModel;

/// <param name="Anchor">An id for links within the page.</param>
/// <param name="Share">Its entries in a hundred of the fullest year's: how long its bar is.</param>
public sealed record TimelineYearSummary(string Label, string Url, string Anchor, int Count, string CountLabel, int Share, ImmutableArray<EntryModel> Entries);

internal sealed class TimelinePage : IPageKind
{
    /// <summary>Up to this many entries stand on one page; more get pages of their own.</summary>
    public const int FewEnough = 500;

    public string Template => "timeline.html";

    public Type ModelType => typeof(TimelineModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        yield return new TemplatedPage(digest.Routes.FileOf(digest.Routes.To("timeline")), Template, () => Model(digest, words));
    }

    private static TimelineModel Model(Digest digest, Wording words)
    {
        var routes = digest.Routes;
        var most = digest.Timeline.Years.Select(year => year.Entries.Length).DefaultIfEmpty(1).Max();
        var isShort = digest.Timeline.Entries.Length <= FewEnough;
        return new TimelineModel(
            words.Count("entries", digest.Timeline.Entries.Length),
            [.. digest.Timeline.Years.Reverse().Select(year => new TimelineYearSummary(
                Years.Name(year.Year), TimelineYearPage.AddressOf(year.Year, digest), "y" + Years.Name(year.Year),
                year.Entries.Length, words.Count("entries", year.Entries.Length), Math.Max(1, 100 * year.Entries.Length / most),
                isShort ? EntryModel.Of(year.Entries, digest, words) : []))])
        {
            Title = words["timeline"],
            Description = words.Format("timeline_description", digest.Config.Title),
            CanonicalUrl = routes.Absolute(routes.To("timeline")),
            Breadcrumbs = [new(words["home"], routes.Home)],
            MenuAddress = routes.To("timeline"),
        };
    }
}
