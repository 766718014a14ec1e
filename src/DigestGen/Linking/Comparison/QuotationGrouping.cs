using System.Collections.Immutable;
using DigestGen.Language;

namespace DigestGen.Linking.Comparison;

/// <summary>
/// Puts together what a story's articles quote of one utterance. The fullest wording leads; each shorter one joins the leader whose words it has, if there is one:
/// so two different quotations never meet through a phrase that both contain. Candidates come from an index of content words, so the cost grows with the number of quotations.
/// </summary>
internal static class QuotationGrouping
{
    private const int MostCandidates = 6;
    private const int MostLeadersOfWord = 400;

    // Two or three words are said by many people; they are one quotation only where nobody contradicts.
    private const int ShortWords = 3;

    /// <summary>The groups in the order of their first mention.</summary>
    public static List<WordingCluster> Group(ImmutableArray<ComparedArticle> articles)
    {
        var wordings = WordingsIn(articles);
        var leaders = new List<WordingCluster>();
        var leadersOfWord = new Dictionary<ulong, List<int>>();
        foreach (var wording in wordings.OrderByDescending(wording => wording.Words.Length).ThenBy(wording => wording.Order))
        {
            if (Join(wording, leaders, leadersOfWord)) continue;
            foreach (var key in wording.ContentKeys)
            {
                if (!leadersOfWord.TryGetValue(key, out var list)) leadersOfWord[key] = list = [];
                if (list.Count < MostLeadersOfWord) list.Add(leaders.Count);
            }
            leaders.Add(new WordingCluster(wording));
        }
        return [.. leaders.OrderBy(leader => leader.Order)];
    }

    private static bool Join(Wording wording, List<WordingCluster> leaders, Dictionary<ulong, List<int>> leadersOfWord)
    {
        (WordingCluster Leader, QuotationAlignment Alignment)? best = null;
        foreach (var candidate in CandidatesFor(wording, leadersOfWord))
        {
            var leader = leaders[candidate];
            var alignment = QuotationAlignment.Of(wording.Words, leader.Fullest.Words);
            if (!alignment.IsSame || !MaySpeakAlike(wording, leader.Fullest)) continue;
            if (best is null || alignment.Matched > best.Value.Alignment.Matched) best = (leader, alignment);
        }
        if (best is null) return false;
        best.Value.Leader.Add(wording, best.Value.Alignment);
        return true;
    }

    private static IEnumerable<int> CandidatesFor(Wording wording, Dictionary<ulong, List<int>> leadersOfWord)
    {
        var hits = new Dictionary<int, int>();
        foreach (var key in wording.ContentKeys)
            foreach (var leader in leadersOfWord.GetValueOrDefault(key) ?? [])
                hits[leader] = hits.GetValueOrDefault(leader) + 1;
        return hits.Where(hit => hit.Value * 5 >= wording.ContentKeys.Length * 4)
            .OrderByDescending(hit => hit.Value).ThenBy(hit => hit.Key).Take(MostCandidates).Select(hit => hit.Key);
    }

    private static bool MaySpeakAlike(Wording shorter, Wording fullest)
    {
        if (shorter.Words.Length > ShortWords) return true;
        // One word is no utterance that could be told from another's; two articles that both give it alone are compared by their speakers.
        if (shorter.Words.Length == 1 && fullest.Words.Length > 1) return false;
        var (a, b) = (shorter.Mentions[0].Quotation.Speaker, fullest.Mentions[0].Quotation.Speaker);
        return shorter.Words.Length == 1 ? a.Length > 0 && SharesName(a, b) : a.Length == 0 || b.Length == 0 || SharesName(a, b);
    }

    private static bool SharesName(string a, string b)
    {
        foreach (var word in Words.In(a))
        {
            if (!char.IsUpper(a[word.Start]) || NameCues.IsHonorific(word.Of(a))) continue;
            foreach (var other in Words.In(b))
                if (word.Of(a).SequenceEqual(other.Of(b)) || NameVariants.AreAlike(word.Of(a).ToString(), other.Of(b).ToString())) return true;
        }
        return false;
    }

    private static List<Wording> WordingsIn(ImmutableArray<ComparedArticle> articles)
    {
        var byText = new Dictionary<string, Wording>(StringComparer.Ordinal);
        var wordings = new List<Wording>();
        foreach (var article in articles)
        {
            foreach (var quotation in article.Quotations)
            {
                var key = KeyOf(quotation.Text);
                if (!byText.TryGetValue(key, out var wording))
                {
                    var words = QuotedWords.Of(quotation.Text);
                    if (words.Length == 0) continue;
                    byText[key] = wording = new Wording(words, wordings.Count);
                    wordings.Add(wording);
                }
                wording.Mentions.Add(new QuotationMention(article, quotation));
            }
        }
        return wordings;
    }

    // Typewriter's and typographer's marks, and the stop that falls inside or outside, make no other wording.
    private static string KeyOf(string text)
    {
        var key = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
            }
            else key.Append(c is '’' or '‘' ? '\'' : c is '“' or '”' ? '"' : c is '—' or '–' ? '-' : c);
        }
        return key.ToString().Trim(' ', '.', ',', '-', '"');
    }
}
