using System.Collections.Immutable;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>What import reads when its turn comes, so that memory holds few clippings at once. A clipping is read twice: to compare it, and to import it. Any thread asks.</summary>
/// <param name="Clippings">Where the clippings are, no place twice.</param>
/// <param name="Read">The clipping of a place; one that cannot be had is empty.</param>
/// <param name="Record">The import record with an id; null where there is none.</param>
public sealed record ImportInput(ImmutableArray<SitePath> Clippings, Func<SitePath, Clipping> Read, Func<string, SourceFile?> Record)
{
    /// <summary>Clippings that are in memory, and the records of a digest that was read with them.</summary>
    public static ImportInput Of(ImmutableArray<Clipping> clippings, SourceTree tree)
    {
        var byPath = clippings.ToDictionary(clipping => clipping.Path);
        return new ImportInput([.. byPath.Keys], path => byPath[path], StandingArticles.RecordsIn(tree));
    }
}
