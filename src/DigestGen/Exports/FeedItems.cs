using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DigestGen.Content;
using DigestGen.Language;
using DigestGen.Linking;

namespace DigestGen.Exports;

/// <summary>One item of a feed, whatever its format.</summary>
/// <param name="Id">Stays the same when the title, the address or the host changes.</param>
/// <param name="Published">Null where the article's date names no day: nothing is made up.</param>
/// <param name="Summary">The digest's summary; the title where there is none.</param>
internal sealed record FeedItem(Article Article, string Id, string Url, string Title, DateTimeOffset? Published, string Summary, string? SourceName, ImmutableArray<string> Topics)
{
    /// <summary>The summary with the outlet named first, where it is known.</summary>
    public string Description => SourceName is null ? Summary : $"{SourceName}: {Summary}";
}

internal static class FeedItems
{
    /// <summary>The newest articles, as many as the configuration says.</summary>
    public static ImmutableArray<FeedItem> Of(Digest digest) => [.. digest.Articles.Take(digest.Config.FeedItems).Select(article => ItemOf(article, digest))];

    /// <summary>The newest date of the items, so that a feed changes only when its content does; null when none is dated.</summary>
    public static DateTimeOffset? Updated(ImmutableArray<FeedItem> items) => items.Max(item => item.Published);

    /// <summary>The moment that formats with a clock ask for: midnight UTC of a day without a time, the stated time otherwise. Null without a day.</summary>
    public static DateTimeOffset? MomentOf(Edtf? date)
    {
        if (date is not { IsOneDay: true }) return null;
        var part = date.Start;
        return new DateTimeOffset(part.Earliest.ToDateTime(part.Time ?? TimeOnly.MinValue), part.Offset ?? TimeSpan.Zero);
    }

    private static FeedItem ItemOf(Article article, Digest digest) => new(
        article,
        IdOf(article),
        digest.Routes.Absolute(digest.Routes.Of(article)),
        article.Title.Value,
        MomentOf(article.Date),
        article.Summary ?? article.Title.Value,
        article.Source is { } id && digest.Sources.ById.TryGetValue(id, out var source) ? source.Source.Name.Value : null,
        [.. article.Topics.Where(digest.Topics.ById.ContainsKey).Select(t => digest.Topics.ById[t].Topic.Name.Value)]);

    // A name-based UUID as RFC 9562, section 5.8 lays it out: 16 bytes of SHA-256 with the version and variant bits set.
    private static string IdOf(Article article)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("digestgen:article:" + article.Id)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true).ToString("D");
    }
}
