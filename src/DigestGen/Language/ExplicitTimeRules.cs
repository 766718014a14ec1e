using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>Dates that say their year, or whose year follows from the dates around them.</summary>
internal static class ExplicitTimeRules
{
    public static ImmutableArray<TimeRule> All { get; } =
    [
        new("iso-date", "WEEKDAY? YEAR DASH NUMBER DASH NUMBER", (m, _) => TimeMeaning.At(new TimePoint(m["YEAR"]!.Value.Value, m["NUMBER"]!.Value.Value, m.Tokens[m.End - 1].Value))),
        new("iso-month", "YEAR DASH NUMBER", (m, _) => m.IsWithoutSpaces && m.Tokens[m.End - 1] is { Value: >= 1 and <= 12 } month && month.End - month.Start == 2 && month.Value != m["YEAR"]!.Value.Value % 100 + 1 ? TimeMeaning.At(new TimePoint(m["YEAR"]!.Value.Value, month.Value)) : null),
        new("numeric-date", "WEEKDAY? ,? NUMBER /|DASH|. NUMBER2 /|DASH|. YEAR", Numeric),
        new("day-month-year", "WEEKDAY? ,? the? DAY day? of? MONTH .? ,? in|of? YEAR", Full),
        new("month-day-year", "WEEKDAY? ,? MONTH .? the? DAY ,? YEAR", Full),
        new("day-month-year", "WEEKDAY? ,? DAY DASH|/ MONTH DASH|/ YEAR", Full),
        new("bc-day-month", "DAY MONTH NUMBER ERA", (m, _) => TimeMeaning.At(new TimePoint(m["NUMBER"]!.Value.Value * m["ERA"]!.Value.Value, m["MONTH"]!.Value.Value, m["DAY"]!.Value.Value))),
        new("day-month-year", "MONTH .? DASH|/ DAY DASH|/ YEAR", Full),
        new("day-month-year", "YEAR DASH|/ MONTH DASH|/ DAY", Full),
        new("month-day-year", "MONTH .? the? DAY of|in YEAR", Full),
        new("numeric-date", "NUMBER / NUMBER2 / TWODIGITS", ShortNumeric),
        new("numeric-date", "(on|by|from|until|before|after|since|of) NUMBER / NUMBER2", NumericDay),
        new("month-year", "NUMBER DASH|/ YEAR", (m, _) => m.IsWithoutSpaces && IsAlone(m) && m["NUMBER"]!.Value is { Value: >= 1 and <= 12 } month && month.End - month.Start == 2 ? TimeMeaning.At(new TimePoint(Year(m), month.Value)) : null),
        new("month-year", "MONTH .? ,|DASH|/? of|in? YEAR", (m, _) => TimeMeaning.At(new TimePoint(Year(m), m["MONTH"]!.Value.Value))),
        new("month-year", "YEAR MONTH", (m, _) => TimeMeaning.At(new TimePoint(Year(m), m["MONTH"]!.Value.Value))),
        new("week-of-day", "the? week of|beginning|starting|commencing on? the? DAY MONTH YEAR?", WeekOf),
        new("week-of-day", "the? week of|beginning|starting|commencing on? MONTH .? DAY ,? YEAR?", WeekOf),
        new("week-of-year", "the? ORDINAL|LAST week of|in the? year? YEAR", WeekOfYear),
        new("week-of-year", "week NUMBER ,? of|in? YEAR?", NumberedWeek),
        new("month-of-unit", "the? ORDINAL|LAST month of|in YEAR", (m, _) => m["ORDINAL|LAST"]!.Value is var nth && nth.Is(TimeKind.Ordinal) && nth.Value > 12 ? null : TimeMeaning.At(new TimePoint(Year(m), nth.Is(TimeKind.Ordinal) ? nth.Value : 12))),
        new("listed-day", "the? DAY", ListedDay),
        new("week-of-month", "the? ORDINAL|LAST week of|in MONTH ,? YEAR?", WeekOfMonth),
        new("month-year", "MONTH ' TWODIGITS", (m, c) => TimeMeaning.At(new TimePoint(ShortYear(m["TWODIGITS"]!.Value.Value, c), m["MONTH"]!.Value.Value))),
        new("bc-month", "MONTH NUMBER ERA", (m, _) => TimeMeaning.At(new TimePoint(m["NUMBER"]!.Value.Value * m["ERA"]!.Value.Value, m["MONTH"]!.Value.Value))),
        new("day-month", "WEEKDAY? ,? the? DAY day? of? MONTH", MonthDay),
        new("month-day", "WEEKDAY? ,? MONTH .? the? DAY", MonthDay),
        new("month-of-that-year", "MONTH of? that|the same? year", (m, c) => c.LastYear is { } year ? TimeMeaning.At(new TimePoint(year, m["MONTH"]!.Value.Value)) : TimeMeaning.Unknown),
        new("month-of-that-year", "MONTH DAY of that|the same? year", (m, c) => c.LastYear is { } year ? TimeMeaning.At(new TimePoint(year, m["MONTH"]!.Value.Value, m["DAY"]!.Value.Value)) : TimeMeaning.Unknown),
        new("month", "(in|by|until|till|since|from|to|and|or|of|during|for|after|before|last|early|late|mid|through|throughout|between) MONTH", Month),
        new("month", "CLEARMONTH", Month),
        new("weekday-of-month", "the? ORDINAL|LAST WEEKDAY of|in MONTH YEAR?", NthWeekday),
        new("year-era", "NUMBER DASH NUMBER2 ERA", (m, _) => SpanOfYears(-m["NUMBER"]!.Value.Value, -m["NUMBER2"]!.Value.Value)),
        new("year-era", "NUMBER|COUNT ERA", (m, _) => TimeMeaning.At(new TimePoint((m.Tokens[m.First].Value) * m["ERA"]!.Value.Value))),
        new("year-era", "ERA NUMBER", (m, _) => TimeMeaning.At(new TimePoint(m["NUMBER"]!.Value.Value * m["ERA"]!.Value.Value))),
        new("year", "the? year? YEAR", BareYear),
        new("short-year", "(in|of|since|by|from|the) ' TWODIGITS", (m, c) => TimeMeaning.At(new TimePoint(ShortYear(m["TWODIGITS"]!.Value.Value, c)))),
        new("year-in-antiquity", "(in|of|since|by|from|until|early|late|and|during|after|before) NUMBER", (m, c) => c.IsAntiquity && m["NUMBER"]!.Value.Value is >= 100 and < 1000 && NoCountBehind(m) ? TimeMeaning.At(new TimePoint(-m["NUMBER"]!.Value.Value)) : null),
        new("decade", "the? DECADE", (m, c) => IsAge(m) ? null : m["DECADE"]!.Value.Value is var y && y >= 1000 ? TimeMeaning.Decade(y / 10) : TimeMeaning.Decade(ShortDecade(y / 10, c))),
        new("decade", "the? ' DECADE", (m, c) => TimeMeaning.Decade(ShortDecade(m["DECADE"]!.Value.Value / 10 % 10, c))),
        new("decade", "the? NUMBER|nineteen|eighteen|seventeen? DECADEWORD", (m, _) => m.Has("the") || m.First > 0 && m.Tokens[m.First - 1].Is(TimeKind.Early) ? TimeMeaning.Decade(m["DECADEWORD"]!.Value.Value) : null),
        new("century", "the? ORDINAL DASH? century ERA?", (m, _) => m["ERA"] is { Value: -1 } ? new TimeMeaning(TimexType.Date, "BC" + (m["ORDINAL"]!.Value.Value - 1).ToString("D2", System.Globalization.CultureInfo.InvariantCulture), null, null) : TimeMeaning.Century(m["ORDINAL"]!.Value.Value - 1)),
        new("fiscal-year", "the? fiscal|financial year? of|in? YEAR", (m, _) => TimeMeaning.Fiscal(Year(m))),
        new("fiscal-year", "the|this? fiscal|financial year", (m, c) => c.Here is { } h ? TimeMeaning.Fiscal(h.Year) : TimeMeaning.Unknown),
        new("half-year", "YEAR DASH? h NUMBER", (m, _) => m["NUMBER"] is { Value: 1 or 2 } h && h.Start == m.Tokens[m.End - 2].End ? TimeMeaning.Half(Year(m), h.Value) : null),
        new("season-year", "the? SEASON ,? of|in? YEAR", (m, _) => TimeMeaning.Season(Year(m), m["SEASON"]!.Value.Value)),
        new("bc-season", "the? SEASON ,? of|in? NUMBER ERA", (m, _) => TimeMeaning.Season(m["NUMBER"]!.Value.Value * m["ERA"]!.Value.Value, m["SEASON"]!.Value.Value)),
        new("quarter-year", "the? ORDINAL quarter of|in|, YEAR", (m, _) => m["ORDINAL"] is { Value: <= 4 } q ? TimeMeaning.Quarter(Year(m), q.Value) : null),
        new("quarter-year", "the? ORDINAL DASH? quarter YEAR", (m, _) => m["ORDINAL"] is { Value: <= 4 } q ? TimeMeaning.Quarter(Year(m), q.Value) : null),
        new("quarter-year", "q NUMBER of|in|,|DASH? YEAR", (m, _) => m["NUMBER"] is { Value: >= 1 and <= 4 } q ? TimeMeaning.Quarter(Year(m), q.Value) : null),
        new("quarter-year", "YEAR DASH? q NUMBER", (m, _) => m["NUMBER"] is { Value: >= 1 and <= 4 } q ? TimeMeaning.Quarter(Year(m), q.Value) : null),
        new("half-year", "the? ORDINAL DASH? half of|, YEAR", (m, _) => m["ORDINAL"] is { Value: <= 2 } h ? TimeMeaning.Half(Year(m), h.Value) : null),
    ];

