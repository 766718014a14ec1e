using System.Globalization;

namespace DigestGen.Language;

/// <summary>
/// A date in words for readers, as exact as it is and no more: `6 May 2021`, `spring 2021`, `about April 2021`, `3–5 May 2021`,
/// `2014 onwards`, `the 1990s`. English, day before month; the same on every machine.
/// </summary>
public static class DateLabel
{
    private static readonly string[] MonthNames =
        ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] SeasonNames = ["", "spring", "summer", "autumn", "winter"];

    public static string Of(Edtf date)
    {
        if (date.End is not { } end) return Qualified(date.Start, Plain(date.Start));
        if (end.IsOpen) return Qualified(date.Start, Plain(date.Start)) + " onwards";
        if (date.Start.IsOpen) return "until " + Qualified(end, Plain(end));
        return Span(date.Start, end);
    }

    /// <summary>Where the year stands above it, in a timeline's year: `6 May`, `May`, `spring`, `3–5 May`. A date without a month stays as it is.</summary>
    public static string WithoutYear(Edtf date)
    {
        if (date.End is { } end && (end.IsOpen || date.Start.IsOpen || end.Latest.Year != date.Start.Earliest.Year)) return Of(date);
        var year = " " + date.Start.Earliest.Year.ToString(CultureInfo.InvariantCulture);
        if (date.Precision is DatePrecision.Year or DatePrecision.Decade or DatePrecision.Century) return Of(date);
        return date.Start.Season == 4 ? Of(date) : Of(date).Replace(year, "", StringComparison.Ordinal);
    }

    private static string Span(EdtfPart start, EdtfPart end)
    {
        var (from, to) = (start.Earliest, end.Earliest);
        var isPlain = !start.IsApproximate && !start.IsUncertain && !end.IsApproximate && !end.IsUncertain && start.Precision == end.Precision;
        if (isPlain && start.Precision == DatePrecision.Day && from == to) return Plain(start);
        if (isPlain && start.Precision == DatePrecision.Day && (from.Year, from.Month) == (to.Year, to.Month)) return $"{Number(from.Day)}–{Plain(end)}";
        if (isPlain && start.Precision == DatePrecision.Day && from.Year == to.Year) return $"{Number(from.Day)} {MonthNames[from.Month]} – {Plain(end)}";
        if (isPlain && start.Precision == DatePrecision.Month && from.Year == to.Year) return $"{MonthNames[from.Month]}–{Plain(end)}";
        if (isPlain && start.Precision == DatePrecision.Year) return $"{Number(from.Year)}–{Number(to.Year)}";
        return $"{Qualified(start, Plain(start))} – {Qualified(end, Plain(end))}";
    }

    private static string Qualified(EdtfPart part, string words) =>
        (part.IsUncertain ? "perhaps " : "") + (part.IsApproximate ? "about " : "") + words;

    private static string Plain(EdtfPart part)
    {
        var day = part.Earliest;
        var year = Number(day.Year);
        return part.Precision switch
        {
            DatePrecision.Century => $"the {Ordinal(day.Year / 100 + 1)} century",
            DatePrecision.Decade => $"the {year}s",
            DatePrecision.Year => year,
            DatePrecision.Season when part.Season == 4 => $"winter {year}–{Number((day.Year + 1) % 100, "D2")}",
            DatePrecision.Season => $"{SeasonNames[part.Season]} {year}",
            DatePrecision.Month => $"{MonthNames[day.Month]} {year}",
            DatePrecision.Minute when part.Time is { } time => $"{Day(day)}, {time.ToString("HH:mm", CultureInfo.InvariantCulture)}{Offset(part.Offset)}",
            _ => Day(day),
        };
    }

    private static string Day(DateOnly day) => $"{Number(day.Day)} {MonthNames[day.Month]} {Number(day.Year)}";

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

    private static string Number(int number, string format = "D") => number.ToString(format, CultureInfo.InvariantCulture);
}
