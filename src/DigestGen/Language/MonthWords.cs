namespace DigestGen.Language;

/// <summary>Months and weekdays with `last`, `next`, `this`, or with nothing but the sentence's tense.</summary>
internal static class MonthWords
{
    /// <summary>`last May` (-1), `this May` (0), `next May` (1).</summary>
    public static TimeMeaning? Relative(TimeToken word, int side, TimeContext context)
    {
        // `this may`, `last march`: verbs.
        if (word.Is(TimeKind.WeakMonth) && !word.Is(TimeKind.Capital)) return null;
        var month = word.Value;
        if (context.Here is not { Month: > 0 } here) return TimeMeaning.Unknown;
        var year = side switch
        {
            < 0 => month < here.Month ? here.Year : here.Year - 1,
            > 0 => month > here.Month ? here.Year : here.Year + 1,
            _ => here.Year,
        };
        return TimeMeaning.At(new TimePoint(year, month));
    }

    /// <summary>A weekday by its sentence's tense: the day of writing counts on both sides.</summary>
    public static TimeMeaning Weekday(int weekday, TimeContext context)
    {
        if (context.IsHistory && context.Anchor?.AsDay is { } anchor) return TimeMeaning.Day(Calendar.OnOrAfter(anchor, weekday));
        if (context.Today is not { } today) return TimeMeaning.Unknown;
        return TimeMeaning.Day(context.Tense == Tense.Future ? Calendar.OnOrAfter(today, weekday) : Calendar.OnOrBefore(today, weekday));
    }
}
