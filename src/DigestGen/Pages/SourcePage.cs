using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Markup;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>What `source.html` sees. A long list of articles runs over several pages: first what it published, then what it passed on.</summary>
/// <param name="Kind">`Outlet` or `Republisher`.</param>
/// <param name="HomepageUrl">Its own site; null when it is not known.</param>
/// <param name="Facts">What `sources.yml` says about it: label and value.</param>
/// <param name="Coverage">When its articles appeared; null for very few, and on the pages behind the first.</param>
/// <param name="PassedOnBy">Who passes on its articles, the most first.</param>
/// <param name="PassesOn">Whose articles it passes on, the most first.</param>
public sealed record SourceModel(
    string Name,
    string Kind,
    string? HomepageUrl,
    ImmutableArray<FactModel> Facts,
    Html? Introduction,
    ChartModel? Coverage,
    ImmutableArray<CountedLinkModel> PassedOnBy,
    ImmutableArray<CountedLinkModel> PassesOn,
    string PublishedCount,
    ImmutableArray<ArticleCard> Published,
    string PassedOnCount,
    ImmutableArray<ArticleCard> PassedOn,
    PagingModel? Paging) : PageModel;

public sealed record FactModel(string Label, string Value);

internal sealed class SourcePage : IPageKind
{
    private const int MostOthers = 60, MostNames = 12;

    public string Template => "source.html";

    public Type ModelType => typeof(SourceModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from source in digest.Sources.All
        let listed = ImmutableArray.CreateRange(
            source.Published.Select(article => (Article: article, IsOwn: true)).Concat(source.PassedOn.Select(article => (article, false))))
        from page in Paging.Split(listed, digest.Config.PageSize, digest.Routes.Of(source.Source))
        select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(source, page, digest, words, found));

    private static SourceModel Model(
        LinkedSource linked, ListPage<(Article Article, bool IsOwn)> page, Digest digest, Wording words, DiagnosticBag found)
    {
        var source = linked.Source;
        var routes = digest.Routes;
        return new SourceModel(
            source.Name.Value, words[source.IsRepublisher ? "republisher" : "outlet"],
            source.Url?.AbsoluteUri, FactsOf(source, words),
            page.IsFirst && source.Introduction is { } body
                ? MarkdownRenderer.ToHtml(body, link => routes.Resolve(body.File.Path, link), found)
                : null,
            page.IsFirst ? TimeChart.OfArticles(linked.Published.Concat(linked.PassedOn), words) : null,
            page.IsFirst ? CountsOf(linked.Published.Select(article => article.Via), digest, words) : [],
            page.IsFirst ? CountsOf(linked.PassedOn.Select(article => article.Source), digest, words) : [],
            words.Count("articles", linked.Published.Length),
            [.. page.Items.Where(item => item.IsOwn).Select(item => ArticleCard.Of(item.Article, digest, words))],
            words.Count("articles", linked.PassedOn.Length),
            [.. page.Items.Where(item => !item.IsOwn).Select(item => ArticleCard.Of(item.Article, digest, words))],
            page.Paging(words))
        {
            Title = page.Titled(source.Name.Value, words),
            Description = words.Format("source_description", source.Name.Value),
            CanonicalUrl = routes.Absolute(page.Address),
            Head = PageHead.OfSource(source, page.Address, page.Items.Select(item => item.Article), digest),
            Breadcrumbs = [new(words["home"], routes.Home), new(words["sources"], routes.To("sources"))],
            MenuAddress = routes.To("sources"),
        };
    }

    private static ImmutableArray<CountedLinkModel> CountsOf(IEnumerable<SourceId?> ids, Digest digest, Wording words) =>
    [
        .. ids.OfType<SourceId>().CountBy(id => id).Where(count => digest.Sources.ById.ContainsKey(count.Key))
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key.Value, StringComparer.Ordinal).Take(MostOthers)
            .Select(count => (digest.Sources.ById[count.Key].Source, Articles: count.Value))
            .Select(other => new CountedLinkModel(other.Source.Name.Value, digest.Routes.Of(other.Source), other.Articles, words.Count("articles", other.Articles))),
    ];

    // That an editor has not yet looked at an entry says nothing about the outlet, so it is no fact of it.
    private static ImmutableArray<FactModel> FactsOf(Source source, Wording words)
    {
        var facts = ImmutableArray.CreateBuilder<FactModel>();
        if (source.Country is { } country) facts.Add(new(words["country"], country));
        if (source.Language is { } language) facts.Add(new(words["language"], language));
        if (source.TimeZone is { } zone) facts.Add(new(words["time_zone"], zone));
        if (!source.RecognisedBy.IsEmpty) facts.Add(new(words["recognised_by"], words.List([.. source.RecognisedBy.Take(MostNames)])));
        if (source.ExcerptLimit is { } limit)
            facts.Add(new(words["excerpt_limit"], words.Format("excerpt_words", words.Number(limit))));
        return facts.ToImmutable();
    }
}
