using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>
/// Proposes a summary in the text's own sentences: those near the beginning that hold what the whole text is about (position and centrality, after
/// H. P. Edmundson, New methods in automatic extracting, 1969). No crumb of a page, no quotation cut in two, no pronoun without its noun.
/// </summary>
public static class Summaries
{
    private const int LongestSummary = 300;
    private const int Considered = 12;

    /// <summary>One or two sentences, at most 300 characters, or null when no sentence will do.</summary>
    public static string? Propose(string title, string text)
    {
        // What stands far down an article never sums it up.
        var head = text.Length > 12_000 ? text[..12_000] : text;
        var sentences = new List<string>();
        foreach (var range in Sentences.Split(head))
        {
            var sentence = SummarySentence.Clean(range.In(head));
            if (sentence.Length > 0) sentences.Add(sentence);
            if (sentences.Count == Considered) break;
        }
        if (sentences.Count == 0) return null;
        var weights = Weigh(title, head, sentences);
        var first = Best(sentences, weights, -1, LongestSummary);
        if (first < 0) return sentences.Find(sentence => sentence.Length <= LongestSummary * 2) is { } lead ? Cut(lead) : null;
        var second = Best(sentences, weights, first, LongestSummary - sentences[first].Length - 1);
        return second < 0 ? sentences[first] : $"{sentences[Math.Min(first, second)]} {sentences[Math.Max(first, second)]}";
    }

    private static double[] Weigh(string title, string text, List<string> sentences)
    {
        var table = new TermTable();
        var counts = new Dictionary<int, int>();
        foreach (var (term, count) in table.CountIn(text).Entries) counts[term] = count;
        var inTitle = new HashSet<int>();
        foreach (var (term, _) in table.CountIn(title).Entries) inTitle.Add(term);
        var weights = new double[sentences.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            var (sum, size) = (0.0, 0);
            foreach (var (term, _) in table.CountIn(sentences[i]).Entries)
            {
                sum += Math.Log(counts.GetValueOrDefault(term, 1)) + (inTitle.Contains(term) ? 0.7 : 0);
                size++;
            }
            weights[i] = sum / Math.Sqrt(size + 6) + (i switch { 0 => 1.6, 1 => 0.8, 2 => 0.4, _ => 0 }) - 0.08 * i;
        }
        return weights;
    }

    // The second sentence may begin with a pronoun only where the first stands right before it.
    private static int Best(List<string> sentences, double[] weights, int first, int room)
    {
        var best = -1;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i == first || sentences[i].Length > room || sentences[i].Length < 25) continue;
            if (SummarySentence.LeansBack(sentences[i]) && (first < 0 || i != first + 1)) continue;
            if (first >= 0 && i < first && SummarySentence.LeansBack(sentences[first])) continue;
            if (best < 0 || weights[i] > weights[best]) best = i;
        }
        return best;
    }

    // A sentence that is too long for any summary ends at its last comma or blank, with an ellipsis.
    private static string Cut(string sentence)
    {
        if (sentence.Length <= LongestSummary) return sentence;
        var end = sentence.LastIndexOf(", ", LongestSummary - 2, StringComparison.Ordinal);
        if (end < LongestSummary / 2) end = sentence.LastIndexOf(' ', LongestSummary - 2);
        if (end <= 0) end = LongestSummary - 2 - (char.IsHighSurrogate(sentence[LongestSummary - 3]) ? 1 : 0);
        return string.Concat(sentence.AsSpan(0, end), " …");
    }
}
