using System.Globalization;
using DigestGen.Text;

namespace DigestGen.Language;

/// <summary>
/// A date in words for readers, as exact as it is and no more: `6 May 2021`, `spring 2021`, `about April 2021`, `3–5 May 2021`,
/// `2014 onwards`, `the 1990s`. In the language of the words that are given; the same on every machine.
/// </summary>
public static class DateLabel
{
    public static string Of(Edtf date, DateWords words) => Written(date, words, true);

    /// <summary>Where the year stands above it, in a timeline's year: `6 May`, `May`, `spring`, `3–5 May`. A date without a month stays as it is.</summary>
    public static string WithoutYear(Edtf date, DateWords words)
    {
        var leavesYear = date.End is { } end && (end.IsOpen || date.Start.IsOpen || end.Latest.Year != date.Start.Earliest.Year);
        return Written(date, words, leavesYear || date.Start.Season == 4);
    }

    private static string Written(Edtf date, DateWords words, bool withYear)
    {
        if (date.End is not { } end) return Qualified(date.Start, words, withYear);
        if (end.IsOpen) return Places.Fill(words.Onwards, Qualified(date.Start, words, withYear));
        if (date.Start.IsOpen) return Places.Fill(words.Until, Qualified(end, words, withYear));
        return Span(date.Start, end, words, withYear);
    }

    private static string Span(EdtfPart start, EdtfPart end, DateWords words, bool withYear)
    {
        var (from, to) = (start.Earliest, end.Earliest);
        var isPlain = !start.IsApproximate && !start.IsUncertain && !end.IsApproximate && !end.IsUncertain && start.Precision == end.Precision;
        if (isPlain && start.Precision == DatePrecision.Day && from == to) return Plain(start, words, withYear);
        if (isPlain && start.Precision == DatePrecision.Day && (from.Year, from.Month) == (to.Year, to.Month))
            return Day(Places.Fill(words.Days, DayNumber(from, words), DayNumber(to, words)), to, words, withYear);
        if (isPlain && start.Precision == DatePrecision.Day && from.Year == to.Year)
            return $"{Day(DayNumber(from, words), from, words, false)} – {Plain(end, words, withYear)}";
        if (isPlain && start.Precision == DatePrecision.Month && from.Year == to.Year)
        {
            var months = $"{words.Months[from.Month - 1]}–{words.Months[to.Month - 1]}";
            return withYear ? Places.Fill(words.Month, months, Number(to.Year)) : months;
        }
        if (isPlain && start.Precision == DatePrecision.Year) return $"{Number(from.Year)}–{Number(to.Year)}";
        return $"{Qualified(start, words, withYear)} – {Qualified(end, words, withYear)}";
    }

    private static string Qualified(EdtfPart part, DateWords words, bool withYear)
    {
        var label = Plain(part, words, withYear);
        if (part.IsApproximate) label = Places.Fill(words.About, label);
        return part.IsUncertain ? Places.Fill(words.Perhaps, label) : label;
    }

    private static string Plain(EdtfPart part, DateWords words, bool withYear)
    {
        var day = part.Earliest;
        var year = Number(day.Year);
        return part.Precision switch
        {
            DatePrecision.Century => Places.Fill(words.Century, Number(day.Year / 100 + 1), Roman(day.Year / 100 + 1), Ordinal(day.Year / 100 + 1)),
            DatePrecision.Decade => Places.Fill(words.Decade, year),
            DatePrecision.Year => year,
            DatePrecision.Season when part.Season == 4 => Places.Fill(words.Winter, words.Seasons[3], year, Number((day.Year + 1) % 100, "D2")),
            DatePrecision.Season when withYear => Places.Fill(words.Season, words.Seasons[part.Season - 1], year),
            DatePrecision.Season => words.Seasons[part.Season - 1],
            DatePrecision.Month when withYear => Places.Fill(words.Month, words.Months[day.Month - 1], year),
            DatePrecision.Month => words.Months[day.Month - 1],
            DatePrecision.Minute when part.Time is { } time =>
                Places.Fill(words.Time, Day(DayNumber(day, words), day, words, withYear), time.ToString("HH:mm", CultureInfo.InvariantCulture)) + Offset(part.Offset),
            _ => Day(DayNumber(day, words), day, words, withYear),
        };
    }

    private static string Day(string number, DateOnly day, DateWords words, bool withYear)
    {
        var month = words.MonthsWithDay[day.Month - 1];
        return withYear ? Places.Fill(words.Day, number, month, Number(day.Year)) : Places.Fill(words.DayOfYear, number, month);
    }

    private static string DayNumber(DateOnly day, DateWords words) => day.Day == 1 ? words.FirstOfMonth : Number(day.Day);

    private static string Offset(TimeSpan? offset)
    {
        if (offset is not { } by) return "";
        return by == TimeSpan.Zero ? " UTC" : (by < TimeSpan.Zero ? " UTC−" : " UTC+") + by.ToString("hh\\:mm", CultureInfo.InvariantCulture);
    }

    private static string Ordinal(int number)
    {
        var suffix = (number % 100 is >= 11 and <= 13 ? 0 : number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return Number(number) + suffix;
    }

    // Centuries go up to the 100th; the hundreds above that do not occur.
    private static string Roman(int number)
    {
        string[] tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC", "C"];
        string[] units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        return tens[number / 10 % 11] + units[number % 10];
    }

    private static string Number(int number, string format = "D") => number.ToString(format, CultureInfo.InvariantCulture);
}
