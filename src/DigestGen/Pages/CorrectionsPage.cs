using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `corrections.html` sees: every correction of every article, newest first.</summary>
public sealed record CorrectionsModel(string CorrectionCount, ImmutableArray<CorrectionEntryModel> Corrections, PagingModel? Paging) : PageModel;

/// <param name="Text">What was changed and why, in the editor's words.</param>
/// <param name="Article">The article that was corrected.</param>
public sealed record CorrectionEntryModel(string DateLabel, string? DateIso, string Text, ArticleCard Article);

internal sealed class CorrectionsPage : IPageKind
{
    public string Template => "corrections.html";

    public Type ModelType => typeof(CorrectionsModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        if (ContentPage.Has("corrections", digest)) return [];
        // The sort keeps the order of articles, newest first, among corrections of one date.
        var all = digest.Articles.SelectMany(article => article.Corrections.Select(correction => (Correction: correction, Article: article)))
            .OrderByDescending(item => item.Correction.Date).ToImmutableArray();
        return
            from page in Paging.Split(all, digest.Config.PageSize, digest.Routes.To("corrections"))
            select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(all.Length, page, digest, words));
    }

    private static CorrectionsModel Model(int count, ListPage<(Correction Correction, Article Article)> page, Digest digest, Wording words) => new(
        words.Count("corrections", count),
        [.. page.Items.Select(item => new CorrectionEntryModel(
            Dates.LabelOf(item.Correction.Date, words)!, Dates.IsoOf(item.Correction.Date), item.Correction.Text, ArticleCard.Of(item.Article, digest, words)))],
        page.Paging(words))
    {
        Title = page.Titled(words["corrections"], words),
        Description = words.Format("corrections_description", digest.Config.Title),
        CanonicalUrl = digest.Routes.Absolute(page.Address),
        Head = PageHead.Of(digest),
        Breadcrumbs = [new(words["home"], digest.Routes.Home)],
    };
}
