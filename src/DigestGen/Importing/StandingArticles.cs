using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>What is to become of a clipping, by what stands already.</summary>
/// <param name="Outcome">Imported and Updated are still to be done; the others are final.</param>
/// <param name="Article">The article that stands; null when there is none.</param>
internal sealed record ImportDecision(Clipping Clipping, ImportOutcome Outcome, SitePath? Article)
{
    public bool IsToBeWritten => Outcome is ImportOutcome.Imported or ImportOutcome.Updated;
}

/// <summary>What earlier imports wrote and editors made of it: records by id, articles by the record that their front matter names.</summary>
internal sealed class StandingArticles
{
    private const string RecordFolder = "content/imports";
    private const string ArticleFolder = "content/articles";

    private readonly Dictionary<string, SourceFile> records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> articlesByRecord = new(StringComparer.Ordinal);
    private readonly Dictionary<SitePath, SourceFile> articlesByPath = [];

    private StandingArticles()
    {
    }

    public static StandingArticles Of(SourceTree tree)
    {
        var standing = new StandingArticles();
        foreach (var file in tree.Files)
        {
            if (file.Path.IsUnder(RecordFolder)) standing.records.TryAdd(file.Path.Stem, file);
            if (!file.Path.IsUnder(ArticleFolder)) continue;
            standing.articlesByPath[file.Path] = file;
            if (RecordIn(file.Text) is { } id) standing.articlesByRecord.TryAdd(id, file);
        }
        return standing;
    }

    public IEnumerable<SitePath> Paths => articlesByPath.Keys;

    /// <summary>Compares a clipping with its record and its article. What an editor wrote or deleted stays as it is, and is said.</summary>
    public ImportDecision Decide(Clipping clipping, DiagnosticBag found)
    {
        var record = records.TryGetValue(clipping.Id, out var file) ? ImportRecord.Read(file) : null;
        var article = articlesByRecord.GetValueOrDefault(clipping.Id) ?? (record is null ? null : articlesByPath.GetValueOrDefault(record.Article));
        if (article is null)
        {
            if (record is null || clipping.IsAskedFor) return new ImportDecision(clipping, ImportOutcome.Imported, null);
            found.Add(ImportProblems.ArticleGone(clipping.Path));
            return new ImportDecision(clipping, ImportOutcome.KeptEditorsFile, null);
        }
        if (record is not null && record.Importer == ImportRecord.ImporterVersion && record.RawHash == ImportRecord.Hash(clipping.Bytes.Span))
            return new ImportDecision(clipping, ImportOutcome.Unchanged, article.Path);
        if (record is not null && record.WrittenHash == ImportRecord.Hash(article.Text)) return new ImportDecision(clipping, ImportOutcome.Updated, article.Path);
        found.Add(ImportProblems.EditorsFileKept(clipping.Path, article.Path));
        return new ImportDecision(clipping, ImportOutcome.KeptEditorsFile, article.Path);
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
