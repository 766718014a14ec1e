namespace DigestGen.Linking;

/// <summary>How strongly two things go together.</summary>
internal static class Association
{
    /// <summary>
    /// Log-likelihood ratio (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", 1993) of two sets that share
    /// <paramref name="both"/> of <paramref name="total"/> items. Zero when they meet no more often than chance would have it.
    /// In a small digest everything may meet everything; then a plain share decides, so that neighbours are still named.
    /// </summary>
    public static double LogLikelihood(int both, int first, int second, int total)
    {
        if (both == 0 || total == 0) return 0;
        var expected = (double)first * second / total;
        if (both < expected) return 0;
        double onlyFirst = first - both, onlySecond = second - both, neither = Math.Max(0, total - first - second + both);
        var score = Term(both, expected)
            + Term(onlyFirst, (double)first * (total - second) / total)
            + Term(onlySecond, (double)second * (total - first) / total)
            + Term(neither, (double)(total - first) * (total - second) / total);
        return (2 * score) + (both / (double)(first + second - both) / 1000);
    }

    private static double Term(double observed, double expected) => observed <= 0 || expected <= 0 ? 0 : observed * Math.Log(observed / expected);
}
