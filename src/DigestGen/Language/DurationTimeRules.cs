using System.Collections.Immutable;
using System.Globalization;

namespace DigestGen.Language;

/// <summary>How long something lasts and how often it comes: no date, so never an event.</summary>
internal static class DurationTimeRules
{
    public static ImmutableArray<TimeRule> All { get; } =
    [
        new("duration", "COUNT DASH? UNITS", (m, _) => m["UNITS"]!.Value.Unit == 'Q' ? null : Length(m["COUNT"]!.Value, m["UNITS"]!.Value)),
        new("duration", "COUNT full|whole|straight|consecutive|more|long|business|working|calendar|additional|or UNITS", (m, _) => Length(m["COUNT"]!.Value, m["UNITS"]!.Value)),
        new("duration", "COUNT DASH? UNITS DASH? old|long", (m, _) => Length(m["COUNT"]!.Value, m["UNITS"]!.Value)),
        new("duration", "COUNT UNITS of age", (m, _) => Length(m["COUNT"]!.Value, m["UNITS"]!.Value)),
        new("duration", "COUNT UNITS and|,? COUNT2 UNITS2", (m, _) => Two(m)),
        new("duration", "COUNT and|to|or|DASH COUNT2 DASH? UNITS", (m, _) => Length(m["COUNT2"]!.Value, m["UNITS"]!.Value)),
        new("duration", "COUNT|AN UNITS and COUNT2|half", AndHalf),
        new("part-of-period", "the? LAST|first|opening|final|closing COUNT UNITS of YEAR", PartOfYear),
        new("duration", "AN ONE", AnUnit),
        new("duration", "MANY DASH long", (m, _) => TimeMeaning.Duration(double.NaN, Vague(m["MANY"]!.Value.Unit))),
        new("duration", "(for|several|within|lasting|lasted|spent|after|took|over|hundreds|many) MANY", (m, _) => IsMeasuring(m) ? null : TimeMeaning.Duration(double.NaN, Vague(m["MANY"]!.Value.Unit))),
        new("duration", "the? past|last|next|previous|first|following|coming|final|preceding COUNT UNITS", (m, _) => Length(m["COUNT"]!.Value, m["UNITS"]!.Value)),
        new("duration", "the? past day|week|month|year|decade|century", (m, _) => TimeMeaning.Duration(1, m.Tokens[m.End - 1].Unit)),
        new("duration", "the last|next decade|century", (m, _) => TimeMeaning.Duration(1, m.Tokens[m.End - 1].Unit)),
        new("duration", "all|whole|entire|full ONE", (m, _) => TimeMeaning.Duration(1, m["ONE"]!.Value.Unit)),

        new("set", "every|each ONE", (m, _) => Repeated(m["ONE"]!.Value.Unit, 1)),
        new("set", "every|each COUNT UNITS", (m, _) => Repeated(m["UNITS"]!.Value.Unit, m["COUNT"]!.Value.Amount)),
        new("set", "every other ONE", (m, _) => Repeated(m["ONE"]!.Value.Unit, 2)),
        new("set", "every|each PART", (m, _) => TimeParts.Tagged(Set("XXXX-XX-XX"), "") with { Type = TimexType.Set, Value = "XXXX-XX-XX" + (m["PART"]!.Value.Value == 'M' ? "TMO" : m["PART"]!.Value.Value == 'A' ? "TAF" : m["PART"]!.Value.Value == 'E' ? "TEV" : "TNI") }),
        new("set", "every|each WEEKDAY", (m, _) => Set("XXXX-WXX-" + m["WEEKDAY"]!.Value.Value.ToString(CultureInfo.InvariantCulture))),
        new("set", "DAYS", (m, _) => Set("XXXX-WXX-" + m["DAYS"]!.Value.Value.ToString(CultureInfo.InvariantCulture))),
        new("set", "every|each MONTH", (m, _) => Set("XXXX-" + m["MONTH"]!.Value.Value.ToString("D2", CultureInfo.InvariantCulture))),
        new("set", "FREQUENCY", (m, _) => m["FREQUENCY"]!.Value.Word == Annual ? null : Repeated(m["FREQUENCY"]!.Value.Unit, 1)),
        new("set", "per|once|twice AN? ONE", (m, _) => Repeated(m["ONE"]!.Value.Unit, 1)),
    ];

