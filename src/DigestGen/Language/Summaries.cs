namespace DigestGen.Language;

/// <summary>
/// Proposes a summary in the text's own sentences: the one or two that together cover most of what the text is about. A word weighs the more the oftener it stands
/// in the text and the nearer to its beginning; said twice, it counts once (the coverage of E. Filatova, V. Hatzivassiloglou, A formal model for information selection in
/// multi-sentence text extraction, COLING 2004, with the position of H. P. Edmundson, New methods in automatic extracting, 1969). Room is what is scarce, so the pair that fits
/// best wins over the best single sentence and whatever still fits behind it.
/// </summary>
public static class Summaries
{
    private const int LongestSummary = 300;
    private const int Considered = 10;

    // What stands far down an article never sums it up.
    private const int LongestHead = 12_000;

    // Behind this many sentences a word counts half as much as in the first: about the middle of a news report, where its background has begun.
    private const double HalfWay = 16;

    // A sentence with fewer words that the headline lacks says it again.
    private const double NewsBesideTitle = 0.4;

    /// <summary>One or two whole sentences, at most 300 characters together, or null when no sentence will do.</summary>
    public static string? Propose(string title, string text)
    {
        var head = text.Length > LongestHead ? text[..LongestHead] : text;
        var terms = new TermTable();
        var inTitle = TermsOf(terms.CountIn(title)).ToHashSet();
        var weights = new Dictionary<int, double>();
        var sentences = new List<Candidate>();
        var quoted = QuotationMarks.Find(head);
        var people = PeopleInText.Of(CapitalisedNames.Find(head));
        var position = 0;
        foreach (var range in Sentences.Split(head))
        {
            var whole = range.In(head);
            foreach (var (term, count) in terms.CountIn(whole).Entries)
                weights[term] = weights.GetValueOrDefault(term) + count / (1 + position / HalfWay);
            var sentence = SummarySentence.Clean(whole);
            if (sentence.Length == 0) continue;
            var own = TermsOf(terms.CountIn(sentence));
            if (sentence.Length > LongestSummary || IsInside(quoted, range) || own.Count(term => !inTitle.Contains(term)) < own.Length * NewsBesideTitle) position++;
            else
            {
                var leans = SummarySentence.LeansBack(sentence) || (position > 0 && (SummarySentence.OpensWithBareThing(sentence) || SummarySentence.OpensWithSurname(sentence, people)));
                sentences.Add(new Candidate(sentence, position++, own, leans));
            }
        }
        // A headline that is the text's own beginning says nothing that the sentences do not.
        if (head.AsSpan().TrimStart().StartsWith(title.AsSpan().TrimEnd("… ."), StringComparison.Ordinal)) inTitle.Clear();
        var told = sentences.FindAll(sentence => !SummarySentence.AddressesReader(sentence.Text));
        return Best(told, weights, inTitle) ?? Best(sentences, weights, inTitle)
            ?? Best(sentences.ConvertAll(sentence => sentence with { LeansBack = SummarySentence.LeansBack(sentence.Text) }), weights, inTitle);
    }

    // A sentence in the midst of somebody's speech is theirs, and without its marks nobody can see it.
    private static bool IsInside(List<MarkedSpan> quoted, TextRange sentence)
    {
        var (low, high) = (0, quoted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quoted[middle].Close < sentence.End) low = middle + 1;
            else high = middle;
        }
        return low < quoted.Count && quoted[low].Open <= sentence.Start;
    }

    /// <param name="LeansBack">Whether it needs the sentence before it to be understood.</param>
    private sealed record Candidate(string Text, int Position, int[] Terms, bool LeansBack);

    private static int[] TermsOf(TermVector vector)
    {
        var terms = new int[vector.Entries.Length];
        for (var i = 0; i < terms.Length; i++) terms[i] = vector.Entries[i].Term;
        return terms;
    }

    private static string? Best(List<Candidate> all, Dictionary<int, double> weights, HashSet<int> inTitle)
    {
        (double Score, string? Text) best = (double.NegativeInfinity, null);
        var sentences = all.Count > Considered ? all.GetRange(0, Considered) : all;
        for (var i = 0; i < sentences.Count; i++)
        {
            var first = sentences[i];
            if (first.LeansBack) continue;
            var covered = first.Terms.ToHashSet();
            var alone = Worth(covered, weights, inTitle);
            if (alone > best.Score) best = (alone, first.Text);
            for (var j = i + 1; j < sentences.Count; j++)
            {
                var second = sentences[j];
                if (first.Text.Length + 1 + second.Text.Length > LongestSummary) continue;
                // A pronoun may stand only right behind the sentence that has its noun.
                if (second.LeansBack && second.Position != first.Position + 1) continue;
                var score = Worth([.. covered, .. second.Terms], weights, inTitle);
                if (score > best.Score) best = (score, $"{first.Text} {second.Text}");
            }
        }
        return best.Text;
    }

    // The headline is the outlet's own summary: what covers all of it is worth twice what covers nothing of it.
    private static double Worth(HashSet<int> covered, Dictionary<int, double> weights, HashSet<int> inTitle)
    {
        var worth = covered.Sum(term => weights[term]);
        return inTitle.Count == 0 ? worth : worth * (1 + (double)covered.Count(inTitle.Contains) / inTitle.Count);
    }
}
