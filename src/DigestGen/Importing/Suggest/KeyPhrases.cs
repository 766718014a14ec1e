using System.Collections.Immutable;
using DigestGen.Language;

namespace DigestGen.Importing.Suggest;

/// <summary>A phrase that several texts have.</summary>
/// <param name="Texts">Their numbers, in order.</param>
internal sealed record KeyPhrase(string Phrase, ImmutableArray<int> Texts);

/// <summary>
/// Finds themes: two or three plain words in a row that recur across texts and stick together, each seldom without the other. A phrase that nearly always
/// stands within a longer one gives way to it (after Frantzi and Ananiadou, C-value, 1996).
/// </summary>
internal static class KeyPhrases
{
    private const int FewestTexts = 3;
    private const int MostPhrases = 20;
    private const double WithinLonger = 0.8;
    private const double Togetherness = 0.25;
    private const double MostShare = 0.3;
    private const int Slots = 1 << 22;

    /// <summary>The most telling first.</summary>
    public static ImmutableArray<KeyPhrase> Find(IReadOnlyList<string> texts)
    {
        // A phrase of few texts is the rule: a first pass counts them in slots that several may share, so that only the others get a place in memory.
        var slots = new byte[Slots];
        var perText = texts.AsParallel().AsOrdered().Select(PhrasesOf).ToList();
        foreach (var phrase in perText.SelectMany(phrases => phrases.Phrases))
            if (slots[SlotOf(phrase)] < byte.MaxValue) slots[SlotOf(phrase)]++;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (phrases, ofText) in perText)
        {
            foreach (var word in ofText) words[word] = words.GetValueOrDefault(word) + 1;
            foreach (var phrase in phrases.Where(phrase => slots[SlotOf(phrase)] >= FewestTexts)) counts[phrase] = counts.GetValueOrDefault(phrase) + 1;
        }
        return
        [
            .. counts.Where(pair => pair.Value >= FewestTexts && (pair.Value <= Math.Max(FewestTexts, texts.Count * MostShare)) && IsTogether(pair.Key, pair.Value, words))
                .Where(pair => !counts.Any(longer => longer.Key.Length > pair.Key.Length && longer.Value >= pair.Value * WithinLonger && $" {longer.Key} ".Contains($" {pair.Key} ", StringComparison.Ordinal)))
                .OrderByDescending(pair => pair.Value * Math.Log((1.0 + texts.Count) / pair.Value)).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(MostPhrases)
                .Select(pair => new KeyPhrase(pair.Key, [.. perText.Index().Where(text => text.Item.Phrases.Contains(pair.Key)).Select(text => text.Index)])),
        ];
    }

    private static bool IsTogether(string phrase, int count, Dictionary<string, int> words) => phrase.Split(' ').Max(word => words[word]) * Togetherness <= count;

    private static (HashSet<string> Phrases, HashSet<string> Words) PhrasesOf(string text)
    {
        var (phrases, all) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var (before, last) = ((string?)null, (string?)null);
        var end = -1;
        foreach (var word in Words.In(text))
        {
            var span = word.Of(text);
            var plain = IsPlain(span) ? span.ToString() : null;
            if (plain is not null) all.Add(plain);
            if (word.Start != end + 1 || end < 0 || text[end] != ' ') (before, last) = (null, null);
            end = word.End;
            if (plain is not null && last is not null && EndsPhrase(plain))
            {
                phrases.Add($"{last} {plain}");
                if (before is not null) phrases.Add($"{before} {last} {plain}");
            }
            (before, last) = plain is null ? (null, null) : (last, plain);
        }
        return (phrases, all);
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 24 || StopWords.Contains(word)) return false;
        foreach (var c in word)
            if (!char.IsLower(c)) return false;
        return !word.EndsWith("ly");
    }

    // A phrase that names something ends in a noun: not in what was done.
    private static bool EndsPhrase(string word) => !word.EndsWith("ed", StringComparison.Ordinal);

    // FNV-1a, so that the same texts share the same slots on every machine.
    private static int SlotOf(string phrase)
    {
        var hash = 2166136261u;
        foreach (var c in phrase) hash = (hash ^ c) * 16777619u;
        return (int)(hash % Slots);
    }
}
