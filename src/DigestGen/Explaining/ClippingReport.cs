using System.Globalization;
using System.Text;
using DigestGen.Importing;

namespace DigestGen.Explaining;

/// <summary>What import made of a clipping, in words for its editor. Doubts come first: they are what the editor has to look at.</summary>
public static class ClippingReport
{
    private const int Wide = 100;
    private const int Narrow = 40;
    private const int Shown = 3;

    /// <summary>What an editor reads in ten seconds: doubts, fields, and what was cut and mended.</summary>
    public static string Brief(ImportedClipping clipping)
    {
        var text = new StringBuilder(Heading(clipping));
        if (clipping.Outcome is ImportOutcome.Unchanged or ImportOutcome.KeptEditorsFile or ImportOutcome.Failed) return text.ToString();
        foreach (var doubt in Doubts(clipping)) text.Append("\n  ? ").Append(doubt);
        foreach (var (name, value) in Fields(clipping)) Row(text, name, Cut(value.Value));
        foreach (var (name, value) in Proposals(clipping)) Row(text, name, Cut(value));
        Cuts(text, clipping.Ledger);
        Mends(text, clipping.Ledger);
        return text.ToString();
    }

    /// <summary>All that there is: each field with its line, rule and confidence, each event, date, quotation and figure with its rule, and every entry of the ledger.</summary>
    public static string Full(ImportedClipping clipping)
    {
        var text = new StringBuilder(Heading(clipping));
        foreach (var doubt in Doubts(clipping)) text.Append("\n  ? ").Append(doubt);
        foreach (var (name, value) in Fields(clipping)) Row(text, name, $"{value.Value}  ({value.Origin})");
        foreach (var (name, value) in Proposals(clipping)) Row(text, name, value);
        TimeReport.Events(text, clipping.Proposal?.Events ?? []);
        TimeReport.Dates(text, clipping.Dates);
        SaidReport.Quotations(text, clipping.Quotations);
        SaidReport.Figures(text, clipping.Figures);
        Entries(text, "cut:", clipping.Ledger, LedgerAction.Removed);
        Entries(text, "became a field:", clipping.Ledger, LedgerAction.BecameField);
        Entries(text, "mended:", clipping.Ledger, LedgerAction.Repaired);
        return text.ToString();
    }

    private static string Heading(ImportedClipping clipping)
    {
        var file = clipping.Article is { } article ? $" → {article}" : "";
        var outcome = clipping.Outcome switch
        {
            ImportOutcome.Imported => "",
            ImportOutcome.Unchanged => "  (imported already)",
            ImportOutcome.Updated => "  (written again: the clipping changed)",
            ImportOutcome.KeptEditorsFile when clipping.Article is null => "  (its article was deleted: name the clipping to have it made again)",
            ImportOutcome.Merged => "  (merged with your edits)",
            ImportOutcome.Undecided => "  (merged with your edits; some places are yours to decide)",
            ImportOutcome.KeptEditorsFile => "  (your file was kept as it is)",
            _ => "  (could not be imported)",
        };
        return $"{clipping.Clipping}{file}{outcome}";
    }

    /// <summary>What the editor has to look at.</summary>
    public static IEnumerable<string> Doubts(ImportedClipping clipping)
    {
        if (clipping.Outcome is ImportOutcome.Unchanged or ImportOutcome.KeptEditorsFile or ImportOutcome.Failed) yield break;
        if (clipping.Fields.Title is null) yield return "title: the text gives none; please add it";
        if (clipping.Fields.Date is null) yield return "date: the text does not give it; please add `date: YYYY-MM-DD`";
        if (clipping.Fields.Source is null) yield return "source: no outlet is named; please add it";
        foreach (var (name, value) in Fields(clipping).Where(field => field.Value.Confidence == Confidence.Low))
            yield return $"{name}: {Cut(value.Value)} is a guess ({value.Place})";
        foreach (var entry in clipping.Ledger.Entries.Where(entry => entry.Action == LedgerAction.Suggested))
            yield return $"line {Number(entry.Line)}: {Suggestion(entry)}";
    }

    private static string Suggestion(LedgerEntry entry) => entry.Rule == InsetEnds.Rule
        ? $"{entry.After}: after {Cut(entry.Before, Narrow)}"
        : $"{Cut(entry.Before)}{(entry.After.Length == 0 ? "" : $" → {Cut(entry.After)}?")} ({entry.Rule}); left as it is";

    private sealed record Field(string Value, string Place, Confidence Confidence)
    {
        /// <summary>Where it was found, and how far that can be trusted.</summary>
        public string Origin => $"{Place}, {Sure(Confidence)}";
    }

