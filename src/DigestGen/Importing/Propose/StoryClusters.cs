using System.Runtime.InteropServices;

namespace DigestGen.Importing.Propose;

/// <summary>The groups that articles have come to so far. At first each article is a group by its own number; a group that is put together gets the next one.</summary>
internal sealed class StoryClusters
{
    // A group of so many articles is asked anew what they were compared with; what a larger one has found is kept.
    private const int Small = 8;

    private readonly StoryNeighbours neighbours;
    private readonly List<StoryCluster?> clusters;

    // The group that one has become part of; its own number for one that stands.
    private readonly List<int> into;

    /// <param name="articles">Those that are to be grouped; all have their numbers, asked about or not.</param>
    public StoryClusters(int[] articles, StoryReport[] texts, StoryVectors vectors, StoryNeighbours neighbours)
    {
        this.neighbours = neighbours;
        clusters = [.. new StoryCluster?[texts.Length]];
        foreach (var article in articles) clusters[article] = new StoryCluster(article, vectors.WithLead(article), texts[article]);
        into = [.. Enumerable.Range(0, texts.Length)];
    }

    /// <summary>Those that stand, in order of number.</summary>
    public IEnumerable<StoryCluster> All => clusters.OfType<StoryCluster>();

    /// <summary>The group of a number; null for one that has become part of another, or is not grouped.</summary>
    public StoryCluster? this[int id] => clusters[id];

    /// <param name="likeness">The mean over all pairs of articles, one from each.</param>
    public StoryCluster Join(StoryCluster a, StoryCluster b, double likeness)
    {
        var id = clusters.Count;
        (into[a.Id], into[b.Id]) = (id, id);
        into.Add(id);
        (clusters[a.Id], clusters[b.Id]) = (null, null);
        var joined = new StoryCluster(id, a, b, likeness);
        clusters.Add(joined);
        // A group that grows does not add all its pairs up again.
        if (a.Known is not null || b.Known is not null)
        {
            joined.Known = [];
            AddNeighbours(joined.Known, a, id);
            AddNeighbours(joined.Known, b, id);
        }
        return joined;
    }

    /// <summary>Every number leads straight to the group it has become part of, so that threads may ask for neighbours at once.</summary>
    public void Settle()
    {
        for (var id = 0; id < into.Count; id++) GroupOf(id);
    }

    /// <summary>The groups that have articles compared with some of this one, by their numbers, with what was found; in no order.</summary>
    public Dictionary<int, BetweenGroups> NeighboursOf(StoryCluster cluster)
    {
        var found = new Dictionary<int, BetweenGroups>();
        AddNeighbours(found, cluster, cluster.Id);
        if (cluster.Articles.Count > Small) cluster.Known = found;
        return found;
    }

    private void AddNeighbours(Dictionary<int, BetweenGroups> found, StoryCluster part, int self)
    {
        if (part.Known is { } known)
            foreach (var (other, between) in known) Add(found, self, other, between);
        else
            foreach (var article in part.Articles)
                foreach (var other in neighbours.Of(article)) Add(found, self, other.Article, other.Between);
    }

    private void Add(Dictionary<int, BetweenGroups> found, int self, int other, BetweenGroups between)
    {
        var group = GroupOf(other);
        if (group == self) return;
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(found, group, out _);
        sum += between;
    }

    private int GroupOf(int id)
    {
        var group = id;
        while (into[group] != group) group = into[group];
        while (into[id] != group) (id, into[id]) = (into[id], group);
        return group;
    }
}
