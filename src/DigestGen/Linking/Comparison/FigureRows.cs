using System.Collections.Immutable;
using DigestGen.Language;

namespace DigestGen.Linking.Comparison;

/// <summary>Makes the rows of a figures table out of groups of figures.</summary>
internal static class FigureRows
{
    private const int WordsAbout = 3;

    /// <summary>A row, or null when nothing in the group may be shown.</summary>
    public static FigureRow? Of(List<PlacedFigure> group)
    {
        var shown = group.Where(figure => figure.Article.IsShown(figure.Mention.Figure.Range))
            .DistinctBy(figure => (figure.Article.Outlet, figure.Mention.Figure.Value, figure.Mention.Figure.Upper, figure.Mention.Figure.Bound)).ToList();
        if (shown.Count == 0) return null;
        var counted = group.CountBy(figure => figure.Mention.Figure.Counted).OrderByDescending(count => count.Value).First().Key;
        return new FigureRow(counted, About(group), AgreementOf(group), [.. shown.Select(Show)], group.Select(figure => figure.Article.Outlet).Distinct().Count());
    }

    // Words that several outlets have beside their figures, the most frequent first.
    private static ImmutableArray<string> About(List<PlacedFigure> group) =>
    [
        .. group.SelectMany(figure => figure.Mention.Context.Select(word => (word.Stem, word.Word, figure.Article.Outlet)))
            .GroupBy(word => word.Stem, StringComparer.Ordinal)
            .Select(words => (words.First().Word, Outlets: words.Select(word => word.Outlet).Distinct().Count()))
            .Where(word => word.Outlets > 1)
            .OrderByDescending(word => word.Outlets)
            .Take(WordsAbout)
            .Select(word => word.Word),
    ];

    private static FigureAgreement AgreementOf(List<PlacedFigure> group)
    {
        var byOutlet = group.GroupBy(figure => figure.Article.Outlet, StringComparer.Ordinal).Select(figures => figures.Select(figure => figure.Mention.Figure).ToList()).ToList();
        var first = byOutlet[0];
        var agreement = FigureAgreement.Same;
        foreach (var other in byOutlet.Skip(1))
        {
            if (other.Exists(b => first.Exists(a => a.Value == b.Value && a.Upper == b.Upper))) continue;
            if (!other.Exists(b => first.Exists(a => Meet(a, b)))) return FigureAgreement.Different;
            agreement = FigureAgreement.Compatible;
        }
        return agreement;
    }

    private static bool Meet(Figure a, Figure b)
    {
        var (x, y) = (Limits(a), Limits(b));
        return x.Low <= y.High && y.Low <= x.High;
    }

    // `About` is read as a tenth up or down.
    private static (decimal Low, decimal High) Limits(Figure figure) => figure.Bound switch
    {
        FigureBound.About => (figure.Value * 0.9m, (figure.Upper ?? figure.Value) * 1.1m),
        FigureBound.AtLeast => (figure.Value, decimal.MaxValue),
        FigureBound.AtMost => (0, figure.Upper ?? figure.Value),
        _ => (figure.Value, figure.Upper ?? figure.Value),
    };

    internal static ShownFigure Show(PlacedFigure placed)
    {
        var (text, figure, passage) = (placed.Article.Text, placed.Mention.Figure, placed.Mention.Passage);
        var end = Math.Min(passage.End, Math.Max(figure.Range.End, placed.Article.Shown));
        var before = text[passage.Start..figure.Range.Start];
        var after = text[figure.Range.End..end];
        if (passage.Start > 0 && !NameCues.StartsSentence(text, passage.Start)) before = "… " + before;
        var stops = end < text.Length ? text[end] : '.';
        if (stops is not ('.' or '!' or '?' or '\n')) after += " …";
        return new ShownFigure(placed.Article.Article, placed.Article.Outlet, before, figure.Range.In(text), after, figure.Value);
    }
}
