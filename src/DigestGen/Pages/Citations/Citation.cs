using System.Buffers;
using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;
using DigestGen.Linking;

namespace DigestGen.Pages.Citations;

/// <summary>What is needed to cite an article: the outlet's, with the digest named as the place where it was found.</summary>
/// <param name="Key">Unique in the digest; letters, digits, hyphens and the like only.</param>
/// <param name="Outlet">Null when it is not known.</param>
/// <param name="DateLabel">The date in words, without a time of day.</param>
/// <param name="Url">The article at its outlet; our page where that address is not known.</param>
/// <param name="Page">Our page.</param>
/// <param name="Digest">The site's title.</param>
internal sealed record Citation(
    string Key,
    string Title,
    ImmutableArray<string> Authors,
    string? Outlet,
    string? Via,
    Edtf? Date,
    string? DateLabel,
    string Url,
    string Page,
    string Language,
    string? Summary,
    string Digest)
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Where the citation comes from, in words.</summary>
    public string Note => (Via is null ? "" : $"Passed on by {Via}. ") + $"In {Digest}: {Page}";

    public static Citation Of(Article article, Digest digest, Wording words)
    {
        var page = digest.Routes.Absolute(digest.Routes.Of(article));
        return new Citation(
            KeyOf(article.Id), OneLine(article.Title.Value), [.. article.Authors.Select(OneLine)],
            Names.SourceOf(article.Source, digest)?.Label, Names.SourceOf(article.Via, digest)?.Label, article.Date, Dates.DayLabelOf(article.Date, words),
            article.Url?.AbsoluteUri ?? page, page, article.Language, article.Summary is { } summary ? OneLine(summary) : null, digest.Config.Title);
    }

    /// <summary>The citation as a sentence: authors, headline, outlet, date, address.</summary>
    public string InWords()
    {
        var authors = Authors.IsEmpty ? "" : string.Join(", ", Authors) + ": ";
        var outlet = Outlet is null ? "" : $", {Outlet}";
        var date = DateLabel is null ? "" : $", {DateLabel}";
        return $"{authors}“{Title}”{outlet}{date}. {Url}";
    }

    /// <summary>The first day of a date that names at least a year, as year, month, day: as many of them as are known.</summary>
    public static ImmutableArray<int> PartsOf(EdtfPart part) => part switch
    {
        { IsOpen: true } or { Precision: DatePrecision.Century or DatePrecision.Decade } => [],
        { Precision: DatePrecision.Year or DatePrecision.Season } => [part.Earliest.Year],
        { Precision: DatePrecision.Month } => [part.Earliest.Year, part.Earliest.Month],
        _ => [part.Earliest.Year, part.Earliest.Month, part.Earliest.Day],
    };

    // Ids come from file names. What reference managers may take for syntax becomes a code of its own, so that two ids never give one key.
    private static string KeyOf(string id) =>
        id.AsSpan().IndexOfAnyExcept(KeyCharacters) < 0 ? id : string.Concat(id.Select(c => KeyCharacters.Contains(c) ? c.ToString() : $"+{(int)c:x4}"));

    private static string OneLine(string text) => IsOneLine(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Words with one blank between them.
    private static bool IsOneLine(string text)
    {
        var isBlank = true;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (isBlank || c != ' ')) return false;
            isBlank = c == ' ';
        }
        return !isBlank;
    }
}
