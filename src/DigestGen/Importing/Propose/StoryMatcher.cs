using System.Collections.Immutable;
using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>
/// Groups articles that tell of one event, by average linkage (Sokal and Michener 1958) over the pairs that an inverted index finds: the two groups whose
/// articles are most alike on average meet first, until none are alike enough. Whole texts and their openings, names above all, then what they count, quotations and dates decide. A miss costs the editor one
/// line, a false merge a wrong page: in doubt they stay apart. The result does not depend on the order of the input.
/// </summary>
public static class StoryMatcher
{
    // How alike two reports of one event usually are; with so many imagined pairs a group of few is judged.
    private const double Usual = 0.4;
    private const int ImaginedPairs = 2;

    // Two single articles have to be about as alike as usual, less what chance takes; one that joins a group is compared with many texts at once, so less
    // will do. Groups that have grown meet when their articles are more than half as alike across as they are within: two events of one kind share their words
    // with each other, but not as much as each with itself.
    private const double EnoughForTwo = 0.26;
    private const double EnoughToJoin = 0.15;
    private const double LeastToMerge = 0.15;
    private const double ShareToMerge = 0.55;
    private const double AboutAsNear = 0.9;
    private const double Grown = 4;
    private const double QuotationBonus = 0.12;

    /// <summary>Stories with at least one article that had none, in ordinal order of their first such article.</summary>
    public static ImmutableArray<StoryProposal> Match(IEnumerable<StoryText> articles) => Match(articles, _ => true);

