using DigestGen.Content;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>An article in a list: what it is called, who published it, when, and what it says in short.</summary>
/// <param name="Outlet">The outlet's name; the words for an unknown one where the article names none.</param>
/// <param name="Via">The republisher it was taken from, where that is another.</param>
/// <param name="DateLabel">Null when the article has no date.</param>
/// <param name="DateIso">For `time datetime`; null where HTML cannot say it.</param>
/// <param name="Lang">The language of headline and summary where it is not the site's.</param>
public sealed record ArticleCard(
    string Title,
    string Url,
    string Outlet,
    string? OutletUrl,
    string? Via,
    string? DateLabel,
    string? DateIso,
    string? Summary,
    string? Lang)
{
    /// <summary>Which way that language is written: `rtl` or `ltr`; null where headline and summary are in the site's.</summary>
    public string? Dir => Lang is null ? null : Direction.Of(Lang);

    internal static ArticleCard Of(Article article, Digest digest, Wording words)
    {
        var outlet = Names.SourceOf(article.Source, digest);
        return new ArticleCard(
            article.Title.Value, digest.Routes.Of(article),
            outlet?.Label ?? words["unknown_outlet"], outlet?.Url, Names.SourceOf(article.Via, digest)?.Label,
            Dates.LabelOf(article.Date, words), Dates.IsoOf(article.Date), article.Summary, Names.ForeignLanguageOf(article, digest));
    }
}

/// <summary>The names and links of what an article points at.</summary>
internal static class Names
{
    /// <summary>A source's name and page; null for none.</summary>
    public static LinkModel? SourceOf(SourceId? id, Digest digest) =>
        id is { } known && digest.Sources.ById.TryGetValue(known, out var linked)
            ? new LinkModel(linked.Source.Name.Value, digest.Routes.Of(linked.Source))
            : null;

    /// <summary>The article's language where a page must say it, since it is not the site's.</summary>
    public static string? ForeignLanguageOf(Article article, Digest digest) =>
        string.Equals(article.Language, digest.Config.Language, StringComparison.OrdinalIgnoreCase) ? null : article.Language;
}
