using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>
/// Which articles quote the same words: five words in a row inside quotation marks, whatever was cut (`…`, `[and]`) or spelt otherwise
/// (`co-operation`, `-ise`). Five, because four happen by chance.
/// </summary>
internal sealed class SharedQuotations
{
    private const int Run = 5;
    private const int MostArticles = 60;

    // For each article the earlier ones that it shares words with, in order.
    private readonly List<int>[] earlier;

    public SharedQuotations(IReadOnlyList<StoryText> articles)
    {
        earlier = new List<int>[articles.Count];
        var seen = new Dictionary<ulong, List<int>>();
        var lastSharer = new int[articles.Count];
        foreach (var (article, runs) in articles.AsParallel().AsOrdered().Select(article => RunsOf(article.Text)).Index())
        {
            earlier[article] = [];
            foreach (var run in runs)
            {
                if (!seen.TryGetValue(run, out var list)) seen[run] = list = [];
                if (list.Count == MostArticles) continue;
                foreach (var other in list)
                {
                    if (lastSharer[other] != article) earlier[article].Add(other);
                    lastSharer[other] = article;
                }
                list.Add(article);
            }
            earlier[article].Sort();
        }
    }

    /// <summary>Pairs of articles that quote the same words, the earlier first.</summary>
    public IEnumerable<(int A, int B)> Pairs => earlier.SelectMany((others, article) => others.Select(other => (other, article)));

    public bool Share(int a, int b) => earlier[Math.Max(a, b)].BinarySearch(Math.Min(a, b)) >= 0;

    private static HashSet<ulong> RunsOf(string text)
    {
        var runs = new HashSet<ulong>();
        var window = new ulong[Run];
        Span<char> lower = stackalloc char[40];
        foreach (var span in QuotationMarks.Find(text))
        {
            var quoted = text.AsSpan(span.Range.Start, Math.Min(span.Range.Length, 4000));
            var count = 0;
            foreach (var word in Words.In(quoted))
            {
                window[count++ % Run] = HashOf(lower[..Words.ToLower(word.Of(quoted), lower)]);
                if (count < Run) continue;
                var hash = 14695981039346656037UL;
                for (var k = 0; k < Run; k++) hash = (hash ^ window[(count + k) % Run]) * 1099511628211UL;
                runs.Add(hash);
            }
        }
        return runs;
    }

    // FNV-1a over the letters; s and z, u behind o are one, so that British and American spellings meet.
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'u' && i > 0 && word[i - 1] == 'o' && i + 1 < word.Length && word[i + 1] == 'r') continue;
            hash = (hash ^ (word[i] == 'z' ? 's' : word[i])) * 1099511628211UL;
        }
        return hash;
    }
}
