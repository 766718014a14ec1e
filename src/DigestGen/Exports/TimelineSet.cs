using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Linking;

namespace DigestGen.Exports;

/// <summary>A timeline that stands on a page of its own: the whole one, a topic's, a story's.</summary>
/// <param name="Address">The page's; ends with `/`.</param>
/// <param name="Entries">Oldest first.</param>
internal sealed record TimelineSet(string Title, string Address, ImmutableArray<TimelineEntry> Entries)
{
    /// <summary>The timelines that the settings want in a format. One without entries has no file.</summary>
    public static IEnumerable<TimelineSet> In(TimelineFormat format, Digest digest) => Wanted(format, digest).Where(timeline => !timeline.Entries.IsEmpty);

    private static IEnumerable<TimelineSet> Wanted(TimelineFormat format, Digest digest)
    {
        var (outputs, routes) = (digest.Config.Outputs, digest.Routes);
        if (outputs.Timelines.Contains(format)) yield return new TimelineSet(digest.Config.Title, routes.To("timeline"), digest.Timeline.Entries);
        if (!outputs.SectionTimelines.Contains(format)) yield break;
        foreach (var topic in digest.Topics.All) yield return new TimelineSet($"{digest.Config.Title}: {topic.Topic.Name.Value}", routes.Of(topic.Topic), topic.Entries);
        foreach (var story in digest.Stories.All) yield return new TimelineSet($"{digest.Config.Title}: {story.Story.Title.Value}", routes.Of(story.Story), story.Entries);
    }
}
