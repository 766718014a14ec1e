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

    // The opening counts for itself besides the whole text: background comes later in a report and makes two events of one kind look alike.
    private const double LeadShare = 0.3;

    private readonly TermTable table = new();
    private readonly List<int> documentFrequency = [];
    private readonly Weighed[] weighed;

    public StoryVectors(IReadOnlyList<StoryText> articles)
    {
        // Words are read on all cores; terms are numbered in the order of the articles.
        var counted = new List<Counted>(articles.Count);
        foreach (var words in articles.AsParallel().AsOrdered().Select(article => StoryWords.Read(article.Title, article.Text)))
        {
            counted.Add(Number(words));
            foreach (var (term, _) in counted[^1].Terms)
            {
                while (documentFrequency.Count <= term) documentFrequency.Add(0);
                documentFrequency[term]++;
            }
        }
        weighed = [.. counted.AsParallel().AsOrdered().Select(one => Weigh(one, articles.Count))];
    }

    /// <summary>A name of the opening, with its weight as a share of the weightiest one's.</summary>
    public readonly record struct LeadName(int Term, double Weight);

    private readonly record struct TermCounts(int Count, int InLead, bool IsName);

    private sealed record Counted(List<(int Term, TermCounts Counts)> Terms);

    private sealed record Weighed(WeightedVector Whole, WeightedVector WithLead, LeadName[] LeadNames);

    /// <summary>How many terms all articles have together, those of openings counted again.</summary>
    public int TermCount => table.Count * 2;

    /// <summary>The whole text.</summary>
    public WeightedVector this[int article] => weighed[article].Whole;

    /// <summary>The whole text and, as terms of their own, the opening: the product of two of them is how alike two articles are, 0 to 1.</summary>
    public WeightedVector WithLead(int article) => weighed[article].WithLead;

    /// <summary>Who and where the opening is about, in order of term.</summary>
    public ReadOnlySpan<LeadName> LeadNames(int article) => weighed[article].LeadNames;

    public bool Has(int article, int term) => this[article].Terms.BinarySearch(term) >= 0;

    public int DocumentFrequency(int term) => documentFrequency[term];

    /// <summary>The words that make two articles alike, most telling first, as the texts have them.</summary>
    public IEnumerable<string> SharedWords(int a, int b)
    {
        var (x, y) = (this[a], this[b]);
        var shared = new List<(double Weight, int Term)>();
        for (int i = 0, j = 0; i < x.Terms.Length && j < y.Terms.Length;)
        {
            if (x.Terms[i] == y.Terms[j]) shared.Add((x.Weights[i++] * y.Weights[j], y.Terms[j++]));
            else if (x.Terms[i] < y.Terms[j]) i++;
            else j++;
        }
        return shared.OrderByDescending(one => one.Weight).ThenBy(one => table.TermOf(one.Term), StringComparer.Ordinal).Select(one => table.WordOf(one.Term));
    }

    private Weighed Weigh(Counted article, int articles)
    {
        var (terms, whole) = (new int[article.Terms.Count], new double[article.Terms.Count]);
        var (leadTerms, lead, names) = (new List<int>(), new List<double>(), new List<LeadName>());
        for (var i = 0; i < terms.Length; i++)
        {
            var (term, counts) = article.Terms[i];
            var rarity = Math.Log((1.0 + ImaginedArticles + articles) / (1.0 + documentFrequency[term])) * (counts.IsName ? NameWeight : 1);
            terms[i] = term;
            whole[i] = Math.Sqrt(counts.Count) * rarity;
            if (counts.InLead == 0) continue;
            leadTerms.Add(table.Count + term);
            lead.Add(Math.Sqrt(counts.InLead) * rarity);
            if (counts.IsName && !calendar.Contains(term) && !char.IsAsciiDigit(table.TermOf(term)[0])) names.Add(new LeadName(term, whole[i]));
        }
        var best = names.Count == 0 ? 1 : names.Max(name => name.Weight);
        var vector = WeightedVector.Unit(terms, whole);
        return new Weighed(vector, Combine(vector, leadTerms, lead), [.. names.Select(name => name with { Weight = name.Weight / best })]);
    }

    // Terms of openings have numbers behind all others, so that one product adds up both cosines with their shares.
    private static WeightedVector Combine(WeightedVector whole, List<int> leadTerms, List<double> lead)
    {
        var length = Math.Sqrt(lead.Sum(weight => weight * weight));
        var weights = whole.Weights.ToArray().Select(weight => weight * Math.Sqrt(1 - LeadShare)).Concat(lead.Select(weight => weight / (length > 0 ? length : 1) * Math.Sqrt(LeadShare)));
        return WeightedVector.Unit([.. whole.Terms, .. leadTerms], [.. weights]);
    }

    private readonly HashSet<int> calendar = [];

    private Counted Number(List<StoryWord> words)
    {
        var counts = new SortedDictionary<int, TermCounts>();
        var plain = new HashSet<int>();
        foreach (var word in words)
        {
            var term = table.IdOf(word.Word);
            if (term < 0) continue;
            var known = counts.GetValueOrDefault(term);
            counts[term] = new TermCounts(known.Count + word.Count, known.InLead + word.InLead, known.IsName || (word.IsName && !word.IsPlain));
            if (word.IsPlain) plain.Add(term);
            if (word.IsCalendar) calendar.Add(term);
        }
        return new Counted([.. counts.Select(pair => (pair.Key, plain.Contains(pair.Key) ? pair.Value with { IsName = false } : pair.Value))]);
    }
}
