using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Markup;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>What `page.html` sees: a page of `content/pages`.</summary>
public sealed record ContentModel(string? Summary, Html Body) : PageModel;

internal sealed class ContentPage : IPageKind
{
    public string Template => "page.html";

    public Type ModelType => typeof(ContentModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from page in digest.Content.Pages
        let address = digest.Routes.Of(page)
        select new TemplatedPage(digest.Routes.FileOf(address), Template, () => new ContentModel(
            page.Summary,
            MarkdownRenderer.ToHtml(page.Body, link => digest.Routes.Resolve(page.File.Path, link), found))
        {
            Title = page.Title.Value,
            Description = page.Summary ?? "",
            CanonicalUrl = digest.Routes.Absolute(address),
            Breadcrumbs = [new(words["home"], digest.Routes.Home)],
            MenuAddress = address,
        })
        { AskedForAt = page.Title.Span };
}
