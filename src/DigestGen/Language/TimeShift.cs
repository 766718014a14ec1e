namespace DigestGen.Language;

/// <summary>So many days, weeks, months or years from a date, as exact as the unit counted in.</summary>
internal static class TimeShift
{
    /// <summary>The day, week, month, year ... that lies <paramref name="count"/> units from <paramref name="from"/>; unknown where that date is too coarse.</summary>
    public static TimeMeaning By(TimePoint? from, char unit, int count)
    {
        if (from is not { } start || Math.Abs((long)count) > 100_000) return TimeMeaning.Unknown;
        var day = start.AsDay;
        switch (unit)
        {
            case 'D' when day is { } d: return TimeMeaning.Day(Calendar.Add(d, count));
            case 'W' when day is { } d: return TimeMeaning.Week(Calendar.Add(d, 7.0 * count));
            case 'F' when day is { } d: return TimeMeaning.Week(Calendar.Add(d, 14.0 * count));
            case 'K' when day is { } d: return TimeMeaning.Weekend(Calendar.Add(d, 7.0 * count));
            case 'M' when start.Month > 0: return TimeMeaning.At(start.AddMonths(count)) ?? TimeMeaning.Unknown;
            case 'Q' when start.Month > 0:
                var quarter = start.Year * 4 + (start.Month - 1) / 3 + count;
                return quarter > 4 ? TimeMeaning.Quarter(quarter / 4, quarter % 4 + 1) : TimeMeaning.Unknown;
            case 'Y': return TimeMeaning.At(new TimePoint(start.Year + count)) ?? TimeMeaning.Unknown;
            case 'E': return TimeMeaning.Decade(start.Year / 10 + count) ?? TimeMeaning.Unknown;
            case 'C': return TimeMeaning.Century(start.Year / 100 + count) ?? TimeMeaning.Unknown;
            default: return TimeMeaning.Unknown;
        }
    }

    /// <summary>`ten years ago`: decades and centuries go back by years.</summary>
    public static TimeMeaning ByAmount(TimePoint? from, char unit, double amount)
    {
        if (double.IsNaN(amount) || Math.Abs(amount) > 100_000) return TimeMeaning.Unknown;
        if (unit is 'E' or 'C') return By(from, 'Y', (int)(amount * (unit == 'E' ? 10 : 100)));
        if (amount != Math.Floor(amount)) return unit == 'Y' ? By(from, 'M', (int)Math.Round(amount * 12)) : TimeMeaning.Unknown;
        return By(from, unit, (int)amount);
    }

    /// <summary>The same meaning with a date that says "about": a week or a day that is only roughly known is told by its month.</summary>
    public static TimeMeaning Roughly(TimeMeaning meaning)
    {
        if (meaning.Date is null || meaning.Point is not { Year: > 0 } point) return meaning;
        var month = meaning.Date.Precision == DatePrecision.Day && point.Month > 0 ? new TimePoint(point.Year, point.Month) : point;
        return meaning with { Date = Edtf.TryParse(month.Value + "~", out var rough) ? rough : meaning.Date };
    }
}
