using System.Globalization;
using DigestGen.Language;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>Dates as pages print them: a label for people, and the value of an HTML `time` element.</summary>
internal static class Dates
{
    /// <summary>
    /// What HTML allows in `datetime`: a year, month, day or local or global time. A season gives its year, an interval its first date;
    /// null for a decade, a century or an open beginning, which HTML cannot say.
    /// </summary>
    public static string? IsoOf(Edtf? date)
    {
        if (date is null || date.Start.IsOpen) return null;
        var day = date.Start.Earliest;
        return date.Precision switch
        {
            DatePrecision.Century or DatePrecision.Decade => null,
            DatePrecision.Year or DatePrecision.Season => day.ToString("yyyy", CultureInfo.InvariantCulture),
            DatePrecision.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ when date.Start.Time is { } time => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                + time.ToString("'T'HH:mm", CultureInfo.InvariantCulture) + OffsetOf(date.Start.Offset),
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    public static string? LabelOf(Edtf? date, Wording words) => date is null ? null : DateLabel.Of(date, words.Dates);

    /// <summary>The label without a time of day: what periods are made of.</summary>
    public static string? DayLabelOf(Edtf? date, Wording words) =>
        date is { IsInterval: false, Precision: DatePrecision.Minute } ? DateLabel.Of(Edtf.OfDay(date.Earliest), words.Dates) : LabelOf(date, words);

    /// <summary>The month a date falls in, from 1; 0 for one that is less exact than a month, or an interval of months.</summary>
    public static int MonthOf(Edtf date) => Years.MonthOf(date);

    public static string TextOf(int year, int month) => $"{Years.Name(year)}-{month.ToString("00", CultureInfo.InvariantCulture)}";

    /// <summary>`May 2021`.</summary>
    public static string MonthLabel(int year, int month, Wording words) => DateLabel.Of(Edtf.Parse(TextOf(year, month)), words.Dates);

    /// <summary>`May`.</summary>
    public static string MonthName(int month, Wording words) => words.Dates.Months[month - 1];

    /// <summary>`6 May 2021`.</summary>
    public static string DayLabel(DateOnly day, Wording words) => DateLabel.Of(Edtf.OfDay(day), words.Dates);

    /// <summary>`the 1990s`.</summary>
    public static string DecadeLabel(int year, Wording words) =>
        year < 10 ? Years.Name(year) : DateLabel.Of(Edtf.Parse(Years.Name(year)[..3] + "X"), words.Dates);

    private static string OffsetOf(TimeSpan? offset) => offset switch
    {
        null => "",
        { } zero when zero == TimeSpan.Zero => "Z",
        { } other => (other < TimeSpan.Zero ? "-" : "+") + other.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
    };
}
