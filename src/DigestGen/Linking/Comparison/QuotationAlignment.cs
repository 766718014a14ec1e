namespace DigestGen.Linking.Comparison;

/// <summary>Which words of two wordings stand for each other.</summary>
/// <param name="InShorter">For each word of the shorter wording, the word of the longer one that it is; -1 for none.</param>
internal sealed record QuotationAlignment(int[] InShorter, int Matched, double Share, double ContentShare)
{
    private const int ContentMatch = 3, PlainMatch = 1, Mismatch = -2, Gap = -1;

    // Four words in five: a slip of the pen or another hearing, and still the same sentence.
    private const double Enough = 0.8;

    /// <summary>True when the shorter wording is the longer one or a part of it.</summary>
    public bool IsSame => Share >= Enough && ContentShare >= Enough;

    /// <summary>
    /// Local alignment by words (T. F. Smith, M. S. Waterman, Identification of common molecular subsequences, 1981). Where one wording says that it left words out,
    /// the other's words cost nothing. The cost is the product of both lengths, which <see cref="QuotedWords.Most"/> bounds.
    /// </summary>
    public static QuotationAlignment Of(QuotedWord[] shorter, QuotedWord[] longer)
    {
        var width = longer.Length + 1;
        var scores = new int[(shorter.Length + 1) * width];
        var best = 0;
        for (var i = 1; i <= shorter.Length; i++)
        {
            for (var j = 1; j <= longer.Length; j++)
            {
                var at = i * width + j;
                var score = Math.Max(scores[at - width - 1] + MatchOf(shorter[i - 1], longer[j - 1]), Math.Max(scores[at - 1] + SkipIn(shorter, i), scores[at - width] + SkipIn(longer, j)));
                scores[at] = Math.Max(0, score);
                if (scores[at] > scores[best]) best = at;
            }
        }
        return Trace(shorter, longer, scores, best);
    }

    private static QuotationAlignment Trace(QuotedWord[] shorter, QuotedWord[] longer, int[] scores, int best)
    {
        var width = longer.Length + 1;
        var pairs = new int[shorter.Length];
        Array.Fill(pairs, -1);
        var (matched, content) = (0, 0);
        for (var at = best; scores[at] > 0;)
        {
            var (i, j) = (at / width, at % width);
            if (scores[at] == scores[at - width - 1] + MatchOf(shorter[i - 1], longer[j - 1]))
            {
                at -= width + 1;
                if (shorter[i - 1].Key != longer[j - 1].Key) continue;
                pairs[i - 1] = j - 1;
                matched++;
                if (shorter[i - 1].IsContent) content++;
            }
            else
            {
                at -= scores[at] == scores[at - 1] + SkipIn(shorter, i) ? 1 : width;
            }
        }
        var allContent = shorter.Count(word => word.IsContent);
        return new QuotationAlignment(pairs, matched, (double)matched / Math.Max(1, shorter.Length), allContent == 0 ? 1 : (double)content / allContent);
    }

    private static int MatchOf(QuotedWord a, QuotedWord b) => a.Key != b.Key ? Mismatch : a.IsContent ? ContentMatch : PlainMatch;

    // Words of the other wording that stand behind the first `at` of this one: free where this one says that it left words out.
    private static int SkipIn(QuotedWord[] words, int at) => at < words.Length && words[at].GapBefore ? 0 : Gap;
}
