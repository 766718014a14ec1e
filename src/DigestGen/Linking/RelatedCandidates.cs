namespace DigestGen.Linking;

/// <summary>Articles that share topics or strong words with one, gathered from inverted lists. Thread-safe: each thread has its own scratch space.</summary>
internal sealed class RelatedCandidates : IDisposable
{
    /// <summary>How far a list is followed to either side of the article: the nearest in time are the likeliest.</summary>
    private const int Window = 64;

    private readonly ArticleFeatures features;
    private readonly int[][] postings;
    private readonly ThreadLocal<Scratch> scratch;

    public RelatedCandidates(ArticleFeatures features)
    {
        this.features = features;
        var lists = new List<int>[features.FeatureCount];
        for (var i = 0; i < features.ArticleCount; i++)
            foreach (var feature in features.StrongFeatures(i).ToArray())
                (lists[feature.Id] ??= []).Add(i);
        postings = [.. lists.Select(list => list is null ? [] : list.ToArray())];
        scratch = new ThreadLocal<Scratch>(() => new Scratch(features.ArticleCount));
    }

    /// <summary>At most <paramref name="limit"/> articles, by the weight of what they share, ties by order.</summary>
    public List<int> Of(int index, int limit)
    {
        var space = scratch.Value!;
        foreach (var (id, weight) in features.StrongFeatures(index))
        {
            var list = postings[id];
            var at = Array.BinarySearch(list, index);
            for (var i = Math.Max(0, at - Window); i < Math.Min(list.Length, at + Window + 1); i++) space.Add(list[i], weight);
        }
        return space.TakeBest(limit, except: index);
    }

    public void Dispose() => scratch.Dispose();

    private sealed class Scratch(int count)
    {
        private readonly float[] weights = new float[count];
        private readonly List<int> touched = [];
        private readonly PriorityQueue<int, (float Weight, int Place)> best = new();

        public void Add(int article, float weight)
        {
            if (weights[article] == 0) touched.Add(article);
            weights[article] += weight;
        }

        /// <summary>The heaviest, ties by order, by a heap that holds the lightest of them on top: most articles are only compared with that one.</summary>
        public List<int> TakeBest(int limit, int except)
        {
            best.Clear();
            var lightest = (Weight: float.NegativeInfinity, Place: 0);
            foreach (var i in touched)
            {
                var weight = weights[i];
                weights[i] = 0;
                if (i == except || weight < lightest.Weight) continue;
                if (best.Count < limit) best.Enqueue(i, (weight, -i));
                else if ((weight, -i).CompareTo(lightest) > 0) best.EnqueueDequeue(i, (weight, -i));
                if (best.Count == limit) best.TryPeek(out _, out lightest);
            }
            touched.Clear();
            return [.. best.UnorderedItems.OrderByDescending(x => x.Priority).Select(x => x.Element)];
        }
    }
}
