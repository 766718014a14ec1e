using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>From one date to another: `3–5 May 2021`, `2014-15`, `from March to June`, `between 1990 and 1995`.</summary>
internal static class SpanTimeRules
{
    public static ImmutableArray<TimeRule> All { get; } =
    [
        new("year-span", "from|between? YEAR DASH|/|~|to|until|till|through|and YEAR2", (m, c) => Years(m, m["YEAR2"]!.Value.Value)),
        new("year-span", "YEAR DASH|/ TWODIGITS", ShortSpan),
        new("year-span", "from? YEAR DASH|to|until|till|through MONTH2 ,? YEAR2", (m, _) => TimeMeaning.Span(new TimePoint(m["YEAR"]!.Value.Value), new TimePoint(m["YEAR2"]!.Value.Value, m["MONTH2"]!.Value.Value))),
        new("day-span", "from|between|the? DAY DASH|to|and|until|till|through the? DAY2 of? MONTH ,? of|in? YEAR?", (m, c) => Days(m, c, "MONTH", "MONTH")),
        new("day-span", "from|between? MONTH .? the? DAY DASH|to|and|until|till|through the? DAY2 ,? of|in? YEAR?", (m, c) => Days(m, c, "MONTH", "MONTH")),
        new("day-span", "from|between? DAY of? MONTH DASH|to|and|until|till|through the? DAY2 of? MONTH2 ,? of|in? YEAR?", (m, c) => Days(m, c, "MONTH", "MONTH2")),
        new("day-span", "from|between? MONTH .? the? DAY DASH|to|and|until|till|through MONTH2 .? the? DAY2 ,? of|in? YEAR?", (m, c) => Days(m, c, "MONTH", "MONTH2")),
        new("date-span", "from|between? DAY MONTH ,? YEAR DASH|to|and|until|till|through DAY2 MONTH2 ,? YEAR2", FullDays),
        new("date-span", "from|between? MONTH DAY ,? YEAR DASH|to|and|until|till|through MONTH2 DAY2 ,? YEAR2", FullDays),
        new("month-span", "from|between? MONTH DASH|to|and|until|till|through MONTH2 ,? of|in? YEAR?", Months),
        new("month-span", "from|between? MONTH of|in? YEAR DASH|to|and|until|till|through MONTH2 of|in? YEAR2", (m, _) =>
            TimeMeaning.Span(new TimePoint(m["YEAR"]!.Value.Value, m["MONTH"]!.Value.Value), new TimePoint(m["YEAR2"]!.Value.Value, m["MONTH2"]!.Value.Value))),
        new("weekday-span", "from WEEKDAY to|until|till|through WEEKDAY2", Weekdays),
    ];

    /// <summary>
    /// The two ends of a span, for a history, which tells of each in its turn. The event is the span and stays with its beginning; null if the
    /// expression is no span.
    /// </summary>
    public static (TemporalExpression From, TemporalExpression To)? Ends(TemporalExpression span, List<TimeToken> tokens, int first, int end, string text)
    {
        var slash = span.Value.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return null;
        var joint = first + 1;
        while (joint < end && !tokens[joint].Is(TimeKind.Dash) && Array.IndexOf(Joints, tokens[joint].Word) < 0) joint++;
        if (joint >= end - 1) return null;
        var start = Array.IndexOf(Openings, tokens[first].Word) >= 0 ? tokens[first + 1].Start : span.Start;
        var (stop, next) = (tokens[joint - 1].End, tokens[joint + 1].Start);
        return (span with { Start = start, Length = stop - start, Text = text[start..stop], Value = span.Value[..slash] },
            span with { Start = next, Length = span.End - next, Text = text[next..span.End], Value = span.Value[(slash + 1)..], Date = null });
    }

    private static readonly int[] Joints = [.. "to and until till through /".Split(' ').Select(TimeLexicon.IdOf)];

    private static readonly int[] Openings = [.. "from between".Split(' ').Select(TimeLexicon.IdOf)];

