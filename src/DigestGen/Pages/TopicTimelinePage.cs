using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `section-timeline.html` sees: one page of the long timeline of a topic, newest first, or of a story, oldest first.</summary>
public sealed record SectionTimelineModel(string Name, LinkModel Section, string EntryCount, ChartModel? Density, ImmutableArray<EntryModel> Entries, PagingModel? Paging) : PageModel;

internal sealed class TopicTimelinePage : IPageKind
{
    public string Template => "section-timeline.html";

    public Type ModelType => typeof(SectionTimelineModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from topic in digest.Topics.All
        where TopicPage.HasLongTimeline(topic)
        from page in Paging.Split([.. topic.Entries.Reverse()], TopicPage.FewEntries, AddressOf(topic, digest))
        select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(topic, page, digest, words));

    public static string AddressOf(LinkedTopic topic, Digest digest) => digest.Routes.To("topics", topic.Topic.Id.Value, "timeline");

    private static SectionTimelineModel Model(LinkedTopic topic, ListPage<TimelineEntry> page, Digest digest, Wording words)
    {
        var routes = digest.Routes;
        var link = new LinkModel(topic.Topic.Name.Value, routes.Of(topic.Topic));
        return new SectionTimelineModel(
            link.Label, link, words.Count("entries", topic.Entries.Length), page.IsFirst ? TimeChart.OfEntries(topic.Entries, words) : null, EntryModel.Of(page.Items.Select(entry => entry with { IsMain = true }), digest, words), page.Paging(words))
        {
            Title = page.Titled(words.Format("timeline_of", link.Label), words),
            Description = words.Format("timeline_year_description", link.Label),
            CanonicalUrl = routes.Absolute(page.Address),
            Head = PageHead.Of(digest),
            Breadcrumbs = [new(words["home"], routes.Home), new(words["topics"], routes.To("topics")), link],
            MenuAddress = routes.To("topics"),
        };
    }
}
