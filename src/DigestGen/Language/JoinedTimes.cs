using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace DigestGen.Language;

/// <summary>
/// Two expressions that make one: `from this May to October 2020`, `between 2007 and the end of 2008`, `two weeks before Christmas`. Whatever rules read
/// the two, the words between them and in front say how they belong together. One pass over the expressions.
/// </summary>
internal static class JoinedTimes
{
    private const int LongestJoint = 12;

    private static readonly FrozenSet<string> Until = "to until till through – - —".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, int> Sides = new Dictionary<string, int> { ["before"] = -1, ["prior to"] = -1, ["after"] = 1, ["from"] = 1 }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // `for two weeks after 5 May` lasts; it is no day.
    private static readonly FrozenSet<string> Lasting = "for within over during lasting lasted throughout than".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="today">What `now` means as the end of a span; null without an article date.</param>
    public static ImmutableArray<TemporalExpression> Fold(List<TemporalExpression> found, string text, DateOnly? today)
    {
        var folded = ImmutableArray.CreateBuilder<TemporalExpression>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var joined = i + 1 < found.Count ? Join(found[i], found[i + 1], text, today) : null;
            if (joined is not null && folded.Count > 0 && folded[^1].End > joined.Start) joined = null;
            folded.Add(joined ?? found[i]);
            if (joined is not null) i++;
        }
        return folded.ToImmutable();
    }

    private static TemporalExpression? Join(TemporalExpression first, TemporalExpression second, string text, DateOnly? today)
    {
        if (second.Start - first.End is < 1 or > LongestJoint || second.Type != TimexType.Date) return null;
        var joint = text[first.End..second.Start].Trim();
        return first.Type switch
        {
            TimexType.Date => Span(first, second, joint, text, today),
            TimexType.Duration => Shifted(first, second, joint, text),
            _ => null,
        };
    }

    private static TemporalExpression? Span(TemporalExpression first, TemporalExpression second, string joint, string text, DateOnly? today)
    {
        var (before, at) = WordBefore(text, first.Start);
        var isOpened = before.Equals("from", StringComparison.OrdinalIgnoreCase) && Until.Contains(joint)
            || before.Equals("between", StringComparison.OrdinalIgnoreCase) && joint.Equals("and", StringComparison.OrdinalIgnoreCase);
        // Two whole days need no `from`.
        if (!isOpened && !(Until.Contains(joint) && IsStatedDay(first) && IsStatedDay(second))) return null;
        if (EndOf(first, today, isLast: false) is not { } from || EndOf(second, today, isLast: true) is not { } to) return null;
        if (!Edtf.TryParse(from + "/" + to, out var date)) return null;
        var start = isOpened ? at : first.Start;
        return new TemporalExpression(start, second.End - start, text[start..second.End], TimexType.Date, date.Text, date, "joined-span");
    }

    private static bool IsStatedDay(TemporalExpression expression) =>
        expression.Date is { IsOneDay: true } && expression.Rule is "day-month-year" or "month-day-year" or "numeric-date" or "iso-date";

    // A quarter or a week is told by its own first or last date.
    private static string? EndOf(TemporalExpression expression, DateOnly? today, bool isLast)
    {
        if (expression.Value == "PRESENT_REF") return today?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Edtf.TryParse(expression.Value, out var plain) && !plain.IsInterval) return plain.Text;
        if (expression.Date is not { } date) return null;
        if (!date.IsInterval) return date.Text;
        var slash = date.Text.IndexOf('/', StringComparison.Ordinal);
        return isLast ? date.Text[(slash + 1)..] : date.Text[..slash];
    }

    // Counted from a day, weeks and months end on a day; counted from a month, on a month.
    private static TemporalExpression? Shifted(TemporalExpression length, TemporalExpression from, string joint, string text)
    {
        if (!Sides.TryGetValue(joint, out var sign) || Lasting.Contains(WordBefore(text, length.Start).Word)) return null;
        if (length.Value.Length < 3 || length.Value[0] != 'P' || !int.TryParse(length.Value.AsSpan(1, length.Value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 10_000) return null;
        if (!Edtf.TryParse(from.Value, out var date) || date.IsInterval) return null;
        var (first, unit) = (date.Earliest, length.Value[^1]);
        var meaning = (date.Precision, unit) switch
        {
            (DatePrecision.Day, 'D') => TimeMeaning.Day(Calendar.Add(first, sign * count)),
            (DatePrecision.Day, 'W') => TimeMeaning.Day(Calendar.Add(first, 7.0 * sign * count)),
            (DatePrecision.Day, 'M' or 'Y') => OnSameDay(first, sign * count * (unit == 'Y' ? 12 : 1)),
            (DatePrecision.Month, 'M' or 'Y') => TimeShift.By(TimePoint.Of(first) with { Day = 0 }, 'M', sign * count * (unit == 'Y' ? 12 : 1)),
            (DatePrecision.Year, 'Y') => TimeShift.By(new TimePoint(first.Year), 'Y', sign * count),
            _ => null,
        };
        if (meaning is not { Value.Length: > 0 }) return null;
        return new TemporalExpression(length.Start, from.End - length.Start, text[length.Start..from.End], TimexType.Date, meaning.Value, meaning.Date, "units-from-date");
    }

    private static TimeMeaning? OnSameDay(DateOnly day, int months)
    {
        var month = TimePoint.Of(day).AddMonths(months);
        return month.Year is < 1 or > 9999 ? null : TimeMeaning.At(month with { Day = Math.Min(day.Day, DateTime.DaysInMonth(month.Year, month.Month)) });
    }

    private static (string Word, int Start) WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] == ' ') end--;
        var start = end;
        while (start > 0 && end - start < LongestJoint && char.IsLetter(text[start - 1])) start--;
        return (text[start..end], start);
    }
}
