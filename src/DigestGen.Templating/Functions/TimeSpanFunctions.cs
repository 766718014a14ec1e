using DigestGen.Templating.Running;

namespace DigestGen.Templating.Functions;

/// <summary>`timespan`: lengths of time.</summary>
internal static class TimeSpanFunctions
{
    public static ObjectValue Create() => new Library("timespan")
        .Constant("zero", Value.OfObject(TimeSpan.Zero))
        .Add("from_days", "days", (a, s) => From(a, s, TimeSpan.TicksPerDay))
        .Add("from_hours", "hours", (a, s) => From(a, s, TimeSpan.TicksPerHour))
        .Add("from_minutes", "minutes", (a, s) => From(a, s, TimeSpan.TicksPerMinute))
        .Add("from_seconds", "seconds", (a, s) => From(a, s, TimeSpan.TicksPerSecond))
        .Add("from_milliseconds", "millis", (a, s) => From(a, s, TimeSpan.TicksPerMillisecond))
        .Add("parse", "text", (a, s) =>
        {
            var text = s.ToText(a[0]);
            return TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var span)
                ? Value.OfObject(span) : throw s.Place.Fault($"`{text}` is not a length of time", "write it as `d.hh:mm:ss`");
        })
        .ToObject();

    public static bool TryMember(TimeSpan span, string name, out Value value)
    {
        value = name switch
        {
            "days" => Value.Of((long)span.Days),
            "hours" => Value.Of((long)span.Hours),
            "minutes" => Value.Of((long)span.Minutes),
            "seconds" => Value.Of((long)span.Seconds),
            "milliseconds" => Value.Of((long)span.Milliseconds),
            "total_days" => Value.Of(span.TotalDays),
            "total_hours" => Value.Of(span.TotalHours),
            "total_minutes" => Value.Of(span.TotalMinutes),
            "total_seconds" => Value.Of(span.TotalSeconds),
            "total_milliseconds" => Value.Of(span.TotalMilliseconds),
            _ => default,
        };
        return value.IsSet;
    }

    private static Value From(ReadOnlySpan<Value> arguments, RunState state, long ticksPerUnit)
    {
        var ticks = Take.Number(arguments[0], state) * ticksPerUnit;
        if (!(Math.Abs(ticks) < long.MaxValue)) throw state.Place.Fault("this length of time is too large");
        return Value.OfObject(TimeSpan.FromTicks((long)Math.Round(ticks)));
    }
}
