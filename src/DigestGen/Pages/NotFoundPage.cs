using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `404.html` sees. It is served at any depth, so nothing on it may be relative.</summary>
public sealed record NotFoundModel(ImmutableArray<ArticleCard> Latest) : PageModel;

internal sealed class NotFoundPage : IPageKind
{
    private const int LatestArticles = 5;

    public string Template => "404.html";

    public Type ModelType => typeof(NotFoundModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        var address = digest.Routes.ToFile("404.html");
        yield return new TemplatedPage(digest.Routes.FileOf(address), Template, () => new NotFoundModel(
            [.. digest.Articles.Take(LatestArticles).Select(article => ArticleCard.Of(article, digest, words))])
        {
            Title = words["not_found"],
            Description = words["not_found_text"],
            CanonicalUrl = digest.Routes.Absolute(address),
        })
        {
            IsListed = false,
        };
    }
}