    public static int Year(TimeMatch m) => m["YEAR"]!.Value.Value;

    /// <summary>A year of two digits: the one nearest to the text's own time that is not long ahead of it.</summary>
    public static int ShortYear(int digits, TimeContext context)
    {
        if (context.IsHistory && context.Anchor is { Year: > 0 } anchor) return Nearest(anchor.Year, digits);
        var now = context.Here?.Year ?? context.Anchor?.Year ?? 2000;
        var year = now / 100 * 100 + digits;
        return year > now + 10 ? year - 100 : year;
    }

    /// <summary>Whether the number of the match counts something: `2000 troops`, `1500 km`.</summary>
    public static bool NoCountBehind(TimeMatch m)
    {
        if (m.End >= m.Tokens.Count) return true;
        var next = m.Tokens[m.End];
        return !next.Is(TimeKind.Counted | TimeKind.Units);
    }

    private static int Nearest(int year, int digits)
    {
        var candidate = year / 100 * 100 + digits;
        return candidate > year + 50 ? candidate - 100 : candidate < year - 50 ? candidate + 100 : candidate;
    }

    // `his early 20s`
    private static bool IsAge(TimeMatch m)
    {
        var at = m.First - 1;
        while (at > 0 && (m.Tokens[at].Is(TimeKind.Early) || m.Tokens[at].Is(TimeKind.Dash))) at--;
        return at >= 0 && m.Tokens[at].Word > 0 && Array.IndexOf(Possessives, m.Tokens[at].Word) >= 0;
    }

