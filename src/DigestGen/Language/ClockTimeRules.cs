using System.Collections.Immutable;
using System.Globalization;

namespace DigestGen.Language;

/// <summary>Times of day. They are read as `T16:15` first; the day is found when the whole sentence is known.</summary>
internal static class ClockTimeRules
{
    public static ImmutableArray<TimeRule> All { get; } =
    [
        new("clock", "NUMBER : NUMBER2 AMPM?", (m, _) => Clock(m["NUMBER"]!.Value, m["NUMBER2"]!.Value, m["AMPM"], m)),
        new("clock", "NUMBER : NUMBER2 : NUMBER3 AMPM?", (m, _) => Clock(m["NUMBER"]!.Value, m["NUMBER2"]!.Value, m["AMPM"], m)),
        new("clock", "NUMBER AMPM", (m, _) => At(m["NUMBER"]!.Value.Value, 0, m["AMPM"])),
        new("clock", "DECIMAL AMPM", (m, _) => At((int)m["DECIMAL"]!.Value.Amount, (int)Math.Round(m["DECIMAL"]!.Value.Amount % 1 * 100), m["AMPM"])),
        new("clock", "NUMBER o ' clock PART?", (m, _) => At(m["NUMBER"]!.Value.Value, 0, null)),
        new("clock", "noon|midday", (_, _) => At(12, 0, null)),
        new("clock", "midnight", (_, _) => At(0, 0, null)),
    ];

    /// <summary>Gives the times their day: the date named nearest in their sentence, otherwise the day that the text had reached.</summary>
    public static void GiveDays(List<TemporalExpression> found, List<(TextRange Sentence, DateOnly? Day)> places)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Type != TimexType.Time || !found[i].Value.StartsWith('T')) continue;
            var day = DayBeside(found, places, i) ?? places[i].Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (day is null) continue;
            var value = day + found[i].Value;
            found[i] = found[i] with { Value = value, Date = Edtf.TryParse(value, out var date) ? date : null };
        }
    }

    private static string? DayBeside(List<TemporalExpression> found, List<(TextRange Sentence, DateOnly? Day)> places, int i)
    {
        for (var distance = 1; distance <= 3; distance++)
            foreach (var at in (int[])[i + distance, i - distance])
                if (at >= 0 && at < found.Count && places[at].Sentence == places[i].Sentence && found[at].Value is { Length: >= 10 } value
                    && value[4] == '-' && char.IsAsciiDigit(value[8]) && !value.Contains('/', StringComparison.Ordinal)) return value[..10];
        return null;
    }

    // 3:2 is a result; a clock has two figures behind the colon.
    private static TimeMeaning? Clock(TimeToken hour, TimeToken minute, TimeToken? half, TimeMatch m) =>
        m.IsWithoutSpaces || half is not null ? minute.End - minute.Start == 2 ? At(hour.Value, minute.Value, half) : null : null;

    private static TimeMeaning? At(int hour, int minute, TimeToken? half)
    {
        if (half is { } h)
        {
            if (hour is < 1 or > 12) return null;
            hour = hour % 12 + h.Value;
        }
        if (hour is < 0 or > 23 || minute is < 0 or > 59) return null;
        return new TimeMeaning(TimexType.Time, string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}"), null, null);
    }
}
