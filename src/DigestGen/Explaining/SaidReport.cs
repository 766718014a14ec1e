using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DigestGen.Importing;

namespace DigestGen.Explaining;

/// <summary>Quotations and figures in words: who is said to have spoken and how that was found; each number with what it counts.</summary>
internal static class SaidReport
{
    // An editor looks for what went wrong; the JSON form has the rest.
    private const int Most = 40;
    private const int Wide = 90;

    /// <summary>One line a quotation: its words, the speaker, and the rule that found them.</summary>
    public static void Quotations(StringBuilder text, ImmutableArray<ClippedQuotation> quotations)
    {
        if (quotations.Length == 0) return;
        text.Append("\n  quotes:");
        foreach (var quotation in quotations.Take(Most))
        {
            text.Append("\n    “").Append(Cut(quotation.Text)).Append("”  ");
            if (string.IsNullOrEmpty(quotation.Speaker)) text.Append("speaker not stated");
            else text.Append("said by ").Append(Cut(quotation.Speaker)).Append("  (").Append(InWords(quotation.Rule)).Append(')');
        }
        More(text, quotations.Length);
    }

    /// <summary>One line a figure: the words, and the number as it is compared.</summary>
    public static void Figures(StringBuilder text, ImmutableArray<ClippedFigure> figures)
    {
        if (figures.Length == 0) return;
        text.Append("\n  figures:");
        foreach (var figure in figures.Take(Most))
        {
            text.Append("\n    “").Append(Cut(figure.Text)).Append("” → ");
            text.Append(figure.Value is { } value ? value.ToString("#,0.##", CultureInfo.InvariantCulture) : "no number is given");
        }
        More(text, figures.Length);
    }

    private static void More(StringBuilder text, int count)
    {
        if (count > Most) text.Append(CultureInfo.InvariantCulture, $"\n    and {count - Most:N0} more");
    }

    private static string InWords(string rule) => rule switch
    {
        "verb-after" => "named behind the quotation",
        "verb-before" => "named before the quotation",
        "according-to" => "“according to”",
        "signature" => "signed",
        "label" => "named as in a transcript",
        "same-sentence" => "speaks in the same sentence",
        "same-paragraph" => "speaks in the same paragraph",
        "goes-on" => "the quotation above goes on",
        "announced" => "announced in the paragraph above",
        "sentence-before" => "told of in the sentence before",
        "subject" => "told of in the same sentence",
        "last-speaker" => "spoke last",
        _ => rule.Replace('-', ' '),
    };

    // One line of a terminal, and nothing in it that a terminal might take for a command.
    private static string Cut(string value)
    {
        var shown = value.Length <= Wide ? value : value[..(char.IsHighSurrogate(value[Wide - 2]) ? Wide - 2 : Wide - 1)].TrimEnd() + "…";
        return shown.Any(char.IsControl) ? string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c)) : shown;
    }
}