    private static readonly int[] Possessives = [.. "his her their my our your its".Split(' ').Select(TimeLexicon.IdOf)];

    private static int ShortDecade(int digit, TimeContext context)
    {
        var now = (context.Here?.Year ?? 2000) / 10;
        var tens = now / 10 * 10 + digit;
        return tens > now ? tens - 10 : tens;
    }

    private static TimeMeaning? Full(TimeMatch m, TimeContext _) =>
        TimeMeaning.At(new TimePoint(Year(m), m["MONTH"]!.Value.Value, m["DAY"]!.Value.Value)) ?? TimeMeaning.Unknown;

    // 5/6/2021 is May in one country and June in another: only what both read alike is read.
    private static TimeMeaning? Numeric(TimeMatch m, TimeContext _)
    {
        if (!m.IsWithoutSpaces && !m.Has("WEEKDAY")) return null;
        var (a, b) = (m["NUMBER"]!.Value.Value, m["NUMBER2"]!.Value.Value);
        if (a is < 1 or > 31 || b is < 1 or > 31 || (a > 12 && b > 12)) return null;
        if (a <= 12 && b <= 12 && a != b) return TimeMeaning.Unknown;
        return TimeMeaning.At(a > 12 ? new TimePoint(Year(m), b, a) : new TimePoint(Year(m), a, b));
    }

    // 23/08/39: only where one figure can be no month.
    private static TimeMeaning? ShortNumeric(TimeMatch m, TimeContext context)
    {
        var (a, b) = (m["NUMBER"]!.Value.Value, m["NUMBER2"]!.Value.Value);
        if (!m.IsWithoutSpaces || !IsAlone(m) || a is < 1 or > 31 || b is < 1 or > 31 || (a > 12 && b > 12)) return null;
        if (a <= 12 && b <= 12 && a != b) return TimeMeaning.Unknown;
        var year = ShortYear(m["TWODIGITS"]!.Value.Value, context);
        return TimeMeaning.At(a > 12 ? new TimePoint(year, b, a) : new TimePoint(year, a, b));
    }

