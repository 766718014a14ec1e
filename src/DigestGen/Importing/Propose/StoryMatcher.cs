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
    public static ImmutableArray<StoryProposal> Match(IEnumerable<StoryText> articles) => Match(StoryReports.Of(articles), _ => true);

    /// <summary>
    /// The same for articles that have been read, and for some of them only: where these are few, nothing is looked at but what is like them, and what is like that.
    /// The reports are used up.
    /// </summary>
    /// <param name="isAsked">By id.</param>
    internal static ImmutableArray<StoryProposal> Match(StoryReports reports, Func<string, bool> isAsked)
    {
        var order = reports.InOrder();
        var texts = Array.ConvertAll(order, article => reports[article]);
        var vectors = new StoryVectors(reports, order);
        var quotations = new SharedQuotations(Array.ConvertAll(order, reports.TakeQuoted));
        var matched = StoryNeighbourhood.Of(texts, [.. Enumerable.Range(0, texts.Length).Where(i => isAsked(texts[i].Id))], vectors, quotations);
        var (figures, persons) = (new StoryFigures[texts.Length], new int[texts.Length]);
        foreach (var (i, read) in matched.Articles.AsParallel().AsOrdered().Select(i => (i, reports.FiguresOf(order[i]))))
            (figures[i], persons[i]) = (read, read.MainPerson is { } person ? reports.Table.IdOf(person) : -1);
        var evidence = new StoryEvidence(vectors, quotations, figures, persons);
        return
        [
            .. Group(matched, texts, vectors, evidence).AsParallel().AsOrdered().Where(cluster => cluster.Articles.Count > 1 && cluster.Articles.Exists(article => texts[article].Story is null))
                .Select(cluster => Describe(cluster, texts, vectors, quotations, evidence))
                .OrderBy(story => story.Members[0].ArticleId, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<StoryCluster> Group(StoryNeighbourhood matched, StoryReport[] texts, StoryVectors vectors, StoryEvidence evidence)
    {
        var clusters = new StoryClusters(matched.Articles, texts, vectors, new StoryNeighbours(matched.Pairs, texts.Length, evidence));
        var spread = new SpreadVector(vectors.TermCount);
        JoinStanding(matched.Articles, clusters, texts, spread);
        var queue = FirstPairs(clusters, vectors);
        while (queue.TryDequeue(out var pair, out _))
        {
            if (clusters[pair.A] is not { } a || clusters[pair.B] is not { } b) continue;
            foreach (var found in AlikeTo(clusters.Join(a, b, pair.Likeness), clusters, spread, from: 0)) Enqueue(queue, found);
        }
        return clusters.All;
    }

    // What an editor has put together stays together.
    private static void JoinStanding(int[] articles, StoryClusters clusters, StoryReport[] texts, SpreadVector spread)
    {
        foreach (var story in articles.Where(i => texts[i].Story is not null).GroupBy(i => texts[i].Story!.Value.Value, StringComparer.Ordinal))
        {
            var whole = clusters[story.First()]!;
            foreach (var article in story.Skip(1))
            {
                var other = clusters[article]!;
                other.Spread(spread);
                whole = clusters.Join(whole, other, whole.MeanLikeness(other, spread));
            }
        }
        clusters.Settle();
    }

    private readonly record struct Pair(int A, int B, double Likeness, double Score);

    // All pairs that are alike enough before anything is joined; nothing depends on their order.
    private static PriorityQueue<Pair, (double, int, int)> FirstPairs(StoryClusters clusters, StoryVectors vectors)
    {
        var all = clusters.All.ToArray();
        var queue = new PriorityQueue<Pair, (double, int, int)>();
        var found = StoryCandidates.Blocks(all.Length).AsParallel().AsOrdered().Select(block =>
        {
            var spread = new SpreadVector(vectors.TermCount);
            return all[block].SelectMany(cluster => AlikeTo(cluster, clusters, spread, from: cluster.Id + 1)).ToArray();
        });
        foreach (var pair in found.SelectMany(pairs => pairs)) Enqueue(queue, pair);
        return queue;
    }

    // The neighbours with numbers from here on that are alike enough.
    private static IEnumerable<Pair> AlikeTo(StoryCluster cluster, StoryClusters clusters, SpreadVector spread, int from)
    {
        cluster.Spread(spread);
        foreach (var (id, between) in clusters.NeighboursOf(cluster))
        {
            var other = clusters[id]!;
            if (id < from || !cluster.MayMeet(other)) continue;
            var likeness = Likeness(cluster, other, between, spread);
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

    private static double Likeness(StoryCluster a, StoryCluster b, BetweenGroups between, SpreadVector ofA) =>
        b.MeanLikeness(a, ofA) + (between.Clues / between.Compared) + (QuotationBonus * between.Quotations / ((double)a.Articles.Count * b.Articles.Count));

    // The same event is told within days; later pieces on it are stories of their own unless they repeat much.
    private static double Nearness(int daysApart) => daysApart switch { <= 4 => 1, <= 10 => 0.9, <= 30 => 0.75, <= 365 => 0.5, _ => 0.2 };

    private static StoryProposal Describe(StoryCluster cluster, StoryReport[] texts, StoryVectors vectors, SharedQuotations quotations, StoryEvidence evidence)
    {
        var some = cluster.Articles.Take(60).ToArray();
        var centre = WeightedVector.Centroid(some.Select(article => vectors[article]));
        // A title that ends in an ellipsis was cut out of a text without a headline.
        int[] named = [.. some.Where(article => !texts[article].Title.EndsWith('…'))];
        if (named.Length == 0) named = some;
        var nearest = named.Max(article => vectors[article].Dot(centre));
        // Of those that lie about as near to the middle, the first report names the story.
        var middle = named.Where(article => vectors[article].Dot(centre) >= nearest * AboutAsNear)
            .OrderBy(article => texts[article].Date is null).ThenBy(article => texts[article].Date?.Earliest).ThenByDescending(article => vectors[article].Dot(centre)).First();
        var members = cluster.Articles.Where(article => texts[article].Story is null)
            .Select(article => Member(article, some, texts, vectors, quotations, evidence));
        return new StoryProposal(cluster.Story, StoryTitles.WithoutLabels(texts[middle].Title), [.. members]);
    }

    private static StoryMember Member(int article, int[] others, StoryReport[] texts, StoryVectors vectors, SharedQuotations quotations, StoryEvidence evidence)
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