    private static readonly int[] Measures = [TimeLexicon.IdOf("after"), TimeLexicon.IdOf("before"), TimeLexicon.IdOf("later"), TimeLexicon.IdOf("earlier"), TimeLexicon.IdOf("ago"), TimeLexicon.IdOf("of")];

    private static readonly int Of = TimeLexicon.IdOf("of");

    private static TimeMeaning? Length(TimeToken count, TimeToken unit)
    {
        if (count.Is(TimeKind.Year) && unit.Unit is not ('h' or 'm' or 's') && count.Amount > 1900) return null;
        var amount = count.Is(TimeKind.Vague) ? double.NaN : count.Amount;
        return TimeMeaning.Duration(amount, double.IsNaN(amount) ? Vague(unit.Unit) : unit.Unit);
    }

    private static TimeMeaning? Two(TimeMatch m)
    {
        var first = TimeMeaning.Duration(m["COUNT"]!.Value.Amount, m["UNITS"]!.Value.Unit);
        var second = TimeMeaning.Duration(m["COUNT2"]!.Value.Amount, m["UNITS2"]!.Value.Unit);
        if (double.IsNaN(m["COUNT"]!.Value.Amount + m["COUNT2"]!.Value.Amount) || m["UNITS"]!.Value.Unit == m["UNITS2"]!.Value.Unit) return null;
        var rest = second.Value[1..];
        if (first.Value.Contains('T', StringComparison.Ordinal)) rest = rest.TrimStart('T');
        return first with { Value = first.Value + rest };
    }

    // `the first nine months of 2008` lasts nine months, and its event has them for its date.
    private static TimeMeaning? PartOfYear(TimeMatch m, TimeContext _)
    {
        var (count, unit, year) = (m["COUNT"]!.Value, m["UNITS"]!.Value.Unit, m["YEAR"]!.Value.Value);
        var length = TimeMeaning.Duration(count.Amount, unit);
        if (unit != 'M' || count.Amount is not (>= 1 and <= 11) || count.Amount != Math.Floor(count.Amount)) return length;
        var (from, to) = m.Tokens[m.IndexOf("COUNT") - 1].Is(TimeKind.Last) || m.Tokens[m.IndexOf("COUNT") - 1].Word is var word && (word == Final || word == Closing)
            ? (13 - (int)count.Amount, 12) : (1, (int)count.Amount);
        return length with { Date = TimeMeaning.Span(new TimePoint(year, from), new TimePoint(year, to))?.Date };
    }

    // `an hour and a half`
    private static TimeMeaning? AndHalf(TimeMatch m, TimeContext _)
    {
        var (count, half) = (m["COUNT|AN"]!.Value, m["COUNT2|half"]!.Value);
        return half.Word == Half || half.Amount == 0.5 ? TimeMeaning.Duration((count.Is(TimeKind.An) ? 1 : count.Amount) + 0.5, m["UNITS"]!.Value.Unit) : null;
    }

    private static readonly int Half = TimeLexicon.IdOf("half");
    private static readonly int Final = TimeLexicon.IdOf("final");
    private static readonly int Closing = TimeLexicon.IdOf("closing");

    private static TimeMeaning? AnUnit(TimeMatch m, TimeContext _) =>
        m["ONE"]!.Value is { Unit: 'Q' } || m["ONE"]!.Value.Is(TimeKind.Ordinal) || (m.End < m.Tokens.Count && m.Tokens[m.End].Is(TimeKind.Ordinal)) ? null : TimeMeaning.Duration(1, m["ONE"]!.Value.Unit);

    // `after weeks of talks` lasts; `weeks after the vote` has no length that a calendar knows.
    private static bool IsMeasuring(TimeMatch m) => m.End < m.Tokens.Count && m.Tokens[m.End].Word is var next && next != Of && Array.IndexOf(Measures, next) >= 0;

    // `the annual meeting`: what it is called. `Daily` and `yearly` may say how often.
    private static readonly int Annual = TimeLexicon.IdOf("annual");

    private static char Vague(char unit) => unit is 'E' or 'C' or 'F' or 'K' or 'Q' ? 'Y' : unit;

    private static TimeMeaning Repeated(char unit, double amount) => TimeMeaning.Duration(amount, unit) with { Type = TimexType.Set };

    private static TimeMeaning Set(string value) => new(TimexType.Set, value, null, null);
}
