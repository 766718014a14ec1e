using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Markup;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>What `page.html` sees: a page of `content/pages`.</summary>
/// <param name="PrintNotes">The addresses that the page's links lead to, in their order, for paper.</param>
public sealed record ContentModel(string? Summary, Html Body, ImmutableArray<Html> PrintNotes) : PageModel;

internal sealed class ContentPage : IPageKind
{
    /// <summary>Whether the editor has written a page for an address that otherwise follows from the articles: the editor's stands.</summary>
    public static bool Has(string slug, Digest digest) => digest.Content.Pages.Any(page => page.Slug.Value == slug);

    public string Template => "page.html";

    public Type ModelType => typeof(ContentModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from page in digest.Content.Pages
        let address = digest.Routes.Of(page)
        select new TemplatedPage(digest.Routes.FileOf(address), Template, () => Model(page, address, digest, words, found)) { AskedForAt = page.Title.Span };

    private static ContentModel Model(StaticPage page, string address, Digest digest, Wording words, DiagnosticBag found)
    {
        var text = MarkdownRenderer.ToHtml(page.Body, link => digest.Routes.Resolve(page.File.Path, link), found, digest.Routes.Pictures.GetValueOrDefault);
        return new ContentModel(page.Summary, text, PrintNotes.Of(null, text))
        {
            Title = page.Title.Value,
            Description = page.Summary ?? "",
            CanonicalUrl = digest.Routes.Absolute(address),
            Head = PageHead.Of(digest),
            Breadcrumbs = [new(words["home"], digest.Routes.Home)],
            MenuAddress = address,
        };
    }
}
