using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Markup;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>What `edition.html` sees: an edition as it was sent.</summary>
/// <param name="Letter">The editor's letter; null for none.</param>
/// <param name="MailUrl">The same as an e-mail.</param>
/// <param name="TextUrl">The same as plain text.</param>
/// <param name="Newer">The edition after this one; null for the newest.</param>
public sealed record EditionModel(
    string Period,
    string ArticleCount,
    Html? Letter,
    ImmutableArray<EditionSectionModel> Sections,
    string MailUrl,
    string TextUrl,
    LinkModel? Newer,
    LinkModel? Older,
    CiteModel? Cite) : PageModel;

internal sealed class EditionPage : IPageKind
{
    public const string MailFile = "mail.html";
    public const string TextFile = "mail.txt";

    public string Template => "edition.html";

    public Type ModelType => typeof(EditionModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found) =>
        from index in Enumerable.Range(0, digest.Editions.Length)
        select new TemplatedPage(digest.Routes.FileOf(digest.Routes.Of(digest.Editions[index].Edition)), Template, () => Model(index, digest, words, found));

    private static EditionModel Model(int index, Digest digest, Wording words, DiagnosticBag found)
    {
        var (linked, routes) = (digest.Editions[index], digest.Routes);
        var edition = linked.Edition;
        var address = routes.Of(edition);
        return new EditionModel(
            EditionParts.PeriodOf(edition, words), words.Count("articles", EditionParts.CountOf(linked)),
            edition.Letter.Text.IsWhiteSpace() ? null : MarkdownRenderer.ToHtml(edition.Letter, link => routes.Resolve(edition.File.Path, link), found),
            EditionParts.SectionsOf(linked, url => url, digest, words),
            address + MailFile, address + TextFile,
            index > 0 ? LinkOf(digest.Editions[index - 1].Edition, digest) : null,
            index + 1 < digest.Editions.Length ? LinkOf(digest.Editions[index + 1].Edition, digest) : null,
            linked.Articles.IsEmpty ? null : Citations.CitationFiles.OfList(edition.Id, address, digest))
        {
            Title = edition.Title.Value,
            Description = EditionParts.PeriodOf(edition, words),
            CanonicalUrl = routes.Absolute(address),
            Head = PageHead.OfEdition(linked, digest),
            Breadcrumbs = [new(words["home"], routes.Home), new(words["editions"], routes.To("editions"))],
            MenuAddress = routes.To("editions"),
        };
    }

    private static LinkModel LinkOf(Edition edition, Digest digest) => new(edition.Title.Value, digest.Routes.Of(edition));
}
