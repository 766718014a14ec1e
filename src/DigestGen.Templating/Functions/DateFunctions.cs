using System.Globalization;
using DigestGen.Templating.Running;

namespace DigestGen.Templating.Functions;

/// <summary>`date`: points in time. `date.now` is left out of pages, because the same input must give the same bytes on every day.</summary>
internal static class DateFunctions
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy-MM", "yyyy", "dd MMM yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy",
        "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ssK", "yyyy/MM/dd HH:mm", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm:ssK",
    ];

    /// <summary>The group itself: `date.format` is the one member that a template may set, and `date "2026-01-31"` is a call.</summary>
    public static ObjectValue Group { get; } = new Library("date", FunctionValue.OfLibrary("date", "text", (a, s) => Parse(a[0], Value.Null, Value.Null, s)))
        .Constant("default_format", Value.Of(DateFormat.Default))
        .Constant("format", Value.Of(DateFormat.Default))
        .Add("now", "", (_, s) => Chance.Now(s, isUtc: false))
        .Add("utc_now", "", (_, s) => Chance.Now(s, isUtc: true))
        .Add("add_days", "date days", (a, s) => Shift(a, s, (date, by) => date.AddDays(by)))
        .Add("add_hours", "date hours", (a, s) => Shift(a, s, (date, by) => date.AddHours(by)))
        .Add("add_minutes", "date minutes", (a, s) => Shift(a, s, (date, by) => date.AddMinutes(by)))
        .Add("add_seconds", "date seconds", (a, s) => Shift(a, s, (date, by) => date.AddSeconds(by)))
        .Add("add_milliseconds", "date millis", (a, s) => Shift(a, s, (date, by) => date.AddMilliseconds(by)))
        .Add("add_months", "date months", (a, s) => Shift(a, s, (date, by) => date.AddMonths((int)Math.Clamp(by, -200_000, 200_000))))
        .Add("add_years", "date years", (a, s) => Shift(a, s, (date, by) => date.AddYears((int)Math.Clamp(by, -200_000, 200_000))))
        .Add("parse", "text pattern? culture?", (a, s) => Parse(a[0], a[1], a[2], s))
        .Add("parse_to_string", "text output_pattern? output_culture? input_pattern? input_culture?", (a, s) => ToText(Parse(a[0], a[3], a[4], s), a[1], a[2], s))
        .Add("to_string", "datetime pattern? culture?", (a, s) => ToText(a[0], a[1], a[2], s))
        .ToObject();

    private static Value Shift(ReadOnlySpan<Value> a, RunState state, Func<DateTime, double, DateTime> shift)
    {
        if (a[0].IsNull) return Value.Null;
        try
        {
            return Value.OfObject(shift(Date(a[0], state), Take.Number(a[1], state)));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw state.Place.Fault("this date lies outside the calendar");
        }
    }

    private static Value ToText(Value date, Value pattern, Value culture, RunState state)
    {
        if (date.IsNull) return Value.Null;
        var written = pattern.IsNull ? state.DateFormat : state.ToText(pattern);
        // `%g` alone asks for the usual form without a culture, after a space.
        if (written == "%g") written = "%g " + state.DateFormat;
        state.Spend(written.Length * 10L);
        return Value.Of(DateFormat.Format(Date(date, state), written, Culture.Named(culture, state)));
    }

    private static Value Parse(Value text, Value pattern, Value culture, RunState state)
    {
        if (text.IsNull || text.AsObject is DateTime) return text;
        var written = state.ToText(text).Trim();
        if (written.Length == 0) return Value.Null;
        var format = Culture.Named(culture, state);
        if (!pattern.IsNull)
        {
            return DateTime.TryParseExact(written, NetPattern(state.ToText(pattern), state), format, DateTimeStyles.None, out var exact)
                ? Value.OfObject(exact) : NoDate($"`{written}` is not a date of the form `{state.ToText(pattern)}`", null, state);
        }
        if (culture.IsNull && TryParse(written, out var date)) return Value.OfObject(date);
        if (DateTimeOffset.TryParse(written, format, DateTimeStyles.AssumeUniversal, out var loose)) return Value.OfObject(loose.DateTime);
        return NoDate($"`{written}` is not a date", "write it as `2026-01-31`", state);
    }

    // Scriban takes the first day of the year 1, which a page would print as if it had been meant.
    private static Value NoDate(string message, string? help, RunState state) =>
        state.Program.IsStrict ? throw state.Place.Fault(message, help) : Value.OfObject(DateTime.MinValue);

    // The offset of a date that names one is dropped: templates print the clock of the place where it was.
    private static bool TryParse(string text, out DateTime date)
    {
        var isDate = DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment);
        date = moment.DateTime;
        return isDate;
    }

    private static DateTime Date(Value value, RunState state)
    {
        if (value.AsObject is DateTime date) return date;
        if (value.AsText is { } text && TryParse(text.Trim(), out date)) return date;
        throw state.Place.Fault($"a date is needed here, not {Arithmetic.Describe(value)}", "make one with `date.parse`");
    }

    // `%Y-%m-%d` as .NET writes it, `yyyy-MM-dd`.
    private static string NetPattern(string pattern, RunState state)
    {
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                result.Append('\\').Append(pattern[i]);
                continue;
            }
            result.Append(pattern[++i] switch
            {
                'Y' => "yyyy", 'y' => "yy", 'm' => "MM", 'd' => "dd", 'e' => "d", 'H' => "HH", 'k' => "H", 'I' => "hh", 'l' => "h", 'M' => "mm", 'S' => "ss", 'L' => "fff",
                'b' or 'h' => "MMM", 'B' => "MMMM", 'a' => "ddd", 'A' => "dddd", 'p' or 'P' => "tt", 'Z' => "zzz",
                'F' => "yyyy-MM-dd", 'T' => "HH:mm:ss", 'R' => "HH:mm", 'D' => "MM/dd/yy", 'g' => "", '%' => "\\%",
                var other => throw state.Place.Fault($"`%{other}` cannot be used to read a date"),
            });
        }
        return result.ToString();
    }
}
