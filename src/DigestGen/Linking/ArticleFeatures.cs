using System.Buffers;
using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;
using DigestGen.Text;

namespace DigestGen.Linking;

/// <summary>What articles are compared by: their topics, and their words weighted by tf-idf. Articles go by their place in the digest's order.</summary>
internal sealed class ArticleFeatures : IDisposable
{
    /// <summary>Terms by which an article is looked up: the ones that tell most about it.</summary>
    private const int StrongTerms = 16;

    private readonly TermTable terms;
    private readonly WeightedVector[] vectors;
    private readonly (int Id, float Weight)[][] strong;
    private readonly int[][] topicsOf;
    private readonly double[] topicWeights;
    private readonly ImmutableArray<LinkedTopic> topics;

    // Each thread has its own.
    private readonly ThreadLocal<SpreadVector> spread;

    private ArticleFeatures(TermTable terms, WeightedVector[] vectors, int[][] topicsOf, double[] topicWeights, ImmutableArray<LinkedTopic> topics)
    {
        (this.terms, this.vectors, this.topicsOf, this.topicWeights, this.topics) = (terms, vectors, topicsOf, topicWeights, topics);
        spread = new ThreadLocal<SpreadVector>(() => new SpreadVector(terms.Count));
        strong = InParallel.Map(vectors.Length, FindStrong);
    }

    public int ArticleCount => vectors.Length;

    public int FeatureCount => topics.Length + terms.Count;

    public static ArticleFeatures Of(ImmutableArray<Article> articles, TopicIndex index)
    {
        var terms = new TermTable();
        var tfIdf = new TfIdf();
        var counts = new TermVector[articles.Length];
        var text = new ArrayBufferWriter<char>();
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = terms.CountIn(TextOf(articles[i], text));
            tfIdf.Add(counts[i]);
        }
        var vectors = InParallel.Map(counts.Length, i => tfIdf.Weigh(counts[i]));
        var number = index.All.Select((t, i) => (t.Topic.Id, i)).ToDictionary(x => x.Id, x => x.i);
        int[][] topicsOf = [.. articles.Select(a => a.Topics.Where(number.ContainsKey).Select(id => number[id]).Distinct().Order().ToArray())];
        double[] weights = [.. index.All.Select(t => Math.Log((1.0 + articles.Length) / (1 + t.Articles.Length)) + 0.1)];
        return new ArticleFeatures(terms, vectors, topicsOf, weights, index.All);
    }

    /// <summary>Topics and the strongest terms, as numbers below <see cref="FeatureCount"/>.</summary>
    public ReadOnlySpan<(int Id, float Weight)> StrongFeatures(int article) => strong[article];

    /// <summary>Compares one article's words with those of many: the cosine with each of the others.</summary>
    public double[] Cosines(int article, List<int> others)
    {
        var space = spread.Value!;
        space.Set(vectors[article]);
        var cosines = new double[others.Count];
        for (var i = 0; i < cosines.Length; i++) cosines[i] = space.Dot(vectors[others[i]]);
        return cosines;
    }

    public void Dispose() => spread.Dispose();

    /// <summary>The share of both articles' topics that they have in common, 0 to 1 (Jaccard, weighted by rarity).</summary>
    public double TopicShare(int a, int b)
    {
        var (x, y) = (topicsOf[a], topicsOf[b]);
        double shared = 0, all = 0;
        int i = 0, j = 0;
        while (i < x.Length || j < y.Length)
        {
            if (j == y.Length || (i < x.Length && x[i] < y[j])) all += topicWeights[x[i++]];
            else if (i == x.Length || y[j] < x[i]) all += topicWeights[y[j++]];
            else
            {
                all += topicWeights[x[i]];
                shared += topicWeights[x[i++]];
                j++;
            }
        }
        return all > 0 ? shared / all : 0;
    }

    /// <summary>The names of at most four topics that both articles have, rarest first.</summary>
    public ImmutableArray<string> SharedTopics(int a, int b)
    {
        var (x, y) = (topicsOf[a], topicsOf[b]);
        var shared = new List<int>(4);
        foreach (var topic in x)
            if (Array.BinarySearch(y, topic) >= 0) shared.Add(topic);
        if (shared.Count > 1) shared.Sort((s, t) => topicWeights[s] != topicWeights[t] ? topicWeights[t].CompareTo(topicWeights[s]) : s.CompareTo(t));
        var names = ImmutableArray.CreateBuilder<string>(Math.Min(4, shared.Count));
        for (var i = 0; i < shared.Count && i < 4; i++) names.Add(topics[shared[i]].Topic.Name.Value);
        return names.MoveToImmutable();
    }

    /// <summary>The three words that say most about why two texts are alike.</summary>
    public ImmutableArray<string> SharedWords(int a, int b)
    {
        var (x, y) = (vectors[a], vectors[b]);
        Span<(int Term, double Weight)> best = stackalloc (int, double)[3];
        var count = 0;
        for (int i = 0, j = 0; i < x.Terms.Length && j < y.Terms.Length;)
        {
            if (x.Terms[i] < y.Terms[j]) i++;
            else if (x.Terms[i] > y.Terms[j]) j++;
            else
            {
                var shared = (Term: x.Terms[i], Weight: x.Weights[i++] * y.Weights[j++]);
                if (count == best.Length && shared.Weight <= best[count - 1].Weight) continue;
                if (count < best.Length) count++;
                var at = count - 1;
                for (; at > 0 && best[at - 1].Weight < shared.Weight; at--) best[at] = best[at - 1];
                best[at] = shared;
            }
        }
        var words = ImmutableArray.CreateBuilder<string>(count);
        foreach (var (term, _) in best[..count]) words.Add(terms.WordOf(term));
        return words.MoveToImmutable();
    }

    private (int Id, float Weight)[] FindStrong(int article)
    {
        var vector = vectors[article];
        // A sorted list of the few strongest, instead of sorting all: most terms are only compared with the last.
        Span<int> best = stackalloc int[StrongTerms];
        var count = 0;
        for (var i = 0; i < vector.Terms.Length; i++)
        {
            var weight = vector.Weights[i];
            if (count == StrongTerms && weight <= vector.Weights[best[count - 1]]) continue;
            if (count < StrongTerms) count++;
            var at = count - 1;
            for (; at > 0 && vector.Weights[best[at - 1]] < weight; at--) best[at] = best[at - 1];
            best[at] = i;
        }
        var strongest = best[..count].ToArray();
        return
        [
            .. topicsOf[article].Select(t => (t, (float)topicWeights[t])),
            .. strongest.Select(i => (topics.Length + vector.Terms[i], (float)(vector.Weights[i] * 10))),
        ];
    }

    /// <param name="text">What holds the text until the next article's is asked for.</param>
    private static ReadOnlySpan<char> TextOf(Article article, ArrayBufferWriter<char> text)
    {
        text.ResetWrittenCount();
        text.Write(article.Title.Value);
        text.Write("\n");
        text.Write(article.Summary);
        text.Write((article.UncutBody ?? article.Body).Text);
        return text.WrittenSpan;
    }
}
