using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `search.html` sees. The script finds; without it the lists remain.</summary>
/// <param name="Topics">What results can be narrowed to: `value` is what the search index calls it. The topics with the most articles.</param>
/// <param name="Years">Newest first.</param>
/// <param name="Lists">Where to look without script.</param>
public sealed record SearchModel(
    ImmutableArray<OptionModel> Topics,
    ImmutableArray<OptionModel> Outlets,
    ImmutableArray<OptionModel> Years,
    ImmutableArray<LinkModel> Lists) : PageModel;

/// <summary>One of a list to choose from.</summary>
public sealed record OptionModel(string Label, string Value);

internal sealed class SearchPage : IPageKind
{
    // A list to choose from must stay one that can be read.
    private const int MostTopics = 150;

    public string Template => "search.html";

    public Type ModelType => typeof(SearchModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        yield return new TemplatedPage(digest.Routes.FileOf(digest.Routes.To("search")), Template, () => Model(digest, words));
    }

    private static SearchModel Model(Digest digest, Wording words)
    {
        var routes = digest.Routes;
        var topics = digest.Topics.All.OrderByDescending(topic => topic.Articles.Length).ThenBy(topic => topic.Topic.Id.Value, StringComparer.Ordinal)
            .Take(MostTopics).Select(topic => topic.Topic.Id).ToHashSet();
        return new SearchModel(
            [.. digest.Topics.All.Where(topic => topics.Contains(topic.Topic.Id)).Select(topic => new OptionModel(topic.Topic.Name.Value, topic.Topic.Id.Value))],
            [.. digest.Sources.All.Where(source => source.Published.Length > 0).Select(source => new OptionModel(source.Source.Name.Value, source.Source.Id.Value))],
            [.. digest.Articles.Where(article => article.Date is not null).Select(article => Linking.Years.Name(Linking.Years.Of(article.Date!))).Distinct()
                .Select(year => new OptionModel(year, year))],
            SiteModel.MenuOf(digest, words))
        {
            Title = words["search"],
            Description = words.Format("search_description", digest.Config.Title),
            CanonicalUrl = routes.Absolute(routes.To("search")),
            Breadcrumbs = [new(words["home"], routes.Home)],
            MenuAddress = routes.To("search"),
        };
    }
}
