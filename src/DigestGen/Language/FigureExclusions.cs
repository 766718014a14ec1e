using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>Numbers that are no quantities: years, dates, times, ages, ranks, scores, telephone numbers, parts of names.</summary>
internal static class FigureExclusions
{
    // What a number behind it only tells apart from others of its kind.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Designators = Set("""
        article section chapter flight route room radio channel highway interstate formula resolution figure table page no nos number act day level category grade
        class phase stage gate platform bus line unit proposition type verse age aged turned psalm clause annex appendix part volume episode season week round
        group exit junction bay block apartment flat building district ward zone version model mark size
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> YearMarks = Set("the in since during until before after for by late early mid circa a this");

    /// <param name="last">The last word of the number, or of the upper end of its range.</param>
    public static bool IsNoQuantity(string text, List<Word> words, ReadNumber number, int last, bool isRange)
    {
        var (start, end) = (words[number.First].Start, words[last].End);
        var digits = char.IsAsciiDigit(text[start]);
        if (number is { IsPlainDigits: false, Value: 1 } && !digits) return true;
        if (digits && (IsPartOfSign(text, start, end) || IsInRowOfDigits(text, words, number.First, last))) return true;
        if (number.IsPlainDigits && IsYear(text, words, number, last)) return true;
        // `a two-day visit`, `a 52-year-old`: a measure that describes. `3-1`: a score.
        if (end + 1 < text.Length && text[end] is '-' or '–' && char.IsLetterOrDigit(text[end + 1])) return true;
        if (isRange && number.IsPlainDigits && number.Value < 100 && IsNoCountBehind(text, words, last)) return true;
        return IsNamed(text, words, number) || IsAge(text, words, number, end) || IsTime(text, words, number, last);
    }

    // `24/7`, `10:30`, `#5`, `F-16`, `2.0.1`.
    private static bool IsPartOfSign(string text, int start, int end)
    {
        if (start > 0 && text[start - 1] is '/' or ':' or '.' or '#' or '@' or '+' or '_') return true;
        if (start > 1 && text[start - 1] is '-' or '–' && char.IsLetterOrDigit(text[start - 2])) return true;
        return end + 1 < text.Length && text[end] is '/' or ':' or '_' && char.IsAsciiLetterOrDigit(text[end + 1]);
    }

    // `020 7946 0958`: groups of digits side by side are a number that is dialled, or a column.
    private static bool IsInRowOfDigits(string text, List<Word> words, int first, int last)
    {
        if (first > 0 && char.IsAsciiDigit(text[words[first - 1].End - 1]) && IsBlank(text, words[first - 1].End, words[first].Start)) return true;
        return last + 1 < words.Count && char.IsAsciiDigit(text[words[last + 1].Start]) && IsBlank(text, words[last].End, words[last + 1].Start);
    }

    private static bool IsBlank(string text, int from, int to) => text.AsSpan(from, to - from).IndexOfAnyExcept(" ()-") < 0;

    private static bool IsYear(string text, List<Word> words, ReadNumber number, int last)
    {
        if (words[number.First].Length != 4 || number.Value is < 1000 or > 2199) return false;
        if (IsNoCountBehind(text, words, last)) return true;
        if (number.First == 0 || number.Value < 1800) return false;
        var before = words[number.First - 1].Of(text);
        // `a treaty of 2003 makes`: a count of thousands is round, or has its comma.
        if (before is "of" && number.Value is >= 1900 and < 2100 && number.Value % 50 != 0) return true;
        Span<char> lower = stackalloc char[16];
        return YearMarks.Contains(lower[..Words.ToLower(before, lower)]) || Words.LengthWithoutPossessive(before) < before.Length || NameCues.IsCalendar(before);
    }

    // No noun in the plural behind it.
    private static bool IsNoCountBehind(string text, List<Word> words, int last)
    {
        var next = last + 1;
        if (next >= words.Count || words[next].Start - words[last].End != 1 || text[words[last].End] != ' ') return true;
        var thing = CountedThing.Behind(text, words, last);
        return thing.IsEmpty || !(thing.Noun[^1] == 's' || thing.Noun.EndsWith("people", StringComparison.Ordinal) || thing.Noun is "percent");
    }

    // `Radio 4`, `Article 5`, `May 6`, `Boeing 737`, `Group of Seven`.
    private static bool IsNamed(string text, List<Word> words, ReadNumber number)
    {
        var first = number.First;
        if (first == 0) return false;
        var gap = text.AsSpan(words[first - 1].End, words[first].Start - words[first - 1].End);
        if (gap is not (" " or ". " or "\u00A0")) return false;
        var before = words[first - 1].Of(text);
        Span<char> lower = stackalloc char[24];
        if (gap is not ". " && Designators.Contains(lower[..Words.ToLower(before, lower)]) && number.Value < 10_000 && !IsQuantifier(before)) return true;
        if (gap is ". ") return before is "No" or "Nos" or "Art" or "Sec" or "pp";
        if (NameCues.IsCalendar(before) && number.Value <= 31) return true;
        // `the Group of 20 summit`
        if (before is "of" && first > 1 && char.IsUpper(text[words[first - 2].Start]) && NameCues.IsOrganisationWord(words[first - 2].Of(text)) && !NameCues.StartsSentence(text, words[first - 2].Start)) return true;
        if (!char.IsAsciiDigit(text[words[first].Start])) return char.IsUpper(text[words[first].Start]) && before is "of" or "the";
        if (!char.IsUpper(before[0]) || !number.IsPlainDigits || NameCues.StartsSentence(text, words[first - 1].Start)) return false;
        return words[first].Length <= 2 || (words[first].Length == 3 && IsNoCountBehind(text, words, number.Last));
    }

    // `the number 12` is a name, `the figure 12` too; these two also stand before quantities.
    private static bool IsQuantifier(ReadOnlySpan<char> word) => word is "a" or "for";

    // `Ida Lund, 52,` and `Ida Lund (52)`, `52 years old`.
    private static bool IsAge(string text, List<Word> words, ReadNumber number, int end)
    {
        if (number.Value >= 120) return false;
        if (number.Last + 2 < words.Count && words[number.Last + 1].Of(text) is "years" or "year" or "months" && words[number.Last + 2].Of(text) is "old") return true;
        if (number.First == 0 || !number.IsPlainDigits || end >= text.Length) return false;
        var gap = text.AsSpan(words[number.First - 1].End, words[number.First].Start - words[number.First - 1].End);
        return char.IsUpper(text[words[number.First - 1].Start]) && ((gap is ", " && text[end] is ',' or '.' or ')' or '\n' or ';') || (gap is " (" && text[end] == ')'));
    }

    // `6 May`, `10 pm`, `10 a.m.`, `10 o'clock`.
    private static bool IsTime(string text, List<Word> words, ReadNumber number, int last)
    {
        if (last + 1 >= words.Count || words[last + 1].Start - words[last].End != 1) return false;
        var after = words[last + 1].Of(text);
        if (NameCues.IsCalendar(after) || after is "am" or "pm" or "o'clock" or "o’clock" or "hours" && number.Value > 99) return true;
        return after is "a" or "p" && words[last + 1].End + 1 < text.Length && text[words[last + 1].End] == '.' && text[words[last + 1].End + 1] == 'm';
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
