using System.Collections.Immutable;
using DigestGen.Explaining;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Commands;

/// <summary>What is kept of an imported clipping to tell of it at the end, when its files have been written and let go.</summary>
/// <param name="Report">Empty for one that was imported already.</param>
/// <param name="HasDoubts">Whether the report has something that the editor should look at.</param>
/// <param name="WasChanged">Whether something was cut or mended, which could be taken back.</param>
/// <param name="Files">What was written, or would be.</param>
internal sealed record ToldClipping(SitePath Clipping, ImportOutcome Outcome, SitePath? Article, string Report, bool HasDoubts, bool WasChanged, ImmutableArray<SitePath> Files)
{
    /// <summary>The report, with a blank line below it where it is more than a heading.</summary>
    public string Paragraph => Report.Contains('\n', StringComparison.Ordinal) ? Report + "\n" : Report;

    public static ToldClipping Of(ImportedClipping clipping) => new(
        clipping.Clipping,
        clipping.Outcome,
        clipping.Article,
        clipping.Outcome == ImportOutcome.Unchanged ? "" : ClippingReport.Brief(clipping),
        ClippingReport.Doubts(clipping).Any(),
        clipping.Ledger.Entries.Any(entry => entry is { Action: LedgerAction.Removed or LedgerAction.Repaired, IsUndone: false }),
        [.. clipping.Files.Select(file => file.Path)]);

    /// <summary>`3 imported, 1 written again, 20 unchanged; 2 with something to look at (?)`.</summary>
    public static string Summary(IReadOnlyCollection<ToldClipping> clippings)
    {
        if (clippings.Count == 0) return "no clippings";
        var doubtful = clippings.Count(clipping => clipping.HasDoubts);
        return string.Join(", ", clippings.GroupBy(clipping => clipping.Outcome).OrderBy(group => group.Key).Select(group => $"{Shell.Number(group.Count())} {InWords(group.Key)}"))
            + (doubtful == 0 ? "" : $"; {Shell.Number(doubtful)} with something to look at (?)");
    }

    public static string InWords(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported => "imported",
        ImportOutcome.Unchanged => "unchanged",
        ImportOutcome.Updated => "written again",
        ImportOutcome.Merged => "merged with your edits",
        ImportOutcome.Undecided => "merged, with places to decide",
        ImportOutcome.KeptEditorsFile => "left alone",
        _ => "not imported",
    };
}
