using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DigestGen.Content;
using DigestGen.Linking;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>
/// schema.org as JSON-LD. The digest's page is not the outlet's article: it says what it is based on. `&lt;`, `&gt;` and `&amp;` are written as codes, so that no text
/// can end the `script` element; a script of this type is data that no browser runs, so the Content-Security-Policy has nothing against it.
/// </summary>
internal static class LinkedData
{
    private const int MostListed = 50;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Html OfSite(Digest digest) => Write(json =>
    {
        WriteSite(json, digest);
        json.WriteString("description", digest.Config.Description);
        json.WriteString("inLanguage", digest.Config.Language);
    });

    public static Html OfArticle(Article article, string? image, Digest digest) => Write(json =>
    {
        var address = digest.Routes.Absolute(digest.Routes.Of(article));
        json.WriteString("@type", "Article");
        json.WriteString("@id", address);
        json.WriteString("url", address);
        json.WriteString("headline", article.Title.Value);
        if (article.Summary is { } summary) json.WriteString("description", summary);
        json.WriteString("inLanguage", article.Language);
        if (image is not null) json.WriteString("image", image);
        Inner(json, "publisher", "Organization", digest.Config.Publisher);
        WritePart(json, digest);
        json.WriteStartArray("about");
        foreach (var id in article.Topics)
            if (digest.Topics.ById.TryGetValue(id, out var topic)) Thing(json, topic.Topic, digest);
        json.WriteEndArray();
        WriteCorrections(json, article);
        WriteOriginal(json, article, digest);
        json.WriteStartObject("citation");
        json.WriteString("@id", OriginalOf(article, digest));
        json.WriteEndObject();
    });

    /// <summary>A story: its articles as a list.</summary>
    public static Html OfStory(LinkedStory story, string address, IEnumerable<Article> shown, Digest digest) => Write(json =>
    {
        json.WriteString("@type", "ItemList");
        json.WriteString("@id", digest.Routes.Absolute(address));
        json.WriteString("url", digest.Routes.Absolute(address));
        json.WriteString("name", story.Story.Title.Value);
        if (story.Story.Summary is { } summary) json.WriteString("description", summary);
        json.WriteNumber("numberOfItems", story.Articles.Length);
        WriteItems(json, shown, digest);
    });

    /// <summary>A page that collects articles: of a topic, an outlet, an edition.</summary>
    /// <param name="about">The topic; null for another collection.</param>
    public static Html OfCollection(string name, string? description, string address, Topic? about, IEnumerable<Article> shown, Digest digest) => Write(json =>
    {
        json.WriteString("@type", "CollectionPage");
        json.WriteString("@id", digest.Routes.Absolute(address));
        json.WriteString("url", digest.Routes.Absolute(address));
        json.WriteString("name", name);
        if (!string.IsNullOrEmpty(description)) json.WriteString("description", description);
        WritePart(json, digest);
        if (about is not null)
        {
            json.WritePropertyName("about");
            Thing(json, about, digest);
        }
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", "ItemList");
        WriteItems(json, shown, digest);
        json.WriteEndObject();
    });

    private static Html Write(Action<Utf8JsonWriter> content)
    {
        var bytes = new ArrayBufferWriter<byte>(2_048);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            content(json);
            json.WriteEndObject();
        }
        return Html.Raw(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    private static void WriteSite(Utf8JsonWriter json, Digest digest)
    {
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", digest.Config.BaseUrl.AbsoluteUri);
        json.WriteString("url", digest.Config.BaseUrl.AbsoluteUri);
        json.WriteString("name", digest.Config.Title);
    }

    private static void WritePart(Utf8JsonWriter json, Digest digest)
    {
        json.WriteStartObject("isPartOf");
        WriteSite(json, digest);
        json.WriteEndObject();
    }

    private static void WriteCorrections(Utf8JsonWriter json, Article article)
    {
        if (article.Corrections.IsEmpty) return;
        if (article.Corrections.Where(c => c.Date.IsOneDay).MaxBy(c => c.Date) is { } last) json.WriteString("dateModified", Dates.IsoOf(last.Date));
        json.WriteStartArray("correction");
        foreach (var correction in article.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("text", correction.Text);
            if (correction.Date.IsOneDay) json.WriteString("datePublished", Dates.IsoOf(correction.Date));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // The outlet's article; where its address is not known it still needs a name of its own.
    private static string OriginalOf(Article article, Digest digest) => article.Url?.AbsoluteUri ?? digest.Routes.Absolute(digest.Routes.Of(article)) + "#original";

    private static void WriteOriginal(Utf8JsonWriter json, Article article, Digest digest)
    {
        json.WriteStartObject("isBasedOn");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", OriginalOf(article, digest));
        json.WriteString("headline", article.Title.Value);
        if (article.Url is { } url) json.WriteString("url", url.AbsoluteUri);
        if (article.Source is { } id && digest.Sources.ById.TryGetValue(id, out var outlet))
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "NewsMediaOrganization");
            json.WriteString("name", outlet.Source.Name.Value);
            if (outlet.Source.Url is { } home) json.WriteString("url", home.AbsoluteUri);
            json.WriteEndObject();
        }
        if (!article.Authors.IsEmpty)
        {
            json.WriteStartArray("author");
            foreach (var author in article.Authors)
            {
                json.WriteStartObject();
                json.WriteString("@type", "Person");
                json.WriteString("name", author);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (article.Date is { IsOneDay: true } date) json.WriteString("datePublished", Dates.IsoOf(date));
        json.WriteString("inLanguage", article.Language);
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, IEnumerable<Article> articles, Digest digest)
    {
        json.WriteStartArray("itemListElement");
        var position = 0;
        foreach (var article in articles.Take(MostListed))
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", ++position);
            json.WriteString("url", digest.Routes.Absolute(digest.Routes.Of(article)));
            json.WriteString("name", article.Title.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Thing(Utf8JsonWriter json, Topic topic, Digest digest)
    {
        json.WriteStartObject();
        json.WriteString("@type", topic.Kind switch
        {
            TopicKind.Person => "Person",
            TopicKind.Place => "Place",
            TopicKind.Organisation => "Organization",
            TopicKind.Event => "Event",
            _ => "Thing",
        });
        json.WriteString("name", topic.Name.Value);
        json.WriteString("url", digest.Routes.Absolute(digest.Routes.Of(topic)));
        json.WriteEndObject();
    }

    private static void Inner(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteStartObject(name);
        json.WriteString("@type", type);
        json.WriteString("name", value);
        json.WriteEndObject();
    }
}
