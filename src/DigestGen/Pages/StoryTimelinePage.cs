using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>The whole timeline of a story that is too long for the story's page, oldest first.</summary>
internal sealed class StoryTimelinePage : IPageKind
{
    public string Template => "section-timeline.html";

    public Type ModelType => typeof(SectionTimelineModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from story in digest.Stories.All
        where StoryPage.HasLongTimeline(story)
        from page in Paging.Split(story.Entries, TopicPage.FewEntries, AddressOf(story, digest))
        select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(story, page, digest, words));

    public static string AddressOf(LinkedStory story, Digest digest) => digest.Routes.To("stories", story.Story.Id.Value, "timeline");

    private static SectionTimelineModel Model(LinkedStory story, ListPage<TimelineEntry> page, Digest digest, Wording words)
    {
        var routes = digest.Routes;
        var link = new LinkModel(story.Story.Title.Value, routes.Of(story.Story));
        return new SectionTimelineModel(
            link.Label, link, words.Count("entries", story.Entries.Length), page.IsFirst ? TimeChart.OfEntries(story.Entries, words) : null,
            EntryModel.Of(page.Items.Select(entry => entry with { IsMain = true }), digest, words), page.Paging(words))
        {
            Title = page.Titled(words.Format("timeline_of", link.Label), words),
            Description = words.Format("timeline_year_description", link.Label),
            CanonicalUrl = routes.Absolute(page.Address),
            Head = PageHead.Of(digest),
            Breadcrumbs = [new(words["home"], routes.Home), new(words["stories"], routes.To("stories")), link],
            MenuAddress = routes.To("stories"),
        };
    }
}
