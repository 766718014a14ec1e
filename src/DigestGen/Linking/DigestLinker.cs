using System.Collections.Frozen;
using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Linking;

/// <summary>Content to <see cref="Digest"/>: everything that can only be said once all articles are known.</summary>
internal static class DigestLinker
{
    /// <param name="assets">The files that will be copied: links may point at them.</param>
    public static Digest Link(DigestContent content, IEnumerable<AssetFile> assets, SiteConfig config, DiagnosticBag found)
    {
        // From here on nobody sees more of an outlet's text than it allows.
        var whole = content.Articles;
        content = content with { Articles = WithinLimits(content, found) };
        var articles = content.Articles.Sort(NewestFirst);
        var byName = ArticleNames.Of(articles);
        var stories = StoryLinker.Link(content.Stories, articles, byName, found);
        var timeline = TimelineBuilder.Build(articles);
        var topics = TopicLinker.Link(content.Topics, articles, timeline, found);
        var sources = LinkSources(content.Sources, articles);
        var related = RelatedFinder.Find(articles, topics, stories, byName, config, found);
        found.AddRange(assets.Where(asset => asset.Size == PixelSize.Unreadable && asset.Path.IsUnder("content/assets")).Select(asset => LinkingProblems.NoPictureIn(asset.Path)));
        var routes = RouteTableBuilder.Build(content, timeline, assets, config);
        return new Digest(config, content, articles, timeline, topics, sources, stories, related, routes)
        {
            Editions = EditionLinker.Link(content.Editions, byName, stories, HashesOf(whole), found),
        };
    }

    /// <summary>What an article is now, as its file says: its outlet's limit changes what is shown, not what it is.</summary>
    public static Func<Article, string> HashesOf(ImmutableArray<Article> whole)
    {
        var byId = new Lazy<Dictionary<string, Article>>(() => whole.ToDictionary(article => article.Id, StringComparer.Ordinal));
        return article => ContentHash.Of(byId.Value[article.Id]);
    }

    private static ImmutableArray<Article> WithinLimits(DigestContent content, DiagnosticBag found)
    {
        var limits = content.Sources.Where(source => source.ExcerptLimit is not null).ToDictionary(source => source.Id, source => source.ExcerptLimit);
        if (limits.Count == 0) return content.Articles;
        var articles = content.Articles;
        return [.. InParallel.Map(articles.Length, i => ExcerptLimit.Hold(articles[i], articles[i].Source is { } id ? limits.GetValueOrDefault(id) : null, found))];
    }

    private static int NewestFirst(Article a, Article b)
    {
        var order = (a.Date, b.Date) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (x, y) => y!.CompareTo(x),
        };
        if (order == 0) order = a.Slug.CompareTo(b.Slug);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    private static SourceIndex LinkSources(ImmutableArray<Source> sources, ImmutableArray<Article> articles)
    {
        var published = articles.Where(a => a.Source is not null).ToLookup(a => a.Source!.Value);
        var passedOn = articles.Where(a => a.Via is not null).ToLookup(a => a.Via!.Value);
        ImmutableArray<LinkedSource> all =
        [
            .. sources
                .Select(source => new LinkedSource(source, [.. published[source.Id]], [.. passedOn[source.Id]]))
                .Where(linked => linked.Published.Length + linked.PassedOn.Length > 0)
                .OrderBy(linked => linked.Source.Name.Value, StringComparer.OrdinalIgnoreCase)
                .ThenBy(linked => linked.Source.Id.Value, StringComparer.Ordinal),
        ];
        return new SourceIndex(all, all.ToFrozenDictionary(linked => linked.Source.Id));
    }
}
