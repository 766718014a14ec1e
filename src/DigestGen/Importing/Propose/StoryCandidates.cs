namespace DigestGen.Importing.Propose;

/// <summary>
/// The pairs of articles worth comparing: an inverted index over their most telling terms. A term that many articles have points at nobody and is
/// passed over, so the cost grows with the number of articles.
/// </summary>
internal static class StoryCandidates
{
    private const int TermsPerArticle = 60;
    private const int MostPostings = 300;
    private const int MostCandidates = 50;
    private const double Least = 0.03;

    /// <summary>Pairs, the lower number first.</summary>
    public static IEnumerable<(int A, int B)> Find(StoryVectors vectors, int count)
    {
        var postings = new Dictionary<int, List<(int Article, double Weight)>>();
        var scores = new double[count];
        var touched = new List<int>();
        for (var article = 0; article < count; article++)
        {
            foreach (var (term, weight) in Telling(vectors, article))
            {
                if (!postings.TryGetValue(term, out var list)) postings[term] = list = [];
                foreach (var (other, otherWeight) in list)
                {
                    if (scores[other] == 0) touched.Add(other);
                    scores[other] += weight * otherWeight;
                }
                if (list.Count < MostPostings) list.Add((article, weight));
            }
            foreach (var other in touched.Where(other => scores[other] >= Least).OrderByDescending(other => scores[other]).ThenBy(other => other).Take(MostCandidates))
                yield return (other, article);
            foreach (var other in touched) scores[other] = 0;
            touched.Clear();
        }
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
