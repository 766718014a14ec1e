using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `topics.html` sees: every topic that has articles, by kind.</summary>
/// <param name="Map">The largest topics by what they share; null for very few.</param>
public sealed record TopicsModel(string TopicCount, ChartModel? Map, ImmutableArray<TopicKindModel> Kinds) : PageModel;

/// <param name="Anchor">An id for links within the page.</param>
/// <param name="Topics">All of a kind, in order of name; of very many those with the most articles.</param>
/// <param name="All">The page of all topics of a kind, where there are more than stand here.</param>
public sealed record TopicKindModel(string Label, string Anchor, string TopicCount, ImmutableArray<CountedLinkModel> Topics, LinkModel? All);

internal sealed class TopicsPage : IPageKind
{
    // What happened and what it is about come before who and where.
    private static readonly ImmutableArray<(TopicKind Kind, string Word)> InOrder =
    [
        (TopicKind.Theme, "themes"), (TopicKind.Event, "events"), (TopicKind.Person, "people"),
        (TopicKind.Organisation, "organisations"), (TopicKind.Place, "places"),
    ];

    /// <summary>Up to this many topics of a kind stand on the page of all topics; more have pages of their own.</summary>
    public const int FewEnough = 150;

    public string Template => "topics.html";

    public Type ModelType => typeof(TopicsModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        yield return new TemplatedPage(digest.Routes.FileOf(digest.Routes.To("topics")), Template, () => Model(digest, words));
    }

    /// <summary>The kinds that have topics, each with the word it is called by in the plural.</summary>
    public static IEnumerable<(string Word, ImmutableArray<LinkedTopic> Topics)> KindsOf(Digest digest)
    {
        var byKind = digest.Topics.All.ToLookup(topic => topic.Topic.Kind);
        return InOrder.Where(kind => byKind.Contains(kind.Kind)).Select(kind => (kind.Word, byKind[kind.Kind].ToImmutableArray()));
    }

    private static TopicKindModel KindOf(string word, ImmutableArray<LinkedTopic> topics, Sparklines lines, Digest digest, Wording words)
    {
        var shown = topics.Length <= FewEnough ? topics : [.. topics.OrderByDescending(topic => topic.Articles.Length).Take(FewEnough)];
        return new TopicKindModel(
            words[word], word, words.Count("topics", topics.Length),
            [.. shown.Select(topic => TopicLinks.Of(topic, digest, words) with { Sparkline = lines.Draw(topic.Articles) })],
            shown.Length == topics.Length ? null : new LinkModel(words.Format("all_of_kind", words[word]), TopicKindPage.AddressOf(word, digest)));
    }

    private static TopicsModel Model(Digest digest, Wording words)
    {
        var routes = digest.Routes;
        var lines = Sparklines.Of(digest);
        return new TopicsModel(
            words.Count("topics", digest.Topics.All.Length),
            TopicMapChart.Of(digest, words),
            [.. KindsOf(digest).Select(kind => KindOf(kind.Word, kind.Topics, lines, digest, words))])
        {
            Title = words["topics"],
            Description = words.Format("topics_description", digest.Config.Title),
            CanonicalUrl = routes.Absolute(routes.To("topics")),
            Head = PageHead.Of(digest),
            Breadcrumbs = [new(words["home"], routes.Home)],
            MenuAddress = routes.To("topics"),
        };
    }
}
