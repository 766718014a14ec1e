using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Linking;

namespace DigestGen.Exports;

/// <summary>Something that can be subscribed to: the whole site, a topic, a source, a story.</summary>
/// <param name="Name">What its id is made of: empty for the site, `topics/nato` for a topic.</param>
/// <param name="Address">The page that it belongs to; ends with `/`.</param>
/// <param name="Articles">Newest first.</param>
internal sealed record Channel(string Name, string Title, string Description, string Address, ImmutableArray<FeedFormat> Formats, ImmutableArray<Article> Articles)
{
    /// <summary>Every channel of the digest, the site's first.</summary>
    public static IEnumerable<Channel> Of(Digest digest)
    {
        var (config, routes) = (digest.Config, digest.Routes);
        yield return new Channel("", config.Title, config.Description, routes.Home, config.Outputs.Feeds, digest.Articles);
        foreach (var section in Sections(digest)) yield return section;
    }

    /// <summary>Those of topics, sources and stories, in this order.</summary>
    public static IEnumerable<Channel> Sections(Digest digest)
    {
        var (title, formats, routes) = (digest.Config.Title, digest.Config.Outputs.SectionFeeds, digest.Routes);
        foreach (var topic in digest.Topics.All)
            yield return new Channel($"topics/{topic.Topic.Id}", $"{title}: {topic.Topic.Name.Value}", topic.Topic.Name.Value, routes.Of(topic.Topic), formats, topic.Articles);
        foreach (var source in digest.Sources.All)
            yield return new Channel(
                $"sources/{source.Source.Id}", $"{title}: {source.Source.Name.Value}", source.Source.Name.Value, routes.Of(source.Source), formats,
                source.Source.IsRepublisher && source.Published.IsEmpty ? source.PassedOn : source.Published);
        foreach (var story in digest.Stories.All)
            yield return new Channel(
                $"stories/{story.Story.Id}", $"{title}: {story.Story.Title.Value}", story.Story.Summary ?? story.Story.Title.Value, routes.Of(story.Story), formats,
                NewestFirst(story.Articles));
    }

    // A story is told from its beginning, with undated articles at its end; a feed begins with the newest and ends with them too.
    private static ImmutableArray<Article> NewestFirst(ImmutableArray<Article> articles) =>
        [.. articles.Where(a => a.Date is not null).Reverse(), .. articles.Where(a => a.Date is null)];
}
