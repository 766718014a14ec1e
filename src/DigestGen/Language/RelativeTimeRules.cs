using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>Dates that are told from the day of writing, or from the date that the text named last.</summary>
internal static class RelativeTimeRules
{
    public static ImmutableArray<TimeRule> All { get; } =
    [
        new("day-of-writing", "DEICTIC", (m, c) => IsTitle(m) ? null : !c.IsHistory && c.Today is { } d ? Deictic(m, Calendar.Add(d, m["DEICTIC"]!.Value.Value)) : TimeMeaning.Unknown),
        new("day-of-writing", "DEICTIC PART", (m, c) => c.Today is { } d ? TimeParts.On(TimeMeaning.Day(Calendar.Add(d, m["DEICTIC"]!.Value.Value)), m["PART"]!.Value) : TimeMeaning.Unknown),
        new("day-of-writing", "the day before DEICTIC", (_, c) => TimeShift.By(c.Here, 'D', -2)),
        new("day-of-writing", "the day after DEICTIC", (_, c) => TimeShift.By(c.Here, 'D', 2)),
        new("part-of-today", "this PART", (m, c) => c.Today is { } d ? TimeParts.On(TimeMeaning.Day(d), m["PART"]!.Value) : TimeMeaning.Unknown),
        new("last-night", "LAST PART", (m, c) => c.Today is { } d ? TimeParts.On(TimeMeaning.Day(Calendar.Add(d, -1)), m["PART"]!.Value) : TimeMeaning.Unknown),
        new("part-of-that-day", "that|the same? PART", (m, c) => m.Has("same") || m.Tokens[m.First].Word == That ? c.Anchor?.AsDay is { } d ? TimeParts.On(TimeMeaning.Day(d), m["PART"]!.Value) : TimeMeaning.Unknown : null),
        new("part-of-next-day", "the next|following PART", (m, c) => c.Anchor?.AsDay is { } d ? TimeParts.On(TimeMeaning.Day(Calendar.Add(d, 1)), m["PART"]!.Value) : TimeMeaning.Unknown),

        new("part-of-that-day", "(in|during) the PART", (m, c) => c.Anchor?.AsDay is { } d ? TimeParts.On(TimeMeaning.Day(d), m["PART"]!.Value) : null),

        new("last-unit", "LAST ONE", (m, c) => TimeShift.By(c.Here, Unit(m), -1)),
        new("last-unit", "the last|previous week|month|quarter|weekend", (m, c) => TimeShift.By(c.IsHistory ? c.Anchor : c.Here, Last(m).Unit, -1)),
        new("next-unit", "NEXT ONE", (m, c) => TimeShift.By(c.IsHistory ? c.Anchor : c.Here, Unit(m), 1)),
        new("this-unit", "this|the|that current|same|very? ONE", ThisUnit),
        new("earlier-this-unit", "earlier|later|sometime|late|early this ONE", EarlierThisUnit),
        new("earlier-this-unit", "earlier|later|late|early in the|this ONE", EarlierThisUnit),
        new("later-that-unit", "later|earlier|late|early in? that same? ONE", (m, c) => c.Anchor is { } a && Unit(m) is not ('h' or 'm' or 's') ? TimeShift.By(a, Unit(m), 0) : TimeMeaning.Unknown),
        new("unit-before", "the previous|preceding|prior ONE", (m, c) => TimeShift.By(c.Anchor ?? c.Here, Unit(m), -1)),
        new("unit-before", "the ONE before|earlier", (m, c) => BareBefore(m) ? TimeShift.By(c.Anchor ?? c.Here, Unit(m), -1) : null),
        new("unit-after", "the next|following|subsequent ONE", (m, c) => TimeShift.By(c.Anchor ?? c.Here, Unit(m), 1)),
        new("next-unit", "the? ONE after next", (m, c) => TimeShift.By(c.Here, Unit(m), 2)),
        new("unit-after", "the ONE after|later", (m, c) => TimeShift.By(c.Anchor, Unit(m), 1)),
        new("end-of-unit", "(of|at|until|by|s) the week|month|year", (m, c) => TimeShift.By(c.Present, Last(m).Unit, 0)),
        new("end-of-unit", "(of) week|month|year", (m, c) => m.First > 1 && m.Tokens[m.First - 2].Is(TimeKind.Portion) ? TimeShift.By(c.Present, Last(m).Unit, 0) : null),
        new("this-unit", "current day|week|month|quarter|year|decade", (m, c) => TimeShift.By(c.Present, Last(m).Unit, 0)),
        new("day-of-that-month", "the? ORDINAL day? of? LAST|NEXT|this month", DayOfMonth),
        new("day-of-that-month", "the? ORDINAL day? of the month", DayOfMonth),
        new("week-of-day", "the week of the ORDINAL", (m, c) => m["ORDINAL"] is { Word: 0 } d && d.Is(TimeKind.DayNumber) && (c.Anchor ?? c.Here) is { Month: > 0 } a && new TimePoint(a.Year, a.Month, d.Value).AsDay is { } day ? TimeMeaning.Week(day) : TimeMeaning.Unknown),

        new("units-ago", "COUNT|AN UNITS ago|back", (m, c) => Shifted(m, c.Here, -1)),
        new("units-ago", "COUNT UNITS and COUNT2 UNITS2 ago", (m, c) => Shifted(m, c.Here, -1)),
        new("units-from-now", "COUNT|AN UNITS from now|today", (m, c) => Shifted(m, c.Here, 1)),
        new("units-from-now", "(in) COUNT|AN UNITS ' s? time", (m, c) => Shifted(m, c.Here, 1)),
        new("units-from-now", "(in) COUNT|AN UNITS", (m, c) => c.Tense == Tense.Future && !c.IsHistory ? Shifted(m, c.Here, 1) : null),
        new("units-before", "COUNT|AN UNITS earlier|before|previously|prior", (m, c) => BareBefore(m) ? Shifted(m, c.Anchor ?? c.Here, -1) : null),
        new("units-after", "COUNT|AN UNITS later|afterwards|afterward|after|hence", (m, c) => BareBefore(m) ? Shifted(m, c.Anchor, 1) : null),
        new("vague-past", "MANY ago|earlier|before", (m, c) => BareBefore(m) ? TimeMeaning.Reference("PAST_REF") : null),
        new("same-unit", "the same ONE", (m, c) => c.Anchor is { } a ? TimeShift.By(a, Unit(m), 0) : TimeMeaning.Unknown),

        new("month-of-unit", "last MONTH", (m, c) => MonthWords.Relative(m["MONTH"]!.Value, -1, c)),
        new("month-of-unit", "next|coming MONTH", (m, c) => MonthWords.Relative(m["MONTH"]!.Value, 1, c)),
        new("month-of-unit", "this past? MONTH", (m, c) => MonthWords.Relative(m["MONTH"]!.Value, 0, c)),
        new("month-of-unit", "MONTH of? LAST year", (m, c) => c.Here is { } h ? TimeMeaning.At(new TimePoint(h.Year - 1, m["MONTH"]!.Value.Value)) : TimeMeaning.Unknown),
        new("month-of-unit", "MONTH of? NEXT year", (m, c) => c.Here is { } h ? TimeMeaning.At(new TimePoint(h.Year + 1, m["MONTH"]!.Value.Value)) : TimeMeaning.Unknown),
        new("month-of-unit", "MONTH of? this year", (m, c) => c.Present is { } h ? TimeMeaning.At(new TimePoint(h.Year, m["MONTH"]!.Value.Value)) : TimeMeaning.Unknown),
        new("day-of-year", "DAY MONTH last year", (m, c) => c.Here is { } h ? TimeMeaning.At(new TimePoint(h.Year - 1, m["MONTH"]!.Value.Value, m["DAY"]!.Value.Value)) : TimeMeaning.Unknown),
        new("day-of-year", "DAY MONTH this year", (m, c) => c.Here is { } h ? TimeMeaning.At(new TimePoint(h.Year, m["MONTH"]!.Value.Value, m["DAY"]!.Value.Value)) : TimeMeaning.Unknown),
        new("day-of-month", "(on|of|until|by|from|to) the ORDINAL", (m, c) => m["ORDINAL"]!.Value is { Word: 0 } d && d.Is(TimeKind.DayNumber) && !IsNumberOfName(m) && (c.Anchor ?? c.Here) is { Month: > 0 } a ? TimeMeaning.At(new TimePoint(a.Year, a.Month, d.Value)) : null),
        new("season", "(in|during|by|until|since|over|through|throughout|of|from|for|and|that|last|this|next|early|late|mid) the|last|this|that|next|following|coming? SEASON", Season),
        new("season", "the|last|this|that|next|following SEASON", Season),
        new("quarter", "the? ORDINAL DASH? quarter", Quarter),
        new("quarter", "the? ORDINAL DASH? quarter of the|this year", Quarter),
        new("quarter", "the? ORDINAL DASH? quarter of LAST year", (m, c) => m["ORDINAL"] is { Value: <= 4 } q && c.Present is { } p ? TimeMeaning.Quarter(p.Year - 1, q.Value) : TimeMeaning.Unknown),
        new("quarter", "the ORDINAL half of the|this year", (m, c) => m["ORDINAL"] is { Value: <= 2 } q && c.Present is { } p ? TimeMeaning.Half(p.Year, q.Value) : TimeMeaning.Unknown),

        new("past-reference", "more? PAST", (m, _) => m.First > 0 && m.Tokens[m.First - 1].Word == Most ? null : TimeMeaning.Reference("PAST_REF")),
        new("past-reference", "in? PAST|the? last? MANY", (m, _) => m.Tokens[m.First].Is(TimeKind.PastReference) || m.End - m.First > 2 && m.Tokens[m.First + 1].Is(TimeKind.PastReference) ? TimeMeaning.Reference("PAST_REF") : null),
        new("future-reference", "the? coming MANY", (_, _) => TimeMeaning.Reference("FUTURE_REF")),
        new("past-reference", "(in) the past", (m, _) => TimeMeaning.Reference("PAST_REF")),
        new("present-reference", "right|even|until|just? NOW", (_, _) => TimeMeaning.Reference("PRESENT_REF")),
        new("present-reference", "(at) the moment|present", (_, _) => TimeMeaning.Reference("PRESENT_REF")),
        new("present-reference", "(at|by|during) this time", (_, _) => TimeMeaning.Reference("PRESENT_REF")),
        new("future-reference", "very? soon|shortly", (m, c) => c.Tense == Tense.Future && !c.IsHistory && NotCompared(m) ? TimeMeaning.Reference("FUTURE_REF") : null),
        new("future-reference", "the? near|foreseeable|distant? future", (_, _) => TimeMeaning.Reference("FUTURE_REF")),
    ];

