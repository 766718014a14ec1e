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

    private readonly Dictionary<(int, int), int> shared = [];

    public SharedQuotations(IReadOnlyList<StoryText> articles)
    {
        var seen = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < articles.Count; i++)
            foreach (var run in RunsOf(articles[i].Text))
            {
                if (!seen.TryGetValue(run, out var list)) seen[run] = list = [];
                if (list.Count == MostArticles) continue;
                foreach (var other in list) shared[(other, i)] = shared.GetValueOrDefault((other, i)) + 1;
                list.Add(i);
            }
    }

    /// <summary>Pairs of articles that quote the same words, the earlier first.</summary>
    public IEnumerable<(int A, int B)> Pairs => shared.Keys.Order();

    public bool Share(int a, int b) => shared.ContainsKey(a < b ? (a, b) : (b, a));

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
