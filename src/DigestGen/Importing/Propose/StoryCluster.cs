using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>Articles grouped so far, with the sum of their vectors: the mean likeness of two groups is one product of their sums.</summary>
internal sealed class StoryCluster
{
    private readonly WeightedVector vector;
    private readonly ImmutableArray<StoryId> notIn;
    private readonly ImmutableArray<int> notTogether;

    public StoryCluster(int article, WeightedVector vector, StoryReport text)
    {
        (Id, Articles, Story, this.vector) = (article, [article], text.Story, vector);
        (notIn, notTogether) = (text.NotIn, text.NotTogether);
        if (text.Date is { } date && date.Earliest > DateOnly.MinValue && date.Latest < DateOnly.MaxValue) (First, Last) = (date.Earliest, date.Latest);
    }

    /// <summary>Both in one.</summary>
    /// <param name="likeness">The mean over all pairs of articles, one from each.</param>
    public StoryCluster(int id, StoryCluster a, StoryCluster b, double likeness)
    {
        Inside = a.Inside + b.Inside + (likeness * a.Articles.Count * b.Articles.Count);
        (Id, Articles, Story) = (id, [.. a.Articles, .. b.Articles], a.Story ?? b.Story);
        First = a.First is null || b.First < a.First ? b.First ?? a.First : a.First;
        Last = a.Last is null || b.Last > a.Last ? b.Last ?? a.Last : a.Last;
        (notIn, notTogether) = ([.. a.notIn.Union(b.notIn)], [.. a.notTogether.Union(b.notTogether)]);
        vector = WeightedVector.Sum(a.vector, b.vector);
        Articles.Sort();
    }

    public int Id { get; }

    public List<int> Articles { get; }

    /// <summary>The story that stands already.</summary>
    public StoryId? Story { get; }

    public DateOnly? First { get; }

    public DateOnly? Last { get; }

    /// <summary>The likeness of all pairs of its articles, added up.</summary>
    public double Inside { get; }

    /// <summary>What it was found to have with other groups, by the numbers that they had then; null for a small one, whose articles say it themselves.</summary>
    public Dictionary<int, BetweenGroups>? Known { get; set; }

    /// <summary>False for groups of two different stories, and for those that an editor has set apart.</summary>
    public bool MayMeet(StoryCluster other)
    {
        if (Story is not null && other.Story is not null) return false;
        if ((Story is { } own && other.notIn.Contains(own)) || (other.Story is { } theirs && notIn.Contains(theirs))) return false;
        foreach (var decision in notTogether)
            if (other.notTogether.Contains(decision)) return false;
        return true;
    }

    /// <summary>Lays its vector out, to be compared with those of its neighbours.</summary>
    public void Spread(SpreadVector spread) => spread.Set(vector);

    /// <summary>The mean cosine over all pairs of articles, one from here and one from the group that is laid out.</summary>
    public double MeanLikeness(StoryCluster other, SpreadVector ofOther) => ofOther.Dot(vector) / ((double)Articles.Count * other.Articles.Count);

    /// <summary>Days between the groups; zero when they overlap, or when one has no date.</summary>
    public int DaysApart(StoryCluster other)
    {
        if (First is not { } first || Last is not { } last || other.First is not { } otherFirst || other.Last is not { } otherLast) return 0;
        return Math.Max(0, Math.Max(otherFirst.DayNumber - last.DayNumber, first.DayNumber - otherLast.DayNumber));
    }
}
