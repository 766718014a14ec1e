namespace DigestGen.Language;

/// <summary>
/// Numbers for the terms of a collection of texts: the stems of their words, in lower case, stop words left out. Each distinct word is stemmed
/// once. Numbers follow the order in which words are met, so texts go in in a stated order; not for several threads at once.
/// </summary>
public sealed class TermTable
{
    internal const int LongestWord = 64;
    private const int Stop = -1;

    private readonly Dictionary<string, int> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byWordSpan;
    private readonly Dictionary<string, int> byStem = new(StringComparer.Ordinal);
    private readonly List<string> terms = [];
    private readonly List<string> firstWords = [];
    private readonly List<int> counts = [];
    private readonly List<int> seen = [];

    public TermTable() => byWordSpan = byWord.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => terms.Count;

    /// <summary>The stem itself.</summary>
    public string TermOf(int id) => terms[id];

    /// <summary>A word that has the stem, the first one met: what a reader is shown.</summary>
    public string WordOf(int id) => firstWords[id];

    /// <summary>How often each term occurs in a text. Its cost is one look-up a word.</summary>
    public TermVector CountIn(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[LongestWord];
        seen.Clear();
        foreach (var word in Words.In(text))
        {
            var length = Words.ToLower(word.Of(text), lower);
            var id = IdOf(lower[..Words.LengthWithoutPossessive(lower[..length])]);
            if (id < 0) continue;
            if (counts[id]++ == 0) seen.Add(id);
        }
        seen.Sort();
        var entries = new TermCount[seen.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new TermCount(seen[i], counts[seen[i]]);
            counts[seen[i]] = 0;
        }
        return new TermVector(entries);
    }

    /// <summary>Counts only terms that are in the table and leaves it as it is, so that several threads may ask at once.</summary>
    public TermVector CountKnown(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var found = new SortedDictionary<int, int>();
        foreach (var word in Words.In(text))
        {
            var length = Words.ToLower(word.Of(text), lower);
            var plain = lower[..Words.LengthWithoutPossessive(lower[..length])];
            if (plain.Length < 2) continue;
            if (!byWordSpan.TryGetValue(plain, out var id))
                id = !StopWords.Contains(plain) && byStem.TryGetValue(Stemmer.Stem(plain.ToString()), out var stem) ? stem : Stop;
            if (id >= 0) found[id] = found.GetValueOrDefault(id) + 1;
        }
        return new TermVector([.. found.Select(pair => new TermCount(pair.Key, pair.Value))]);
    }

    /// <summary>The term of a word in lower case, without possessive; -1 for a stop word or a single character.</summary>
    public int IdOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return Stop;
        return byWordSpan.TryGetValue(word, out var id) ? id : Add(word);
    }

    private int Add(ReadOnlySpan<char> word)
    {
        var id = Stop;
        var text = word.ToString();
        if (!StopWords.Contains(word))
        {
            var stem = Stemmer.Stem(text);
            if (!byStem.TryGetValue(stem, out id))
            {
                id = terms.Count;
                terms.Add(stem);
                firstWords.Add(text);
                counts.Add(0);
                byStem.Add(stem, id);
            }
        }
        byWord.Add(text, id);
        return id;
    }
}

/// <summary>A term and how often a text has it.</summary>
public readonly record struct TermCount(int Term, int Count);

/// <summary>The terms of one text with their counts, in order of term.</summary>
public sealed class TermVector(TermCount[] entries)
{
    public ReadOnlySpan<TermCount> Entries => entries;

    public bool IsEmpty => entries.Length == 0;
}
