using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `editions.html` sees: the editions, newest first.</summary>
public sealed record EditionsModel(ImmutableArray<EditionCard> Editions, PagingModel? Paging) : PageModel;

internal sealed class EditionsPage : IPageKind
{
    public string Template => "editions.html";

    public Type ModelType => typeof(EditionsModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        if (digest.Editions.IsEmpty) return [];
        return from page in Paging.Split(digest.Editions, digest.Config.PageSize, digest.Routes.To("editions"))
               select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(page, digest, words));
    }

    private static EditionsModel Model(ListPage<LinkedEdition> page, Digest digest, Wording words) => new(
        [.. page.Items.Select(edition => EditionCard.Of(edition, digest, words))], page.Paging(words))
    {
        Title = page.Titled(words["editions"], words),
        Description = words.Format("editions_description", digest.Config.Title),
        CanonicalUrl = digest.Routes.Absolute(page.Address),
        Head = PageHead.OfEditions(words["editions"], digest),
        Breadcrumbs = [new(words["home"], digest.Routes.Home)],
        MenuAddress = digest.Routes.To("editions"),
    };
}
