using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Linking;
using DigestGen.Markup;

namespace DigestGen.Exports;

/// <summary>One item of a feed, whatever its format.</summary>
/// <param name="Id">A tag address (RFC 4151): it stays when title, address or host change.</param>
/// <param name="Published">Null where the article's date names no day: nothing is made up.</param>
/// <param name="Updated">The day of its last correction, otherwise the day it was published.</param>
/// <param name="Summary">The digest's summary; the title where there is none.</param>
/// <param name="Content">The text as HTML with absolute addresses, where the settings want it and the outlet's limit allows any; otherwise null.</param>
internal sealed record FeedItem(
    Article Article,
    string Id,
    string Url,
    string Title,
    DateTimeOffset? Published,
    DateTimeOffset? Updated,
    string Summary,
    string? Content,
    Source? Source,
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
        return items.ToImmutable();
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
            article, IdOf(article, digest), digest.Routes.Absolute(digest.Routes.Of(article)), article.Title.Value,
            published, corrected > published ? corrected : published,
            article.Summary ?? article.Title.Value, content,
            article.Source is { } id && digest.Sources.ById.TryGetValue(id, out var source) ? source.Source : null,
            [.. article.Topics.Where(digest.Topics.ById.ContainsKey).Select(t => digest.Topics.ById[t].Topic.Name.Value)]);
    }

    // What is wrong with a text is said once, when its page is made.
    private static string ContentOf(Article article, Digest digest) => MarkdownRenderer.ToHtml(
        article.Body,
        link => digest.Routes.Resolve(article.File.Path, link) is { } address ? (address.StartsWith('/') ? digest.Routes.Absolute(address) : digest.Routes.Absolute(digest.Routes.Of(article)) + address) : null,
        new DiagnosticBag()).Value;
}
