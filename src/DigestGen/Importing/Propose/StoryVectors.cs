using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>
/// Articles as vectors for grouping by event: the square root of how often a term occurs, by its rarity, names twice. What makes two accidents two
/// stories is who and where, so names count more than in ranking by subject. Rarity is smoothed by imagined articles: in a digest of two, no term is rare.
/// </summary>
internal sealed class StoryVectors
{
    private const int ImaginedArticles = 50;
    private const double NameWeight = 2;

    private readonly TermTable table = new();
    private readonly List<int> documentFrequency = [];
    private readonly WeightedVector[] vectors;

    public StoryVectors(IReadOnlyList<StoryText> articles)
    {
        // Words are read on all cores; terms are numbered in the order of the articles.
        var counted = new List<(TermVector Terms, HashSet<int> Names)>(articles.Count);
        foreach (var words in articles.AsParallel().AsOrdered().Select(article => StoryWords.Read(article.Title, article.Text)))
        {
            counted.Add(Number(words));
            foreach (var (term, _) in counted[^1].Terms.Entries)
            {
                while (documentFrequency.Count <= term) documentFrequency.Add(0);
                documentFrequency[term]++;
            }
        }
        vectors = [.. counted.AsParallel().AsOrdered().Select(one => Weigh(one.Terms, one.Names, articles.Count))];
    }

    /// <summary>How many terms all articles have together.</summary>
    public int TermCount => table.Count;

    public WeightedVector this[int article] => vectors[article];

    public int DocumentFrequency(int term) => documentFrequency[term];

    /// <summary>The words that make two articles alike, most telling first, as the texts have them.</summary>
    public IEnumerable<string> SharedWords(int a, int b)
    {
        var (x, y) = (vectors[a], vectors[b]);
        var shared = new List<(double Weight, int Term)>();
        for (int i = 0, j = 0; i < x.Terms.Length && j < y.Terms.Length;)
        {
            if (x.Terms[i] == y.Terms[j]) shared.Add((x.Weights[i++] * y.Weights[j], y.Terms[j++]));
            else if (x.Terms[i] < y.Terms[j]) i++;
            else j++;
        }
        return shared.OrderByDescending(one => one.Weight).ThenBy(one => table.TermOf(one.Term), StringComparer.Ordinal).Select(one => table.WordOf(one.Term));
    }

    private WeightedVector Weigh(TermVector counts, HashSet<int> names, int articles)
    {
        var terms = new int[counts.Entries.Length];
        var weights = new double[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var (term, count) = counts.Entries[i];
            terms[i] = term;
            weights[i] = Math.Sqrt(count) * Math.Log((1.0 + ImaginedArticles + articles) / (1.0 + documentFrequency[term])) * (names.Contains(term) ? NameWeight : 1);
        }
        return WeightedVector.Unit(terms, weights);
    }

    private (TermVector Terms, HashSet<int> Names) Number(List<StoryWord> words)
    {
        var counts = new SortedDictionary<int, int>();
        var (names, plain) = (new HashSet<int>(), new HashSet<int>());
        foreach (var word in words)
        {
            var term = table.IdOf(word.Word);
            if (term < 0) continue;
            counts[term] = counts.GetValueOrDefault(term) + word.Count;
            if (word.IsPlain) plain.Add(term);
            else if (word.IsName) names.Add(term);
        }
        names.ExceptWith(plain);
        return (new TermVector([.. counts.Select(pair => new TermCount(pair.Key, pair.Value))]), names);
    }
}
