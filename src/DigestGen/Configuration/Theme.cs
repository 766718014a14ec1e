namespace DigestGen.Configuration;

/// <summary>The colours that a digest sets for itself, complete for light and dark.</summary>
public sealed record Theme(ThemeColours Light, ThemeColours Dark);

/// <summary>One set of colours: what is chosen, and what follows from it.</summary>
/// <param name="Paper">The background.</param>
/// <param name="Ink">The text.</param>
/// <param name="Accent">Outlets, underlines, marks in drawings.</param>
public sealed record ThemeColours(Colour Paper, Colour Ink, Colour Accent)
{
    /// <summary>The contrast that text needs (WCAG 2.2, 1.4.3).</summary>
    public const double LeastContrast = 4.5;

    /// <summary>Dates and small print: as soft as can still be read.</summary>
    public Colour Soft => Enumerable.Range(0, 8).Select(step => Ink.Mixed(Paper, 0.34 - 0.04 * step)).First(soft => Colour.Contrast(soft, Paper) >= LeastContrast + 0.5 || Colour.Contrast(Ink, Paper) < LeastContrast + 1.5);

    public Colour Rule => Paper.Mixed(Ink, 0.17);

    public Colour Tint => Paper.Mixed(Ink, 0.05);

    /// <summary>Behind words that are marked.</summary>
    public Colour Mark => Enumerable.Range(0, 6).Select(step => Paper.Mixed(Accent, 0.26 - 0.05 * step)).First(mark => Colour.Contrast(mark, Ink) >= LeastContrast || Colour.Contrast(Ink, Paper) < LeastContrast + 0.5);
}