    // `on 22/04`: a fraction or a score stands behind no such preposition, and one figure can be no month.
    private static TimeMeaning? NumericDay(TimeMatch m, TimeContext context)
    {
        var (a, b) = (m["NUMBER"]!.Value, m["NUMBER2"]!.Value);
        if (!m.IsWithoutSpaces || !IsAlone(m) || b.End - b.Start != 2 || a.Value is < 1 or > 31 || b.Value is < 1 or > 31 || a.Value > 12 == b.Value > 12) return null;
        var (day, month) = a.Value > 12 ? (a.Value, b.Value) : (b.Value, a.Value);
        return YearOf.Day(month, day, context) is { } year ? TimeMeaning.At(new TimePoint(year, month, day)) ?? TimeMeaning.Unknown : TimeMeaning.Unknown;
    }

    // No figure hangs on either side of it.
    private static bool IsAlone(TimeMatch m) =>
        (m.First == 0 || m.Tokens[m.First - 1].End < m.Tokens[m.First].Start || m.Tokens[m.First - 1].Word == Opening)
        && (m.End >= m.Tokens.Count || m.Tokens[m.End].Start > m.Tokens[m.End - 1].End || !m.Tokens[m.End].Is(TimeKind.Dash) && m.Tokens[m.End].Word != Slash);

    private static readonly int Opening = TimeLexicon.IdOf("(");
    private static readonly int Slash = TimeLexicon.IdOf("/");
    private static readonly int[] Listing = [.. "and or ,".Split(' ').Select(TimeLexicon.IdOf)];

    // `5 and 6 December`: the first of two days that share a month.
    private static TimeMeaning? ListedDay(TimeMatch m, TimeContext context)
    {
        var day = m["DAY"]!.Value;
        if (!day.Is(TimeKind.Integer | TimeKind.Ordinal) || m.End + 2 >= m.Tokens.Count || Array.IndexOf(Listing, m.Tokens[m.End].Word) < 0 || m.Tokens[m.End].Word == 0) return null;
        var (other, month) = (m.Tokens[m.End + 1], m.Tokens[m.End + 2]);
        if (!other.Is(TimeKind.DayNumber) || !month.Is(TimeKind.Month | TimeKind.WeakMonth) || !month.Is(TimeKind.Capital) || other.Value <= day.Value) return null;
        var stated = m.End + 3 < m.Tokens.Count && m.Tokens[m.End + 3].Is(TimeKind.Year) ? m.Tokens[m.End + 3].Value : YearOf.Day(month.Value, day.Value, context);
        return stated is { } year ? TimeMeaning.At(new TimePoint(year, month.Value, day.Value)) ?? TimeMeaning.Unknown : TimeMeaning.Unknown;
    }

    // ISO 8601: the week that holds the year's first Thursday is its first.
    private static TimeMeaning? WeekOfYear(TimeMatch m, TimeContext _)
    {
        var nth = m["ORDINAL|LAST"]!.Value;
        if (nth.Is(TimeKind.Ordinal) && nth.Value > 52) return null;
        return TimeMeaning.Week(nth.Is(TimeKind.Ordinal)
            ? Calendar.Add(Calendar.NthWeekday(Year(m), 1, 4, 1), 7 * (nth.Value - 1))
            : Calendar.NthWeekday(Year(m), 12, 4, -1));
    }

    private static TimeMeaning? NumberedWeek(TimeMatch m, TimeContext context)
    {
        if (m["NUMBER"] is not { Value: >= 1 and <= 53 } week || week.End - week.Start > 2 || !m.Has("YEAR")) return null;
        return TimeMeaning.Week(Calendar.Add(Calendar.NthWeekday(Year(m), 1, 4, 1), 7 * (week.Value - 1)));
    }

