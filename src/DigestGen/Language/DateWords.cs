using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>
/// How a language writes dates: names, and patterns with the places that the remarks name. The interface's words hold one for each language;
/// <see cref="English"/> stands in where a list there is broken.
/// </summary>
/// <param name="Months">Twelve, as they stand alone: `січень`.</param>
/// <param name="MonthsWithDay">Twelve, as they stand beside a day: `січня`.</param>
/// <param name="Seasons">Four, from spring.</param>
/// <param name="FirstOfMonth">How a month's first day is written: `1`, `1er`.</param>
/// <param name="Day">{0}: day, {1}: month, {2}: year.</param>
/// <param name="DayOfYear">{0}: day, {1}: month.</param>
/// <param name="Days">Two days of one month, to stand where a day does.</param>
/// <param name="Month">{0}: month, {1}: year.</param>
/// <param name="Season">{0}: season, {1}: year.</param>
/// <param name="Winter">{0}: season, {1}: year, {2}: the last two digits of the next.</param>
/// <param name="Decade">{0}: its first year.</param>
/// <param name="Century">{0}: `20`, {1}: `XX`, {2}: `20th`.</param>
/// <param name="Time">{0}: a day in words, {1}: the time.</param>
public sealed record DateWords(
    ImmutableArray<string> Months,
    ImmutableArray<string> MonthsWithDay,
    ImmutableArray<string> Seasons,
    string FirstOfMonth,
    string Day,
    string DayOfYear,
    string Days,
    string Month,
    string Season,
    string Winter,
    string Decade,
    string Century,
    string Time,
    string Onwards,
    string Until,
    string About,
    string Perhaps)
{
    public static DateWords English { get; } = OfEnglish(
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]);

    private static DateWords OfEnglish(ImmutableArray<string> months) => new(
        months, months, ["spring", "summer", "autumn", "winter"], "1", "{0} {1} {2}", "{0} {1}", "{0}–{1}", "{0} {1}", "{0} {1}", "{0} {1}–{2}",
        "the {0}s", "the {2} century", "{0}, {1}", "{0} onwards", "until {0}", "about {0}", "perhaps {0}");
}
