using System.Collections.Immutable;
using System.Globalization;

namespace DigestGen.Language;

/// <summary>
/// Finds quantities in digits or words: `3,500 of 100,000 troops`, `one hundred thousand`, `$2.5 million`, `10 to 15 boats`, `two-thirds of the town`, `thousands of
/// people`. Years, dates, times, ages, ranks, scores, telephone numbers and numbers that are part of a name (`Radio 4`, `F-16`) are left out, and so are
/// numbers that count nothing that is named. Linear in the text.
/// </summary>
public static class Figures
{
    private const int LongestNumber = 15;

    /// <summary>In reading order; they do not overlap.</summary>
    public static ImmutableArray<Figure> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<Figure>();
        var words = Words.ListIn(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (VagueFigures.At(text, words, i) is { } vague)
            {
                found.Add(vague.Figure);
                i = vague.Last;
                continue;
            }
            if (Quantities.Read(text, words, i) is not { } number) continue;
            var (exact, last, isPlainDigits) = number;
            // Division takes the zeros off that a decimal remembers: 2.5 million is 2500000, not 2500000.0.
            var read = new ReadNumber(i, last, Plain(exact), isPlainDigits);
            var upper = UpperEnd(text, words, read);
            if (Describe(text, words, read, upper) is { } figure) found.Add(figure);
            i = upper?.Last ?? last;
        }
        return found.ToImmutable();
    }

    private static Figure? Describe(string text, List<Word> words, ReadNumber number, ReadNumber? upper)
    {
        var last = upper?.Last ?? number.Last;
        var (start, currency) = Currencies.Before(text, words, number.First);
        var end = words[last].End;
        if (currency.Length == 0 && FigureExclusions.IsNoQuantity(text, words, number, last, upper is not null)) return null;
        var (counted, behind) = Counted(text, words, last, currency);
        if (counted.Length == 0) (counted, behind) = (CountedThing.Before(text, words, number.First), end);
        if (counted.Length == 0) return null;
        var (bound, from, to) = FigureBounds.Around(text, words, number.First, start, last, behind);
        return new Figure(new TextRange(from, Math.Max(to, behind) - from), number.Value, counted) { Bound = bound, Upper = upper?.Value };
    }

    // What the number counts, and where the words for it end.
    private static (string Counted, int End) Counted(string text, List<Word> words, int last, string currency)
    {
        var end = words[last].End;
        if (end < text.Length && text[end] == '%') return ("percent", end + 1);
        // `100 or more boats`.
        var isOpen = last + 2 < words.Count && words[last + 1].Of(text) is "or" && words[last + 2].Of(text) is "more" or "so";
        var thing = CountedThing.Behind(text, words, isOpen ? last + 2 : last);
        if (currency.Length > 0) return (currency, thing.IsEmpty ? end : thing.Range.End);
        return thing.IsEmpty ? ("", end) : (Currencies.SignOf(thing.Noun), thing.Range.Length == 0 ? end : thing.Range.End);
    }

    // `10 to 15`, `10-15`, `between 10 and 15`; `from 10 to 15` is a change from one to the other.
    private static ReadNumber? UpperEnd(string text, List<Word> words, ReadNumber lower)
    {
        var next = lower.Last + 1;
        if (next >= words.Count) return null;
        var gap = text.AsSpan(words[lower.Last].End, words[next].Start - words[lower.Last].End);
        var before = lower.First > 0 ? words[lower.First - 1].Of(text) : "";
        var joined = gap is "-" or "–" or "-$" or "–$" or "–£" or "-£";
        if (!joined)
        {
            var isJoint = gap is " " && (words[next].Of(text) is "to" && before is not ("from" or "From") || words[next].Of(text) is "and" && before is "between" or "Between");
            if (!isJoint) return null;
            next++;
        }
        if (next >= words.Count || Quantities.Read(text, words, next) is not { } number) return null;
        var value = Plain(number.Value);
        // `2 to 3 million`: the scale belongs to both.
        return value > lower.Value ? new ReadNumber(next, number.Last, value, number.IsPlainDigits) : null;
    }

    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000m;

    /// <summary>Digits of a number that fit a decimal; null for more.</summary>
    internal static decimal? Parse(ReadOnlySpan<char> digits) =>
        digits.Length <= LongestNumber && decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}

/// <summary>A number in a list of words: its first and last one.</summary>
/// <param name="IsPlainDigits">True for `2014`, false for `2,014`, `two` and `3bn`.</param>
internal readonly record struct ReadNumber(int First, int Last, decimal Value, bool IsPlainDigits);
