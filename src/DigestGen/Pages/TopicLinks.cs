using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Markup;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>Links to topic pages, with their counts in words.</summary>
internal static class TopicLinks
{
    public static CountedLinkModel Of(LinkedTopic topic, Digest digest, Wording words) => new(
        topic.Topic.Name.Value, digest.Routes.Of(topic.Topic), topic.Articles.Length, words.Count("articles", topic.Articles.Length));

    /// <summary>Those of the ids that have a page: a topic without articles has none.</summary>
    public static ImmutableArray<CountedLinkModel> Of(IEnumerable<TopicId> ids, Digest digest, Wording words) =>
    [
        .. ids.Select(id => digest.Topics.ById.GetValueOrDefault(id)).OfType<LinkedTopic>().Select(topic => Of(topic, digest, words)),
    ];

    /// <summary>The links of a topic's neighbours; the count is of the articles that both have.</summary>
    public static ImmutableArray<CountedLinkModel> Shared(ImmutableArray<RelatedTopic> related, Digest digest, Wording words) =>
    [
        .. related.Where(near => digest.Topics.ById.ContainsKey(near.Topic.Id)).Select(near => new CountedLinkModel(
            near.Topic.Name.Value, digest.Routes.Of(near.Topic), near.SharedArticles, words.Count("shared_articles", near.SharedArticles))),
    ];

    /// <summary>An article's text; its topics are linked where it first names them, if the site wants that.</summary>
    public static Html Body(MarkdownBody body, Article article, Digest digest, DiagnosticBag found)
    {
        var routes = digest.Routes;
        return MarkdownRenderer.ToHtml(body, link => routes.Resolve(article.File.Path, link), found, routes.Pictures.GetValueOrDefault, Named(article, digest));
    }

    private static NamedPages? Named(Article article, Digest digest)
    {
        if (!digest.Config.LinkTopics) return null;
        var addressOf = article.Topics.Distinct().Select(id => digest.Topics.ById.GetValueOrDefault(id)).OfType<LinkedTopic>()
            .ToDictionary(topic => topic.Topic.Id.Value, topic => digest.Routes.Of(topic.Topic), StringComparer.Ordinal);
        return addressOf.Count == 0 ? null : new NamedPages(digest.Topics.Names, addressOf);
    }

    public static string KindOf(Topic topic, Wording words) => words[topic.Kind switch
    {
        TopicKind.Person => "person",
        TopicKind.Place => "place",
        TopicKind.Organisation => "organisation",
        TopicKind.Event => "event",
        _ => "theme",
    }];
}
