using System.Collections.Frozen;

namespace DigestGen.Importing;

/// <summary>The small words of English, which stand at most of the places where a space is lost.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All =
        ("a about after again against all almost also although always am among an and another any are as at away back be became because become been before began being between both but by " +
         "called came can cannot come could day days did do does done down during each early either end even ever every few first five for four from further gave get give given go going " +
         "good got had half has have he her here him his how however i if in instead into is it its itself just know known last later least left less like long made make many may me might " +
         "million month months more most mr mrs much must my near need never new next no none nor not nothing now of off often on once one only or other others our out over own part people " +
         "percent point put rather right said same saw say saying says second see seen set several she should since six so some soon still such take taken ten than that the their them " +
         "themselves then there these they thing things think this those though three through time to today together told too took toward towards two under until up upon us used very was way " +
         "we week weeks well went were what when where whether which while who whole whom whose why will with within without work would year years yes yet you your")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word in lower case is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => All.Contains(word);

    /// <summary>The same for a word with a capital in front.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 12) return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return All.Contains(lower);
    }
}
