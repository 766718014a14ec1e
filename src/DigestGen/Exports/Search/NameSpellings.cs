using DigestGen.Language;
using DigestGen.Linking;

namespace DigestGen.Exports.Search;

/// <summary>
/// Words that name the same by the vocabulary, so that a search for one finds the other: the names of a topic that are one word (`Kyiv`, `Kiev`), and words of its
/// longer names that differ by a letter or two (`Zelensky`, `Zelenskyy`).
/// </summary>
internal static class NameSpellings
{
    private const int MostNames = 40;

    /// <summary>The other spellings of each word, with spaces between, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, string> Of(TopicIndex topics)
    {
        var spellings = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var topic in topics.All)
        {
            var names = topic.Topic.Aliases.Prepend(topic.Topic.Name.Value).Take(MostNames).Select(SearchWords.In).ToList();
            foreach (var one in names)
                foreach (var other in names)
                    AddPair(spellings, one, other);
        }
        return spellings.ToDictionary(pair => pair.Key, pair => string.Join(' ', pair.Value), StringComparer.Ordinal);
    }

    private static void AddPair(Dictionary<string, SortedSet<string>> spellings, List<string> one, List<string> other)
    {
        foreach (var word in one)
            foreach (var variant in other)
            {
                var isSameName = one.Count == 1 && other.Count == 1;
                if (word == variant || !(isSameName || NameVariants.AreAlike(word, variant))) continue;
                if (!spellings.TryGetValue(word, out var known)) spellings.Add(word, known = new SortedSet<string>(StringComparer.Ordinal));
                known.Add(variant);
            }
    }
}