    private static readonly int Most = TimeLexicon.IdOf("most");
    private static readonly int This = TimeLexicon.IdOf("this");
    private static readonly int That = TimeLexicon.IdOf("that");
    private static readonly int Before = TimeLexicon.IdOf("before");
    private static readonly int Earlier = TimeLexicon.IdOf("earlier");
    private static readonly int As = TimeLexicon.IdOf("as");
    private static readonly int After = TimeLexicon.IdOf("after");
    private static readonly int Ago = TimeLexicon.IdOf("ago");

    private static readonly int The = TimeLexicon.IdOf("the");
    private static readonly int Next = TimeLexicon.IdOf("next");
    private static readonly int LastWord = TimeLexicon.IdOf("last");

    private static TimeToken Last(TimeMatch m) => m.Tokens[m.End - 1];

    private static char Unit(TimeMatch m) => (m["ONE"] ?? m["UNITS"])!.Value.Unit;

    private static TimeMeaning Deictic(TimeMatch m, DateOnly day) =>
        m["DEICTIC"]!.Value.Word == Tonight ? TimeParts.Tagged(TimeMeaning.Day(day), "TNI") : TimeMeaning.Day(day);

    // The 24th Division is none of the month's days.
    private static bool IsNumberOfName(TimeMatch m) => m.End < m.Tokens.Count && m.Tokens[m.End].Is(TimeKind.Capital);

