using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Linking;

namespace DigestGen.Pages.Citations;

/// <summary>A format of citations, and the name of its file beside a page.</summary>
internal sealed record CitationFormat(string Label, string Type, string Ending, Func<IEnumerable<Citation>, string> Write)
{
    public string FileName => "cite." + Ending;
}

/// <summary>The citation of a page, in every format.</summary>
internal static class CitationFiles
{
    public static ImmutableArray<CitationFormat> Formats { get; } =
    [
        new("BibTeX", "application/x-bibtex", "bib", BibTex.Write),
        new("RIS", "application/x-research-info-systems", "ris", Ris.Write),
        new("CSL-JSON", "application/vnd.citationstyles.csl+json", "csl.json", CslJson.Write),
    ];

    /// <summary>
    /// An article's. Three files an article are thirty thousand for ten thousand articles, each of a few hundred bytes, so unless the settings ask for them the page
    /// itself holds them: a `data:` address that a browser saves as a file.
    /// </summary>
    public static CiteModel? OfArticle(Article article, Digest digest, Wording words)
    {
        var place = digest.Config.Outputs.Citations;
        if (place == CitationPlace.None) return null;
        var citation = Citation.Of(article, digest, words);
        var folder = digest.Routes.Of(article);
        return new CiteModel(citation.InWords(),
        [
            .. Formats.Select(format => new CiteFileModel(
                format.Label,
                place == CitationPlace.Files ? folder + format.FileName : $"data:{format.Type};charset=utf-8,{Uri.EscapeDataString(format.Write([citation]))}",
                $"{citation.Key}.{format.Ending}")),
        ]);
    }

    /// <summary>A list's: files beside the page at this address.</summary>
    public static CiteModel? OfList(string name, string address, Digest digest) => digest.Config.Outputs.Citations == CitationPlace.None
        ? null
        : new CiteModel(null, [.. Formats.Select(format => new CiteFileModel(format.Label, address + format.FileName, $"{name}.{format.Ending}"))]);
}
