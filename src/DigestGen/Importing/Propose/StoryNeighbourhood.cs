using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>The articles that are matched with each other, and the pairs of them that are compared.</summary>
/// <param name="Articles">Numbers, in order.</param>
internal sealed record StoryNeighbourhood(int[] Articles, List<(int A, int B)> Pairs)
{
    // Where this share of all is asked about, a neighbourhood is about all there is.
    private const int Few = 20;

    /// <summary>All articles; or, where few are asked about, those that they are like, those that these are like, and every article of the stories among them.</summary>
    public static StoryNeighbourhood Of(StoryReport[] texts, int[] asked, StoryVectors vectors, SharedQuotations quotations)
    {
        var candidates = new StoryCandidates(vectors, texts.Length);
        if (asked.Length * Few >= texts.Length)
        {
            var all = Enumerable.Range(0, texts.Length).ToArray();
            return new StoryNeighbourhood(all, PairsOf(all, candidates, quotations));
        }
        var near = PairsOf(asked, candidates, quotations).SelectMany(pair => new[] { pair.A, pair.B }).Concat(asked).Distinct().Order().ToArray();
        var pairs = PairsOf(near, candidates, quotations);
        var articles = pairs.SelectMany(pair => new[] { pair.A, pair.B }).Concat(asked).ToHashSet();
        var stories = articles.Select(article => texts[article].Story).ToHashSet();
        for (var i = 0; i < texts.Length; i++)
            if (texts[i].Story is { } story && stories.Contains(story)) articles.Add(i);
        return new StoryNeighbourhood([.. articles.Order()], pairs);
    }

    // Sorted, since one that is among the best of both is found twice; a set of them would be among the largest things in memory.
    private static List<(int A, int B)> PairsOf(int[] articles, StoryCandidates candidates, SharedQuotations quotations)
    {
        var pairs = candidates.Of(articles).ToList();
        foreach (var article in articles)
            foreach (var other in quotations.SharersOf(article)) pairs.Add((Math.Min(article, other), Math.Max(article, other)));
        pairs.Sort();
        var kept = 0;
        for (var i = 0; i < pairs.Count; i++)
            if (kept == 0 || pairs[i] != pairs[kept - 1]) pairs[kept++] = pairs[i];
        pairs.RemoveRange(kept, pairs.Count - kept);
        return pairs;
    }
}
