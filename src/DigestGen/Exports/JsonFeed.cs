using System.Collections.Immutable;
using System.Text.Json;
using DigestGen.Configuration;
using DigestGen.Linking;
using DigestGen.Pages;

namespace DigestGen.Exports;

/// <summary>`feed.json`: JSON Feed 1.1. `url` is our page, `external_url` the outlet's.</summary>
internal sealed class JsonFeed : IExport
{
    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages) =>
        from channel in Channel.Of(digest, words)
        where channel.Formats.Contains(FeedFormat.Json)
        let file = channel.Address + PageFeeds.FileOf(FeedFormat.Json)
        select new WrittenFile(digest.Routes.FileOf(file), output => JsonFile.Write(output, json => Write(json, channel, file, digest)));

    private static void Write(Utf8JsonWriter json, Channel channel, string file, Digest digest)
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", channel.Title);
        json.WriteString("home_page_url", digest.Routes.Absolute(channel.Address));
        json.WriteString("feed_url", digest.Routes.Absolute(file));
        if (channel.Description.Length > 0) json.WriteString("description", channel.Description);
        json.WriteString("language", digest.Config.Language);
        json.WriteStartArray("authors");
        Author(json, digest.Config.Publisher.Length > 0 ? digest.Config.Publisher : digest.Config.Title);
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var item in FeedItems.Of(channel, digest)) WriteItem(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Url);
        if (item.OriginalUrl is { } original) json.WriteString("external_url", original);
        json.WriteString("title", item.Title);
        if (item.Content is { } content) json.WriteString("content_html", content);
        else json.WriteString("content_text", item.Summary);
        json.WriteString("summary", item.Summary);
        if (item.Published is { } published) json.WriteString("date_published", XmlFile.Rfc3339(published));
        if (item.Updated is { } updated && updated != item.Published) json.WriteString("date_modified", XmlFile.Rfc3339(updated));
        ImmutableArray<string> authors = item.Authors.IsEmpty && item.Source is not null ? [item.Source.Name.Value] : item.Authors;
        if (!authors.IsEmpty)
        {
            json.WriteStartArray("authors");
            foreach (var author in authors) Author(json, author);
            json.WriteEndArray();
        }
        json.WriteString("language", item.Language);
        if (!item.Topics.IsEmpty) json.WriteList("tags", item.Topics);
        json.WriteEndObject();
    }

    private static void Author(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
