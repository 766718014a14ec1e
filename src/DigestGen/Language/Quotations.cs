using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>Finds direct quotations and who spoke them.</summary>
public static class Quotations
{
    /// <summary>In reading order. Paragraphs of the text are parted by line ends.</summary>
    public static ImmutableArray<Quotation> Find(string text) => [];
}
