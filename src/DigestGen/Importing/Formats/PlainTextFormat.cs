using System.Collections.Immutable;
using DigestGen.Diagnostics;

namespace DigestGen.Importing.Formats;

/// <summary>Text as somebody copied it: nothing but its lines.</summary>
internal sealed class PlainTextFormat : IClippingFormat
{
    public int MaxBytes => 2_000_000;

    public ImmutableArray<string> Extensions => [".txt", ".text"];

    public bool Accepts(string beginning) => true;

    public ClippingContent? Read(Clipping clipping, OutletBook outlets, DiagnosticBag found) =>
        Decode.Read(clipping, found) is { } file ? new ClippingContent(file, Lines.Split(file), ClippingFields.None) : null;
}
