using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Linking;
using DigestGen.Linking.Comparison;

namespace DigestGen.Pages;

/// <summary>The part of a story's page that sets its articles side by side. A story of hundreds of articles gets a page that can still be read.</summary>
internal static class StoryComparisonPart
{
    private const int MostHeadlines = 40;
    private const int MostQuotations = 24;
    private const int MostWordings = 6;
    private const int MostWitnesses = 8;
    private const int MostRows = 24;
    private const int MostColumns = 6;
    private const int MostOutlets = 12;
    private const int MostOwn = 6;

    /// <summary>Null for a story that only one outlet tells.</summary>
    public static StoryComparisonModel? Of(LinkedStory story, Digest digest, Wording words)
    {
        if (StoryComparison.Of(story, digest.Topics) is not { } compared) return null;
        return new StoryComparisonModel(
            compared.Compared == story.Articles.Length ? null : words.Format("compared_only", words.Number(compared.Compared), words.Count("articles", story.Articles.Length)),
            [.. compared.Headlines.Take(MostHeadlines).Select(headline => HeadlineOf(headline, digest, words))],
            More("more_headlines", compared.Headlines.Length - MostHeadlines, words),
            [.. compared.Shared.Take(MostQuotations).Select(quotation => QuotationOf(quotation, digest, words))],
            More("more_quotations", compared.Shared.Length - MostQuotations, words),
            FiguresOf(compared.Figures, digest, words),
            [.. compared.OnlyHere.Take(MostOutlets).Select(share => OnlyHereOf(share, digest, words))],
            More("further_outlets", compared.OnlyHere.Length - MostOutlets, words));
    }

    private static HeadlineModel HeadlineOf(ComparedHeadline headline, Digest digest, Wording words)
    {
        var article = headline.Article;
        return new HeadlineModel(
            OutletOf(article, digest, words), digest.Routes.Of(article), Dates.LabelOf(article.Date, words), Dates.IsoOf(article.Date),
            Names.ForeignLanguageOf(article, digest), PartsOf(headline.Parts), article.Summary);
    }

    private static SharedQuotationModel QuotationOf(QuotationGroup quotation, Digest digest, Wording words) => new(
        words.Count("outlets", quotation.Outlets),
        [.. quotation.Wordings.Take(MostWordings).Select(wording => WordingOf(wording, digest, words))],
        More("more_wordings", quotation.Wordings.Length - MostWordings, words));

    private static WordingModel WordingOf(QuotationWording wording, Digest digest, Wording words) => new(
        PartsOf(wording.Parts),
        wording.Difference switch
        {
            WordingDifference.None => null,
            WordingDifference.Spelling => words["wording_spelling"],
            WordingDifference.Cut => words["wording_cut"],
            WordingDifference.Part => words["wording_part"],
            _ => words["wording_words"],
        },
        Names.ForeignLanguageOf(wording.Witnesses[0].Article, digest),
        [.. wording.Witnesses.Take(MostWitnesses).Select(witness => WitnessOf(witness, digest, words))],
        More("more_articles", wording.Witnesses.Length - MostWitnesses, words));

    private static WitnessModel WitnessOf(QuotationWitness witness, Digest digest, Wording words) => new(
        OutletOf(witness.Article, digest, words), witness.Article.Title.Value, digest.Routes.Of(witness.Article),
        Dates.LabelOf(witness.Article.Date, words), Dates.IsoOf(witness.Article.Date),
        witness.Speaker.Length > 0 ? witness.Speaker : words["speaker_not_stated"], witness.IsInHeadline);

    private static FigureTableModel? FiguresOf(ImmutableArray<FigureRow> rows, Digest digest, Wording words)
    {
        if (rows.IsEmpty) return null;
        var all = rows.SelectMany(row => row.Figures).GroupBy(figure => figure.Outlet, StringComparer.Ordinal).ToList();
        var chosen = all.OrderByDescending(figures => figures.Count()).Take(MostColumns).Select(figures => figures.Key).ToHashSet(StringComparer.Ordinal);
        var columns = all.Where(figures => chosen.Contains(figures.Key)).Select(figures => (Outlet: figures.Key, Name: OutletOf(figures.First().Article, digest, words))).ToList();
        return new FigureTableModel(
            [.. columns.Select(column => column.Name)],
            More("further_outlets", all.Count - MostColumns, words),
            [.. rows.Take(MostRows).Select(row => RowOf(row, columns, digest, words))],
            More("more_figures", rows.Length - MostRows, words));
    }

    private static FigureRowModel RowOf(FigureRow row, List<(string Outlet, string Name)> columns, Digest digest, Wording words)
    {
        var (agreement, label) = row.Agreement switch
        {
            FigureAgreement.Same => ("same", words["figures_same"]),
            FigureAgreement.Compatible => ("compatible", words["figures_compatible"]),
            _ => ("different", words["figures_different"]),
        };
        return new FigureRowModel(
            row.Counted, row.About.IsEmpty ? null : string.Join(", ", row.About), agreement, label,
            [.. columns.Select(column => new FigureCellModel(column.Name, [.. row.Figures.Where(figure => figure.Outlet == column.Outlet).Take(MostOwn).Select(figure => FigureOf(figure, digest))]))]);
    }

    private static FigureModel FigureOf(ShownFigure figure, Digest digest) =>
        new(figure.Before, figure.Text, figure.After, digest.Routes.Of(figure.Article), Names.ForeignLanguageOf(figure.Article, digest));

    private static OnlyHereModel OnlyHereOf(OutletShare share, Digest digest, Wording words)
    {
        string?[] more =
        [
            More("more_quotations", share.Quotations.Length - MostOwn, words),
            More("more_figures", share.Figures.Length - MostOwn, words),
            More("more_names", share.Names.Length - MostOwn * 2, words),
        ];
        var said = more.OfType<string>().ToImmutableArray();
        return new OnlyHereModel(
            OutletOf(share.First, digest, words), Names.SourceOf(share.First.Source, digest)?.Url,
            [.. share.Quotations.Take(MostOwn).Select(quotation => QuotationOf(quotation, digest, words))],
            [.. share.Figures.Take(MostOwn).Select(figure => FigureOf(figure, digest))],
            [.. share.Names.Take(MostOwn * 2).Where(digest.Topics.ById.ContainsKey).Select(id => digest.Topics.ById[id].Topic).Select(topic => new LinkModel(topic.Name.Value, digest.Routes.Of(topic)))],
            said.IsEmpty ? null : words.List(said));
    }

    private static string? More(string noun, int left, Wording words) => left > 0 ? words.Count(noun, left) : null;

    private static string OutletOf(Article article, Digest digest, Wording words) => Names.SourceOf(article.Source, digest)?.Label ?? words["unknown_outlet"];

    private static ImmutableArray<MarkedTextModel> PartsOf(ImmutableArray<MarkedPart> parts) => [.. parts.Select(part => new MarkedTextModel(part.Text, part.IsMarked))];
}
