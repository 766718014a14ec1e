using System.Collections.Immutable;
using DigestGen.Content;

namespace DigestGen.Linking.Comparison;

/// <summary>A figure in an article, as a page shows it.</summary>
/// <param name="Before">The words before the figure, with an ellipsis where they are cut.</param>
/// <param name="Value">For comparing and sorting.</param>
internal sealed record ShownFigure(Article Article, string Outlet, string Before, string Text, string After, decimal Value);

/// <summary>What the outlets' figures for one thing have to do with each other.</summary>
internal enum FigureAgreement
{
    /// <summary>All outlets have a figure that the others have too.</summary>
    Same,

    /// <summary>One is vaguer than the other, and they can both be right: `thousands` and `100,000`.</summary>
    Compatible,

    /// <summary>They cannot both be right about the same thing.</summary>
    Different,
}

/// <summary>One thing that several outlets count.</summary>
/// <param name="Counted">In the words that most of them use.</param>
/// <param name="About">Words beside the figures that say which of such things it is: `deployed`, `border`.</param>
/// <param name="Figures">In the order of the story; the same figure of an outlet once.</param>
internal sealed record FigureRow(string Counted, ImmutableArray<string> About, FigureAgreement Agreement, ImmutableArray<ShownFigure> Figures, int Outlets);
