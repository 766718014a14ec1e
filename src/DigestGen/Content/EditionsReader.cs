using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>Reads `content/editions`.</summary>
internal static class EditionsReader
{
    /// <summary>The editions, newest period first, and the files that give none.</summary>
    public static (ImmutableArray<Edition> Editions, ImmutableArray<LeftOut> LeftOut) ReadAll(IEnumerable<SourceFile> files, DiagnosticBag found)
    {
        var editions = new List<Edition>();
        var leftOut = ImmutableArray.CreateBuilder<LeftOut>();
        foreach (var file in files)
            if (!IsId(file.Path.Stem))
            {
                found.Add(ContentProblems.BadFileNameAt(file));
                leftOut.Add(new LeftOut(file.Path, ContentProblems.NoAddressRule));
            }
            else if (Read(file, found) is { } edition) editions.Add(edition);
            else leftOut.Add(new LeftOut(file.Path, ContentProblems.NoPeriodRule));
        return ([.. editions.OrderByDescending(e => e.Period.Last).ThenByDescending(e => e.Period.First).ThenBy(e => e.Id, StringComparer.Ordinal)], leftOut.ToImmutable());
    }

    private static Edition? Read(SourceFile file, DiagnosticBag found)
    {
        var content = FrontMatterReader.Read(file, found);
        var title = FrontMatterReader.Title(content, file, found);
        var stated = content.Fields.Text("period");
        var date = content.Fields.Date("date")?.Value;
        ImmutableArray<EditionItem> items = [.. content.Fields.Maps("items").Select(item => ReadItem(item, found)).OfType<EditionItem>()];
        content.Fields.ReportUnknown();
        // A file named after its period need not say it twice.
        if (Period.TryParse(stated?.Value ?? file.Path.Stem, out var period)) return new Edition(file.Path.Stem, title, period, date, items, content.Body, file);
        found.Add(ContentProblems.BadPeriodAt(stated?.Span ?? content.Top, stated?.Value ?? file.Path.Stem));
        return null;
    }

    private static EditionItem? ReadItem(FieldReader fields, DiagnosticBag found)
    {
        var story = fields.Text("story");
        if (story is null)
        {
            if (ReadArticle(fields, found) is not { } article) return null;
            return new EditionItem(null, null, null, [article]);
        }
        var item = new EditionItem(
            story, fields.Text("title")?.Value, fields.Text("summary")?.Value,
            [.. fields.Maps("articles").Select(article => ReadArticle(article, found)).OfType<PinnedArticle>()]);
        fields.ReportUnknown();
        return item;
    }

    private static PinnedArticle? ReadArticle(FieldReader fields, DiagnosticBag found)
    {
        var name = fields.Text("article");
        var article = name is { } known
            ? new PinnedArticle(
                known, fields.Text("title")?.Value, fields.Date("date")?.Value, fields.Text("source")?.Value, fields.Text("summary")?.Value, fields.Text("hash")?.Value)
            : null;
        if (article is null && !fields.HasLost("article")) found.Add(ContentProblems.MissingFieldAt(fields.Span with { Length = 0 }, "article", "the-id-of-an-article"));
        if (article is not null) fields.ReportUnknown();
        return article;
    }

    // Weeks are written with a capital W, so that an edition's address may have capitals.
    private static bool IsId(string stem) => stem.Length is > 0 and <= 100 && stem.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && !stem.StartsWith('-') && !stem.EndsWith('-');
}
