using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Content;
using DigestGen.Language;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>An edition in a list.</summary>
/// <param name="Period">`Week 18 of 2021, 3–9 May 2021`, or the month or days that it covers.</param>
public sealed record EditionCard(string Title, string Url, string Period, string ArticleCount)
{
    internal static EditionCard Of(LinkedEdition edition, Digest digest, Wording words) => new(
        edition.Edition.Title.Value, digest.Routes.Of(edition.Edition), EditionParts.PeriodOf(edition.Edition, words), words.Count("articles", EditionParts.CountOf(edition)));
}

/// <summary>A story's part of an edition, or one article by itself.</summary>
/// <param name="Title">The story's name as it was sent; null for an article by itself.</param>
/// <param name="Url">Null where the story is no more.</param>
public sealed record EditionSectionModel(string? Title, string? Url, string? Summary, ImmutableArray<EditionEntryModel> Entries);

/// <summary>An article as the edition pinned it.</summary>
/// <param name="Url">Our page; null where the digest no longer has it.</param>
/// <param name="Since">Says that the article has changed since, or is no more; null where it is as it was.</param>
/// <param name="Lang">The language of headline and summary where it is not the site's.</param>
/// <param name="Dir">Which way that language is written.</param>
public sealed record EditionEntryModel(
    string Title, string? Url, string Outlet, string? DateLabel, string? DateIso, string? Summary, string? Since, string? Lang, string? Dir);

/// <summary>What an edition's page, e-mail and plain text have in common.</summary>
internal static class EditionParts
{
    /// <param name="addressOf">An address as the output needs it: a page's own, or with scheme and host.</param>
    public static ImmutableArray<EditionSectionModel> SectionsOf(LinkedEdition edition, Func<string, string> addressOf, Digest digest, Wording words) =>
    [
        .. edition.Sections.Select(section => new EditionSectionModel(
            section.Title, section.Story is { } story ? addressOf(digest.Routes.Of(story.Story)) : null, section.Summary,
            [.. section.Entries.Select(entry => EntryOf(entry, addressOf, digest, words))])),
    ];

    /// <summary>The week with its days; the days alone where the title names the week already, or there is none.</summary>
    public static string PeriodOf(Edition edition, Wording words)
    {
        var days = Dates.LabelOf(edition.Period.AsDate, words)!;
        return edition.Period.Week is { } week && !edition.Title.Value.Contains(NameOf(week, words), StringComparison.OrdinalIgnoreCase) ? $"{NameOf(week, words)}, {days}" : days;
    }

    /// <summary>What an edition is called before an editor gives it a title.</summary>
    public static string TitleOf(Period period, Wording words) => period.Week is { } week ? NameOf(week, words) : Dates.LabelOf(period.AsDate, words)!;

    public static int CountOf(LinkedEdition edition) => edition.Sections.Sum(section => section.Entries.Length);

    private static string NameOf((int Year, int Number) week, Wording words) =>
        words.Format("edition_of_week", week.Number.ToString(CultureInfo.InvariantCulture), week.Year.ToString(CultureInfo.InvariantCulture));

    private static EditionEntryModel EntryOf(EditionEntry entry, Func<string, string> addressOf, Digest digest, Wording words)
    {
        var lang = entry.Article is { } article ? Names.ForeignLanguageOf(article, digest) : null;
        return new EditionEntryModel(
            entry.Title, entry.Article is null ? null : addressOf(digest.Routes.Of(entry.Article)),
            Names.SourceOf(entry.Source, digest)?.Label ?? words["unknown_outlet"],
            Dates.LabelOf(entry.Date, words), Dates.IsoOf(entry.Date), entry.Summary,
            entry.Since switch { SincePinned.Changed => words["changed_since"], SincePinned.Gone => words["gone_since"], _ => null },
            lang, lang is null ? null : Direction.Of(lang));
    }
}
