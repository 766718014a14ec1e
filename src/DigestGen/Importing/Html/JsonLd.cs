using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace DigestGen.Importing.Html;

/// <summary>An article as a page describes it for machines (schema.org in JSON-LD). Empty text: not said.</summary>
/// <param name="IsNested">Whether it stands in another object, as a list of other articles does.</param>
internal sealed record JsonLdArticle(
    string Headline, string Published, string Modified, ImmutableArray<string> Authors, string Publisher, string Language, string Section, string Body, string Url, bool IsFree, bool IsNested, int Start)
{
    /// <summary>What it says the article is about.</summary>
    public ImmutableArray<string> Descriptions { get; init; } = [];
}

/// <summary>Reads the articles out of JSON-LD; what is not JSON is mended where a rule can mend it, and passed over otherwise.</summary>
internal static class JsonLd
{
    private const int MaxScript = 5_000_000;
    private const int MaxObjects = 5_000;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static ImmutableArray<JsonLdArticle> Articles(IReadOnlyList<(string Text, int Start)> scripts)
    {
        var articles = ImmutableArray.CreateBuilder<JsonLdArticle>();
        foreach (var (text, start) in scripts)
        {
            if (text.Length > MaxScript || Parse(text) is not { } json) continue;
            using (json) Collect(json.RootElement, start, articles);
        }
        return articles.ToImmutable();
    }

    private static JsonDocument? Parse(string text) => TryParse(Bare(text)) ?? TryParse(Mended(Bare(text)));

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Comments and CDATA marks around the whole come from the days of XHTML.
    private static string Bare(string text)
    {
        text = text.Trim().Trim('\uFEFF');
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>"), ("/*<![CDATA[*/", "/*]]>*/")])
        {
            if (text.StartsWith(open, StringComparison.Ordinal)) text = text[open.Length..].TrimStart();
            if (text.EndsWith(close, StringComparison.Ordinal)) text = text[..^close.Length].TrimEnd();
        }
        return text.TrimEnd(';');
    }

    // The usual damage: line ends and tabs inside strings, and back slashes before characters that need none.
    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        var isInside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && isInside && i + 1 < text.Length)
            {
                if ("\"\\/bfnrtu".Contains(text[i + 1], StringComparison.Ordinal)) mended.Append(c);
                mended.Append(text[++i]);
                continue;
            }
            if (c == '"') isInside = !isInside;
            mended.Append(isInside && char.IsControl(c) ? ' ' : c);
        }
        return mended.ToString();
    }

    private static void Collect(JsonElement root, int start, ImmutableArray<JsonLdArticle>.Builder articles)
    {
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var found = new List<(JsonElement Element, bool IsNested)>();
        var open = new Queue<(JsonElement Element, bool IsNested)>();
        open.Enqueue((root, false));
        for (var seen = 0; open.Count > 0 && seen < MaxObjects; seen++)
        {
            var (element, isNested) = open.Dequeue();
            if (element.ValueKind == JsonValueKind.Array)
                foreach (var item in element.EnumerateArray()) open.Enqueue((item, isNested));
            if (element.ValueKind != JsonValueKind.Object) continue;
            if (Text(element, "@id") is { Length: > 0 } id && element.TryGetProperty("name", out _)) byId.TryAdd(id, element);
            var isArticle = IsArticle(element);
            if (isArticle) found.Add((element, isNested));
            foreach (var property in element.EnumerateObject())
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) open.Enqueue((property.Value, isNested || property.Name is not ("@graph" or "mainEntity" or "mainEntityOfPage")));
        }
        foreach (var (element, isNested) in found) articles.Add(Article(element, byId, start, isNested));
    }

    private static bool IsArticle(JsonElement element) =>
        Texts(element, "@type").Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type is "Report" or "Reportage" or "SocialMediaPosting" or "Review");

    private static JsonLdArticle Article(JsonElement element, Dictionary<string, JsonElement> byId, int start, bool isNested)
    {
        var headline = Text(element, "headline");
        return new JsonLdArticle(
            headline.Length > 0 ? headline : Text(element, "name"),
            Text(element, "datePublished"),
            Text(element, "dateModified"),
            [.. Names(element, "author", byId)],
            Names(element, "publisher", byId).FirstOrDefault() ?? "",
            Text(element, "inLanguage"),
            Texts(element, "articleSection").FirstOrDefault() ?? "",
            Text(element, "articleBody"),
            Address(element),
            IsFree: !(element.TryGetProperty("isAccessibleForFree", out var free) && (free.ValueKind == JsonValueKind.False || (free.ValueKind == JsonValueKind.String && string.Equals(Read(free), "false", StringComparison.OrdinalIgnoreCase)))),
            isNested,
            start)
        {
            Descriptions = [.. new[] { Text(element, "description"), Text(element, "alternativeHeadline") }.Where(text => text.Length > 0)],
        };
    }

    private static string Address(JsonElement element)
    {
        if (Text(element, "url") is { Length: > 0 } url) return url;
        if (!element.TryGetProperty("mainEntityOfPage", out var page)) return "";
        return page.ValueKind switch
        {
            JsonValueKind.String => Read(page),
            JsonValueKind.Object => Text(page, "@id"),
            _ => "",
        };
    }

    // A name, an object with a name, a reference to one elsewhere, or a list of these.
    private static IEnumerable<string> Names(JsonElement element, string property, Dictionary<string, JsonElement> byId)
    {
        if (!element.TryGetProperty(property, out var value)) yield break;
        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(30).ToArray() : [value])
        {
            if (item.ValueKind == JsonValueKind.String) yield return Read(item);
            if (item.ValueKind != JsonValueKind.Object) continue;
            var name = string.Join(", ", Texts(item, "name"));
            if (name.Length == 0 && byId.TryGetValue(Text(item, "@id"), out var other)) name = Text(other, "name");
            if (name.Length > 0) yield return name;
        }
    }

    private static string Text(JsonElement element, string property) => Texts(element, property).FirstOrDefault() ?? "";

    private static IEnumerable<string> Texts(JsonElement element, string property)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(property, out var value)) return [];
        return value.ValueKind switch
        {
            JsonValueKind.String => [Read(value)],
            JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => Read(item))],
            JsonValueKind.Object when value.TryGetProperty("@value", out var inner) && inner.ValueKind == JsonValueKind.String => [Read(inner)],
            _ => [],
        };
    }

    // Half a surrogate pair behind `\u` is no text.
    private static string Read(JsonElement text)
    {
        try
        {
            return PageText.Decoded(text.GetString() ?? "").Trim();
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
