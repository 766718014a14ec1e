using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Text;

namespace DigestGen.Pages;

/// <summary>How a strings file writes dates. What it lacks stands in English; a list of the wrong length does too, and is reported.</summary>
internal static class WrittenDates
{
    private static readonly DateWords English = DateWords.English;

    public static DateWords In(IReadOnlyDictionary<string, string> texts, SitePath file, DiagnosticBag found) => new(
        List("months", English.Months, texts, file, found),
        List("months_with_day", English.MonthsWithDay, texts, file, found),
        List("seasons", English.Seasons, texts, file, found),
        texts.GetValueOrDefault("first_of_month", English.FirstOfMonth),
        texts.GetValueOrDefault("date_day", English.Day),
        texts.GetValueOrDefault("date_day_of_year", English.DayOfYear),
        texts.GetValueOrDefault("date_days", English.Days),
        texts.GetValueOrDefault("date_month", English.Month),
        texts.GetValueOrDefault("date_season", English.Season),
        texts.GetValueOrDefault("date_winter", English.Winter),
        texts.GetValueOrDefault("date_decade", English.Decade),
        texts.GetValueOrDefault("date_century", English.Century),
        texts.GetValueOrDefault("date_time", English.Time),
        texts.GetValueOrDefault("date_onwards", English.Onwards),
        texts.GetValueOrDefault("date_until", English.Until),
        texts.GetValueOrDefault("date_about", English.About),
        texts.GetValueOrDefault("date_perhaps", English.Perhaps));

    private static ImmutableArray<string> List(string key, ImmutableArray<string> english, IReadOnlyDictionary<string, string> texts, SitePath file, DiagnosticBag found)
    {
        if (!texts.TryGetValue(key, out var text)) return english;
        ImmutableArray<string> names = [.. text.Split([',', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (names.Length == english.Length) return names;
        found.Add(PageProblems.ListOfWrongLength(file, key, names.Length, english));
        return english;
    }
}
