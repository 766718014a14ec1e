using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Importing.Formats;

/// <summary>A kind of file that can be clipped. One class, and one line in <see cref="ClippingFormats.InOrder"/>.</summary>
internal interface IClippingFormat
{
    /// <summary>The most bytes that are read; what is longer is refused.</summary>
    int MaxBytes { get; }

    /// <summary>Whether a clipping is of this kind, by the end of its name or by how it begins.</summary>
    /// <param name="extension">In lower case, with its dot.</param>
    /// <param name="beginning">Its first bytes as Latin-1, without white space before them: enough to know markup by.</param>
    bool Accepts(string extension, string beginning);

    /// <summary>The clipping's lines and what it states about itself; null when nothing can be read, which is reported.</summary>
    ClippingContent? Read(Clipping clipping, OutletBook outlets, DiagnosticBag found);
}

/// <summary>What a format makes of a clipping.</summary>
/// <param name="File">The decoded text: all offsets point into it.</param>
/// <param name="Lines">Everything that a reader of the clipping sees, in order.</param>
/// <param name="Stated">Fields that the clipping states beside its text; they go before what its lines say.</param>
internal sealed record ClippingContent(SourceFile File, ImmutableArray<ClippingLine> Lines, ClippingFields Stated)
{
    /// <summary>Markdown that goes into the article as it is, in place of what the lines would give; null for none.</summary>
    public string? Markdown { get; init; }
}

/// <summary>The kinds of clippings that are read.</summary>
internal static class ClippingFormats
{
    private const int Beginning = 2_000;

    /// <summary>The first that accepts a clipping reads it; plain text accepts everything.</summary>
    public static ImmutableArray<IClippingFormat> InOrder { get; } = [new SavedPageFormat(), new PlainTextFormat()];

    public static ClippingContent? Read(Clipping clipping, OutletBook outlets, DiagnosticBag found)
    {
        var name = clipping.Path.Value;
        var dot = name.LastIndexOf('.');
        var extension = dot > name.LastIndexOf('/') ? name[dot..].ToLowerInvariant() : "";
        var beginning = Decode.Beginning(clipping.Bytes.Span, Beginning);
        var format = InOrder.First(format => format.Accepts(extension, beginning));
        if (clipping.Bytes.Length <= format.MaxBytes) return format.Read(clipping, outlets, found);
        found.Add(ImportProblems.TooLong(clipping.Path, clipping.Bytes.Length, format.MaxBytes));
        return null;
    }
}
