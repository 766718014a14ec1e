namespace DigestGen.Language;

/// <summary>Arithmetic of the Gregorian calendar. Weekdays count from 1, Monday, to 7.</summary>
internal static class Calendar
{
    public static int WeekdayOf(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static DateOnly MondayOf(DateOnly day) => Add(day, 1 - WeekdayOf(day));

    /// <summary>The day itself if it is that weekday, otherwise the last one before it.</summary>
    public static DateOnly OnOrBefore(DateOnly day, int weekday) => Add(day, -((WeekdayOf(day) - weekday + 7) % 7));

    public static DateOnly OnOrAfter(DateOnly day, int weekday) => Add(day, (weekday - WeekdayOf(day) + 7) % 7);

    /// <summary>The nth weekday of a month; negative counts from its end.</summary>
    public static DateOnly NthWeekday(int year, int month, int weekday, int nth)
    {
        if (nth > 0) return Add(OnOrAfter(new DateOnly(year, month, 1), weekday), 7 * (nth - 1));
        return Add(OnOrBefore(new DateOnly(year, month, DateTime.DaysInMonth(year, month)), weekday), 7 * (nth + 1));
    }

    /// <summary>Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }

    /// <summary>Easter Sunday of the Orthodox churches in our calendar: the Julian computus (Meeus, chapter 8), thirteen days later in our centuries.</summary>
    public static DateOnly OrthodoxEaster(int year)
    {
        var d = (19 * (year % 19) + 15) % 30;
        var e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        var n = d + e + 114;
        var julian = new DateOnly(year, n / 31, n % 31 + 1);
        return Add(julian, year / 100 - year / 400 - 2);
    }

    /// <summary>Stops at the ends of the calendar instead of leaving it.</summary>
    public static DateOnly Add(DateOnly day, double days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    public static Edtf Interval(DateOnly first, DateOnly last) =>
        Edtf.Parse(TimePoint.Of(first).Value + "/" + TimePoint.Of(last).Value);
}
