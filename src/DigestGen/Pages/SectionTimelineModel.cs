using System.Collections.Immutable;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `section-timeline.html` sees: one page of the long timeline of a topic, newest first, or of a story, oldest first.</summary>
public sealed record SectionTimelineModel(string Name, LinkModel Section, string EntryCount, ChartModel? Density, ImmutableArray<EntryModel> Entries, PagingModel? Paging) : PageModel
{
    /// <param name="section">The topic or the story.</param>
    /// <param name="kind">The list that it stands in.</param>
    /// <param name="entries">All of them; <paramref name="page"/> has those of this page.</param>
    internal static SectionTimelineModel Of(LinkModel section, LinkModel kind, ImmutableArray<TimelineEntry> entries, ListPage<TimelineEntry> page, Digest digest, Wording words) => new(
        section.Label, section, words.Count("entries", entries.Length), page.IsFirst ? TimeChart.OfEntries(entries, words) : null,
        EntryModel.Of(page.Items.Select(entry => entry with { IsMain = true }), digest, words), page.Paging(words))
    {
        Title = page.Titled(words.Format("timeline_of", section.Label), words),
        Description = words.Format("timeline_year_description", section.Label),
        CanonicalUrl = digest.Routes.Absolute(page.Address),
        Head = PageHead.Of(digest),
        Breadcrumbs = [new(words["home"], digest.Routes.Home), kind, section],
        MenuAddress = kind.Url,
    };
}
