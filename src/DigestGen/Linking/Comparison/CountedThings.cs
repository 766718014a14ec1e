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

    private static readonly FrozenSet<string> Times =
        "second seconds minute minutes hour hours day days night nights weekend weekends week weeks fortnight fortnights month months year years decade decades century centuries".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Sorts = "kinds sorts types forms ways things sides aspects".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>`years`, `consecutive days`.</summary>
    public static bool IsSpanOfTime(string counted) => Times.Contains(LastWord(counted));

    /// <summary>`kinds`, `ways`: what can be cut into as many as one likes.</summary>
    public static bool IsSort(string counted) => Sorts.Contains(LastWord(counted));

    /// <summary>The stem of the last word of what is counted, `troops` for `combat-ready soldiers`; a currency's sign stands for itself.</summary>
    public static string KeyOf(string counted)
    {
        var last = LastWord(counted);
        if (SameThing.TryGetValue(last, out var thing)) last = thing;
        Span<char> folded = stackalloc char[Spelling.LongestWord];
        return char.IsLetter(last[0]) ? Stemmer.Stem(folded[..Spelling.Fold(last, folded)].ToString()) : last;
    }

    private static string LastWord(string counted) => counted[(counted.LastIndexOf(' ') + 1)..].ToLowerInvariant();
}
