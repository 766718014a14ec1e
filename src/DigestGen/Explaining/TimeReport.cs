using System.Collections.Immutable;
using System.Text;
using DigestGen.Content;
using DigestGen.Importing;
using DigestGen.Language;

namespace DigestGen.Explaining;

/// <summary>Events and dates in words: what each means and how that was found.</summary>
internal static class TimeReport
{
    private const int Wide = 90;

    /// <summary>One line an event: its date, what the date was read from, and the sentence.</summary>
    public static void Events(StringBuilder text, ImmutableArray<ArticleEvent> events)
    {
        if (events.Length == 0) return;
        text.Append("\n  events:");
        foreach (var found in events) text.Append("\n    ").Append(found.Date.Text).Append("  ").Append(Why(found)).Append(": ").Append(Cut(found.Text));
    }

    /// <summary>One line a date: the words, what they mean, and the rule.</summary>
    public static void Dates(StringBuilder text, ImmutableArray<ClippedDate> dates)
    {
        if (dates.Length == 0) return;
        text.Append("\n  dates:");
        foreach (var date in dates) text.Append("\n    “").Append(Cut(date.Text)).Append("” → ").Append(date.Value ?? Unresolved(date.Rule)).Append("  (").Append(Name(date.Rule)).Append(')');
    }

    private static string Why(ArticleEvent found) => (found.Phrase, found.Rule) switch
    {
        (_, null) => "as the editor says",
        (_, NarrativeTime.Rule) => "no date of its own; told at the time the article is about",
        (null, { } rule) => Name(rule),
        ({ } phrase, { } rule) => $"from “{phrase}” ({Name(rule)})",
    };

    private static string Unresolved(string rule) => rule switch
    {
        "numeric-date" => "not read: day and month could be either way round, or there is no such day",
        "day-month-year" or "month-day-year" or "day-month" or "month-day" => "not read: the calendar has no such day, or its year is not given",
        _ => "not read: it needs a date that the text does not give",
    };

    private static string Name(string rule) => rule.Replace('-', ' ');

    // One line of a terminal, and nothing in it that a terminal might take for a command.
    private static string Cut(string value)
    {
        var shown = value.Length <= Wide ? value : value[..(char.IsHighSurrogate(value[Wide - 2]) ? Wide - 2 : Wide - 1)].TrimEnd() + "…";
        return shown.Any(char.IsControl) ? string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c)) : shown;
    }
}
