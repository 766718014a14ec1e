using System.Collections.Frozen;
using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;

namespace DigestGen.Linking;

/// <summary>
/// Related articles by story, topics and words. Candidates come from inverted lists of topics and strong words, of each list only the articles
/// nearest in time: the cost of an article does not grow with the digest. They are then scored exactly.
/// </summary>
internal static class RelatedFinder
{
    private const int MaxRelated = 20;
    private const int MaxCandidates = 60;
    private const double StoryWeight = 0.25, TopicWeight = 0.25, WordWeight = 0.5;

    /// <summary>Below this share of common words two texts are alike by chance.</summary>
    private const double MinWords = 0.06;

    public static RelatedArticles Find(
        ImmutableArray<Article> articles, TopicIndex topics, StoryIndex stories, ArticleNames names, SiteConfig config, DiagnosticBag found)
    {
        var features = ArticleFeatures.Of(articles, topics);
        var order = articles.Select((a, i) => (a.Id, i)).ToFrozenDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        using var candidates = new RelatedCandidates(features);
        var rows = Enumerable.Range(0, articles.Length).AsParallel().AsOrdered()
            .Select(i => RelatedTo(i, articles, features, candidates, stories, order, names, config, found))
            .ToList();
        return new RelatedArticles(rows.Select((row, i) => (articles[i].Id, row)).ToFrozenDictionary(x => x.Id, x => x.row, StringComparer.Ordinal));
    }

    private static ImmutableArray<RelatedArticle> RelatedTo(
        int index,
        ImmutableArray<Article> articles,
        ArticleFeatures features,
        RelatedCandidates candidates,
        StoryIndex stories,
        FrozenDictionary<string, int> order,
        ArticleNames names,
        SiteConfig config,
        DiagnosticBag found)
    {
        var article = articles[index];
        var pins = Pins(article, names, found);
        var story = stories.ByArticle.GetValueOrDefault(article.Id);
        HashSet<int> inStory = story is null ? [] : [.. story.Articles.Select(a => order[a.Id])];
        var scored = candidates.Of(index, MaxCandidates)
            .Union(inStory)
            .Where(other => other != index)
            .Select(other => Score(index, other, inStory.Contains(other), features, articles))
            .Where(related => related.Reasons.Length > 0)
            .OrderByDescending(related => related.Score)
            .ThenBy(related => order[related.Article.Id])
            .ToList();
        // Newer articles are left out so that old pages stay as they are, unless nothing else is left to show.
        var stable = scored.Where(r => config.RelatedIncludeNewer || IsStable(index, order[r.Article.Id], articles) || inStory.Contains(order[r.Article.Id])).ToList();
        var computed = stable.Count > 0 ? stable : scored;
        return [.. pins.Concat(computed.Where(r => pins.All(p => p.Article != r.Article))).Take(MaxRelated)];
    }

    private static List<RelatedArticle> Pins(Article article, ArticleNames names, DiagnosticBag found)
    {
        var pins = new List<RelatedArticle>();
        foreach (var pin in article.RelatedPins)
        {
            if (names.Find(pin.Value) is not { } target) found.Add(LinkingProblems.UnknownArticleAt(pin, names.All));
            else if (target != article && pins.All(p => p.Article != target))
                pins.Add(new RelatedArticle(target, 1, [new RelatedReason(RelatedReasonKind.Pinned, [])]));
        }
        return pins;
    }

    private static bool IsStable(int index, int other, ImmutableArray<Article> articles) =>
        other > index || articles[index].Date is null || articles[other].Date is null;

    private static RelatedArticle Score(int index, int other, bool sameStory, ArticleFeatures features, ImmutableArray<Article> articles)
    {
        var (topicShare, shared) = features.SharedTopics(index, other);
        var words = features.Cosine(index, other);
        var reasons = ImmutableArray.CreateBuilder<RelatedReason>(3);
        if (sameStory) reasons.Add(new RelatedReason(RelatedReasonKind.SameStory, []));
        if (!shared.IsEmpty) reasons.Add(new RelatedReason(RelatedReasonKind.SharedTopics, shared));
        if (words >= MinWords && features.SharedWords(index, other) is { IsEmpty: false } common) reasons.Add(new RelatedReason(RelatedReasonKind.SharedWords, common));
        var score = (sameStory ? StoryWeight : 0) + (TopicWeight * topicShare) + (WordWeight * words);
        return new RelatedArticle(articles[other], Math.Round(score, 4), reasons.ToImmutable());
    }
}