    // USA Today, the Today Programme.
    private static bool IsTitle(TimeMatch m) =>
        m.First > 0 && m.Tokens[m.First].Is(TimeKind.Capital) && m.Tokens[m.First - 1] is var before && (before.Is(TimeKind.Capital) || (m.End < m.Tokens.Count && m.Tokens[m.End].Is(TimeKind.Capital) && before.End + 1 >= m.Tokens[m.First].Start && !before.Is(TimeKind.Break)));

    private static readonly int Tonight = TimeLexicon.IdOf("tonight");

    // `the year` and `the day` alone are any year and day; `this` and `that` point.
    private static TimeMeaning? ThisUnit(TimeMatch m, TimeContext context)
    {
        if (m.Tokens[m.First].Word == The && m.End - m.First == 2) return null;
        if (Unit(m) is 'h' or 'm' or 's') return null;
        if (m.Tokens[m.First].Word == That) return context.Anchor is { } anchor ? TimeShift.By(anchor, Unit(m), 0) : TimeMeaning.Unknown;
        return TimeShift.By(context.Present, Unit(m), 0);
    }

    // Said of a week: from its Monday to the day before. The same of a month; a year stays a year.
    private static TimeMeaning? EarlierThisUnit(TimeMatch m, TimeContext context)
    {
        if (Unit(m) is 'h' or 'm' or 's') return null;
        var whole = TimeShift.By(context.Present, Unit(m), 0);
        if (m.Tokens[m.First].Word != Earlier || context.Today is not { } today || context.IsHistory || Unit(m) is not ('W' or 'M')) return whole;
        var first = Unit(m) == 'W' ? Calendar.MondayOf(today) : new DateOnly(today.Year, today.Month, 1);
        return first < today ? whole with { Date = Calendar.Interval(first, today.AddDays(-1)) } : whole;
    }

