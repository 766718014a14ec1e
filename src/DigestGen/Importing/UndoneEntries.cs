using System.Collections.Immutable;
using DigestGen.Importing.Markdown;

namespace DigestGen.Importing;

/// <summary>
/// The entries of a ledger that the editor took back, by what they say: their line, what stood there, and which of several alike. So they are known again when
/// another importer reads the same text, and by their words alone when the text itself has changed.
/// </summary>
internal sealed class UndoneEntries
{
    private readonly HashSet<Key> keys = [];
    private readonly HashSet<Key> words = [];

    private UndoneEntries()
    {
    }

    public static UndoneEntries None { get; } = new();

    /// <param name="Line">From 1; 0 where it does not count.</param>
    private readonly record struct Key(bool IsRepair, int Line, string Before, int Number);

    /// <summary>Takes the undone ones out of a whole ledger of the text that is to be read.</summary>
    public static UndoneEntries OfSameText(IEnumerable<LedgerEntry> ledger)
    {
        var undone = new UndoneEntries();
        foreach (var (entry, key) in Keyed(ledger))
            if (entry.IsUndone) undone.keys.Add(key);
        return undone;
    }

    /// <summary>Takes the undone ones out of a ledger of an earlier text.</summary>
    public static UndoneEntries OfEarlierText(IEnumerable<LedgerEntry> ledger)
    {
        var undone = new UndoneEntries();
        foreach (var (entry, key) in Keyed(ledger))
            if (entry.IsUndone) undone.words.Add(key with { Line = 0, Number = 0 });
        return undone;
    }

    /// <summary>Marks the entries of a ledger that the editor took back.</summary>
    public void Mark(List<LedgerEntry> ledger)
    {
        if (keys.Count + words.Count == 0) return;
        var at = 0;
        foreach (var (entry, key) in Keyed([.. ledger]))
        {
            if (entry.IsChange && (keys.Contains(key) || words.Contains(key with { Line = 0, Number = 0 }))) ledger[at] = entry with { IsUndone = true };
            at++;
        }
    }

    private static IEnumerable<(LedgerEntry Entry, Key Key)> Keyed(IEnumerable<LedgerEntry> ledger)
    {
        var counts = new Dictionary<Key, int>();
        foreach (var entry in ledger)
        {
            var key = new Key(entry.Action == LedgerAction.Repaired, entry.Line, entry.Before, 0);
            // A suggestion is no change, and must not be counted among those that are.
            var number = entry.IsChange ? counts[key] = counts.GetValueOrDefault(key) + 1 : 0;
            yield return (entry, key with { Number = number });
        }
    }
}

/// <summary>Puts back what the editor wants back.</summary>
internal static class Undo
{
    /// <summary>The lines without the repairs that were taken back.</summary>
    public static ImmutableArray<ClassifiedLine> Repairs(ImmutableArray<ClassifiedLine> lines, List<LedgerEntry> ledger)
    {
        var undone = ledger.Where(entry => entry is { IsUndone: true, Place: not null }).ToLookup(entry => entry.Line);
        if (undone.Count == 0) return lines;
        return [.. lines.Select(line => undone[line.Line.Line].Reverse().Aggregate(line, (mended, entry) => mended with { Line = Without(mended.Line, entry.Place!) }))];
    }

    // Of ready Markdown the block is what is written, and the line's text holds its words only.
    private static ClippingLine Without(ClippingLine line, MendedPlace place)
    {
        if (line.Mark is not { Source: { } source } mark) return line.Text.Without(place) is { } text ? line with { Text = text } : line;
        return source.Without(place) is { } block ? line with { Text = MarkdownWords.Of(block), Mark = mark with { Source = block } } : line;
    }

    /// <summary>The lines with those in the body again that were taken out and put back.</summary>
    /// <param name="removals">An entry for each line that is not in the body, in their order.</param>
    public static ImmutableArray<ClassifiedLine> Removals(ImmutableArray<ClassifiedLine> lines, IEnumerable<LedgerEntry> removals)
    {
        using var entries = removals.GetEnumerator();
        return [.. lines.Select(line => !line.IsBody && entries.MoveNext() && entries.Current.IsUndone ? line with { Kind = LineKind.Paragraph, Rule = "undone" } : line)];
    }

    /// <summary>Lines that stood above the text and were put back, such as those of front matter.</summary>
    public static IEnumerable<ClassifiedLine> HeadLines(IEnumerable<LedgerEntry> ofFormat) =>
        from entry in ofFormat
        where entry.IsUndone && entry.Action != LedgerAction.Repaired
        select new ClassifiedLine(new ClippingLine(entry.Line, entry.Line, MappedText.Of(entry.Before.Trim(), 0), FollowsBlank: true), LineKind.Paragraph, "undone");
}
