using System.Collections.Immutable;
using System.Globalization;

namespace DigestGen.Language;

/// <summary>A quantity: a number and what it counts.</summary>
/// <param name="Range">Number and counted thing: `100,000 troops`.</param>
/// <param name="Counted">What is counted, in the text's words: `troops`, `percent`, `$`; empty when the text leaves it out.</param>
public sealed record Figure(TextRange Range, decimal Value, string Counted)
{
    /// <summary>How sure the text is of the number: `about`, `more than`.</summary>
    public FigureBound Bound { get; init; }

    /// <summary>The upper end of a range: 15 for `10 to 15`; null for a single number.</summary>
    public decimal? Upper { get; init; }
}

/// <summary>What the words before a number say about it.</summary>
public enum FigureBound
{
    Exact,

    /// <summary>`about`, `nearly`, `some`.</summary>
    About,

    /// <summary>`at least`, `more than`, and bare orders of magnitude: `thousands of`.</summary>
    AtLeast,

    /// <summary>`up to`, `fewer than`.</summary>
    AtMost,
}

/// <summary>
/// Finds quantities in digits or words: `3,500 of 100,000 troops`, `one hundred thousand`, `$2.5 million`, `90 percent`. Years, dates, times, ages
/// behind a name, ranks and numbers that are part of a name (`Radio 4`) are left out. Linear in the text.
/// </summary>
public static class Figures
{
    private const int LongestNumber = 15;

    /// <summary>In reading order.</summary>
    public static ImmutableArray<Figure> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<Figure>();
        var words = Words.ListIn(text);
        for (var i = 0; i < words.Count; i++)
        {
            var number = Quantities.Read(text, words, i);
            if (number is null)
            {
                continue;
            }
            var (exact, last, isPlainDigits) = number.Value;
            // Division takes the zeros off that a decimal remembers: 2.5 million is 2500000, not 2500000.0.
            var value = exact / 1.000000000000000000000000000m;
            if (Describe(text, words, i, last, value, isPlainDigits) is { } figure) found.Add(figure);
            i = last;
        }
        return found.ToImmutable();
    }

    private static Figure? Describe(string text, List<Word> words, int first, int last, decimal value, bool isPlainDigits)
    {
        var start = words[first].Start;
        var money = start > 0 && text[start - 1] is '$' or '£' or '€' or '¥' ? text[start - 1].ToString() : "";
        if (money.Length > 0)
        {
            start--;
            if (start > 1 && text.AsSpan(start - 2, 2) is "US") start -= 2;
        }
        var end = words[last].End;
        if (end < text.Length && text[end] == '%') return new Figure(new TextRange(start, end + 1 - start), value, "percent");
        if (money.Length == 0 && IsNoQuantity(text, words, first, last, value, isPlainDigits)) return null;
        var counted = CountedBehind(text, words, last);
        if (counted.Length > 0)
        {
            end = counted.Range.End;
            return new Figure(new TextRange(start, end - start), value, money.Length > 0 ? money : counted.Noun);
        }
        // A bare number in words is too often an idiom: `one of them`.
        if (money.Length == 0 && (!char.IsDigit(text[words[first].Start]) || value < 10)) return null;
        return new Figure(new TextRange(start, end - start), value, money);
    }

    private static bool IsNoQuantity(string text, List<Word> words, int first, int last, decimal value, bool isPlainDigits)
    {
        var start = words[first].Start;
        var end = words[last].End;
        if (isPlainDigits && words[first].Length == 4 && value is >= 1000 and <= 2199 && !IsLowerNoun(text, words, last + 1)) return true;
        if (start > 0 && text[start - 1] is '/' or ':' or '.' or '#' or '@' or '-' && char.IsDigit(text[start])) return true;
        if (end < text.Length && text[end] is '/' or ':' && end + 1 < text.Length && char.IsDigit(text[end + 1])) return true;
        if (first > 0)
        {
            var before = words[first - 1].Of(text);
            var gap = text.AsSpan(words[first - 1].End, start - words[first - 1].End);
            // `Radio 4`, `6 May 2021`, `May 6`, `Article 5`, and `Ida Lund, 52,` whose age it is.
            if (gap is " " && char.IsUpper(before[0]) && isPlainDigits && (NameCues.IsCalendar(before) || (!NameCues.StartsSentence(text, words[first - 1].Start) && words[first].Length <= 2))) return true;
            if (gap is ", " && char.IsUpper(before[0]) && value < 120 && end < text.Length && text[end] is ',' or '.' or ')' && isPlainDigits) return true;
            if (gap is " " && before is "age" or "aged" or "page" or "chapter" or "section" or "article" or "verse" or "room" or "route" or "number" or "No") return true;
        }
        // `a two-day visit`: a measure that describes.
        if (end + 1 < text.Length && text[end] == '-' && char.IsLetter(text[end + 1])) return true;
        if (last + 1 < words.Count)
        {
            var after = words[last + 1].Of(text);
            if (NameCues.IsCalendar(after) || after is "am" or "pm" or "a" or "p" && end + 1 < text.Length && text[end + 1] is 'a' or 'p' && words[last + 1].Length == 1) return true;
        }
        return !isPlainDigits && value == 1;
    }

    private static bool IsLowerNoun(string text, List<Word> words, int i) =>
        i < words.Count && words[i].Start - words[i - 1].End == 1 && char.IsLower(text[words[i].Start]) && words[i].Length > 3 && text[words[i].End - 1] == 's' &&
        !StopWords.Contains(words[i].Of(text));

    // Up to two adjectives and a noun; `percent` and units stand alone; `of them` is skipped.
    private static CountedThing CountedBehind(string text, List<Word> words, int last)
    {
        var end = -1;
        for (var i = last + 1; i < words.Count && i <= last + 3; i++)
        {
            if (words[i].Start - words[i - 1].End != 1 || text[words[i].Start - 1] is not (' ' or '\u00A0')) break;
            var word = words[i].Of(text);
            if (word is "percent" or "per" or "pc") return new CountedThing(new TextRange(words[last + 1].Start, words[word is "per" && i + 1 < words.Count ? i + 1 : i].End - words[last + 1].Start), "percent");
            if (word is "of" && i == last + 1)
            {
                return OfWhat(text, words, i);
            }
            if (StopWords.Contains(word) || word is "years" or "year" && i == last + 1 && i + 1 < words.Count && words[i + 1].Of(text) is "old") break;
            if (char.IsUpper(word[0]) && !NameCues.IsDemonym(word)) break;
            end = i;
            if (word[^1] == 's' && word.Length > 3 || word is "people" or "men" or "women" or "children" or "police") break;
            if (SpeechVerbs.IsSaying(word)) return default;
        }
        if (end < 0) return default;
        var range = new TextRange(words[last + 1].Start, words[end].End - words[last + 1].Start);
        return new CountedThing(range, range.In(text));
    }

    // `3,500 of one hundred thousand troops` counts troops.
    private static CountedThing OfWhat(string text, List<Word> words, int of)
    {
        if (of + 1 >= words.Count || Quantities.Read(text, words, of + 1) is not { } whole) return default;
        var thing = CountedBehind(text, words, whole.Last);
        return thing.Length == 0 ? default : new CountedThing(new TextRange(words[of - 1].End, 0), thing.Noun);
    }

    private readonly record struct CountedThing(TextRange Range, string Noun)
    {
        public int Length => Noun?.Length ?? 0;
    }

    /// <summary>Digits of a number that fit a decimal; null for more.</summary>
    internal static decimal? Parse(ReadOnlySpan<char> digits) =>
        digits.Length <= LongestNumber && decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
