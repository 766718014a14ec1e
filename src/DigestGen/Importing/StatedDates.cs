using System.Collections.Frozen;
using System.Globalization;
using DigestGen.Language;

namespace DigestGen.Importing;

/// <summary>A line that says when an article was published or last changed.</summary>
/// <param name="Date">Null when the line is a date that can be read in two ways.</param>
/// <param name="IsLabelled">Whether a word such as `published` says what the date is.</param>
/// <param name="IsUpdate">Whether it is the date of a change.</param>
/// <param name="StatedWeekday">The weekday that the line names, if it does not fit the date.</param>
internal sealed record StatedDate(Edtf? Date, bool IsLabelled, bool IsUpdate, DayOfWeek? StatedWeekday);

/// <summary>
/// Reads lines that are a date, a time of day and their labels, and nothing else. The common forms of English and of the languages of <see cref="DateVocabulary"/>; no
/// relative ones.
/// </summary>
internal static class StatedDates
{
    private const int LongestLine = 120;

    // Only abbreviations that mean one offset; ET, PT and IST do not, and give a time without a zone.
    private static readonly FrozenDictionary<string, string> Zones = new Dictionary<string, string>
    {
        ["gmt"] = "Z", ["utc"] = "Z", ["z"] = "Z", ["bst"] = "+01:00", ["cet"] = "+01:00", ["cest"] = "+02:00", ["eet"] = "+02:00", ["eest"] = "+03:00",
        ["msk"] = "+03:00", ["est"] = "-05:00", ["edt"] = "-04:00", ["pst"] = "-08:00", ["pdt"] = "-07:00", ["et"] = "", ["pt"] = "", ["ist"] = "", ["local"] = "",
    }.ToFrozenDictionary();

    /// <summary>The date of a line, or null when the line says anything else too.</summary>
    /// <param name="monthFirst">How numbers such as 06/05/2021 are meant; null when that is not known.</param>
    public static StatedDate? Read(string line, bool? monthFirst)
    {
        if (line.Length is < 6 or > LongestLine || !MayHold(line)) return null;
        var tokens = Tokens(line.ToLowerInvariant());
        if (Read(tokens, DateVocabulary.English, monthFirst) is { } english) return english;
        foreach (var language in DateVocabulary.OthersFor(tokens))
            // None of them puts the month before the day.
            if (Read(tokens, language, monthFirst: false) is { } read) return read;
        return null;
    }

    private static StatedDate? Read(List<string> tokens, DateVocabulary words, bool? monthFirst)
    {
        var parts = new Parts { MonthFirst = monthFirst };
        for (var i = 0; i < tokens.Count;)
        {
            if (parts.IsComplete && words.UpdateLabels.Contains(tokens[i])) break;
            var used = Take(tokens, i, words, parts);
            if (used == 0) return null;
            i += used;
        }
        return parts.ToStatedDate();
    }

    /// <summary>Whether a text has a digit: there is no date without one, and most lines need no further look.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');

    private static int Take(List<string> tokens, int i, DateVocabulary words, Parts parts)
    {
        var token = tokens[i];
        if (char.IsAsciiDigit(token[0])) return TakeNumber(tokens, i, parts);
        if (!char.IsLetter(token[0])) return 1;
        if (words.UpdateLabels.Contains(token)) return parts.Label(isUpdate: true);
        if (words.Labels.Contains(token)) return parts.Label(isUpdate: false);
        // An abbreviation that is a month's as well is read as that.
        if (words.Months.TryGetValue(token, out var month)) return Parts.Set(() => parts.Month = month, parts.Month == 0 || parts.Month == month);
        if (words.Weekdays.TryGetValue(token, out var weekday)) return Parts.Set(() => parts.Weekday = (DayOfWeek)weekday, parts.Weekday is null || parts.Weekday == (DayOfWeek)weekday);
        if (token is "am" or "pm" && parts.Hour is not null) return parts.HalfOfDay(token == "pm");
        if (words.Fillers.Contains(token) || (token == "t" && parts.IsComplete)) return 1;
        if (token is "noon") return Parts.Set(() => (parts.Hour, parts.Minute) = (12, 0), parts.Hour is null);
        if (Zones.TryGetValue(token, out var zone)) return Parts.Set(() => parts.Zone = zone, parts.Hour is not null);
        return 0;
    }

