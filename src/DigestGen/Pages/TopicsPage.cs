using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `topics.html` sees: every topic that has articles, by kind.</summary>
/// <param name="Map">The largest topics by what they share; null for very few.</param>
public sealed record TopicsModel(string TopicCount, ChartModel? Map, ImmutableArray<TopicKindModel> Kinds) : PageModel;

/// <param name="Anchor">An id for links within the page.</param>
public sealed record TopicKindModel(string Label, string Anchor, ImmutableArray<CountedLinkModel> Topics);

internal sealed class TopicsPage : IPageKind
{
    // What happened and what it is about come before who and where.
    private static readonly ImmutableArray<(TopicKind Kind, string Word)> InOrder =
    [
        (TopicKind.Theme, "themes"), (TopicKind.Event, "events"), (TopicKind.Person, "people"),
        (TopicKind.Organisation, "organisations"), (TopicKind.Place, "places"),
    ];

    public string Template => "topics.html";

    public Type ModelType => typeof(TopicsModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        yield return new TemplatedPage(digest.Routes.FileOf(digest.Routes.To("topics")), Template, () => Model(digest, words));
    }

    private static TopicsModel Model(Digest digest, Wording words)
    {
        var routes = digest.Routes;
        var lines = Sparklines.Of(digest);
        var byKind = digest.Topics.All.ToLookup(topic => topic.Topic.Kind);
        return new TopicsModel(
            words.Count("topics", digest.Topics.All.Length),
            TopicMapChart.Of(digest, words),
            [.. InOrder.Where(kind => byKind.Contains(kind.Kind)).Select(kind => new TopicKindModel(
                words[kind.Word], kind.Word, [.. byKind[kind.Kind].Select(topic => TopicLinks.Of(topic, digest, words) with { Sparkline = lines.Draw(topic.Articles) })]))])
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
