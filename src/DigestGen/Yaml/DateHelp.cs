using System.Globalization;
using DigestGen.Language;

namespace DigestGen.Yaml;

/// <summary>What to write in place of a date that is not EDTF.</summary>
internal static class DateHelp
{
    private const string Forms = "write it as year, month, day: `2026-01-31`; `2026-01` or `2026` if that is all that is known; `2026-01-31T16:15` with a time";

    /// <summary>The same date in EDTF where it can only mean one (a month in letters, a space before the time), otherwise the forms there are.</summary>
    public static string For(string text)
    {
        var date = text.Trim();
        if (date.Length > 40) return Forms;
        if (date.Length > 10 && date[10] == ' ')
        {
            var time = date[11..].Replace(" ", "", StringComparison.Ordinal);
            if (time.Length > 5 && time[^5] is '+' or '-') time = time.Insert(time.Length - 2, ":");
            if (Edtf.TryParse($"{date[..10]}T{time}", out var joined)) return $"did you mean `{joined}`?";
        }
        // 05/06/2021 is May in one country and June in another: no guess.
        if (date.Any(char.IsAsciiLetter) && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var stated) && stated.DateTime is var parsed && HasYear(date, parsed))
            return $"did you mean `{parsed.ToString(parsed.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)}`?";
        return Forms;
    }

    // Without a year in the text, the parser takes the clock's; without a day, the first. Neither may be proposed.
    private static bool HasYear(string text, DateTime parsed)
    {
        var numbers = text.Split([.. text.Where(c => !char.IsAsciiDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Contains(parsed.Year.ToString("0000", CultureInfo.InvariantCulture)) && numbers.Any(number => number.TrimStart('0') == parsed.Day.ToString(CultureInfo.InvariantCulture));
    }
}