    private static int TakeNumber(List<string> tokens, int i, Parts parts)
    {
        var number = int.Parse(tokens[i], CultureInfo.InvariantCulture);
        if (Separated(tokens, i) is { } triple && parts.Month == 0) return parts.Numeric(number, triple.Second, triple.Third, tokens[i].Length == 4);
        if (At(tokens, i + 1) is ":" or "." or "h" && At(tokens, i + 2) is { Length: 2 } minutes && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            && number < 24 && minute < 60 && parts.Hour is null && (tokens[i + 1] is ":" or "h" || parts.IsComplete || At(tokens, i + 3) is "am" or "pm"))
        {
            (parts.Hour, parts.Minute) = (number, minute);
            var seconds = At(tokens, i + 3) == ":" && At(tokens, i + 4) is { Length: 2 };
            return seconds ? 5 : 3;
        }
        if (At(tokens, i + 1) is "am" or "pm" && number is >= 1 and <= 12 && parts.Hour is null)
        {
            (parts.Hour, parts.Minute) = (number, 0);
            return 1;
        }
        // `16 Uhr`, `16h`
        if (At(tokens, i + 1) is "uhr" or "uur" or "h" && number < 24 && parts.Hour is null)
        {
            (parts.Hour, parts.Minute) = (number, 0);
            return 2;
        }
        if (tokens[i].Length == 4 && number is >= 1000 and <= 2999) return Parts.Set(() => parts.Year = number, parts.Year == 0 || parts.Year == number);
        if (tokens[i].Length > 2 || number is < 1 or > 31 || (parts.Day != 0 && parts.Day != number)) return 0;
        parts.Day = number;
        return At(tokens, i + 1) is "st" or "nd" or "rd" or "th" or "er" or "\u00BA" or "\u00AA" ? 2 : 1;
    }

    private static (int Second, int Third)? Separated(List<string> tokens, int i)
    {
        if (At(tokens, i + 1) is not ("/" or "-" or ".") || At(tokens, i + 3) != tokens[i + 1]) return null;
        if (!int.TryParse(At(tokens, i + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var second)) return null;
        return int.TryParse(At(tokens, i + 4), NumberStyles.None, CultureInfo.InvariantCulture, out var third) ? (second, third) : null;
    }

    private static string? At(List<string> tokens, int index) => index < tokens.Count ? tokens[index] : null;

    // Runs of letters, runs of digits (at most nine), and single other characters; white space and the dots of `p.m.` and `Sept.` go.
    private static List<string> Tokens(string line)
    {
        line = line.Replace("a.m.", "am", StringComparison.Ordinal).Replace("p.m.", "pm", StringComparison.Ordinal);
        var tokens = new List<string>();
        for (var i = 0; i < line.Length;)
        {
            var start = i++;
            if (char.IsWhiteSpace(line[start])) continue;
            if (char.IsLetter(line[start]))
                while (i < line.Length && char.IsLetter(line[i])) i++;
            else if (char.IsAsciiDigit(line[start]))
                while (i < line.Length && char.IsAsciiDigit(line[i]) && i - start < 9) i++;
            tokens.Add(line[start..i]);
        }
        return tokens;
    }

    private sealed class Parts
    {
        private bool isLabelled;
        private bool isUpdate;
        private bool isAmbiguous;

        public bool? MonthFirst { get; init; }

        public int Year { get; set; }

        public int Month { get; set; }

        public int Day { get; set; }

        public int? Hour { get; set; }

        public int Minute { get; set; }

        public string Zone { get; set; } = "";

        public DayOfWeek? Weekday { get; set; }

        public bool IsComplete => isAmbiguous || (Year > 0 && Month > 0);

        public static int Set(Action assign, bool allowed)
        {
            if (allowed) assign();
            return allowed ? 1 : 0;
        }

        public int Label(bool isUpdate)
        {
            isLabelled = true;
            this.isUpdate |= isUpdate;
            return 1;
        }

        public int HalfOfDay(bool isAfternoon)
        {
            if (Hour is < 1 or > 12) return Hour > 12 ? 1 : 0;
            Hour = Hour % 12 + (isAfternoon ? 12 : 0);
            return 1;
        }

        public int Numeric(int first, int second, int third, bool yearFirst)
        {
            if (yearFirst) (Year, Month, Day) = (first, second, third);
            else
            {
                Year = third < 100 ? 2000 + third : third;
                if (first > 12) (Day, Month) = (first, second);
                else if (second > 12 || MonthFirst == true) (Month, Day) = (first, second);
                else if (MonthFirst == false || first == second) (Day, Month) = (first, second);
                else isAmbiguous = true;
            }
            return 5;
        }

        public StatedDate? ToStatedDate()
        {
            if (isAmbiguous) return new StatedDate(null, isLabelled, isUpdate, null);
            if (!IsComplete || Year < 1500) return null;
            var text = string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
            if (Day > 0) text += string.Create(CultureInfo.InvariantCulture, $"-{Day:00}");
            if (Day > 0 && Hour is { } hour) text += string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{Minute:00}{Zone}");
            if (!Edtf.TryParse(text, out var date)) return null;
            var fits = Weekday is null || Day == 0 || date.Earliest.DayOfWeek == Weekday;
            return new StatedDate(date, isLabelled, isUpdate, fits ? null : Weekday);
        }
    }
}
