using System.Collections.Immutable;
using System.Text;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Pages.Citations;

namespace DigestGen.Exports;

/// <summary>BibTeX, RIS and CSL-JSON: of the whole digest, of each story and edition, and of each article where the settings ask for files.</summary>
internal sealed class CitationExport : IExport
{
    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages)
    {
        var place = digest.Config.Outputs.Citations;
        if (place == CitationPlace.None) return [];
        var editions = digest.Editions.SelectMany(edition => Files(digest.Routes.Of(edition.Edition), edition.Articles, digest, words));
        var lists = digest.Stories.All.SelectMany(story => Files(digest.Routes.Of(story.Story), story.Articles, digest, words))
            .Concat(editions)
            .Concat(Files(digest.Routes.To("data"), digest.Articles, digest, words));
        return place == CitationPlace.Page ? lists : lists.Concat(digest.Articles.SelectMany(article => Files(digest.Routes.Of(article), [article], digest, words)));
    }

    private static IEnumerable<WrittenFile> Files(string folder, ImmutableArray<Article> articles, Digest digest, Wording words) =>
        CitationFiles.Formats.Select(format => new WrittenFile(
            digest.Routes.FileOf(folder + format.FileName),
            output => Encoding.UTF8.GetBytes(format.Write(articles.Select(article => Citation.Of(article, digest, words))), output)));
}
