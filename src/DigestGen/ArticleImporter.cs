using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;

namespace DigestGen;

/// <summary>Clippings to Markdown articles.</summary>
public static class ArticleImporter
{
    /// <summary>Imports what is new or changed; what stands is left unread.</summary>
    public static ImportResult Import(ImmutableArray<Clipping> clippings, SourceTree tree, DigestContent content, DiagnosticBag found) =>
        new([.. clippings.OrderBy(c => c.Path).Select(c => ImportedClipping.Unread(c, ImportOutcome.Failed, null))], []);

    /// <summary>What import makes of each clipping, imported already or not; nothing is to be written.</summary>
    public static ImmutableArray<ImportedClipping> Analyse(ImmutableArray<Clipping> clippings, SourceTree tree, DigestContent content, DiagnosticBag found) =>
        Import(clippings, tree, content, found).Clippings;
}