    private static bool IsJoinedByAnd(TimeMatch m) => m.Tokens[m.First].Word == Between;

    private static readonly int Between = TimeLexicon.IdOf("between");

    private static readonly int And = TimeLexicon.IdOf("and");

    // `1990 and 1995` are two years; `between 1990 and 1995` is a span.
    private static bool IsList(TimeMatch m)
    {
        for (var i = m.First; i < m.End; i++)
            if (m.Tokens[i].Word == And && !IsJoinedByAnd(m)) return true;
        return false;
    }

    private static TimeMeaning? Years(TimeMatch m, int last) =>
        IsList(m) || !ExplicitTimeRules.NoCountBehind(m) ? null : TimeMeaning.Span(new TimePoint(m["YEAR"]!.Value.Value), new TimePoint(last));

    // 2014-15 is two years; 2014-08 was August once, and a season's name never ends in a lower figure.
    private static TimeMeaning? ShortSpan(TimeMatch m, TimeContext _)
    {
        var (year, last) = (m["YEAR"]!.Value.Value, m["TWODIGITS"]!.Value.Value);
        if (!m.IsWithoutSpaces || last <= year % 100 || (last <= 12 && year % 100 + 1 != last)) return null;
        if (m.End < m.Tokens.Count && m.Tokens[m.End].Is(TimeKind.Dash) && m.Tokens[m.End].Start == m.Tokens[m.End - 1].End) return null;
        return Years(m, year / 100 * 100 + last);
    }

    private static TimeMeaning? Days(TimeMatch m, TimeContext context, string firstMonth, string lastMonth)
    {
        if (IsList(m)) return null;
        var (month, day) = (m[firstMonth]!.Value.Value, m["DAY"]!.Value);
        var (month2, day2) = (m[lastMonth]!.Value.Value, m["DAY2"]!.Value);
        if (!day.Is(TimeKind.Integer | TimeKind.Ordinal) || !day2.Is(TimeKind.Integer | TimeKind.Ordinal)) return null;
        if ((m["YEAR"]?.Value ?? YearOf.Day(month2, day2.Value, context)) is not { } year) return TimeMeaning.Unknown;
        return TimeMeaning.Span(new TimePoint(month > month2 ? year - 1 : year, month, day.Value), new TimePoint(year, month2, day2.Value)) ?? TimeMeaning.Unknown;
    }

    private static TimeMeaning? FullDays(TimeMatch m, TimeContext _) =>
        IsList(m) ? null : TimeMeaning.Span(
            new TimePoint(m["YEAR"]!.Value.Value, m["MONTH"]!.Value.Value, m["DAY"]!.Value.Value),
            new TimePoint(m["YEAR2"]!.Value.Value, m["MONTH2"]!.Value.Value, m["DAY2"]!.Value.Value));

    private static TimeMeaning? Months(TimeMatch m, TimeContext context)
    {
        var (first, last) = (m["MONTH"]!.Value, m["MONTH2"]!.Value);
        if (IsList(m) || !(first.Is(TimeKind.Capital) && last.Is(TimeKind.Capital)) && !(first.Is(TimeKind.Month) || last.Is(TimeKind.Month))) return null;
        if ((m["YEAR"]?.Value ?? YearOf.Month(last.Value, context)) is not { } year) return TimeMeaning.Unknown;
        return TimeMeaning.Span(new TimePoint(first.Value > last.Value ? year - 1 : year, first.Value), new TimePoint(year, last.Value));
    }

    private static TimeMeaning? Weekdays(TimeMatch m, TimeContext context)
    {
        if (context.Today is not { } today) return TimeMeaning.Unknown;
        var (first, last) = (m["WEEKDAY"]!.Value.Value, m["WEEKDAY2"]!.Value.Value);
        var from = context.Tense == Tense.Future ? Calendar.OnOrAfter(today, first) : Calendar.OnOrBefore(today, first);
        return TimeMeaning.Span(TimePoint.Of(from), TimePoint.Of(Calendar.OnOrAfter(from, last)));
    }
}
