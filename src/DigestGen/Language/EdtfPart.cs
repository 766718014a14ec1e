using System.Globalization;

namespace DigestGen.Language;

/// <summary>One date of an <see cref="Edtf"/>: the days it covers, its precision, the time of day and offset where they are stated.</summary>
public sealed record EdtfPart(DateOnly Earliest, DateOnly Latest, DatePrecision Precision)
{
    public TimeOnly? Time { get; init; }

    /// <summary>Offset from UTC where the text states it; zero for `Z`.</summary>
    public TimeSpan? Offset { get; init; }

    public bool IsApproximate { get; init; }

    public bool IsUncertain { get; init; }

    /// <summary>`..` or nothing: an interval's unstated end.</summary>
    public bool IsOpen { get; init; }

    /// <summary>1 spring, 2 summer, 3 autumn, 4 winter; 0 when it is no season.</summary>
    public int Season { get; init; }

    internal static EdtfPart? TryParse(string text)
    {
        if (text is "" or "..") return new EdtfPart(DateOnly.MinValue, DateOnly.MaxValue, DatePrecision.Century) { IsOpen = true };
        var qualifier = text[^1];
        var core = qualifier is '?' or '~' or '%' ? text[..^1] : text;
        if (ParseCore(core) is not { } part) return null;
        return part with { IsUncertain = qualifier is '?' or '%', IsApproximate = qualifier is '~' or '%' };
    }

    private static EdtfPart? ParseCore(string text)
    {
        var t = text.IndexOf('T', StringComparison.Ordinal);
        if (t >= 0) return t == 10 && ParseCore(text[..10]) is { Precision: DatePrecision.Day } day ? WithTime(day, text[11..]) : null;
        if (text.Length < 4) return null;
        if (text.Length == 4 && text.EndsWith("XX", StringComparison.Ordinal) && Number(text[..2]) is { } century and > 0)
            return Years(century * 100, century * 100 + 99, DatePrecision.Century);
        if (text.Length == 4 && text[3] == 'X' && Number(text[..3]) is { } decade and > 0) return Years(decade * 10, decade * 10 + 9, DatePrecision.Decade);
        if (Number(text[..4]) is not { } year || year == 0) return null;
        if (text.Length == 4) return Years(year, year, DatePrecision.Year);
        if (text[4] != '-' || text.Length < 7 || Number(text[5..7]) is not { } month) return null;
        if (text.Length == 7 && month is >= 21 and <= 24) return InSeason(year, month - 20);
        if (month is < 1 or > 12) return null;
        var first = new DateOnly(year, month, 1);
        if (text.Length == 7) return new EdtfPart(first, first.AddDays(DateTime.DaysInMonth(year, month) - 1), DatePrecision.Month);
        if (text.Length != 10 || text[7] != '-' || Number(text[8..10]) is not { } date || date < 1 || date > DateTime.DaysInMonth(year, month)) return null;
        var at = new DateOnly(year, month, date);
        return new EdtfPart(at, at, DatePrecision.Day);
    }

    private static EdtfPart? WithTime(EdtfPart day, string text)
    {
        TimeSpan? offset = null;
        if (text.EndsWith('Z'))
        {
            offset = TimeSpan.Zero;
            text = text[..^1];
        }
        else if (text.Length > 6 && text[^6] is '+' or '-')
        {
            if (!TimeOnly.TryParseExact(text[^5..], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var by)) return null;
            offset = text[^6] == '-' ? -by.ToTimeSpan() : by.ToTimeSpan();
            text = text[..^6];
        }
        string[] formats = ["HH:mm", "HH:mm:ss"];
        if (!TimeOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return null;
        return day with { Precision = DatePrecision.Minute, Time = time, Offset = offset };
    }

    private static EdtfPart Years(int first, int last, DatePrecision precision) => new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), precision);

    // Northern seasons by whole months, winter from December of the year it is named after.
    private static EdtfPart InSeason(int year, int season)
    {
        var first = new DateOnly(year, season * 3, 1);
        var last = year == 9999 && season == 4 ? DateOnly.MaxValue : first.AddMonths(3).AddDays(-1);
        return new EdtfPart(first, last, DatePrecision.Season) { Season = season };
    }

    private static int? Number(string digits) => digits.All(char.IsAsciiDigit) ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
}