    private static TimeMeaning? MonthDay(TimeMatch m, TimeContext context)
    {
        var (month, day) = (m["MONTH"]!.Value, m["DAY"]!.Value);
        // `two May`, `first March`: a verb or a rank more often than a date.
        if (!day.Is(TimeKind.Integer) && !m.Has("of") && !m.Has("the") && !day.Is(TimeKind.Ordinal) && !(day.Value > 20 && month.Is(TimeKind.Capital))) return null;
        if (m.IndexOf("DAY") < m.IndexOf("MONTH") ? !NoCountBehindMonth(m) : !NoCountBehind(m)) return null;
        // A leap day belongs to the last year that had one.
        var dated = m["WEEKDAY"] is { } weekday ? YearOf.Day(month.Value, day.Value, weekday.Value, context) : YearOf.Day(month.Value, day.Value, context);
        if (dated is not { } year || (month.Value, day.Value) == (2, 29) && (year -= LeapBefore(year)) < 1) return day.Value > 31 ? null : TimeMeaning.Unknown;
        return TimeMeaning.At(new TimePoint(year, month.Value, day.Value)) ?? TimeMeaning.Unknown;
    }

    private static int LeapBefore(int year)
    {
        var back = 0;
        while (back < 8 && year - back is > 0 and <= 9999 && !DateTime.IsLeapYear(year - back)) back++;
        return back;
    }

    private static TimeMeaning? WeekOf(TimeMatch m, TimeContext context)
    {
        var (month, day) = (m["MONTH"]!.Value.Value, m["DAY"]!.Value.Value);
        if ((m["YEAR"]?.Value ?? YearOf.Day(month, day, context)) is not { } year) return TimeMeaning.Unknown;
        return new TimePoint(year, month, day).AsDay is { } date ? TimeMeaning.Week(date) : TimeMeaning.Unknown;
    }

    // A week belongs to the month that its Thursday lies in (ISO 8601's rule for years).
    private static TimeMeaning? WeekOfMonth(TimeMatch m, TimeContext context)
    {
        var (month, nth) = (m["MONTH"]!.Value.Value, m["ORDINAL|LAST"]!.Value);
        if ((m["YEAR"]?.Value ?? YearOf.Month(month, context)) is not (> 0 and var year) || nth.Value > 4) return TimeMeaning.Unknown;
        return TimeMeaning.Week(Calendar.NthWeekday(year, month, 4, nth.Is(TimeKind.Ordinal) ? nth.Value : -1));
    }

    // `7 May troops` does not count troops, but a lower-case `may` or `march` behind a number is a verb.
    private static bool NoCountBehindMonth(TimeMatch m) => m["MONTH"]!.Value.Is(TimeKind.Capital) || m["MONTH"]!.Value.Is(TimeKind.Month);

    private static TimeMeaning? Month(TimeMatch m, TimeContext context)
    {
        var month = m["MONTH"] ?? m["CLEARMONTH"]!.Value;
        if (month.Is(TimeKind.WeakMonth) && !month.Is(TimeKind.Capital)) return null;
        // May Day, March hare, August Wilson: a name goes on.
        if (month.Is(TimeKind.WeakMonth) && m.End < m.Tokens.Count && m.Tokens[m.End] is var next && next.Is(TimeKind.Capital) && next.Word == 0) return null;
        return YearOf.Month(month.Value, context) is { } year ? TimeMeaning.At(new TimePoint(year, month.Value)) : TimeMeaning.Unknown;
    }

    private static TimeMeaning? NthWeekday(TimeMatch m, TimeContext context)
    {
        var (month, nth, weekday) = (m["MONTH"]!.Value.Value, m["ORDINAL|LAST"]!.Value, m["WEEKDAY"]!.Value.Value);
        var year = m["YEAR"]?.Value ?? YearOf.Month(month, context);
        if (year is not > 0 || nth.Value > 4) return TimeMeaning.Unknown;
        return TimeMeaning.Day(Calendar.NthWeekday(year.Value, month, weekday, nth.Is(TimeKind.Ordinal) ? nth.Value : -1));
    }

    private static TimeMeaning? SpanOfYears(int from, int to) => TimeMeaning.Span(new TimePoint(from), new TimePoint(to));

    private static TimeMeaning? BareYear(TimeMatch m, TimeContext context)
    {
        var at = m.IndexOf("YEAR");
        if (m.Has("the") && !m.Has("year")) return null;
        var year = m.Tokens[at].Value;
        if (m.Has("year")) return TimeMeaning.At(new TimePoint(year));
        if (!NoCountBehind(m) || YearOf.LooksLikeQuantity(m.Tokens, at)) return null;
        if (year is < 1500 or > 2100 && !YearOf.StandsAfterPreposition(m.Tokens, at)) return null;
        return TimeMeaning.At(new TimePoint(year));
    }
}
