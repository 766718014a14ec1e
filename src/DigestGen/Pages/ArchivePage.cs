using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `archive.html` sees: the years, newest first, each with its months.</summary>
/// <param name="Undated">Articles without a date; null when every article has one.</param>
public sealed record ArchiveModel(string ArticleCount, ImmutableArray<ArchiveYearSummary> Years, CountedLinkModel? Undated) : PageModel;

public sealed record ArchiveYearSummary(CountedLinkModel Year, ImmutableArray<CountedLinkModel> Months);

internal sealed class ArchivePage : IPageKind
{
    public string Template => "archive.html";

    public Type ModelType => typeof(ArchiveModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        yield return new TemplatedPage(digest.Routes.FileOf(digest.Routes.To("archive")), Template, () => Model(digest, words));
    }

    /// <summary>The part of the archive an article is in.</summary>
    public static LinkModel LinkFor(Article article, Digest digest, Wording words) => article.Date is { } date
        ? new(Years.Name(Years.Of(date)), AddressOf(Years.Of(date), digest))
        : new(words["undated"], UndatedAddress(digest));

    public static string AddressOf(int year, Digest digest) => digest.Routes.To("archive", Years.Name(year));

    public static string UndatedAddress(Digest digest) => digest.Routes.To("archive", "undated");

    /// <summary>The dated articles by year, newest year first; within a year in the digest's order.</summary>
    public static IEnumerable<(int Year, ImmutableArray<Article> Articles)> YearsOf(Digest digest) =>
        digest.Articles.Where(article => article.Date is not null)
            .GroupBy(article => Years.Of(article.Date!))
            .OrderByDescending(year => year.Key)
            .Select(year => (year.Key, year.OrderByDescending(article => Dates.MonthOf(article.Date!)).ToImmutableArray()));

    private static ArchiveModel Model(Digest digest, Wording words)
    {
        var routes = digest.Routes;
        var undated = digest.Articles.Count(article => article.Date is null);
        return new ArchiveModel(
            words.Count("articles", digest.Articles.Length),
            [.. YearsOf(digest).Select(year => SummaryOf(year.Year, year.Articles, digest, words))],
            undated == 0 ? null : new(words["undated"], UndatedAddress(digest), undated, words.Count("articles", undated)))
        {
            Title = words["archive"],
            Description = words.Format("archive_description", digest.Config.Title),
            CanonicalUrl = routes.Absolute(routes.To("archive")),
            Head = PageHead.Of(digest),
            Breadcrumbs = [new(words["home"], routes.Home)],
            MenuAddress = routes.To("archive"),
        };
    }

    private static ArchiveYearSummary SummaryOf(int year, ImmutableArray<Article> articles, Digest digest, Wording words)
    {
        var address = AddressOf(year, digest);
        var months = ImmutableArray.CreateBuilder<CountedLinkModel>();
        var index = 0;
        foreach (var month in articles.GroupBy(article => Dates.MonthOf(article.Date!)))
        {
            var count = month.Count();
            // What has no month stands on the pages of its year, behind the months.
            var url = month.Key > 0
                ? ArchiveMonthPage.AddressOf(year, month.Key, digest)
                : $"{Paging.AddressOfItem(index, digest.Config.PageSize, address)}#{ArchiveYearPage.AnchorOf(month.Key)}";
            months.Add(new(ArchiveYearPage.LabelOf(year, month.Key, words), url, count, words.Count("articles", count)));
            index += count;
        }
        return new(new(Years.Name(year), address, articles.Length, words.Count("articles", articles.Length)), months.ToImmutable());
    }
}
