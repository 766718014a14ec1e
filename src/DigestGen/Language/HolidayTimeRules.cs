using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>Feasts with a date: fixed ones, those that hang on Easter, and those that are the nth weekday of a month.</summary>
internal static class HolidayTimeRules
{
    public static ImmutableArray<TimeRule> All { get; } =
    [
        Feast("christmas day? of|in|,? YEAR?", y => new DateOnly(y, 12, 25)),
        Feast("christmas eve of|in|,? YEAR?", y => new DateOnly(y, 12, 24)),
        Feast("boxing day of|in|,? YEAR?", y => new DateOnly(y, 12, 26)),
        Feast("new year ' s? eve of|in|,? YEAR?", y => new DateOnly(y, 12, 31)),
        Feast("new year|years '? s? day of|in|,? YEAR?", y => new DateOnly(y, 1, 1)),
        Feast("good friday of|in|,? YEAR?", y => Calendar.Easter(y).AddDays(-2)),
        Feast("easter sunday? of|in|,? YEAR?", Calendar.Easter),
        Feast("easter monday of|in|,? YEAR?", y => Calendar.Easter(y).AddDays(1)),
        Feast("ash wednesday of|in|,? YEAR?", y => Calendar.Easter(y).AddDays(-46)),
        Feast("palm sunday of|in|,? YEAR?", y => Calendar.Easter(y).AddDays(-7)),
        Feast("pentecost|whitsun of|in|,? YEAR?", y => Calendar.Easter(y).AddDays(49)),
        Feast("ascension day of|in|,? YEAR?", y => Calendar.Easter(y).AddDays(39)),
        Feast("valentine|valentines '? s? day of|in|,? YEAR?", y => new DateOnly(y, 2, 14)),
        Feast("st .? patrick '? s? day of|in|,? YEAR?", y => new DateOnly(y, 3, 17)),
        Feast("may day of|in|,? YEAR?", y => new DateOnly(y, 5, 1)),
        Feast("april fools '? day of|in|,? YEAR?", y => new DateOnly(y, 4, 1)),
        Feast("halloween of|in|,? YEAR?", y => new DateOnly(y, 10, 31)),
        Feast("armistice|veterans|remembrance '? day of|in|,? YEAR?", y => new DateOnly(y, 11, 11)),
        Feast("bastille day of|in|,? YEAR?", y => new DateOnly(y, 7, 14)),
        Feast("thanksgiving day? of|in|,? YEAR?", y => Calendar.NthWeekday(y, 11, 4, 4)),
        Feast("black friday of|in|,? YEAR?", y => Calendar.NthWeekday(y, 11, 4, 4).AddDays(1)),
        Feast("labor|labour day of|in|,? YEAR?", y => Calendar.NthWeekday(y, 9, 1, 1)),
        Feast("memorial day of|in|,? YEAR?", y => Calendar.NthWeekday(y, 5, 1, -1)),
        Feast("columbus day of|in|,? YEAR?", y => Calendar.NthWeekday(y, 10, 1, 2)),
        Feast("martin luther king jr? .? day of|in|,? YEAR?", y => Calendar.NthWeekday(y, 1, 1, 3)),
        Feast("epiphany of|in|,? YEAR?", y => new DateOnly(y, 1, 6)),
        Feast("maundy thursday of|in|,? YEAR?", y => Calendar.Easter(y).AddDays(-3)),
        Feast("holy saturday of|in|,? YEAR?", y => Calendar.Easter(y).AddDays(-1)),
        Feast("shrove tuesday of|in|,? YEAR?", y => Calendar.Easter(y).AddDays(-47)),
        Feast("whit monday of|in|,? YEAR?", y => Calendar.Easter(y).AddDays(50)),
        Feast("corpus christi of|in|,? YEAR?", y => Calendar.Easter(y).AddDays(60)),
        Feast("orthodox easter sunday? of|in|,? YEAR?", Calendar.OrthodoxEaster),
        Feast("orthodox christmas day? of|in|,? YEAR?", y => new DateOnly(y, 1, 7)),
        Feast("all saints '? day of|in|,? YEAR?", y => new DateOnly(y, 11, 1)),
        Feast("st|saint .? patrick ' s day of|in|,? YEAR?", y => new DateOnly(y, 3, 17)),
        Feast("st|saint .? george '? s? day of|in|,? YEAR?", y => new DateOnly(y, 4, 23)),
        Feast("st|saint .? andrew '? s? day of|in|,? YEAR?", y => new DateOnly(y, 11, 30)),
        Feast("burns night of|in|,? YEAR?", y => new DateOnly(y, 1, 25)),
        Feast("bonfire|guy night|fawkes night? of|in|,? YEAR?", y => new DateOnly(y, 11, 5)),
        Feast("anzac day of|in|,? YEAR?", y => new DateOnly(y, 4, 25)),
        Feast("canada day of|in|,? YEAR?", y => new DateOnly(y, 7, 1)),
        Feast("australia day of|in|,? YEAR?", y => new DateOnly(y, 1, 26)),
        Feast("earth day of|in|,? YEAR?", y => new DateOnly(y, 4, 22)),
        Feast("women ' s day of|in|,? YEAR?", y => new DateOnly(y, 3, 8)),
        Feast("workers ' day of|in|,? YEAR?", y => new DateOnly(y, 5, 1)),
        Feast("groundhog day of|in|,? YEAR?", y => new DateOnly(y, 2, 2)),
        Feast("cyber monday of|in|,? YEAR?", y => Calendar.NthWeekday(y, 11, 4, 4).AddDays(4)),
        Feast("new year YEAR?", y => new DateOnly(y, 1, 1)),
    ];

