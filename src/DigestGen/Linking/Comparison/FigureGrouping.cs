using System.Collections.Immutable;

namespace DigestGen.Linking.Comparison;

/// <summary>
/// Puts together the figures that count the same thing. Only figures of the same thing are compared, those with the same number first; figures that differ
/// meet when the words beside them are alike. A miss is better than two things in one row.
/// </summary>
internal static class FigureGrouping
{
    // Two outlets may well have two different pairs or dozens of something.
    private const decimal SmallNumber = 100;
    private const int SharedContext = 2;
    private const int MostNumbersOfThing = 60;

    /// <summary>The groups in the order of their first mention.</summary>
    public static List<List<PlacedFigure>> Group(ImmutableArray<ComparedArticle> articles)
    {
        var order = 0;
        var all = articles.SelectMany(article => article.Figures.Select(figure => new PlacedFigure(article, figure, order++))).ToList();
        var groups = new List<List<PlacedFigure>>();
        foreach (var thing in all.GroupBy(figure => figure.Mention.Key, StringComparer.Ordinal))
        {
            var numbers = new List<List<PlacedFigure>>();
            foreach (var number in thing.GroupBy(figure => (figure.Mention.Figure.Value, figure.Mention.Figure.Upper)))
                numbers.AddRange(number.Key.Value >= SmallNumber ? [[.. number]] : ByContext(number));
            Merge(numbers);
            groups.AddRange(numbers);
        }
        return [.. groups.OrderBy(group => group[0].Order)];
    }

    // Where a small number stands very often, only the first of its meanings are looked at.
    private static List<List<PlacedFigure>> ByContext(IEnumerable<PlacedFigure> figures)
    {
        var meanings = new List<List<PlacedFigure>>();
        foreach (var figure in figures)
        {
            var same = meanings.Take(MostNumbersOfThing).FirstOrDefault(meaning => SharedWith(meaning[0], figure) > 0);
            if (same is null) meanings.Add([figure]);
            else same.Add(figure);
        }
        return meanings;
    }

    private static void Merge(List<List<PlacedFigure>> numbers)
    {
        for (var i = 0; i < numbers.Count && i < MostNumbersOfThing; i++)
        {
            for (var j = i + 1; j < numbers.Count && j < MostNumbersOfThing; j++)
            {
                if (!AreAboutTheSame(numbers[i], numbers[j])) continue;
                numbers[i].AddRange(numbers[j]);
                numbers.RemoveAt(j--);
            }
        }
    }

    // Two numbers of one outlet for the same thing are told apart by that outlet; only different outlets' numbers are brought together.
    private static bool AreAboutTheSame(List<PlacedFigure> a, List<PlacedFigure> b)
    {
        foreach (var x in a)
            foreach (var y in b)
                if (x.Article.Outlet != y.Article.Outlet && SharedWith(x, y) >= SharedContext) return true;
        return false;
    }

    private static int SharedWith(PlacedFigure a, PlacedFigure b)
    {
        var shared = 0;
        foreach (var word in a.Mention.Context)
            foreach (var other in b.Mention.Context)
                if (word.Stem == other.Stem) shared++;
        return shared;
    }
}

/// <summary>A figure and where it stands.</summary>
/// <param name="Order">Its place among all figures of the story.</param>
internal sealed record PlacedFigure(ComparedArticle Article, FigureMention Mention, int Order);