    private static IEnumerable<(string Name, Field Value)> Fields(ImportedClipping clipping)
    {
        var fields = clipping.Fields;
        if (fields.Title is { } title) yield return ("title", From(title, title.Value));
        if (fields.Standfirst is { } standfirst) yield return ("standfirst", From(standfirst, standfirst.Value));
        if (fields.Date is { } date) yield return ("date", From(date, date.Value.Text));
        foreach (var author in fields.Authors) yield return ("author", From(author, author.Value));
        if (fields.Source is { } source) yield return ("source", From(source, NameOf(source.Value)));
        if (fields.Via is { } via) yield return ("via", From(via, NameOf(via.Value)));
        if (fields.Url is { } url) yield return ("url", From(url, url.Value.OriginalString));
        if (fields.Section is { } section) yield return ("section", From(section, section.Value));
        if (fields.Language is { } language) yield return ("lang", From(language, language.Value));
    }

    private static IEnumerable<(string Name, string Value)> Proposals(ImportedClipping clipping)
    {
        if (clipping.Story is { } story) yield return ("story", story.Value);
        if (clipping.Proposal is not { } proposal) yield break;
        if (proposal.Summary is { } summary) yield return ("summary", summary);
        if (proposal.Topics.Length > 0) yield return ("topics", string.Join(" · ", proposal.Topics.Select(topic => topic.IsNew ? $"{topic.Name} (new)" : topic.Name)));
        if (proposal.Events.Length > 0) yield return ("events", string.Join(", ", proposal.Events.Select(e => e.Date.Text).Distinct()));
    }

    private static Field From<T>(FoundField<T> found, string value)
    {
        var line = found.Line > 0 ? $"line {Number(found.Line)}, " : "";
        return new Field(value, $"{line}{found.Rule}", found.Confidence);
    }

    private static string NameOf(FoundOutlet outlet) => outlet.IsKnown ? outlet.Name : $"{outlet.Name} (new)";

    private static string Sure(Confidence confidence) => confidence switch
    {
        Confidence.High => "stated",
        Confidence.Medium => "inferred",
        _ => "guessed",
    };

    // The longest lines are shown: what was cut by mistake is among them, for furniture is short.
    private static void Cuts(StringBuilder text, Ledger ledger)
    {
        var made = Made(ledger, LedgerAction.Removed);
        var shown = made.OrderByDescending(i => ledger.Entries[i].Before.Length).ThenBy(i => i).Take(Shown).Order().ToList();
        Changes(text, "cut", made.Count, made.Count > Shown ? ", the longest" : "", shown, i => ledger.Entries[i].Before);
    }

    private static void Mends(StringBuilder text, Ledger ledger)
    {
        var made = Made(ledger, LedgerAction.Repaired);
        Changes(text, "mended", made.Count, made.Count > Shown ? ", the first" : "", made.Take(Shown), i => $"{ledger.Entries[i].Before} → {ledger.Entries[i].After}");
    }

    private static List<int> Made(Ledger ledger, LedgerAction action) =>
        [.. Enumerable.Range(0, ledger.Entries.Length).Where(i => ledger.Entries[i].Action == action && !ledger.Entries[i].IsUndone)];

    // How many there are, and a few with their numbers.
    private static void Changes(StringBuilder text, string name, int count, string which, IEnumerable<int> shown, Func<int, string> inWords)
    {
        if (count > 0) Row(text, name, $"{Number(count)}{which}: {string.Join(" · ", shown.Select(i => $"#{Number(i + 1)} {Cut(inWords(i), Narrow)}"))}");
    }

    /// <summary>Entries of the ledger, one a line, with the numbers by which they are taken back.</summary>
    /// <param name="isShown">Which of them.</param>
    public static string Entries(Ledger ledger, Func<LedgerEntry, bool> isShown)
    {
        var text = new StringBuilder();
        for (var i = 0; i < ledger.Entries.Length; i++)
            if (isShown(ledger.Entries[i])) text.Append(CultureInfo.InvariantCulture, $"\n    {i + 1,3}  line {ledger.Entries[i].Line}: ").Append(InWords(ledger.Entries[i]));
        return text.ToString();
    }

    private static string InWords(LedgerEntry entry)
    {
        var undone = entry.IsUndone ? "  taken back" : "";
        return entry.Action switch
        {
            LedgerAction.Removed => $"{Cut(entry.Before)}  ({entry.Rule}){undone}",
            LedgerAction.BecameField => $"{Cut(entry.Before)}  → {entry.After}  ({entry.Rule}){undone}",
            _ => $"{Cut(entry.Before)} → {Cut(entry.After)}  ({entry.Rule}){undone}",
        };
    }

    private static void Entries(StringBuilder text, string heading, Ledger ledger, LedgerAction action)
    {
        var entries = Entries(ledger, entry => entry.Action == action);
        if (entries.Length > 0) text.Append("\n  ").Append(heading).Append(entries);
    }

    private static void Row(StringBuilder text, string name, string value) => text.Append("\n  ").Append(name.PadRight(10)).Append(' ').Append(value);

    // One line of a terminal, and nothing in it that a terminal might take for a command.
    private static string Cut(string value, int wide = Wide)
    {
        var shown = value.Length <= wide ? value : value[..(char.IsHighSurrogate(value[wide - 2]) ? wide - 2 : wide - 1)].TrimEnd() + "…";
        return shown.Any(char.IsControl) ? string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c)) : shown;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
