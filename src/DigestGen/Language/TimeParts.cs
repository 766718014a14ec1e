namespace DigestGen.Language;

/// <summary>Morning, afternoon, evening and night of a day, in TIMEX3's letters.</summary>
internal static class TimeParts
{
    public static TimeMeaning On(TimeMeaning day, TimeToken part) =>
        Tagged(day, part.Value switch { 'M' => "TMO", 'A' => "TAF", 'E' => "TEV", 'D' => "TDT", _ => "TNI" });

    /// <summary>Only a day has parts; the date of the event stays the day.</summary>
    public static TimeMeaning Tagged(TimeMeaning day, string tag) =>
        day.Point is { Day: > 0 } && !day.Value.Contains('T', StringComparison.Ordinal) && !day.Value.Contains('/', StringComparison.Ordinal)
            ? day with { Type = TimexType.Time, Value = day.Value + tag }
            : day with { Type = TimexType.Time };
}
