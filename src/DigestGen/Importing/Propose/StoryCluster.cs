using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>Articles grouped so far, with the sum of their vectors: the mean likeness of two groups is one product of their sums.</summary>
internal sealed class StoryCluster
{
    private readonly int[] terms;
    private readonly double[] weights;
    private readonly Dictionary<int, Between> neighbours;
    private readonly ImmutableArray<StoryId> notIn;
    private readonly ImmutableArray<int> notTogether;

    public StoryCluster(int id, int article, WeightedVector vector, StoryText text)
    {
        (Id, Articles, Story, neighbours) = (id, [article], text.Story, []);
        (notIn, notTogether) = (text.NotIn, text.NotTogether);
        (terms, weights) = (vector.Terms.ToArray(), vector.Weights.ToArray());
        if (text.Date is { } date && date.Earliest > DateOnly.MinValue && date.Latest < DateOnly.MaxValue) (First, Last) = (date.Earliest, date.Latest);
    }

    private StoryCluster(int id, StoryCluster a, StoryCluster b, double likeness)
    {
        Inside = a.Inside + b.Inside + (likeness * a.Articles.Count * b.Articles.Count);
        (Id, Articles, Story) = (id, [.. a.Articles, .. b.Articles], a.Story ?? b.Story);
        First = a.First is null || b.First < a.First ? b.First ?? a.First : a.First;
        Last = a.Last is null || b.Last > a.Last ? b.Last ?? a.Last : a.Last;
        (notIn, notTogether) = ([.. a.notIn.Union(b.notIn)], [.. a.notTogether.Union(b.notTogether)]);
        (terms, weights) = Add(a, b);
        neighbours = new Dictionary<int, Between>(a.neighbours);
        foreach (var (other, between) in b.neighbours) Add(other, between);
        neighbours.Remove(a.Id);
        neighbours.Remove(b.Id);
        Articles.Sort();
    }

    public int Id { get; }

    public List<int> Articles { get; }

    /// <summary>The story that stands already.</summary>
    public StoryId? Story { get; }

    public DateOnly? First { get; }

    public DateOnly? Last { get; }

    /// <summary>Groups that it may join, in no order.</summary>
    public IEnumerable<int> Neighbours => neighbours.Keys;

    /// <summary>The likeness of all pairs of its articles, added up.</summary>
    public double Inside { get; }

    /// <summary>What is known of the pairs of articles, one from here and one from a neighbour.</summary>
    /// <param name="Clues">Of the pairs that were compared, added up.</param>
    /// <param name="Compared">How many were.</param>
    /// <param name="Quotations">How many quote the same words.</param>
    public readonly record struct Between(double Clues, int Compared, int Quotations);

    public Between To(int neighbour) => neighbours[neighbour];

    /// <summary>Adds a pair of articles that has been compared.</summary>
    public void Add(int id, PairEvidence pair) => Add(id, new Between(pair.Clues, 1, pair.SharesQuotation ? 1 : 0));

    private void Add(int id, Between more)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(neighbours, id, out _);
        known = new Between(known.Clues + more.Clues, known.Compared + more.Compared, known.Quotations + more.Quotations);
    }

    /// <summary>Puts one group out of two, and tells the neighbours of both.</summary>
    /// <param name="likeness">The mean over all pairs of articles, one from each.</param>
    public static StoryCluster Join(int id, StoryCluster a, StoryCluster b, double likeness, Dictionary<int, StoryCluster> clusters)
    {
        var joined = new StoryCluster(id, a, b, likeness);
        clusters.Remove(a.Id);
        clusters.Remove(b.Id);
        foreach (var (neighbour, between) in joined.neighbours)
        {
            var other = clusters[neighbour];
            other.neighbours.Remove(a.Id);
            other.neighbours.Remove(b.Id);
            other.neighbours.Add(id, between);
        }
        clusters[id] = joined;
        return joined;
    }

    /// <summary>Lays its vector out, to be compared with those of its neighbours.</summary>
    public void Spread(SpreadVector vector) => vector.Set(terms, weights);

    /// <summary>The mean cosine over all pairs of articles, one from here and one from the group that is laid out.</summary>
    public double MeanLikeness(StoryCluster other, SpreadVector ofOther) => ofOther.Dot(terms, weights) / ((double)Articles.Count * other.Articles.Count);

    /// <summary>False for groups of two different stories, and for those that an editor has set apart.</summary>
    public bool MayMeet(StoryCluster other)
    {
        if (Story is not null && other.Story is not null) return false;
        if ((Story is { } own && other.notIn.Contains(own)) || (other.Story is { } theirs && notIn.Contains(theirs))) return false;
        foreach (var decision in notTogether)
            if (other.notTogether.Contains(decision)) return false;
        return true;
    }

    /// <summary>Days between the groups; zero when they overlap, or when one has no date.</summary>
    public int DaysApart(StoryCluster other)
    {
        if (First is not { } first || Last is not { } last || other.First is not { } otherFirst || other.Last is not { } otherLast) return 0;
        return Math.Max(0, Math.Max(otherFirst.DayNumber - last.DayNumber, first.DayNumber - otherLast.DayNumber));
    }

    private static (int[] Terms, double[] Weights) Add(StoryCluster a, StoryCluster b)
    {
        var terms = new int[a.terms.Length + b.terms.Length];
        var weights = new double[terms.Length];
        var (i, j, n) = (0, 0, 0);
        while (i < a.terms.Length || j < b.terms.Length)
        {
            var left = i < a.terms.Length ? a.terms[i] : int.MaxValue;
            var right = j < b.terms.Length ? b.terms[j] : int.MaxValue;
            terms[n] = Math.Min(left, right);
            if (left <= right) weights[n] += a.weights[i++];
            if (right <= left) weights[n] += b.weights[j++];
            n++;
        }
        return (terms[..n], weights[..n]);
    }
}
