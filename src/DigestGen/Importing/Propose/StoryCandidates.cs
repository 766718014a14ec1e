namespace DigestGen.Importing.Propose;

/// <summary>
/// The pairs of articles worth comparing: an inverted index over their most telling terms. A term that many articles have points at nobody and is
/// passed over, so the cost grows with the number of articles.
/// </summary>
internal sealed class StoryCandidates
{
    private const int TermsPerArticle = 60;
    private const int MostPostings = 300;
    private const int MostCandidates = 50;
    private const double Least = 0.03;
    private const int BlockSize = 64;

    private readonly (int Term, double Weight)[][] telling;

    // The first articles of each term, by term.
    private readonly Dictionary<int, List<(int Article, double Weight)>> postings = [];

    public StoryCandidates(StoryVectors vectors, int count)
    {
        telling = ParallelEnumerable.Range(0, count).AsOrdered().Select(article => Telling(vectors, article).ToArray()).ToArray();
        for (var article = 0; article < count; article++)
            foreach (var (term, weight) in telling[article])
            {
                if (!postings.TryGetValue(term, out var list)) postings[term] = list = [];
                if (list.Count < MostPostings) list.Add((article, weight));
            }
    }

    /// <summary>Pairs of some articles with any, the lower number first; one that is among the best of both stands twice.</summary>
    public IEnumerable<(int A, int B)> Of(int[] articles) => Blocks(articles.Length).AsParallel().AsOrdered().Select(block => FindIn(articles[block])).AsEnumerable().SelectMany(pairs => pairs);

    /// <summary>Numbers below a count in stretches that each have one thread and one set of sums.</summary>
    internal static Range[] Blocks(int count) => [.. Enumerable.Range(0, (count + BlockSize - 1) / BlockSize).Select(i => new Range(i * BlockSize, Math.Min(count, (i + 1) * BlockSize)))];

    private List<(int A, int B)> FindIn(int[] articles)
    {
        var pairs = new List<(int, int)>();
        var scores = new double[telling.Length];
        var touched = new List<int>();
        foreach (var article in articles)
        {
            foreach (var (term, weight) in telling[article])
                foreach (var (other, otherWeight) in postings[term])
                {
                    if (other == article) continue;
                    if (scores[other] == 0) touched.Add(other);
                    scores[other] += weight * otherWeight;
                }
            pairs.AddRange(touched.Where(other => scores[other] >= Least).OrderByDescending(other => scores[other]).ThenBy(other => other).Take(MostCandidates).Select(other => (Math.Min(other, article), Math.Max(other, article))));
            foreach (var other in touched) scores[other] = 0;
            touched.Clear();
        }
        return pairs;
    }

    private static IEnumerable<(int Term, double Weight)> Telling(StoryVectors vectors, int article)
    {
        var vector = vectors[article];
        var order = new int[vector.Terms.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        var keys = vector.Weights.ToArray();
        for (var i = 0; i < keys.Length; i++) keys[i] = -keys[i];
        Array.Sort(keys, order);
        for (var i = 0; i < Math.Min(TermsPerArticle, order.Length); i++)
        {
            var (term, weight) = (vector.Terms[order[i]], vector.Weights[order[i]]);
            if (vectors.DocumentFrequency(term) is > 1 and <= MostPostings * 4) yield return (term, weight);
        }
    }
}
