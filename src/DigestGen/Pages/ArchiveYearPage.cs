using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `archive-year.html` sees: a year's articles by month, newest first; or the undated ones under one heading.</summary>
public sealed record ArchiveYearModel(
    string ArticleCount, string? Note, ImmutableArray<ArticleGroupModel> Groups, PagingModel? Paging, LinkModel? Earlier, LinkModel? Later) : PageModel;

/// <param name="Label">The heading; null for a list without one.</param>
/// <param name="Anchor">An id for links from other pages.</param>
/// <param name="Url">The page of this month alone; null where there is none.</param>
public sealed record ArticleGroupModel(string? Label, string Anchor, string? Url, ImmutableArray<ArticleCard> Articles);

internal sealed class ArchiveYearPage : IPageKind
{
    public string Template => "archive-year.html";

    public Type ModelType => typeof(ArchiveYearModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        var years = ArchivePage.YearsOf(digest).ToImmutableArray();
        return
            from index in Enumerable.Range(0, years.Length)
            let neighbours = (
                Earlier: index + 1 < years.Length ? LinkOf(years[index + 1].Year, digest) : null,
                Later: index > 0 ? LinkOf(years[index - 1].Year, digest) : null)
            let year = years[index]
            from page in Paging.Split(year.Articles, digest.Config.PageSize, ArchivePage.AddressOf(year.Year, digest))
            select new TemplatedPage(digest.Routes.FileOf(page.Address), Template,
                () => Model(year.Year, year.Articles.Length, page, neighbours, digest, words));
    }

    public static string LabelOf(int year, int month, Wording words) =>
        month == 0 ? words.Format("without_month", Years.Name(year)) : Dates.MonthLabel(year, month, words);

    public static string AnchorOf(int month) => month == 0 ? "no-month" : "m" + month.ToString("00", CultureInfo.InvariantCulture);

    private static ArchiveYearModel Model(
        int year, int count, ListPage<Article> page, (LinkModel? Earlier, LinkModel? Later) neighbours, Digest digest, Wording words)
    {
        var months = page.Items.GroupBy(article => Dates.MonthOf(article.Date!));
        return new ArchiveYearModel(
            words.Count("articles", count), null,
            [.. months.Select(month => new ArticleGroupModel(
                LabelOf(year, month.Key, words), AnchorOf(month.Key), month.Key == 0 ? null : ArchiveMonthPage.AddressOf(year, month.Key, digest), [.. month.Select(article => ArticleCard.Of(article, digest, words))]))],
            page.Paging(words), neighbours.Earlier, neighbours.Later)
        {
            Title = page.Titled(words.Format("archive_of", Years.Name(year)), words),
            Description = words.Format("archive_year_description", Years.Name(year)),
            CanonicalUrl = digest.Routes.Absolute(page.Address),
            Head = PageHead.Of(digest),
            Breadcrumbs = [new(words["home"], digest.Routes.Home), new(words["archive"], digest.Routes.To("archive"))],
            MenuAddress = digest.Routes.To("archive"),
        };
    }

    private static LinkModel LinkOf(int year, Digest digest) => new(Years.Name(year), ArchivePage.AddressOf(year, digest));
}

/// <summary>The articles without a date: built like the rest, and asked for here.</summary>
internal sealed class ArchiveUndatedPage : IPageKind
{
    public string Template => "archive-year.html";

    public Type ModelType => typeof(ArchiveYearModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        var undated = digest.Articles.Where(article => article.Date is null).ToImmutableArray();
        if (undated.IsEmpty) return [];
        return
            from page in Paging.Split(undated, digest.Config.PageSize, ArchivePage.UndatedAddress(digest))
            select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(undated.Length, page, digest, words));
    }

    private static ArchiveYearModel Model(int count, ListPage<Article> page, Digest digest, Wording words) => new(
        words.Count("articles", count), words["undated_note"],
        [new ArticleGroupModel(null, "undated", null, [.. page.Items.Select(article => ArticleCard.Of(article, digest, words))])],
        page.Paging(words), null, null)
    {
        Title = page.Titled(words["undated"], words),
        Description = words["undated_note"],
        CanonicalUrl = digest.Routes.Absolute(page.Address),
        Head = PageHead.Of(digest),
        Breadcrumbs = [new(words["home"], digest.Routes.Home), new(words["archive"], digest.Routes.To("archive"))],
        MenuAddress = digest.Routes.To("archive"),
    };
}
