using System.Collections.Frozen;
using DigestGen.Language;

namespace DigestGen.Linking.Comparison;

/// <summary>What two outlets count under different words.</summary>
internal static class CountedThings
{
    // A line is one thing; the first word names it.
    private static readonly FrozenDictionary<string, string> SameThing = """
        troops soldiers servicemen servicewomen
        dead deaths killed fatalities died
        injured wounded hurt injuries
        percent per cent pc
        people persons
        houses homes
        cars vehicles
        children kids
        police policemen officers
        migrants refugees asylum-seekers
        jobs posts workers employees staff
        planes aircraft jets
        boats ships vessels
        voters votes
        kilometres kilometers km
        metres meters
        miles mile
        tonnes tons
        """.Split('\n').Select(line => line.Trim().Split(' '))
        .SelectMany(words => words.Select(word => (word, words[0]))).ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The stem of the last word of what is counted, `troops` for `combat-ready soldiers`; a currency's sign stands for itself.</summary>
    public static string KeyOf(string counted)
    {
        var last = counted[(counted.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        if (SameThing.TryGetValue(last, out var thing)) last = thing;
        Span<char> folded = stackalloc char[Spelling.LongestWord];
        return char.IsLetter(last[0]) ? Stemmer.Stem(folded[..Spelling.Fold(last, folded)].ToString()) : last;
    }
}
