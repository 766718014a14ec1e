using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Markup;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>What `edition-mail.html` sees: an edition for mail programs, every address with scheme and host.</summary>
/// <param name="Letter">The editor's letter; null for none.</param>
/// <param name="PageUrl">The edition's page.</param>
public sealed record EditionMailModel(string Period, Html? Letter, ImmutableArray<EditionSectionModel> Sections, string PageUrl) : PageModel;

/// <summary>An edition as an e-mail: `mail.html` beside its page, to be sent by whatever program sends mail. Nobody should find it by searching.</summary>
internal sealed class EditionMail : IPageKind
{
    // Gmail shows the first 102 kB of a message and hides the rest behind a link.
    private const int MostBytes = 100_000;

    public string Template => "edition-mail.html";

    public Type ModelType => typeof(EditionMailModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from edition in digest.Editions
        let file = digest.Routes.Of(edition.Edition) + EditionPage.MailFile
        select new TemplatedPage(digest.Routes.FileOf(file), Template, () => Model(edition, digest, words))
        {
            IsListed = false,
            Limit = (MostBytes, edition.Edition.File.Span(0, 0)),
        };

    private static EditionMailModel Model(LinkedEdition linked, Digest digest, Wording words)
    {
        var (edition, routes) = (linked.Edition, digest.Routes);
        var page = routes.Absolute(routes.Of(edition));
        return new EditionMailModel(
            EditionParts.PeriodOf(edition, words),
            // What is wrong with the letter is said when its page is made.
            edition.Letter.Text.IsWhiteSpace() ? null : MarkdownRenderer.ToHtml(edition.Letter, link => AbsoluteOf(routes.Resolve(edition.File.Path, link), page, routes), new DiagnosticBag()),
            EditionParts.SectionsOf(linked, routes.Absolute, digest, words),
            page)
        {
            Title = edition.Title.Value,
            Description = EditionParts.PeriodOf(edition, words),
            CanonicalUrl = page,
        };
    }

    /// <summary>An address of the site with its host; a place within the page on the page.</summary>
    internal static string? AbsoluteOf(string? address, string page, RouteTable routes) =>
        address is null ? null : address.StartsWith('/') ? routes.Absolute(address) : page + address;
}
