using System.Collections.Frozen;
using System.Globalization;
using Lexicon = System.Collections.Frozen.FrozenDictionary<string, DigestGen.Language.TimeWord>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace DigestGen.Language;

/// <summary>Reads a text into the tokens that the rules of time look at, and folds number words into one count. One pass each, linear.</summary>
internal static class TimeTokens
{
    public static List<TimeToken> Read(string text, FrozenDictionary<string, TimeWord> words)
    {
        var tokens = new List<TimeToken>(text.Length / 5 + 4);
        var lexicon = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var everyLineEnds = !text.Contains("\n\n", StringComparison.Ordinal) && !text.Contains("\n\r\n", StringComparison.Ordinal);
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                var from = i;
                var lines = 0;
                while (i < text.Length && char.IsWhiteSpace(text[i])) lines += text[i++] == '\n' ? 1 : 0;
                if (lines > 1 || (lines == 1 && everyLineEnds)) tokens.Add(new TimeToken(from, i, TimeKind.Break, 0, 0, '\0', 0));
            }
            else if (char.IsAsciiDigit(c)) i = ReadNumber(text, i, tokens);
            else if (char.IsLetter(c)) i = ReadWord(text, i, tokens, lexicon);
            else
            {
                var kind = c is '-' or '–' or '—' or '‑' ? TimeKind.Dash : TimeKind.None;
                var word = kind == TimeKind.None && lexicon.TryGetValue(text.AsSpan(i, 1), out var entry) ? entry.Id : 0;
                if (c == '’' && lexicon.TryGetValue("'", out entry)) word = entry.Id;
                tokens.Add(new TimeToken(i, i + 1, kind, word, 0, '\0', 0));
                i++;
            }
        }
        return NumberWords.Fold(tokens, text);
    }

    private static int ReadWord(string text, int i, List<TimeToken> tokens, Lexicon lexicon)
    {
        var end = i + 1;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        var word = text.AsSpan(i, end - i);
        var capital = char.IsUpper(text[i]) ? TimeKind.Capital : TimeKind.None;
        if (ReadDotted(text, i, end) is { End: > 0 } dotted)
        {
            tokens.Add(dotted);
            return dotted.End;
        }
        if (!lexicon.TryGetValue(word, out var entry))
        {
            var past = word.Length > 3 && capital == 0 && word.EndsWith("ed", StringComparison.Ordinal) && word[^3] != 'e' ? TimeKind.Past : TimeKind.None;
            tokens.Add(new TimeToken(i, end, capital | past, 0, 0, '\0', 0));
            return end;
        }
        tokens.Add(new TimeToken(i, end, Sharpen(entry.Kind, word, capital) | capital, entry.Id, entry.Value, entry.Unit, entry.Amount));
        return end;
    }

    // Case tells the month from the verb and the day from the star; `AM` and `CE` only count in the spelling of a clock or an era.
    private static TimeKind Sharpen(TimeKind kind, ReadOnlySpan<char> word, TimeKind capital)
    {
        if ((kind & TimeKind.Weekday) != 0 && word.Length < 6) return capital == 0 ? kind & ~TimeKind.Weekday : (kind & ~TimeKind.Weekday) | TimeKind.WeakWeekday;
        if ((kind & TimeKind.Month) != 0 && word.Length < 4 && capital == 0) return (kind & ~TimeKind.Month) | TimeKind.WeakMonth;
        if ((kind & TimeKind.Era) != 0 && !char.IsUpper(word[^1])) return kind & ~TimeKind.Era;
        return kind;
    }

    // `a.m.`, `P.M.`, `B.C.`, `A.D.`
    private static TimeToken ReadDotted(string text, int i, int end)
    {
        if (end - i != 1 || i + 3 > text.Length || text[end] != '.' || (i > 0 && text[i - 1] == '.')) return default;
        var (first, second) = (char.ToLowerInvariant(text[i]), char.ToLowerInvariant(text[i + 2]));
        var stop = i + 3 < text.Length && text[i + 3] == '.' ? i + 4 : i + 3;
        if (stop == i + 3 && stop < text.Length && char.IsLetter(text[stop])) return default;
        return (first, second) switch
        {
            ('a', 'm') => new TimeToken(i, stop, TimeKind.AmPm, 0, 0, '\0', 0),
            ('p', 'm') => new TimeToken(i, stop, TimeKind.AmPm, 0, 12, '\0', 0),
            ('b', 'c') => new TimeToken(i, stop, TimeKind.Era, 0, -1, '\0', 0),
            ('a', 'd') => new TimeToken(i, stop, TimeKind.Era, 0, 1, '\0', 0),
            _ => default,
        };
    }

    private static int ReadNumber(string text, int i, List<TimeToken> tokens)
    {
        var end = i + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        var digits = end - i;
        var grouped = false;
        while (end + 3 < text.Length && text[end] == ',' && Digits(text, end + 1) == 3 && digits <= 3) (end, grouped) = (end + 4, true);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end += 1 + Digits(text, end + 1);
            var amount = end - i < 20 ? double.Parse(text.AsSpan(i, end - i), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : double.NaN;
            tokens.Add(new TimeToken(i, end, TimeKind.Count | TimeKind.Decimal, 0, 0, '\0', amount));
            return end;
        }
        if (digits > 9 || end - i > 13)
        {
            tokens.Add(new TimeToken(i, end, TimeKind.None, 0, 0, '\0', 0));
            return end;
        }
        var value = grouped ? 0 : int.Parse(text.AsSpan(i, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        var kind = TimeKind.Count;
        if (!grouped)
        {
            kind |= TimeKind.Integer;
            if (digits == 4 && value is >= 1000 and <= 2199) kind |= TimeKind.Year;
            if (digits == 2) kind |= TimeKind.TwoDigits;
            if (digits <= 2 && value is >= 1 and <= 31) kind |= TimeKind.DayNumber;
        }
        var count = grouped ? double.Parse(text.AsSpan(i, end - i), NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : value;
        var suffix = Suffix(text, end, value, digits);
        if (suffix.Length > 0 && !grouped) (kind, end) = (suffix.Kind, end + suffix.Length);
        else if (end < text.Length && char.IsLetter(text[end]) && !StartsClock(text, end)) kind &= ~(TimeKind.Year | TimeKind.DayNumber);
        tokens.Add(new TimeToken(i, end, kind, 0, value, '\0', count));
        return end;
    }

    // `6th`, `1990s`, `90s`, `1990's`
    private static (int Length, TimeKind Kind) Suffix(string text, int at, int value, int digits)
    {
        if (at >= text.Length) return default;
        var two = at + 2 <= text.Length ? text.AsSpan(at, 2) : default;
        var ends = at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]);
        if (ends && (two.Equals("st", StringComparison.OrdinalIgnoreCase) || two.Equals("nd", StringComparison.OrdinalIgnoreCase) || two.Equals("rd", StringComparison.OrdinalIgnoreCase) || two.Equals("th", StringComparison.OrdinalIgnoreCase)))
            return (2, TimeKind.Ordinal | (digits <= 2 && value is >= 1 and <= 31 ? TimeKind.DayNumber : TimeKind.None));
        var isDecade = value % 10 == 0 && ((digits == 4 && value is >= 1000 and <= 2190) || digits == 2);
        if (isDecade && text[at] is 's' or 'S' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]))) return (1, TimeKind.Decade);
        if (isDecade && digits == 4 && value % 10 == 0 && text[at] is '\'' or '’' && two.Length == 2 && two[1] == 's' && ends) return (2, TimeKind.Decade);
        return default;
    }

    private static bool StartsClock(string text, int at) => at + 2 <= text.Length && text[at] is 'a' or 'p' or 'A' or 'P' or 'h';

    private static int Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - at;
    }
}