    /// <summary>The same for some articles only: where they are few, nothing is looked at but what is like them, and what is like that.</summary>
    /// <param name="isAsked">By id.</param>
    public static ImmutableArray<StoryProposal> Match(IEnumerable<StoryText> articles, Func<string, bool> isAsked)
    {
        var texts = articles.OrderBy(article => article.Id, StringComparer.Ordinal).ToImmutableArray();
        if (texts.Length == 0) return [];
        var vectors = new StoryVectors(texts);
        var quotations = new SharedQuotations([.. texts.Select(text => text.Text)]);
        var matched = StoryNeighbourhood.Of(texts, [.. Enumerable.Range(0, texts.Length).Where(i => isAsked(texts[i].Id))], vectors, quotations);
        var figures = new StoryFigures[texts.Length];
        foreach (var (i, read) in matched.Articles.AsParallel().AsOrdered().Select(i => (i, StoryFigures.Read(texts[i].Title, texts[i].Text)))) figures[i] = read;
        var evidence = new StoryEvidence(vectors, quotations, figures);
        return
        [
            .. Group(matched, texts, vectors, evidence).AsParallel().AsOrdered().Where(cluster => cluster.Articles.Count > 1 && cluster.Articles.Exists(article => texts[article].Story is null))
                .Select(cluster => Describe(cluster, texts, vectors, quotations, evidence))
                .OrderBy(story => story.Members[0].ArticleId, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<int, StoryCluster>.ValueCollection Group(StoryNeighbourhood matched, ImmutableArray<StoryText> texts, StoryVectors vectors, StoryEvidence evidence)
    {
        var clusters = matched.Articles.ToDictionary(i => i, i => new StoryCluster(i, i, vectors.WithLead(i), texts[i]));
        foreach (var (a, b, found) in matched.Pairs.AsParallel().AsOrdered().Select(pair => (pair.A, pair.B, evidence.Of(pair.A, pair.B))))
        {
            clusters[a].Add(b, found);
            clusters[b].Add(a, found);
        }
        var spread = new SpreadVector(vectors.TermCount);
        var next = JoinStanding(matched.Articles, clusters, texts, spread);
        var queue = FirstPairs(clusters, vectors);
        while (queue.TryDequeue(out var pair, out _))
        {
            if (!clusters.TryGetValue(pair.A, out var a) || !clusters.TryGetValue(pair.B, out var b)) continue;
            var joined = StoryCluster.Join(next++, a, b, pair.Likeness, clusters);
            foreach (var found in AlikeTo(joined, clusters, spread, joined.Neighbours)) Enqueue(queue, found);
        }
        return clusters.Values;
    }

    // What an editor has put together stays together.
    private static int JoinStanding(int[] articles, Dictionary<int, StoryCluster> clusters, ImmutableArray<StoryText> texts, SpreadVector spread)
    {
        var next = texts.Length;
        foreach (var story in articles.Where(i => texts[i].Story is not null).GroupBy(i => texts[i].Story!.Value.Value, StringComparer.Ordinal))
        {
            var id = story.First();
            foreach (var other in story.Skip(1))
            {
                clusters[other].Spread(spread);
                id = StoryCluster.Join(next++, clusters[id], clusters[other], clusters[id].MeanLikeness(clusters[other], spread), clusters).Id;
            }
        }
        return next;
    }

    private readonly record struct Pair(int A, int B, double Likeness, double Score);

    // All pairs that are alike enough before anything is joined; nothing depends on their order.
    private static PriorityQueue<Pair, (double, int, int)> FirstPairs(Dictionary<int, StoryCluster> clusters, StoryVectors vectors)
    {
        var all = clusters.Values.ToArray();
        var queue = new PriorityQueue<Pair, (double, int, int)>();
        var found = StoryCandidates.Blocks(all.Length).AsParallel().AsOrdered().SelectMany(block =>
        {
            var spread = new SpreadVector(vectors.TermCount);
            return all[block].SelectMany(cluster => AlikeTo(cluster, clusters, spread, cluster.Neighbours.Where(other => other > cluster.Id))).ToArray();
        });
        foreach (var pair in found) Enqueue(queue, pair);
        return queue;
    }

    private static IEnumerable<Pair> AlikeTo(StoryCluster cluster, Dictionary<int, StoryCluster> clusters, SpreadVector spread, IEnumerable<int> others)
    {
        cluster.Spread(spread);
        foreach (var id in others)
        {
            var other = clusters[id];
            if (!cluster.MayMeet(other)) continue;
            var likeness = Likeness(cluster, other, spread);
            var score = likeness * Nearness(cluster.DaysApart(other)) / Enough(cluster, other);
            if (score >= 1) yield return new Pair(Math.Min(cluster.Id, id), Math.Max(cluster.Id, id), likeness, score);
        }
    }

    private static void Enqueue(PriorityQueue<Pair, (double, int, int)> queue, Pair pair) => queue.Enqueue(pair, (-pair.Score, pair.A, pair.B));

    // Between the three limits by the logarithm of the sizes.
    private static double Enough(StoryCluster a, StoryCluster b)
    {
        var larger = Math.Min(1, Math.Log(Math.Max(a.Articles.Count, b.Articles.Count)) / Math.Log(Grown));
        var smaller = Math.Min(1, Math.Log(Math.Min(a.Articles.Count, b.Articles.Count)) / Math.Log(Grown));
        var toMerge = Math.Max(LeastToMerge, ShareToMerge * Math.Sqrt(Within(a) * Within(b)));
        return EnoughForTwo + (EnoughToJoin - EnoughForTwo) * (larger - smaller) + (toMerge - EnoughForTwo) * smaller;
    }

    private static double Within(StoryCluster cluster)
    {
        var pairs = cluster.Articles.Count * (cluster.Articles.Count - 1.0) / 2;
        return (cluster.Inside + (ImaginedPairs * Usual)) / (pairs + ImaginedPairs);
    }

    private static double Likeness(StoryCluster a, StoryCluster b, SpreadVector ofA)
    {
        var between = a.To(b.Id);
        return b.MeanLikeness(a, ofA) + (between.Clues / between.Compared) + (QuotationBonus * between.Quotations / ((double)a.Articles.Count * b.Articles.Count));
    }

    // The same event is told within days; later pieces on it are stories of their own unless they repeat much.
    private static double Nearness(int daysApart) => daysApart switch { <= 4 => 1, <= 10 => 0.9, <= 30 => 0.75, <= 365 => 0.5, _ => 0.2 };

    private static StoryProposal Describe(StoryCluster cluster, ImmutableArray<StoryText> texts, StoryVectors vectors, SharedQuotations quotations, StoryEvidence evidence)
    {
        var some = cluster.Articles.Take(60).ToArray();
        var centre = WeightedVector.Centroid(some.Select(article => vectors[article]));
        var nearest = some.Max(article => vectors[article].Dot(centre));
        // Of those that lie about as near to the middle, the first report names the story.
        var middle = some.Where(article => vectors[article].Dot(centre) >= nearest * AboutAsNear)
            .OrderBy(article => texts[article].Date is null).ThenBy(article => texts[article].Date?.Earliest).ThenByDescending(article => vectors[article].Dot(centre)).First();
        var members = cluster.Articles.Where(article => texts[article].Story is null)
            .Select(article => Member(article, some, texts, vectors, quotations, evidence));
        return new StoryProposal(cluster.Story, StoryTitles.WithoutLabels(texts[middle].Title), [.. members]);
    }

    private static StoryMember Member(int article, int[] others, ImmutableArray<StoryText> texts, StoryVectors vectors, SharedQuotations quotations, StoryEvidence evidence)
    {
        var nearest = others.Where(other => other != article).MaxBy(other => vectors[article].Dot(vectors[other]));
        var reasons = ImmutableArray.CreateBuilder<string>();
        reasons.Add($"shares the words {string.Join(", ", vectors.SharedWords(article, nearest).Take(5))}");
        if (others.Any(other => other != article && quotations.Share(article, other))) reasons.Add("quotes the same sentence");
        if (evidence.CountAlike(article, nearest)) reasons.Add("counts the same");
        if (texts[article].Date is { } date && texts[nearest].Date is { } day && date.Earliest == day.Earliest) reasons.Add("has the same date");
        return new StoryMember(texts[article].Id, texts[nearest].Id, Math.Round(vectors[article].Dot(vectors[nearest]), 3), reasons.ToImmutable());
    }
}
