namespace DigestGen.Language;

/// <summary>
/// Which articles quote the same words: five words in a row inside quotation marks, whatever was cut (`…`, `[and]`) or spelt otherwise
/// (`co-operation`, `-ise`). Five, because four happen by chance.
/// </summary>
internal sealed class SharedQuotations
{
    private const int Run = 5;
    private const int MostArticles = 60;

    private static readonly List<int> Nobody = [];

    // For each article the others that it shares words with, in order; null for most.
    private readonly List<int>?[] sharers;

    /// <param name="runsOfArticles">What each quotes, as <see cref="RunsOf"/> says it, in the order in which they are asked for.</param>
    public SharedQuotations(IReadOnlyList<ulong[]> runsOfArticles)
    {
        sharers = new List<int>?[runsOfArticles.Count];
        // Sorted, all runs take sixteen bytes each; nearly all of them stand in one article only.
        var runs = new ulong[runsOfArticles.Sum(own => own.Length)];
        var articles = new int[runs.Length];
        var at = 0;
        for (var article = 0; article < runsOfArticles.Count; article++)
            foreach (var run in runsOfArticles[article]) (runs[at], articles[at++]) = (run, article);
        Array.Sort(runs, articles);
        var starts = new List<int>?[sharers.Length];
        for (int start = 0, end; start < runs.Length; start = end)
        {
            for (end = start + 1; end < runs.Length && runs[end] == runs[start];) end++;
            if (end - start < 2) continue;
            Array.Sort(articles, start, end - start);
            // All that quote one run know each other; of very many, which is a saying, the first.
            for (var i = start; i < end && i < start + MostArticles; i++) (starts[articles[i]] ??= []).Add(start);
        }
        Meet(articles, starts);
        foreach (var others in sharers) others?.Sort();
    }

    /// <summary>Pairs of articles that quote the same words, the earlier first.</summary>
    public IEnumerable<(int A, int B)> Pairs => sharers.SelectMany((others, article) => (others ?? Nobody).Where(other => other < article).Select(other => (other, article)));

    /// <summary>The articles that quote what this one quotes, in order.</summary>
    public IReadOnlyList<int> SharersOf(int article) => sharers[article] ?? Nobody;

    public bool Share(int a, int b) => sharers[a]?.BinarySearch(b) >= 0;

    /// <param name="articles">Those that quote each run, in order.</param>
    /// <param name="starts">Where the runs that an article shares begin among them; null for most articles.</param>
    private void Meet(int[] articles, List<int>?[] starts)
    {
        // Two that share many runs meet once: the last article that each has met is enough to tell.
        var met = new int[starts.Length];
        Array.Fill(met, -1);
        for (var article = 0; article < starts.Length; article++)
            foreach (var start in starts[article] ?? Nobody)
                for (var i = start; articles[i] < article; i++)
                {
                    var other = articles[i];
                    if (met[other] == article) continue;
                    met[other] = article;
                    (sharers[article] ??= []).Add(other);
                    (sharers[other] ??= []).Add(article);
                }
    }

    /// <summary>Fingerprints of the runs of words that a text quotes, each once.</summary>
    public static ulong[] RunsOf(string text)
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
        return [.. runs];
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
