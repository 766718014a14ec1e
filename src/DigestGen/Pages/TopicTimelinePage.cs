using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>The whole timeline of a topic that is too long for the topic's page, newest first.</summary>
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

    private static SectionTimelineModel Model(LinkedTopic topic, ListPage<TimelineEntry> page, Digest digest, Wording words) => SectionTimelineModel.Of(
        new(topic.Topic.Name.Value, digest.Routes.Of(topic.Topic)), new(words["topics"], digest.Routes.To("topics")), topic.Entries, page, digest, words);
}
