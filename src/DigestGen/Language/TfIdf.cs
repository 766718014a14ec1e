namespace DigestGen.Language;

/// <summary>
/// How much each term of a collection tells: weight (1 + ln tf) · ln((1 + N) / (1 + df)), vectors scaled to length 1
/// (Salton and Buckley, Term-weighting approaches in automatic text retrieval, 1988: logarithmic tf, cosine normalisation).
/// </summary>
public sealed class TfIdf
{
    private readonly List<int> documentFrequency = [];

    /// <summary>How many texts have been added.</summary>
    public int Documents { get; private set; }

    public void Add(TermVector vector)
    {
        Documents++;
        foreach (var (term, _) in vector.Entries)
        {
            while (documentFrequency.Count <= term) documentFrequency.Add(0);
            documentFrequency[term]++;
        }
    }

    public int DocumentFrequency(int term) => term < documentFrequency.Count ? documentFrequency[term] : 0;

    public double InverseDocumentFrequency(int term) => Math.Log((1.0 + Documents) / (1.0 + DocumentFrequency(term)));

    /// <summary>The text's vector of length 1; terms that every text has weigh nothing and are left out.</summary>
    public WeightedVector Weigh(TermVector vector)
    {
        var terms = new int[vector.Entries.Length];
        var weights = new double[terms.Length];
        var used = 0;
        foreach (var (term, count) in vector.Entries)
        {
            var weight = (1 + Math.Log(count)) * InverseDocumentFrequency(term);
            if (weight <= 0) continue;
            (terms[used], weights[used]) = (term, weight);
            used++;
        }
        return WeightedVector.Unit(terms.AsSpan(0, used), weights.AsSpan(0, used));
    }
}

/// <summary>Terms with weights, in order of term.</summary>
public sealed class WeightedVector
{
    private readonly int[] terms;
    private readonly double[] weights;

    private WeightedVector(int[] terms, double[] weights) => (this.terms, this.weights) = (terms, weights);

    public ReadOnlySpan<int> Terms => terms;

    public ReadOnlySpan<double> Weights => weights;

    /// <summary>A vector scaled to length 1; an empty one stays empty.</summary>
    public static WeightedVector Unit(ReadOnlySpan<int> terms, ReadOnlySpan<double> weights)
    {
        var squares = 0.0;
        foreach (var weight in weights) squares += weight * weight;
        var scaled = weights.ToArray();
        if (squares > 0)
            for (var i = 0; i < scaled.Length; i++) scaled[i] /= Math.Sqrt(squares);
        return new WeightedVector(terms.ToArray(), scaled);
    }

    /// <summary>The direction in which several vectors lie together, scaled to length 1: a centroid for comparing by cosine.</summary>
    public static WeightedVector Centroid(IEnumerable<WeightedVector> vectors)
    {
        var sums = new SortedDictionary<int, double>();
        foreach (var vector in vectors)
            for (var i = 0; i < vector.terms.Length; i++)
                sums[vector.terms[i]] = sums.GetValueOrDefault(vector.terms[i]) + vector.weights[i];
        return Unit(sums.Keys.ToArray(), sums.Values.ToArray());
    }

    /// <summary>Both added up, at whatever length that gives.</summary>
    public static WeightedVector Sum(WeightedVector a, WeightedVector b)
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
        return new WeightedVector(terms[..n], weights[..n]);
    }

    /// <summary>The cosine of two vectors of length 1.</summary>
    public double Dot(WeightedVector other)
    {
        var (i, j, sum) = (0, 0, 0.0);
        while (i < terms.Length && j < other.terms.Length)
        {
            if (terms[i] == other.terms[j]) sum += weights[i++] * other.weights[j++];
            else if (terms[i] < other.terms[j]) i++;
            else j++;
        }
        return sum;
    }
}
