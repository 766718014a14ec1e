using System.Globalization;

namespace DigestGen.Language;

/// <summary>A day, a month or a year: what is not known is 0. Years before Christ are negative.</summary>
internal readonly record struct TimePoint(int Year, int Month = 0, int Day = 0)
{
    public static TimePoint Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>As TIMEX3 spells it: `2013-03-21`, `2013-03`, `2013`, `BC0490`.</summary>
    public string Value =>
        (Year < 0 ? "BC" : "") + Math.Abs(Year).ToString("D4", CultureInfo.InvariantCulture)
        + (Month > 0 ? "-" + Month.ToString("D2", CultureInfo.InvariantCulture) : "")
        + (Day > 0 ? "-" + Day.ToString("D2", CultureInfo.InvariantCulture) : "");

    /// <summary>The calendar's day, if this is a day it has.</summary>
    public DateOnly? AsDay => IsPossible && Day > 0 && Year > 0 ? new DateOnly(Year, Month, Day) : null;

    /// <summary>False for 31 February.</summary>
    public bool IsPossible => Year is >= -9999 and <= 9999 and not 0 && Month is >= 0 and <= 12 && Day >= 0 && (Day == 0 || (Month > 0 && Day <= DateTime.DaysInMonth(Year > 0 ? Year : 4, Month)));

    public Edtf? AsEdtf => Year > 0 && Edtf.TryParse(Value, out var date) ? date : null;

    public TimePoint AddMonths(int months)
    {
        var all = Year * 12 + Month - 1 + months;
        return new TimePoint(all / 12, all % 12 + 1);
    }

    /// <summary>Which comes first; a month or a year counts as its beginning.</summary>
    public static int Compare(TimePoint a, TimePoint b) =>
        (a.Year, Math.Max(a.Month, 1), Math.Max(a.Day, 1)).CompareTo((b.Year, Math.Max(b.Month, 1), Math.Max(b.Day, 1)));
}

/// <summary>What a rule made of an expression.</summary>
/// <param name="Point">What later expressions (`the next day`, a month without a year) can refer to.</param>
internal sealed record TimeMeaning(TimexType Type, string Value, Edtf? Date, TimePoint? Point)
{
    private static readonly string[] SeasonNames = ["", "SP", "SU", "FA", "WI"];

    /// <summary>An expression of time whose value the text does not give.</summary>
    public static TimeMeaning Unknown { get; } = new(TimexType.Date, "", null, null);

    public static TimeMeaning? At(TimePoint point) => point.IsPossible ? new TimeMeaning(TimexType.Date, point.Value, point.AsEdtf, point) : null;

    public static TimeMeaning Day(DateOnly day) => At(TimePoint.Of(day))!;

    public static TimeMeaning Week(DateOnly day)
    {
        var monday = Calendar.MondayOf(day);
        var value = string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):D4}-W{ISOWeek.GetWeekOfYear(day):D2}");
        return new TimeMeaning(TimexType.Date, value, Calendar.Interval(monday, Calendar.Add(monday, 6)), TimePoint.Of(monday));
    }

    public static TimeMeaning Weekend(DateOnly day)
    {
        var saturday = Calendar.Add(Calendar.MondayOf(day), 5);
        return new TimeMeaning(TimexType.Date, Week(day).Value + "-WE", Calendar.Interval(saturday, Calendar.Add(saturday, 1)), TimePoint.Of(saturday));
    }

    public static TimeMeaning Quarter(int year, int quarter) =>
        new(TimexType.Date, new TimePoint(year).Value + "-Q" + quarter.ToString(CultureInfo.InvariantCulture),
            Months(year, quarter * 3 - 2, quarter * 3), new TimePoint(year));

    /// <summary>TimeML spells it `FY2009`. Which months it has differs from land to land and firm to firm, so as a date it is about its year.</summary>
    public static TimeMeaning Fiscal(int year) =>
        new(TimexType.Date, "FY" + new TimePoint(year).Value, Edtf.TryParse(new TimePoint(year).Value + "~", out var date) ? date : null, new TimePoint(year));

    public static TimeMeaning Half(int year, int half) =>
        new(TimexType.Date, new TimePoint(year).Value + "-H" + half.ToString(CultureInfo.InvariantCulture),
            Months(year, half * 6 - 5, half * 6), new TimePoint(year));

    public static TimeMeaning Season(int year, int season)
    {
        var text = year > 0 ? new TimePoint(year).Value + "-" + (20 + season).ToString(CultureInfo.InvariantCulture) : "";
        return new TimeMeaning(TimexType.Date, new TimePoint(year).Value + "-" + SeasonNames[season], Edtf.TryParse(text, out var date) ? date : null, new TimePoint(year));
    }

    public static TimeMeaning? Decade(int tens) =>
        tens is > 0 and < 1000 ? new TimeMeaning(TimexType.Date, tens.ToString("D3", CultureInfo.InvariantCulture), Edtf.Parse(tens.ToString("D3", CultureInfo.InvariantCulture) + "X"), null) : null;

    public static TimeMeaning? Century(int hundreds) =>
        hundreds is > 0 and < 100 ? new TimeMeaning(TimexType.Date, hundreds.ToString("D2", CultureInfo.InvariantCulture), Edtf.Parse(hundreds.ToString("D2", CultureInfo.InvariantCulture) + "XX"), null) : null;

    /// <summary>From one date to another; null when the second lies before the first.</summary>
    public static TimeMeaning? Span(TimePoint from, TimePoint to)
    {
        if (!from.IsPossible || !to.IsPossible || TimePoint.Compare(from, to) > 0) return null;
        var text = from.Value + "/" + to.Value;
        return new TimeMeaning(TimexType.Date, text, Edtf.TryParse(text, out var date) ? date : null, to);
    }

    public static TimeMeaning Reference(string name) => new(TimexType.Date, name, null, null);

    public static TimeMeaning Duration(double amount, char unit)
    {
        if (unit is 'E' or 'C') (amount, unit) = (amount * (unit == 'E' ? 10 : 100), 'Y');
        if (unit == 'F') (amount, unit) = (amount * 2, 'W');
        if (unit == 'Q') (amount, unit) = (amount * 3, 'M');
        if (unit == 'K') return new TimeMeaning(TimexType.Duration, "P" + Number(amount) + "WE", null, null);
        var number = Number(amount);
        var value = unit is 'h' or 'm' or 's' ? "PT" + number + char.ToUpperInvariant(unit) : "P" + number + unit;
        return new TimeMeaning(TimexType.Duration, value, null, null);
    }

    private static string Number(double amount) => double.IsNaN(amount) ? "X" : amount.ToString("0.####", CultureInfo.InvariantCulture);

    private static Edtf? Months(int year, int first, int last) =>
        year > 0 && Edtf.TryParse(new TimePoint(year, first).Value + "/" + new TimePoint(year, last).Value, out var date) ? date : null;
}
