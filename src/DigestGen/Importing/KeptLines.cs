using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing.Formats;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>A clipping's lines that stayed in the body, as they are on disk, and whose it is.</summary>
internal sealed record KeptLines(SitePath File, SourceId Source, string SourceName, ImmutableArray<(string Text, int Line)> Lines)
{
    /// <summary>Null when the clipping cannot be read, or names no outlet and <paramref name="known"/> is null.</summary>
    /// <param name="known">The outlet that the editor's article gives.</param>
    public static KeptLines? Of(Clipping clipping, OutletBook outlets, SourceId? known, DiagnosticBag found)
    {
        if (ClippingFormats.Read(clipping, outlets, found) is not { } content) return null;
        var book = outlets.For(content.Lines);
        var lines = Classify.Lines(content.Lines, book, content.Stated.Title?.Value);
        var stated = (content.Stated.Source ?? FoundOutlets.Read(lines, book).Source)?.Value;
        var source = known ?? stated?.Id;
        if (source is not { } id) return null;
        var name = outlets.NameOf(id) ?? (stated?.Id == id ? stated.Name : id.Value);
        return new KeptLines(clipping.Path, id, name, [.. lines.Where(line => line.IsBody).Select(line => (line.Text, line.Line.Line))]);
    }
}
