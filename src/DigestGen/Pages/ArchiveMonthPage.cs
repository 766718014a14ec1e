using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>A page for each month that has articles: `/archive/2021/04/`, newest first.</summary>
internal sealed class ArchiveMonthPage : IPageKind
{
    public string Template => "archive-year.html";

    public Type ModelType => typeof(ArchiveYearModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        var months = ArchivePage.YearsOf(digest)
            .SelectMany(year => year.Articles.GroupBy(article => Dates.MonthOf(article.Date!)).Where(month => month.Key > 0)
                .Select(month => (year.Year, Month: month.Key, Articles: month.ToImmutableArray())))
            .ToImmutableArray();
        return
            from index in Enumerable.Range(0, months.Length)
            let month = months[index]
            from page in Paging.Split(month.Articles, digest.Config.PageSize, AddressOf(month.Year, month.Month, digest))
            select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(month.Year, month.Month, month.Articles.Length, page, (
                index + 1 < months.Length ? LinkOf(months[index + 1].Year, months[index + 1].Month, digest, words) : null,
                index > 0 ? LinkOf(months[index - 1].Year, months[index - 1].Month, digest, words) : null), digest, words));
    }

    public static string AddressOf(int year, int month, Digest digest) => digest.Routes.To("archive", Years.Name(year), Dates.TextOf(year, month)[5..]);

    private static ArchiveYearModel Model(
        int year, int month, int count, ListPage<Article> page, (LinkModel? Earlier, LinkModel? Later) neighbours, Digest digest, Wording words)
    {
        var label = Dates.MonthLabel(year, month, words);
        return new ArchiveYearModel(
            words.Count("articles", count), null,
            [new ArticleGroupModel(null, ArchiveYearPage.AnchorOf(month), null, [.. page.Items.Select(article => ArticleCard.Of(article, digest, words))])],
            page.Paging(words), neighbours.Earlier, neighbours.Later)
        {
            Title = page.Titled(words.Format("archive_of", label), words),
            Description = words.Format("archive_year_description", label),
            CanonicalUrl = digest.Routes.Absolute(page.Address),
            Head = PageHead.Of(digest),
            Breadcrumbs =
            [
                new(words["home"], digest.Routes.Home), new(words["archive"], digest.Routes.To("archive")), new(Years.Name(year), ArchivePage.AddressOf(year, digest)),
            ],
            MenuAddress = digest.Routes.To("archive"),
        };
    }

    private static LinkModel LinkOf(int year, int month, Digest digest, Wording words) => new(Dates.MonthLabel(year, month, words), AddressOf(year, month, digest));
}
