namespace DigestGen.Importing.Propose;

/// <summary>
/// One vector laid out by term, to be compared with many others: a product then takes one step for each term of the other. Walking two lists of terms
/// side by side took four times as long, because the processor cannot foresee which list goes on. Not for several threads at once.
/// </summary>
internal sealed class SpreadVector(int termCount)
{
    private readonly double[] weightOf = new double[termCount];
    private int[] terms = [];

    /// <summary>Takes the place of the vector laid out before. Terms are distinct.</summary>
    public void Set(int[] ofTerms, ReadOnlySpan<double> weights)
    {
        foreach (var term in terms) weightOf[term] = 0;
        terms = ofTerms;
        for (var i = 0; i < terms.Length; i++) weightOf[terms[i]] = weights[i];
    }

    public double Dot(ReadOnlySpan<int> otherTerms, ReadOnlySpan<double> otherWeights)
    {
        var sum = 0.0;
        for (var i = 0; i < otherTerms.Length; i++) sum += weightOf[otherTerms[i]] * otherWeights[i];
        return sum;
    }
}
