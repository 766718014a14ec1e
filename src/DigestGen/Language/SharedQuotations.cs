namespace DigestGen.Language;

/// <summary>
/// Which articles quote the same words: five words in a row inside quotation marks, whatever was cut (`…`, `[and]`) or spelt otherwise
/// (`co-operation`, `-ise`). Five, because four happen by chance.
/// </summary>
internal sealed class SharedQuotations
{
    private const int Run = 5;
    private const int MostArticles = 60;

    // For each article the others that it shares words with, in order.
    private readonly List<int>[] sharers;

    /// <param name="articles">Their texts, in the order in which they are asked for.</param>
    public SharedQuotations(IReadOnlyCollection<string> articles)
    {
        sharers = [.. articles.Select(_ => new List<int>())];
        var seen = new Dictionary<ulong, List<int>>();
        var lastSharer = new int[articles.Count];
        foreach (var (article, runs) in articles.AsParallel().AsOrdered().Select(RunsOf).Index())
        {
            foreach (var run in runs)
            {
                if (!seen.TryGetValue(run, out var list)) seen[run] = list = [];
                if (list.Count == MostArticles) continue;
                foreach (var other in list)
                {
                    if (lastSharer[other] == article) continue;
                    lastSharer[other] = article;
                    sharers[article].Add(other);
                    sharers[other].Add(article);
                }
                list.Add(article);
            }
        }
        foreach (var others in sharers) others.Sort();
    }

    /// <summary>Pairs of articles that quote the same words, the earlier first.</summary>
    public IEnumerable<(int A, int B)> Pairs => sharers.SelectMany((others, article) => others.Where(other => other < article).Select(other => (other, article)));

    /// <summary>The articles that quote what this one quotes, in order.</summary>
    public IReadOnlyList<int> SharersOf(int article) => sharers[article];

    public bool Share(int a, int b) => sharers[a].BinarySearch(b) >= 0;

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
