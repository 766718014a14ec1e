using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DigestGen.Language;

/// <summary>
/// A stretch of days that an edition covers: an ISO 8601 week (`2021-W18`), a month (`2021-05`), a day, a year, or an interval (`2021-05-03/2021-05-09`). Weeks are not
/// part of EDTF's level 1. A week belongs to the year that its Thursday is in: `2020-W53` ends on 3 January 2021.
/// </summary>
public sealed record Period
{
    private Period(string text, DateOnly first, DateOnly last, (int Year, int Number)? week) => (Text, First, Last, Week) = (text, first, last, week);

    public string Text { get; }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>The week's year and number; null for what is no week.</summary>
    public (int Year, int Number)? Week { get; }

    /// <summary>The days as a date: what labels are made of.</summary>
    public Edtf AsDate => Week is null ? Edtf.Parse(Text) : Edtf.Parse($"{Iso(First)}/{Iso(Last)}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        if (text is null) return false;
        if (text is [_, _, _, _, '-', 'W' or 'w', _, _])
        {
            if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
            if (!int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var week)) return false;
            // The last week of year 9999 ends beyond the calendar.
            if (year is 0 or 9999 || week < 1 || week > ISOWeek.GetWeeksInYear(year)) return false;
            period = OfWeek(year, week);
            return true;
        }
        if (!Edtf.TryParse(text, out var date) || date.Start.IsOpen || date.Latest == DateOnly.MaxValue || date.Precision < DatePrecision.Year) return false;
        if (date.IsApproximate || date.IsUncertain || date.Start.Time is not null || date.End?.Time is not null) return false;
        period = new Period(text, date.Earliest, date.Latest, null);
        return true;
    }

    /// <summary>The last week that is over on a day.</summary>
    public static Period WeekBefore(DateOnly day)
    {
        var inside = day.AddDays(-7).ToDateTime(TimeOnly.MinValue);
        return OfWeek(ISOWeek.GetYear(inside), ISOWeek.GetWeekOfYear(inside));
    }

    /// <summary>The week that a day is in.</summary>
    public static Period WeekOf(DateOnly day) => WeekBefore(day.AddDays(7));

    public bool Holds(DateOnly first, DateOnly last) => first >= First && last <= Last;

    public override string ToString() => Text;

    private static Period OfWeek(int year, int week)
    {
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        var text = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{week:00}");
        return new Period(text, monday, monday.AddDays(6), (year, week));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
