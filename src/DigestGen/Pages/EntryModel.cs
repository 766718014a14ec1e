using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>One line of a timeline.</summary>
/// <param name="Text">What happened, in the article's words.</param>
/// <param name="HowDated">How the date was found, in words; null when an editor wrote it.</param>
/// <param name="Lang">The language of the text where it is not the site's.</param>
/// <param name="Witnesses">Other articles that report it: outlet and link.</param>
/// <param name="IsMain">Whether it stands in the short form of its timeline.</param>
public sealed record EntryModel(
    string DateLabel,
    string? DateIso,
    string Text,
    string? HowDated,
    bool IsPublication,
    string Outlet,
    LinkModel Article,
    string? Lang,
    ImmutableArray<LinkModel> Witnesses,
    bool IsMain)
{
    // A report that a thousand articles share would make a page of links; the first few stand for them.
    private const int MostWitnesses = 8;

    /// <summary>Which way that language is written: `rtl` or `ltr`; null where the text is in the site's.</summary>
    public string? Dir => Lang is null ? null : Direction.Of(Lang);

    /// <summary>The names of its article's topics with `|` between, for the script that narrows a timeline; empty for none.</summary>
    public string Topics { get; init; } = "";

    internal static EntryModel Of(TimelineEntry entry, Digest digest, Wording words) => new(
        Dates.LabelOf(entry.Date, words)!, Dates.IsoOf(entry.Date), entry.Text,
        entry.IsPublication ? words["dated_by_publication"] : HowDatedOf(entry.Phrase, words),
        entry.IsPublication, OutletOf(entry.Article, digest, words),
        new LinkModel(entry.Article.Title.Value, digest.Routes.Of(entry.Article)),
        Names.ForeignLanguageOf(entry.Article, digest),
        [.. entry.Witnesses.Take(MostWitnesses).Select(article => new LinkModel(OutletOf(article, digest, words), digest.Routes.Of(article)))], entry.IsMain)
    {
        Topics = string.Join('|', entry.Article.Topics.Where(digest.Topics.ById.ContainsKey).Select(id => digest.Topics.ById[id].Topic.Name.Value)),
    };

    internal static ImmutableArray<EntryModel> Of(IEnumerable<TimelineEntry> entries, Digest digest, Wording words) =>
        [.. entries.Select(entry => Of(entry, digest, words))];

    /// <summary>`from “last month”`: the words that the date was read from.</summary>
    internal static string? HowDatedOf(string? phrase, Wording words) => phrase is null ? null : words.Format("dated_from", phrase);

    private static string OutletOf(Article article, Digest digest, Wording words) =>
        Names.SourceOf(article.Source, digest)?.Label ?? words["unknown_outlet"];
}
