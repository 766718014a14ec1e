using System.Collections.Immutable;
using DigestGen.Charts;
using DigestGen.Content;
using DigestGen.Linking;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>Small lines of articles over time for the rows of a list: all of them over the same time, so that they can be compared.</summary>
internal sealed class Sparklines
{
    private readonly int first, months;

    private Sparklines(int first, int months) => (this.first, this.months) = (first, months);

    /// <summary>Over the time in which the digest's articles appeared; a few very old ones do not stretch it.</summary>
    public static Sparklines Of(Digest digest)
    {
        const int oldest = 50;
        // Articles come newest first.
        ImmutableArray<int> dated = [.. digest.Articles.Where(article => article.Date is not null).Select(MonthOf)];
        if (dated.IsEmpty) return new Sparklines(0, 0);
        var first = dated[dated.Length - 1 - dated.Length / oldest];
        return new Sparklines(first, dated[0] - first + 1);
    }

    /// <summary>Empty where there are too few articles to tell anything.</summary>
    public Html Draw(IEnumerable<Article> articles)
    {
        // Half a year cut into pieces of some days would show which days were working days.
        if (months < Sparkline.Steps / 2) return default;
        Span<int> counts = stackalloc int[Sparkline.Steps];
        foreach (var article in articles)
        {
            if (article.Date is null || MonthOf(article) - first is not (>= 0 and var month) || month >= months) continue;
            counts[month * Sparkline.Steps / months]++;
        }
        return Sparkline.Draw(counts);
    }

    private static int MonthOf(Article article) => Years.Of(article.Date!) * 12 + Math.Max(0, Dates.MonthOf(article.Date!) - 1);
}
