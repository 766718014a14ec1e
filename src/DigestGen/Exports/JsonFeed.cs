using System.Collections.Immutable;
using System.Text.Json;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports;

/// <summary>`feed.json`: JSON Feed 1.1. `url` is our page, `external_url` the outlet's.</summary>
internal sealed class JsonFeed : IExport
{
    public const string File = "feed.json";

    public IEnumerable<WrittenFile> Plan(Digest digest, ImmutableArray<TemplatedPage> pages) =>
        [new WrittenFile(SitePath.Of(File), output => JsonFile.Write(output, json => Write(json, digest)))];

    private static void Write(Utf8JsonWriter json, Digest digest)
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", digest.Config.Title);
        json.WriteString("home_page_url", digest.Routes.Absolute(digest.Routes.Home));
        json.WriteString("feed_url", digest.Routes.Absolute(digest.Routes.ToFile(File)));
        json.WriteString("description", digest.Config.Description);
        json.WriteString("language", digest.Config.Language);
        json.WriteStartArray("items");
        foreach (var item in FeedItems.Of(digest)) WriteItem(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Url);
        if (item.Article.Url is { } original) json.WriteString("external_url", original.AbsoluteUri);
        json.WriteString("title", item.Title);
        json.WriteString("content_text", item.Summary);
        if (item.Published is { } published) json.WriteString("date_published", XmlFile.Rfc3339(published));
        var authors = item.Article.Authors.IsEmpty && item.SourceName is not null ? [item.SourceName] : item.Article.Authors;
        if (!authors.IsEmpty)
        {
            json.WriteStartArray("authors");
            foreach (var author in authors)
            {
                json.WriteStartObject();
                json.WriteString("name", author);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteString("language", item.Article.Language);
        if (!item.Topics.IsEmpty) json.WriteList("tags", item.Topics);
        json.WriteEndObject();
    }
}
