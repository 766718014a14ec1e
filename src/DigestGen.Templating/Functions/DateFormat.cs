using System.Globalization;
using System.Text;
using DigestGen.Templating.Running;

namespace DigestGen.Templating.Functions;

/// <summary>Dates by strftime patterns (`%d %b %Y`), and the members of a date.</summary>
internal static class DateFormat
{
    public const string Default = "%d %b %Y";

    public static bool TryMember(DateTime date, string name, out Value value)
    {
        value = name switch
        {
            "year" => Value.Of((long)date.Year),
            "month" => Value.Of((long)date.Month),
            "day" => Value.Of((long)date.Day),
            "day_of_year" => Value.Of((long)date.DayOfYear),
            "hour" => Value.Of((long)date.Hour),
            "minute" => Value.Of((long)date.Minute),
            "second" => Value.Of((long)date.Second),
            "millisecond" => Value.Of((long)date.Millisecond),
            _ => default,
        };
        return value.IsSet;
    }

    public static string Format(DateTime date, string pattern, CultureInfo culture)
    {
        var result = new StringBuilder(pattern.Length * 2);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length) result.Append(pattern[i]);
            else Append(result, date, pattern[++i], ref culture);
        }
        return result.ToString();
    }

    private static void Append(StringBuilder result, DateTime date, char letter, ref CultureInfo culture)
    {
        switch (letter)
        {
            case '%': result.Append('%'); break;
            case 'n': result.Append('\n'); break;
            case 't': result.Append('\t'); break;
            case 'g': culture = CultureInfo.InvariantCulture; break;
            case 'c': result.Append(Format(date, "%a %b %d %T %Y", culture)); break;
            case 'D': result.Append(Format(date, "%m/%d/%y", culture)); break;
            case 'F': result.Append(Format(date, "%Y-%m-%d", culture)); break;
            case 'r': result.Append(Format(date, "%I:%M:%S %p", culture)); break;
            case 'R': result.Append(Format(date, "%H:%M", culture)); break;
            case 'T': result.Append(Format(date, "%H:%M:%S", culture)); break;
            case 'v': result.Append(Format(date, "%e-%b-%Y", CultureInfo.InvariantCulture).ToUpperInvariant()); break;
            case 'C': result.Append(Two(date.Year / 100)); break;
            case 'e': result.Append(Blank(date.Day)); break;
            case 'j': result.Append(date.DayOfYear.ToString("D3", CultureInfo.InvariantCulture)); break;
            case 'k': result.Append(Blank(date.Hour)); break;
            case 'l': result.Append(Blank(HalfHour(date))); break;
            case 'I': result.Append(Two(HalfHour(date))); break;
            case 'L': result.Append(date.Millisecond.ToString("D3", CultureInfo.InvariantCulture)); break;
            case 'N': result.Append((date.Ticks % TimeSpan.TicksPerSecond * 100).ToString("D9", CultureInfo.InvariantCulture)); break;
            case 'p': result.Append(date.Hour < 12 ? "AM" : "PM"); break;
            case 'P': result.Append(date.Hour < 12 ? "am" : "pm"); break;
            case 's': result.Append(((date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture)); break;
            case 'u': result.Append(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek); break;
            case 'w': result.Append((int)date.DayOfWeek); break;
            // The first week of a year is the one with its first day; culture decides, and the invariant one decides so.
            case 'U': result.Append(Two(culture.Calendar.GetWeekOfYear(date, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Sunday))); break;
            case 'W': result.Append(Two(culture.Calendar.GetWeekOfYear(date, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Monday))); break;
            case 'V': result.Append(Two(culture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday))); break;
            case 'Z': result.Append("+00:00"); break;
            default: AppendByCulture(result, date, letter, culture); break;
        }
    }

    private static void AppendByCulture(StringBuilder result, DateTime date, char letter, CultureInfo culture)
    {
        var pattern = letter switch
        {
            'a' => "ddd",
            'A' => "dddd",
            'b' or 'h' => "MMM",
            'B' => "MMMM",
            'd' => "dd",
            'H' => "HH",
            'm' => "MM",
            'M' => "mm",
            'S' => "ss",
            'y' => "yy",
            'Y' => "yyyy",
            'x' => "d",
            'X' => "T",
            _ => null,
        };
        if (pattern is null) result.Append('%').Append(letter);
        else result.Append(date.ToString(pattern, culture));
    }

    private static string Two(int number) => number.ToString("D2", CultureInfo.InvariantCulture);

    private static string Blank(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(2);

    private static int HalfHour(DateTime date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;
}
