using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Linking.Comparison;

/// <summary>What only one outlet of a story has.</summary>
/// <param name="Quotations">In the order of the story.</param>
/// <param name="Names">People, places and organisations that no other outlet's article names, the most often named first.</param>
internal sealed record OutletShare(
    string Outlet, Article First, ImmutableArray<QuotationGroup> Quotations, ImmutableArray<ShownFigure> Figures, ImmutableArray<TopicId> Names);

/// <summary>
/// The articles of a story side by side: headlines, quotations that several outlets print, figures for the same things, and what only one outlet has.
/// It reads the bodies; nothing else of the digest follows from it.
/// </summary>
/// <param name="Compared">How many articles were compared: the first ones of a story that has more than <see cref="MostArticles"/>.</param>
/// <param name="Shared">Those that most outlets print first, then in the order of the story.</param>
/// <param name="Figures">Likewise.</param>
/// <param name="OnlyHere">Outlets in the order of the story; those without anything of their own left out.</param>
internal sealed record StoryComparison(
    int Compared,
    ImmutableArray<ComparedHeadline> Headlines,
    ImmutableArray<QuotationGroup> Shared,
    ImmutableArray<FigureRow> Figures,
    ImmutableArray<OutletShare> OnlyHere)
{
    public const int MostArticles = 300;

    /// <summary>The comparison of a story's articles; null for a story that only one outlet tells.</summary>
    public static StoryComparison? Of(LinkedStory story, TopicIndex topics)
    {
        if (story.Articles.Select(article => article.Source?.Value ?? "/" + article.Id).Distinct().Take(2).Count() < 2) return null;
        ImmutableArray<ComparedArticle> articles = [.. story.Articles.Take(MostArticles).Select(ComparedArticle.Of)];
        var matcher = new NameMatcher(OwnNames.Of(story.Articles.Take(MostArticles), topics));
        var headlines = HeadlineComparison.Of(articles, matcher);
        var quotations = QuotationGrouping.Group(articles);
        var keys = articles.ToDictionary(article => article.Article.Id, article => QuotedWords.Of(article.Article.Title.Value).Select(word => word.Key).ToArray(), StringComparer.Ordinal);
        var figures = FigureGrouping.Group(articles);
        return new StoryComparison(
            articles.Length, headlines,
            [.. quotations.Where(q => q.Outlets.Count() > 1).Select(q => q.Show(keys)).OfType<QuotationGroup>().OrderByDescending(q => q.Outlets)],
            [.. figures.Where(IsShared).Select(FigureRows.Of).OfType<FigureRow>().OrderByDescending(row => row.Outlets)],
            OnlyHereOf(articles, quotations, figures, keys, OwnNames.ByOutlet(articles, topics, matcher)));
    }

    private static bool IsShared(List<PlacedFigure> figures) => figures.Exists(figure => figure.Article.Outlet != figures[0].Article.Outlet);

    private static ImmutableArray<OutletShare> OnlyHereOf(
        ImmutableArray<ComparedArticle> articles, List<WordingCluster> quotations, List<List<PlacedFigure>> figures,
        Dictionary<string, ulong[]> headlines, ILookup<string, TopicId> names)
    {
        var ownQuotations = quotations.Where(q => q.IsMostlyOwn(q.Fullest.Mentions[0].Article.Outlet) || q.Outlets.Count() == 1)
            .Select(q => (q.Fullest.Mentions[0].Article.Outlet, Group: q.Outlets.Count() == 1 ? q.Show(headlines) : new WordingCluster(q.Fullest).Show(headlines)))
            .Where(q => q.Group is not null).ToLookup(q => q.Outlet, q => q.Group!, StringComparer.Ordinal);
        var ownFigures = figures.Where(group => !IsShared(group) && group[0].Article.IsShown(group[0].Mention.Figure.Range))
            .ToLookup(group => group[0].Article.Outlet, group => FigureRows.Show(group[0]), StringComparer.Ordinal);
        return
        [
            .. articles.DistinctBy(article => article.Outlet)
                .Select(article => new OutletShare(
                    article.Outlet, article.Article, [.. ownQuotations[article.Outlet]], [.. ownFigures[article.Outlet]], [.. names[article.Outlet]]))
                .Where(share => share.Quotations.Length + share.Figures.Length + share.Names.Length > 0),
        ];
    }
}
