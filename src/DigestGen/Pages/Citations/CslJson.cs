using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigestGen.Language;

namespace DigestGen.Pages.Citations;

/// <summary>CSL-JSON (Citation Style Language, schema 1.0): what Zotero, Pandoc and the like read without loss.</summary>
internal static class CslJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<Citation> citations)
    {
        var bytes = new ArrayBufferWriter<byte>(600);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartArray();
            foreach (var citation in citations) Write(json, citation);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("id", citation.Key);
        json.WriteString("type", citation.Outlet is null ? "webpage" : "article-newspaper");
        json.WriteString("title", citation.Title);
        if (!citation.Authors.IsEmpty)
        {
            json.WriteStartArray("author");
            foreach (var author in citation.Authors)
            {
                json.WriteStartObject();
                // Where a name's parts lie is not known, and a guess would sort people wrongly.
                json.WriteString("literal", author);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (citation.Outlet is { } outlet) json.WriteString("container-title", outlet);
        if (citation.Date is { } date) WriteDate(json, date, citation.DateLabel!);
        json.WriteString("URL", citation.Url);
        json.WriteString("language", citation.Language);
        if (citation.Summary is { } summary) json.WriteString("abstract", summary);
        json.WriteString("note", citation.Note);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, Edtf date, string label)
    {
        json.WriteStartObject("issued");
        var start = Citation.PartsOf(date.Start);
        if (start.IsEmpty) json.WriteString("literal", label);
        else
        {
            json.WriteStartArray("date-parts");
            WriteParts(json, start);
            if (date.End is { } end && Citation.PartsOf(end) is { IsEmpty: false } last) WriteParts(json, last);
            json.WriteEndArray();
            if (date.Start.Season is > 0 and < 5 && !date.IsInterval) json.WriteNumber("season", date.Start.Season);
        }
        if (date.IsApproximate || date.IsUncertain) json.WriteBoolean("circa", true);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, IEnumerable<int> parts)
    {
        json.WriteStartArray();
        foreach (var part in parts) json.WriteNumberValue(part);
        json.WriteEndArray();
    }
}
