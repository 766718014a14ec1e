using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Linking;
using DigestGen.Markup;
using DigestGen.Pages;

namespace DigestGen.Exports;

/// <summary>One item of a feed, whatever its format.</summary>
/// <param name="Id">A tag address (RFC 4151): it stays when title, address or host change.</param>
/// <param name="OriginalUrl">The article at its outlet; null where that is not known, and for an edition.</param>
/// <param name="Published">Null where the article's date names no day: nothing is made up.</param>
/// <param name="Updated">The day of its last correction, otherwise the day it was published.</param>
/// <param name="Summary">The digest's summary; the title where there is none.</param>
/// <param name="Content">The text as HTML with absolute addresses, where the settings want it and the outlet's limit allows any; otherwise null.</param>
internal sealed record FeedItem(
    string Id,
    string Url,
    string? OriginalUrl,
    string Title,
    DateTimeOffset? Published,
    DateTimeOffset? Updated,
    string Summary,
    string? Content,
    Source? Source,
    ImmutableArray<string> Authors,
    string Language,
    ImmutableArray<string> Topics)
{
    /// <summary>The summary with the outlet named first, where it is known.</summary>
    public string Description => Source is null ? Summary : $"{Source.Name.Value}: {Summary}";
}

internal static class FeedItems
{
    // A reader asks for a feed every hour: full texts end here, and the items after it have their summaries.
    private const int MostContent = 1_000_000;

    /// <summary>The newest articles of a channel, as many as the configuration says.</summary>
    public static ImmutableArray<FeedItem> Of(Channel channel, Digest digest)
    {
        var items = ImmutableArray.CreateBuilder<FeedItem>();
        var room = digest.Config.Outputs.FeedText == FeedText.Full ? MostContent : 0;
        foreach (var article in channel.Articles.Take(digest.Config.FeedItems))
        {
            var content = room > 0 && !article.Body.Text.IsWhiteSpace() ? ContentOf(article, digest) : null;
            if (content is not null && content.Length > room) content = null;
            room -= content?.Length ?? 0;
            items.Add(ItemOf(article, content, digest));
        }
        return channel.Editions.IsEmpty ? items.ToImmutable() : [.. channel.Editions.Take(digest.Config.FeedItems).Select(edition => ItemOf(edition, digest))];
    }

    /// <summary>The newest moment of the items, so that a feed changes only when its content does; null when none is dated.</summary>
    public static DateTimeOffset? Updated(ImmutableArray<FeedItem> items) => items.Max(item => item.Updated);

    /// <summary>The moment that formats with a clock ask for: midnight UTC of a day without a time, the stated time otherwise. Null without a day.</summary>
    public static DateTimeOffset? MomentOf(Edtf? date)
    {
        if (date is not { IsOneDay: true }) return null;
        var part = date.Start;
        return new DateTimeOffset(part.Earliest.ToDateTime(part.Time ?? TimeOnly.MinValue), part.Offset ?? TimeSpan.Zero);
    }

    /// <summary>A feed's id.</summary>
    public static string IdOf(Channel channel, Digest digest) => digest.Config.Outputs.Tag + channel.Name;

    /// <summary>An article's id in feeds and calendars.</summary>
    public static string IdOf(Article article, Digest digest) => $"{digest.Config.Outputs.Tag}articles/{Uri.EscapeDataString(article.Id)}";

    private static FeedItem ItemOf(Article article, string? content, Digest digest)
    {
        var published = MomentOf(article.Date);
        var corrected = article.Corrections.Select(c => MomentOf(c.Date)).Max();
        return new FeedItem(
            IdOf(article, digest), digest.Routes.Absolute(digest.Routes.Of(article)), article.Url?.AbsoluteUri, article.Title.Value,
            published, corrected > published ? corrected : published,
            article.Summary ?? article.Title.Value, content,
            article.Source is { } id && digest.Sources.ById.TryGetValue(id, out var source) ? source.Source : null,
            article.Authors, article.Language,
            [.. article.Topics.Where(digest.Topics.ById.ContainsKey).Select(t => digest.Topics.ById[t].Topic.Name.Value)]);
    }

    // An edition's day is the one it was sent, or the last that it covers. Its letter is the editor's own, so it always stands there whole.
    private static FeedItem ItemOf(LinkedEdition linked, Digest digest)
    {
        var (edition, routes) = (linked.Edition, digest.Routes);
        var page = routes.Absolute(routes.Of(edition));
        var sent = MomentOf(edition.Date) ?? new DateTimeOffset(edition.Period.Last.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var letter = edition.Letter.Text.IsWhiteSpace()
            ? null
            : MarkdownRenderer.ToHtml(edition.Letter, link => EditionMail.AbsoluteOf(routes.Resolve(edition.File.Path, link), page, routes), new DiagnosticBag()).Value;
        var headlines = string.Join("; ", linked.Sections.Select(section => section.Title ?? section.Entries[0].Title));
        return new FeedItem(
            $"{digest.Config.Outputs.Tag}editions/{edition.Id}", page, null, edition.Title.Value, sent, sent, headlines.Length > 0 ? headlines : edition.Title.Value,
            letter, null, [], digest.Config.Language, []);
    }

    // What is wrong with a text is said once, when its page is made.
    private static string ContentOf(Article article, Digest digest) => MarkdownRenderer.ToHtml(
        article.Body,
        link => EditionMail.AbsoluteOf(digest.Routes.Resolve(article.File.Path, link), digest.Routes.Absolute(digest.Routes.Of(article)), digest.Routes),
        new DiagnosticBag()).Value;
}
