using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen;

/// <summary>The furniture of outlets: what their clippings hold besides articles. What an editor takes for it stands in `content/sources.yml`, so every later import cuts it.</summary>
public static class OutletFurniture
{
    private const string SourcesPath = "content/sources.yml";

    /// <summary>Lines that an outlet's clippings share and that import takes for text.</summary>
    public static ImmutableArray<RecurringLines> Suggest(ImmutableArray<Clipping> clippings, DigestContent content, DiagnosticBag found)
    {
        var outlets = new OutletBook(content.Sources);
        var sourceOf = content.Articles.Where(article => article.Source is not null).ToLookup(article => article.Id, article => article.Source, StringComparer.Ordinal);
        return FurnitureSuggestions.Find(clippings.AsParallel().AsOrdered().Select(clipping => KeptLines.Of(clipping, outlets, sourceOf[clipping.Id].FirstOrDefault(), found)).OfType<KeptLines>());
    }

    /// <summary>`content/sources.yml` with lines among the furniture of their outlets; null where it stands there already, or the outlet does not.</summary>
    /// <param name="lines">Patterns as <see cref="Suggest"/> gives them.</param>
    public static SourceFile? Accept(IEnumerable<(SourceId Outlet, string Pattern)> lines, SourceTree tree)
    {
        if (tree.Find(SourcesPath) is not { } stands) return null;
        var file = lines.Aggregate(stands, (file, line) => VocabularyFileEdits.AddToList(file, line.Outlet.Value, "furniture", line.Pattern));
        return file.Text == stands.Text ? null : file;
    }
}
