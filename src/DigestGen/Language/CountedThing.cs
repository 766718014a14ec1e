using System.Buffers;
using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>What a number counts.</summary>
/// <param name="Range">The words behind the number; without length where the noun stands farther away.</param>
internal readonly record struct CountedThing(TextRange Range, string Noun)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".;:!?\n");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberNames =
        "one two three four five six seven eight nine ten hundred thousand million billion".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private const int Adjectives = 3;
    private const int FarthestBefore = 7;

    public bool IsEmpty => string.IsNullOrEmpty(Noun);

    /// <summary>Adjectives and a noun behind a number: `troops`, `small fishing boats`, `of the soldiers`, `percent`.</summary>
    public static CountedThing Behind(string text, List<Word> words, int last)
    {
        var (end, farthest) = (-1, last + Adjectives);
        for (var i = last + 1; i < words.Count && i <= farthest; i++)
        {
            if (words[i].Start - words[i - 1].End != 1 || text[words[i].Start - 1] is not (' ' or '\u00A0' or '-')) break;
            var word = words[i].Of(text);
            if (i == last + 1 && Percent(text, words, i) is { Length: > 0 } percent) return new CountedThing(percent, "percent");
            if (word is "of" && i == last + 1) return OfWhat(text, words, i);
            // `Somali and Yemeni pirates`
            if (word is "and" && end == i - 1 && i + 1 < words.Count && NameCues.IsDemonym(words[end].Of(text)) && NameCues.IsDemonym(words[i + 1].Of(text)))
            {
                farthest += 2;
                continue;
            }
            if (StopWords.Contains(word) || (word is "years" or "year" && i + 1 < words.Count && words[i + 1].Of(text) is "old")) break;
            if (char.IsUpper(word[0]) && !NameCues.IsDemonym(word) && !IsAcronym(word) || char.IsDigit(word[0]) || NumberNames.Contains(word)) break;
            if (SpeechVerbs.IsSaying(word)) break;
            end = i;
            if (EndsNoun(word)) break;
        }
        if (end < 0 || IsTooLoose(text, words, last, end)) return default;
        var range = new TextRange(words[last + 1].Start, words[end].End - words[last + 1].Start);
        return new CountedThing(range, range.In(text));
    }

    /// <summary>The thing that is counted before its number: `the death toll rose to 40`, `the number of boats fell to 12`. Empty for none.</summary>
    public static string Before(string text, List<Word> words, int first)
    {
        for (var i = first - 1; i >= 0 && first - i <= FarthestBefore; i--)
        {
            var between = text.AsSpan(words[i].End, words[i + 1].Start - words[i].End);
            if (between.IndexOfAny(Stops) >= 0) return "";
            var word = words[i].Of(text);
            if (word is "toll") return "dead";
            if (word is "number" && i + 2 < first && words[i + 1].Of(text) is "of") return words[i + 2].Of(text).ToString();
        }
        return "";
    }

    private static bool EndsNoun(ReadOnlySpan<char> word) =>
        (word[^1] == 's' && word.Length > 3 && !word.EndsWith("ous")) || word is "people" or "men" or "women" or "children" or "police" or "dead" or "injured" or "wounded" or "percent";

    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length is >= 2 and <= 5 && word.IndexOfAnyExceptInRange('A', 'Z') < 0;

    // A lone word in the singular may be anything: `40 in`, `12 when`, `20 rose`. Several are a noun with what describes it.
    private static bool IsTooLoose(string text, List<Word> words, int last, int end)
    {
        var word = words[end].Of(text);
        if (EndsNoun(word)) return false;
        // `11 Yemeni` leaves out of what; `40 NATO` too.
        if (NameCues.IsDemonym(word) || IsAcronym(word)) return true;
        return word.EndsWith("ed") || word.EndsWith("ing") || word.EndsWith("ly") || words[end].Length < 3 && end == last + 1;
    }

    private static TextRange Percent(string text, List<Word> words, int i)
    {
        var word = words[i].Of(text);
        if (word is "percent" or "pc") return new TextRange(words[i].Start, words[i].Length);
        return word is "per" && i + 1 < words.Count && words[i + 1].Of(text) is "cent" ? new TextRange(words[i].Start, words[i + 1].End - words[i].Start) : default;
    }

    // `3,500 of one hundred thousand troops` and `two of the soldiers` count troops and soldiers.
    private static CountedThing OfWhat(string text, List<Word> words, int of)
    {
        if (of + 1 >= words.Count) return default;
        if (Quantities.Read(text, words, of + 1) is { } whole)
        {
            var thing = Behind(text, words, whole.Last);
            return thing.IsEmpty ? default : new CountedThing(new TextRange(words[of - 1].End, 0), thing.Noun);
        }
        var determiner = words[of + 1].Of(text);
        if (determiner is not ("the" or "these" or "those" or "his" or "her" or "its" or "their" or "our") || of + 2 >= words.Count) return default;
        var noun = Behind(text, words, of + 1);
        return noun.IsEmpty || !EndsNoun(noun.Noun) ? default : new CountedThing(new TextRange(words[of].Start, noun.Range.End - words[of].Start), noun.Noun);
    }
}
