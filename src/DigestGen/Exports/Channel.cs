using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Linking;
using DigestGen.Pages;

namespace DigestGen.Exports;

/// <summary>Something that can be subscribed to: the whole site, a topic, a source, a story, an edition.</summary>
/// <param name="Name">What its id is made of: empty for the site, `topics/nato` for a topic.</param>
/// <param name="Address">The page that it belongs to; ends with `/`.</param>
/// <param name="Articles">Newest first.</param>
internal sealed record Channel(string Name, string Title, string Description, string Address, ImmutableArray<FeedFormat> Formats, ImmutableArray<Article> Articles)
{
    /// <summary>Newest first: what the feed of editions is made of; empty in any other.</summary>
    public ImmutableArray<LinkedEdition> Editions { get; init; } = [];

    /// <summary>Every channel of the digest, the site's first.</summary>
    public static IEnumerable<Channel> Of(Digest digest, Wording words)
    {
        var (config, routes) = (digest.Config, digest.Routes);
        yield return new Channel("", config.Title, config.Description, routes.Home, config.Outputs.Feeds, digest.Articles);
        foreach (var section in Sections(digest, words)) yield return section;
    }

    /// <summary>Those of topics, sources, stories and editions, in this order.</summary>
    public static IEnumerable<Channel> Sections(Digest digest, Wording words)
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
        if (digest.Editions.IsEmpty) yield break;
        yield return new Channel("editions", $"{title}: {words["editions"]}", digest.Config.Description, routes.To("editions"), formats, []) { Editions = digest.Editions };
        foreach (var edition in digest.Editions)
            yield return new Channel(
                $"editions/{edition.Edition.Id}", $"{title}: {edition.Edition.Title.Value}", edition.Edition.Title.Value, routes.Of(edition.Edition), formats, edition.Articles);
    }

    // A story is told from its beginning, with undated articles at its end; a feed begins with the newest and ends with them too.
    private static ImmutableArray<Article> NewestFirst(ImmutableArray<Article> articles) =>
        [.. articles.Where(a => a.Date is not null).Reverse(), .. articles.Where(a => a.Date is null)];
}
