using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Importing.Formats;

/// <summary>A kind of file that can be clipped. One class, and one line in <see cref="ClippingFormats.InOrder"/>.</summary>
internal interface IClippingFormat
{
    /// <summary>The most bytes that are read; what is longer is refused.</summary>
    int MaxBytes { get; }

    /// <summary>The ends of names that it is known by, in lower case with their dots; the first is given to clippings without a name.</summary>
    ImmutableArray<string> Extensions { get; }

    /// <summary>Whether a clipping is of this kind by how it begins, whatever it is called.</summary>
    /// <param name="beginning">Its first bytes as Latin-1, without white space before them: enough to know markup by.</param>
    bool Accepts(string beginning);

    /// <summary>The clipping's lines and what it states about itself; null when nothing can be read, which is reported.</summary>
    ClippingContent? Read(Clipping clipping, OutletBook outlets, DiagnosticBag found);
}

/// <summary>What a format makes of a clipping.</summary>
/// <param name="File">The decoded text: all offsets point into it.</param>
/// <param name="Lines">Everything that a reader of the clipping sees, in order.</param>
/// <param name="Stated">Fields that the clipping states beside its text; they go before what its lines say.</param>
internal sealed record ClippingContent(SourceFile File, ImmutableArray<ClippingLine> Lines, ClippingFields Stated)
{
    /// <summary>Whether a finding says already why there is no article.</summary>
    public bool SaysWhyEmpty { get; init; }

    /// <summary>What was changed inside the lines already.</summary>
    public ImmutableArray<LedgerEntry> Repairs { get; init; } = [];
}

/// <summary>The kinds of clippings that are read.</summary>
internal static class ClippingFormats
{
    private const int Beginning = 2_000;

    // Pages and mails bring pictures along, so their files may be large; their text is one article all the same.
    private const int LongestArticle = 2_000_000;

    /// <summary>The first that accepts a clipping reads it; plain text accepts everything.</summary>
    public static ImmutableArray<IClippingFormat> InOrder { get; } = [new SavedPageFormat(), new PageArchiveFormat(), new MailFormat(), new MarkdownFormat(), new PlainTextFormat()];

    /// <summary>The ends of names of all that can be read.</summary>
    public static ImmutableArray<string> Extensions { get; } = [.. InOrder.SelectMany(format => format.Extensions)];

    public static ClippingContent? Read(Clipping clipping, OutletBook outlets, DiagnosticBag found)
    {
        var format = FormatOf(clipping.Path.Value, clipping.Bytes.Span);
        if (clipping.Bytes.Length > format.MaxBytes)
        {
            found.Add(ImportProblems.TooLong(clipping.Path, clipping.Bytes.Length, format.MaxBytes));
            return null;
        }
        if (format.Read(clipping, outlets, found) is not { } content) return null;
        var length = content.Lines.Where(line => line.Mark is not { Kind: LineKind.Furniture }).Sum(line => line.Text.Length);
        if (length <= LongestArticle) return content;
        found.Add(ImportProblems.TextTooLong(clipping.Path, length, LongestArticle));
        return null;
    }

    /// <summary>The end of a name for a clipping that has none.</summary>
    public static string ExtensionOf(ReadOnlySpan<byte> bytes) => FormatOf("", bytes).Extensions[0];

    // A name with an end that says something is believed; `.txt` says nothing.
    private static IClippingFormat FormatOf(string name, ReadOnlySpan<byte> bytes)
    {
        var dot = name.LastIndexOf('.');
        var extension = dot > name.LastIndexOf('/') ? name[dot..].ToLowerInvariant() : "";
        var beginning = Decode.Beginning(bytes, Beginning);
        return InOrder.FirstOrDefault(format => format is not PlainTextFormat && format.Extensions.Contains(extension)) ?? InOrder.First(format => format.Accepts(beginning));
    }
}
