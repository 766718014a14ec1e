using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>Days of the week, alone or with the week they belong to, and parts of them.</summary>
internal static class WeekdayTimeRules
{
    public static ImmutableArray<TimeRule> All { get; } =
    [
        new("weekday", "CLEARDAY", (m, c) => IsNamedDay(m) ? null : MonthWords.Weekday(m["CLEARDAY"]!.Value.Value, c)),
        new("weekday", "(on|until|by|since|from|last|late|early|next|and|before|after) WEEKDAY", (m, c) => IsNamedDay(m) ? null : MonthWords.Weekday(m["WEEKDAY"]!.Value.Value, c)),
        new("weekday-part", "WEEKDAY PART", (m, c) => TimeParts.On(MonthWords.Weekday(m["WEEKDAY"]!.Value.Value, c), m["PART"]!.Value)),
        new("last-weekday", "LAST WEEKDAY", (m, c) => c.Today is { } d ? TimeMeaning.Day(Calendar.OnOrBefore(Calendar.Add(d, -1), m["WEEKDAY"]!.Value.Value)) : TimeMeaning.Unknown),
        new("last-weekday", "WEEKDAY last", (m, c) => c.Today is { } d ? TimeMeaning.Day(Calendar.OnOrBefore(Calendar.Add(d, -1), m["WEEKDAY"]!.Value.Value)) : TimeMeaning.Unknown),
        new("next-weekday", "next WEEKDAY", (m, c) => InWeek(c, m["WEEKDAY"]!.Value.Value, 1)),
        new("next-weekday", "coming WEEKDAY", (m, c) => c.Today is { } d ? TimeMeaning.Day(Calendar.OnOrAfter(Calendar.Add(d, 1), m["WEEKDAY"]!.Value.Value)) : TimeMeaning.Unknown),
        new("this-weekday", "this WEEKDAY", (m, c) => InWeek(c, m["WEEKDAY"]!.Value.Value, 0)),
        new("weekday-of-week", "WEEKDAY of? last week", (m, c) => InWeek(c, m["WEEKDAY"]!.Value.Value, -1)),
        new("weekday-of-week", "WEEKDAY of? the? next|following week", (m, c) => InWeek(c, m["WEEKDAY"]!.Value.Value, 1)),
        new("weekday-of-week", "WEEKDAY of? this week", (m, c) => InWeek(c, m["WEEKDAY"]!.Value.Value, 0)),
        new("weekday-of-week", "last|previous week ,|DASH? on? WEEKDAY", (m, c) => InWeek(c, m["WEEKDAY"]!.Value.Value, -1)),
        new("weekday-of-week", "next|following week ,|DASH? on? WEEKDAY", (m, c) => InWeek(c, m["WEEKDAY"]!.Value.Value, 1)),
        new("weekday-of-week", "this week ,|DASH? on? WEEKDAY", (m, c) => InWeek(c, m["WEEKDAY"]!.Value.Value, 0)),
        new("next-weekday", "the? following WEEKDAY", (m, c) => (c.Anchor?.AsDay ?? c.Today) is { } d ? TimeMeaning.Day(Calendar.OnOrAfter(Calendar.Add(d, 1), m["WEEKDAY"]!.Value.Value)) : TimeMeaning.Unknown),
        new("weekday-of-week", "WEEKDAY week", (m, c) => c.Today is { } d ? TimeMeaning.Day(Calendar.Add(Calendar.OnOrAfter(Calendar.Add(d, 1), m["WEEKDAY"]!.Value.Value), 7)) : TimeMeaning.Unknown),
        new("weekday-number", "WEEKDAY the? DAY", NumberedDay),
        new("weekend", "(over|during|at|on|for|through|throughout|of|until) the weekend", (_, c) => c.Today is { } d ? TimeMeaning.Weekend(NearestWeekend(d, c.Tense)) : TimeMeaning.Unknown),
        new("weekend", "the weekend", (m, c) => m.End < m.Tokens.Count && m.Tokens[m.End].Word == Of ? null : c.Today is { } d ? TimeMeaning.Weekend(NearestWeekend(d, c.Tense)) : TimeMeaning.Unknown),
        new("weekend", "this past? weekend", (_, c) => c.Today is { } d ? TimeMeaning.Weekend(NearestWeekend(d, c.Tense)) : TimeMeaning.Unknown),
    ];

    private static readonly int[] Names = [.. "good black bloody ash palm super cyber holy maundy agreement accord accords massacre".Split(' ').Select(TimeLexicon.IdOf)];

    // Good Friday, Bloody Sunday: a day's name that is not the day of this week.
    private static bool IsNamedDay(TimeMatch m) =>
        (m.First > 0 && m.Tokens[m.First - 1] is var before && before.Is(TimeKind.Capital) && Array.IndexOf(Names, before.Word) >= 0)
        || (m.End < m.Tokens.Count && m.Tokens[m.End] is var next && next.Is(TimeKind.Capital) && Array.IndexOf(Names, next.Word) >= 0);

    // A weekend of the past ends before Friday's paper is written; one ahead is this week's.
    private static DateOnly NearestWeekend(DateOnly today, Tense tense) =>
        tense == Tense.Future || Calendar.WeekdayOf(today) >= 6 ? today : Calendar.Add(today, -7);

    private static TimeMeaning InWeek(TimeContext context, int weekday, int weeks) =>
        context.Today is { } today ? TimeMeaning.Day(Calendar.Add(Calendar.MondayOf(today), weekday - 1 + 7 * weeks)) : TimeMeaning.Unknown;

    // `Friday 7/6`: there is more of the date than this rule reads.
    private static bool IsCutShort(TimeMatch m) =>
        m.End < m.Tokens.Count && m.Tokens[m.End].Start == m.Tokens[m.End - 1].End && (m.Tokens[m.End].Is(TimeKind.Dash) || m.Tokens[m.End].Word == Slash);

    private static readonly int Of = TimeLexicon.IdOf("of");

    private static readonly int Slash = TimeLexicon.IdOf("/");

    // `Monday 21`: the nearest month in which the 21st is a Monday.
    private static TimeMeaning? NumberedDay(TimeMatch m, TimeContext context)
    {
        var (weekday, day) = (m["WEEKDAY"]!.Value.Value, m["DAY"]!.Value);
        // `Tuesday the eleventh.` ends there; `on Tuesday the first machine` goes on.
        if ((day.Word != 0 && !(m.Has("the") && (m.End == m.Tokens.Count || m.Tokens[m.End] is { Word: 0 } next && next.End - next.Start == 1))) || !day.Is(TimeKind.Ordinal | TimeKind.Integer) || !ExplicitTimeRules.NoCountBehind(m) || IsCutShort(m)) return null;
        if (context.Here is not { Month: > 0 } here) return TimeMeaning.Unknown;
        for (var i = 0; i < 12; i++)
        {
            var month = here.AddMonths(i % 2 == 0 ? i / 2 : -(i + 1) / 2);
            if (new TimePoint(month.Year, month.Month, day.Value).AsDay is { } candidate && Calendar.WeekdayOf(candidate) == weekday) return TimeMeaning.Day(candidate);
        }
        return null;
    }
}
