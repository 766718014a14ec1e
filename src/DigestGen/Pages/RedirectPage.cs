using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Text;

namespace DigestGen.Pages;

/// <summary>What `redirect.html` sees: the page that stands at an article's old address. Its canonical address is the new one.</summary>
public sealed record RedirectModel(string TargetUrl) : PageModel;

internal sealed class RedirectPage : IPageKind
{
    public string Template => "redirect.html";

    public Type ModelType => typeof(RedirectModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        foreach (var article in digest.Articles)
            foreach (var alias in article.Aliases)
            {
                if (FileOf(alias.Value) is { } file) yield return new TemplatedPage(file, Template, () => Model(article, digest)) { IsListed = false, AskedForAt = alias.Span };
                else found.Add(PageProblems.AliasIsNoAddress(alias));
            }
    }

    private static RedirectModel Model(Article article, Digest digest)
    {
        var address = digest.Routes.Of(article);
        return new RedirectModel(address) { Title = article.Title.Value, Description = "", CanonicalUrl = digest.Routes.Absolute(address) };
    }

    // `/2020/old-name/`, `2020/old-name` and `/2020/old-name.html` are what addresses of other generators look like.
    private static SitePath? FileOf(string alias)
    {
        var path = alias.Trim('/');
        if (!path.EndsWith(".html", StringComparison.Ordinal) && !path.EndsWith(".htm", StringComparison.Ordinal)) path += "/index.html";
        return SitePath.TryParse(path, out var file) && path.AsSpan().IndexOfAny("?#%") < 0 ? file : null;
    }
}
