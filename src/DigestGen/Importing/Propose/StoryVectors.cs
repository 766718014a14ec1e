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

    private readonly StoryReports reports;
    private readonly Weighed[] weighed;

    /// <param name="reports">Their terms are taken: the vectors stand for them.</param>
    /// <param name="order">The articles by their numbers in the reports, in the order in which they are asked for here.</param>
    public StoryVectors(StoryReports reports, int[] order)
    {
        this.reports = reports;
        weighed = [.. order.AsParallel().AsOrdered().Select(article => Weigh(reports.TakeTerms(article)))];
    }

    /// <summary>A name of the opening, with its weight as a share of the weightiest one's.</summary>
    public readonly record struct LeadName(int Term, double Weight);

    private sealed record Weighed(WeightedVector Whole, WeightedVector WithLead, LeadName[] LeadNames);

    /// <summary>How many terms all articles have together, those of openings counted again.</summary>
    public int TermCount => reports.Table.Count * 2;

    /// <summary>The whole text.</summary>
    public WeightedVector this[int article] => weighed[article].Whole;

    /// <summary>The whole text and, as terms of their own, the opening: the product of two of them is how alike two articles are, 0 to 1.</summary>
    public WeightedVector WithLead(int article) => weighed[article].WithLead;

    /// <summary>Who and where the opening is about, in order of term.</summary>
    public ReadOnlySpan<LeadName> LeadNames(int article) => weighed[article].LeadNames;

    public bool Has(int article, int term) => this[article].Terms.BinarySearch(term) >= 0;

    public int DocumentFrequency(int term) => reports.DocumentFrequency(term);

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
        return shared.OrderByDescending(one => one.Weight).ThenBy(one => reports.Table.TermOf(one.Term), StringComparer.Ordinal).Select(one => reports.Table.WordOf(one.Term));
    }

    private Weighed Weigh(StoryTerm[] article)
    {
        var (terms, whole) = (new int[article.Length], new double[article.Length]);
        var (leadTerms, lead, names) = (new List<int>(), new List<double>(), new List<LeadName>());
        for (var i = 0; i < terms.Length; i++)
        {
            var (term, count, inLead, isName) = article[i];
            var rarity = Math.Log((1.0 + ImaginedArticles + reports.Count) / (1.0 + reports.DocumentFrequency(term))) * (isName ? NameWeight : 1);
            terms[i] = term;
            whole[i] = Math.Sqrt(count) * rarity;
            if (inLead == 0) continue;
            leadTerms.Add(reports.Table.Count + term);
            lead.Add(Math.Sqrt(inLead) * rarity);
            if (isName && !reports.IsCalendar(term) && !char.IsAsciiDigit(reports.Table.TermOf(term)[0])) names.Add(new LeadName(term, whole[i]));
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
}