    private static readonly int[] Compounds = [.. "agreement accord accords offensive party shopping season sales parade massacre cards holidays period".Split(' ').Select(TimeLexicon.IdOf)];

    private static readonly int And = TimeLexicon.IdOf("and");

    private static TimeRule Feast(string words, Func<int, DateOnly> date) => new("holiday", "LAST|NEXT? " + words, (m, c) =>
    {
        var side = m["LAST|NEXT"];
        if (!m.Tokens[m.First + (side is null ? 0 : 1)].Is(TimeKind.Capital) && !m.Has("YEAR") && side is null || IsPartOfName(m)) return null;
        if (m["YEAR"] is { } year) return TimeMeaning.Day(date(year.Value));
        if (side is not null) return c.Today is { } now ? TimeMeaning.Day(Beside(date, now, side.Value.Is(TimeKind.Next))) : TimeMeaning.Unknown;
        if (c.IsHistory && c.Anchor is { Year: > 0 } anchor) return TimeMeaning.Day(date(anchor.Year));
        if (c.Today is not { } today) return TimeMeaning.Unknown;
        var thisYear = date(today.Year);
        var before = thisYear <= today ? thisYear : date(Math.Max(1, today.Year - 1));
        var after = thisYear >= today ? thisYear : date(Math.Min(9999, today.Year + 1));
        return TimeMeaning.Day(c.Tense == Tense.Future || (c.IsDeadline && c.Tense != Tense.Past) ? after : before);
    });

    private static DateOnly Beside(Func<int, DateOnly> date, DateOnly today, bool isAhead)
    {
        var year = Math.Clamp(today.Year, 2, 9998);
        if (isAhead) return date(year) > today ? date(year) : date(year + 1);
        return date(year) < today ? date(year) : date(year - 1);
    }

    // The Good Friday Agreement is no Friday.
    private static bool IsPartOfName(TimeMatch m)
    {
        if (m.End >= m.Tokens.Count) return false;
        var next = m.Tokens[m.End];
        // `the Christmas and New Year sales`: the name behind the last feast holds for both.
        if (next.Word == And && m.End + 2 < m.Tokens.Count && m.Tokens[m.End + 1].Is(TimeKind.Capital))
            for (var i = m.End + 2; i < m.Tokens.Count && i <= m.End + 3; i++)
                if (m.Tokens[i].Word > 0 && Array.IndexOf(Compounds, m.Tokens[i].Word) >= 0) return true;
        return (next.Word > 0 && Array.IndexOf(Compounds, next.Word) >= 0) || (next.Is(TimeKind.Capital) && next.Word == 0 && !m.Has("YEAR"));
    }
}
