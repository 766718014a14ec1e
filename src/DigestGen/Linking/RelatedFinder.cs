using System.Collections.Frozen;
using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Text;

namespace DigestGen.Linking;

/// <summary>
/// Related articles by story, quotations, topics and words. Candidates come from inverted lists of topics and strong words, of each list only the articles
/// nearest in time: the cost of an article does not grow with the digest. They are then scored exactly.
/// </summary>
internal static class RelatedFinder
{
    private const int MaxRelated = 20;
    private const int MaxCandidates = 48;
    private const double StoryWeight = 0.25, TopicWeight = 0.2, WordWeight = 0.45, QuotationWeight = 0.1;

    /// <summary>Below this share of common words two texts are alike by chance.</summary>
    private const double MinWords = 0.06;

    public static RelatedArticles Find(
        ImmutableArray<Article> articles, TopicIndex topics, StoryIndex stories, ArticleNames names, SiteConfig config, DiagnosticBag found)
    {
        using var features = ArticleFeatures.Of(articles, topics);
        var order = articles.Select((a, i) => (a.Id, i)).ToFrozenDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        using var candidates = new RelatedCandidates(features);
        var quotations = new SharedQuotations(InParallel.Map(articles.Length, i => SharedQuotations.RunsOf(articles[i].Body.Text.ToString())));
        var all = new Articles(articles, features, candidates, order, quotations);
        var rows = InParallel.Map(articles.Length, i => RelatedTo(i, all, stories.ByArticle.GetValueOrDefault(articles[i].Id), Pins(articles[i], names, found), config));
        return new RelatedArticles(order.ToFrozenDictionary(x => x.Key, x => rows[x.Value], StringComparer.Ordinal));
    }

    private static ImmutableArray<RelatedArticle> RelatedTo(int index, Articles all, LinkedStory? story, List<RelatedArticle> pins, SiteConfig config)
    {
        var inStory = story is null ? [] : story.Articles.Select(a => all.Order[a.Id]).Where(other => other != index).ToHashSet();
        var others = all.Candidates.Of(index, MaxCandidates);
        others.AddRange(all.Quotations.SharersOf(index).Take(MaxRelated).Where(other => !others.Contains(other)).ToList());
        others.AddRange(inStory.Where(other => !others.Contains(other)).Order());
        var cosines = all.Features.Cosines(index, others);
        var scored = new List<Scored>(others.Count);
        for (var i = 0; i < cosines.Length; i++)
            if (Score(index, others[i], inStory.Contains(others[i]), cosines[i], all) is { IsReason: true } score) scored.Add(score);
        scored.Sort((a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : a.Other.CompareTo(b.Other));
        // Newer articles are left out so that old pages stay as they are, unless nothing else is left to show.
        if (scored.Exists(IsKept)) scored.RemoveAll(s => !IsKept(s));

        var result = ImmutableArray.CreateBuilder<RelatedArticle>(Math.Min(MaxRelated, pins.Count + scored.Count));
        result.AddRange(pins.Take(MaxRelated));
        foreach (var score in scored)
        {
            var other = all.InOrder[score.Other];
            if (result.Count == MaxRelated) break;
            if (pins.Exists(pin => pin.Article == other)) continue;
            result.Add(new RelatedArticle(other, Math.Round(score.Value, 4), Reasons(index, score, result.Count < config.RelatedCount, all.Features)));
        }
        return result.DrainToImmutable();

        bool IsKept(Scored s) => config.RelatedIncludeNewer || s.InStory || IsStable(index, s.Other, all.InOrder);
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

    private static Scored Score(int index, int other, bool inStory, double words, Articles all)
    {
        var topics = all.Features.TopicShare(index, other);
        var quotes = all.Quotations.Share(index, other);
        var value = (inStory ? StoryWeight : 0) + (quotes ? QuotationWeight : 0) + (TopicWeight * topics) + (WordWeight * words);
        return new Scored(other, value, inStory, quotes, topics > 0, words >= MinWords);
    }

    // Words are looked for where they are shown, or where nothing else explains the link.
    private static ImmutableArray<RelatedReason> Reasons(int index, Scored score, bool isShown, ArticleFeatures features)
    {
        var reasons = ImmutableArray.CreateBuilder<RelatedReason>(4);
        if (score.InStory) reasons.Add(new RelatedReason(RelatedReasonKind.SameStory, []));
        if (score.SharesQuotation) reasons.Add(new RelatedReason(RelatedReasonKind.SharedQuotation, []));
        if (score.SharesTopics) reasons.Add(new RelatedReason(RelatedReasonKind.SharedTopics, features.SharedTopics(index, score.Other)));
        if (score.SharesWords && (isShown || reasons.Count == 0)) reasons.Add(new RelatedReason(RelatedReasonKind.SharedWords, features.SharedWords(index, score.Other)));
        return reasons.ToImmutable();
    }

    /// <summary>All articles, with what they are compared and found by.</summary>
    private readonly record struct Articles(
        ImmutableArray<Article> InOrder, ArticleFeatures Features, RelatedCandidates Candidates, FrozenDictionary<string, int> Order, SharedQuotations Quotations);

    private readonly record struct Scored(int Other, double Value, bool InStory, bool SharesQuotation, bool SharesTopics, bool SharesWords)
    {
        public bool IsReason => InStory || SharesQuotation || SharesTopics || SharesWords;
    }
}