    private static TimeMeaning Shifted(TimeMatch m, TimePoint? from, int sign)
    {
        var count = (m["COUNT|AN"] ?? m["COUNT"])!.Value;
        var amount = count.Is(TimeKind.An) ? 1 : count.Amount;
        if (double.IsNaN(amount)) return TimeMeaning.Reference(sign < 0 ? "PAST_REF" : "FUTURE_REF");
        var meaning = TimeShift.ByAmount(from, m["UNITS"]!.Value.Unit, sign * amount);
        return count.Is(TimeKind.Vague) ? TimeShift.Roughly(meaning) : meaning;
    }

    // `two days before the vote` measures; `two days before, ...` dates.
    private static bool BareBefore(TimeMatch m)
    {
        var word = Last(m).Word;
        if (word != Before && word != After) return true;
        return m.End >= m.Tokens.Count || m.Tokens[m.End] is { Word: 0 } next && !next.Is(TimeKind.Capital) && next.End - next.Start == 1;
    }

    private static bool NotCompared(TimeMatch m) => (m.First == 0 || m.Tokens[m.First - 1].Word != As) && (m.End >= m.Tokens.Count || m.Tokens[m.End].Word != After && m.Tokens[m.End].Word != As);

    // A quarter that has not begun is last year's, unless the sentence looks ahead; one that is over is next year's where it does.
    private static TimeMeaning? Quarter(TimeMatch m, TimeContext context)
    {
        if (m["ORDINAL"] is not { Value: <= 4 } quarter) return null;
        if (context.Present is not { } present) return TimeMeaning.Unknown;
        if (present.Month == 0 || m.Has("year")) return TimeMeaning.Quarter(present.Year, quarter.Value);
        var running = (present.Month + 2) / 3;
        var isAhead = context.Tense == Tense.Future || context.IsDeadline;
        return TimeMeaning.Quarter(present.Year + (quarter.Value > running && !isAhead ? -1 : quarter.Value < running && isAhead ? 1 : 0), quarter.Value);
    }

    private static TimeMeaning? DayOfMonth(TimeMatch m, TimeContext context)
    {
        var day = m["ORDINAL"]!.Value;
        if (!day.Is(TimeKind.DayNumber)) return null;
        if (context.Here is not { Month: > 0 } here) return TimeMeaning.Unknown;
        var month = here.AddMonths(m["LAST|NEXT|this"] is not { } side ? 0 : side.Is(TimeKind.Last) ? -1 : side.Is(TimeKind.Next) ? 1 : 0);
        return TimeMeaning.At(new TimePoint(month.Year, month.Month, day.Value)) ?? TimeMeaning.Unknown;
    }

    private static TimeMeaning? Season(TimeMatch m, TimeContext context)
    {
        var season = m["SEASON"]!.Value.Value;
        if (m.End < m.Tokens.Count && m.Tokens[m.End].Word == Of && season == 3) return null;
        var spoken = m.Tokens[m.End - 2].Word;
        if (context.IsHistory)
            return context.Anchor is { } a ? TimeMeaning.Season(a.Year + (spoken == Next || (season == 4 && a.Month >= 9) ? 1 : 0), season) : TimeMeaning.Unknown;
        if (context.Here is not { Month: > 0 } here) return TimeMeaning.Unknown;
        // A season is dated by its first month, winter by December.
        var first = season * 3;
        var last = first <= here.Month ? here.Year : here.Year - 1;
        var running = here.Month >= first && here.Month < first + 3 || season == 4 && here.Month < 3;
        if (spoken == This) return TimeMeaning.Season(season == 4 && here.Month < 3 ? here.Year - 1 : here.Year, season);
        if (spoken == LastWord) return TimeMeaning.Season(running ? last - 1 : last, season);
        if (spoken == Next || (context.Tense == Tense.Future && !running)) return TimeMeaning.Season(first > here.Month ? here.Year : here.Year + 1, season);
        return TimeMeaning.Season(last, season);
    }

    private static readonly int Of = TimeLexicon.IdOf("of");
}
