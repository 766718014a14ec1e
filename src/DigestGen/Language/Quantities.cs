using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>Reads numbers as news writes them: `100,000`, `2.5 million`, `one hundred thousand`, `3bn`.</summary>
internal static class Quantities
{
    private static readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Small = Table(
        "zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 " +
        "seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90");

    private static readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Scales =
        Table("hundred:100 thousand:1000 million:1000000 billion:1000000000 trillion:1000000000000 mn:1000000 bn:1000000000 m:1000000 tn:1000000000000 dozen:12");

    /// <summary>The number that begins at a word: its value, its last word, and whether it is digits alone. Null for none.</summary>
    public static (decimal Value, int Last, bool IsPlainDigits)? Read(string text, List<Word> words, int first) =>
        char.IsAsciiDigit(text[words[first].Start]) ? InDigits(text, words, first) : InWords(text, words, first);

    private static (decimal Value, int Last, bool IsPlainDigits)? InDigits(string text, List<Word> words, int first)
    {
        var last = first;
        var word = words[first].Of(text);
        var digits = word.IndexOfAnyExceptInRange('0', '9') is var stop and >= 0 ? word[..stop] : word;
        var suffix = word[digits.Length..];
        if (Figures.Parse(digits) is not { } value) return null;
        while (last + 1 < words.Count && words[last + 1].Length == 3 && text[words[last].End] == ',' && words[last + 1].Start == words[last].End + 1 &&
               Figures.Parse(words[last + 1].Of(text)) is { } group && value < 1_000_000_000_000)
        {
            value = value * 1000 + group;
            last++;
        }
        var plain = last == first && suffix.IsEmpty;
        if (suffix.IsEmpty && last + 1 < words.Count && words[last + 1].Start == words[last].End + 1 && text[words[last].End] == '.' && words[last + 1].Length <= 4)
        {
            var behind = words[last + 1].Of(text);
            var decimals = behind.IndexOfAnyExceptInRange('0', '9') is var cut and >= 0 ? behind[..cut] : behind;
            if (decimals.Length > 0 && Figures.Parse(decimals) is { } fraction)
            {
                for (var i = 0; i < decimals.Length; i++) fraction /= 10;
                value += fraction;
                suffix = behind[decimals.Length..];
                last++;
                plain = false;
            }
        }
        if (!suffix.IsEmpty)
        {
            if (!Scales.TryGetValue(suffix, out var scale)) return null;
            return (value * scale, last, false);
        }
        return Scaled(text, words, last, value) is { } scaled ? (scaled.Value, scaled.Last, false) : (value, last, plain);
    }

    private static (decimal Value, int Last)? Scaled(string text, List<Word> words, int last, decimal value)
    {
        if (last + 1 >= words.Count || words[last + 1].Start - words[last].End != 1 || words[last + 1].Length < 2) return null;
        return Scales.TryGetValue(words[last + 1].Of(text), out var scale) && value < 1_000_000_000 ? (value * scale, last + 1) : null;
    }

    private static (decimal Value, int Last, bool IsPlainDigits)? InWords(string text, List<Word> words, int first)
    {
        decimal total = 0, part = 0;
        var last = first - 1;
        Span<char> lower = stackalloc char[16];
        for (var i = first; i < words.Count && i < first + 12; i++)
        {
            if (i > first && (words[i].Start - words[i - 1].End != 1 || text[words[i].Start - 1] is not (' ' or '-'))) break;
            var word = lower[..Words.ToLower(words[i].Of(text), lower)];
            if (Small.TryGetValue(word, out var small))
            {
                if (part % 100 is > 0 and < 20 || (part % 10 > 0 && last == i - 1)) break;
                part += small;
                last = i;
            }
            else if (word.Length > 2 && Scales.TryGetValue(word, out var scale) && (i > first))
            {
                if (scale is 100 or 12) part *= scale;
                else
                {
                    total += part * scale;
                    part = 0;
                }
                last = i;
            }
            else if (!(word is "and" && last == i - 1 && i > first && (part >= 100 || total > 0)))
            {
                break;
            }
        }
        return last < first ? null : (total + part, last, false);
    }

    private static FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Table(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split(':'))
            .ToFrozenDictionary(pair => pair[0], pair => decimal.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
