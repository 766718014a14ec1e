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

    private static SectionTimelineModel Model(LinkedStory story, ListPage<TimelineEntry> page, Digest digest, Wording words) => SectionTimelineModel.Of(
        new(story.Story.Title.Value, digest.Routes.Of(story.Story)), new(words["stories"], digest.Routes.To("stories")), story.Entries, page, digest, words);
}
