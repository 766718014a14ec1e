using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>A quantity: a number and what it counts.</summary>
/// <param name="Range">Number and counted thing: `100,000 troops`.</param>
/// <param name="Counted">What is counted, in the text's words: `troops`, `percent`, `$`; empty when the text leaves it out.</param>
public sealed record Figure(TextRange Range, decimal Value, string Counted);

/// <summary>Finds quantities; not years, dates, ages or numbers that are part of a name.</summary>
public static class Figures
{
    /// <summary>In reading order.</summary>
    public static ImmutableArray<Figure> Find(string text) => [];
}
