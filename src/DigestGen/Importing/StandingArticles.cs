using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>What is to become of a clipping, by what stands already.</summary>
/// <param name="Outcome">Imported and Updated are still to be done; the others are final.</param>
/// <param name="File">The article that stands; null when there is none.</param>
/// <param name="IsPlacedAnew">
/// Whether topics and story are proposed too. They depend on everything else in the digest, so an article that stands would get others at each import: it keeps
/// those of its first, unless its clipping is named.
/// </param>
internal sealed record ImportDecision(SitePath Clipping, ImportOutcome Outcome, SourceFile? File, bool IsPlacedAnew)
{
    public bool IsToBeWritten => Outcome is ImportOutcome.Imported or ImportOutcome.Updated;

    /// <summary>Where the article stands.</summary>
    public SitePath? Article => File?.Path;
}

/// <summary>An import record in the digest.</summary>
internal sealed record StandingRecord(SourceFile File, ImportRecord Head)
{
    private readonly Lazy<(string Base, ImmutableArray<LedgerEntry> Ledger)?> whole = new(() => ImportRecord.ReadWhole(File));

    /// <summary>What import wrote last; null when the record is damaged.</summary>
    public string? Base => whole.Value?.Base;

    /// <summary>What the editor took back. Most records have nothing of the kind, and need not be read for it.</summary>
    public UndoneEntries UndoneIn(Clipping clipping)
    {
        if (!File.Text.Contains("undone: true", StringComparison.Ordinal) || whole.Value is not { } read) return UndoneEntries.None;
        return Head.RawHash == ImportRecord.Hash(clipping.Bytes.Span) ? UndoneEntries.OfSameText(read.Ledger) : UndoneEntries.OfEarlierText(read.Ledger);
    }
}

/// <summary>What earlier imports wrote and editors made of it: articles by the record that their front matter names, and records, which are read when somebody asks.</summary>
internal sealed class StandingArticles
{
    private const string RecordFolder = "content/imports";
    private const string ArticleFolder = "content/articles";

    private readonly Func<string, SourceFile?> recordOf;
    private readonly Dictionary<string, SourceFile> articlesByRecord = new(StringComparer.Ordinal);
    private readonly Dictionary<SitePath, SourceFile> articlesByPath = [];

    /// <param name="recordOf">The import record with an id; null for none.</param>
    public StandingArticles(SourceTree tree, Func<string, SourceFile?> recordOf)
    {
        this.recordOf = recordOf;
        foreach (var file in tree.Files)
        {
            if (!file.Path.IsUnder(ArticleFolder)) continue;
            articlesByPath[file.Path] = file;
            if (RecordIn(file.Text) is { } id) articlesByRecord.TryAdd(id, file);
        }
    }

    /// <summary>The same for a digest that was read with its records.</summary>
    public static StandingArticles Of(SourceTree tree) => new(tree, RecordsIn(tree));

    /// <summary>The import records of a digest that was read with them, by their ids.</summary>
    public static Func<string, SourceFile?> RecordsIn(SourceTree tree)
    {
        var records = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in tree.Under(RecordFolder, ".yml")) records.TryAdd(file.Path.Stem, file);
        return id => records.GetValueOrDefault(id);
    }

    public IEnumerable<SitePath> Paths => articlesByPath.Keys;

    /// <summary>Compares a clipping with its record and its article. What an editor deleted is not made again, and where a merge is undecided nothing is merged on top.</summary>
    public ImportDecision Decide(Clipping clipping, DiagnosticBag found)
    {
        var (record, article) = Find(clipping.Id);
        ImportDecision Is(ImportOutcome outcome) => new(clipping.Path, outcome, article, article is null || clipping.IsAskedFor || outcome == ImportOutcome.Updated && record?.Base is null);
        if (article is null)
        {
            if (record is null || clipping.IsAskedFor) return Is(ImportOutcome.Imported);
            found.Add(ImportProblems.ArticleGone(clipping.Path));
            return Is(ImportOutcome.KeptEditorsFile);
        }
        var isSame = record is not null && record.Head.Importer == ImportRecord.ImporterVersion && record.Head.RawHash == ImportRecord.Hash(clipping.Bytes.Span);
        if (isSame && !clipping.IsAskedFor) return Is(ImportOutcome.Unchanged);
        if (!ConflictMarkers.StandIn(article.Text)) return Is(ImportOutcome.Updated);
        found.Add(ImportProblems.StillUndecided(clipping.Path, article.Path));
        return Is(ImportOutcome.KeptEditorsFile);
    }

    /// <summary>What the editor took back of what import had done with a clipping.</summary>
    public UndoneEntries UndoneIn(Clipping clipping) => Find(clipping.Id).Record?.UndoneIn(clipping) ?? UndoneEntries.None;

    /// <summary>What stands of the import of a clipping.</summary>
    public (StandingRecord? Record, SourceFile? Article) Find(string id)
    {
        var record = recordOf(id) is { } file && ImportRecord.Read(file) is { } head ? new StandingRecord(file, head) : null;
        return (record, articlesByRecord.GetValueOrDefault(id) ?? (record is null ? null : articlesByPath.GetValueOrDefault(record.Head.Article)));
    }

    /// <summary>The clipping that an id means, or the path of a clipping, a record or an article.</summary>
    public SitePath? ClippingOf(string given)
    {
        var id = SitePath.TryParse(given, out var path) && articlesByPath.TryGetValue(path, out var article) ? RecordIn(article.Text) : null;
        foreach (var name in (string?[])[id, given, path.Stem])
            if (name is not null && recordOf(name) is { } record && ImportRecord.ClippingIn(record) is { } clipping) return clipping;
        return null;
    }

    // Drafts and articles that cannot be read are not in the content, but they have a clipping all the same: so the text itself is asked.
    private static string? RecordIn(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal)) return null;
        foreach (var line in text.AsSpan(3).EnumerateLines())
        {
            if (line.StartsWith("---")) return null;
            if (line.StartsWith("import:")) return line[7..].Trim().Trim("\"'").ToString();
        }
        return null;
    }
}
