using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DigestGen.Content;
using DigestGen.Exports;
using DigestGen.Importing;

namespace DigestGen.Explaining;

/// <summary>The object `articles` of `explain --json`: one member a file, named by its id. Fields may be added, never taken away.</summary>
public static class ExplanationJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<ExplainedArticle> articles)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartObject("articles");
        foreach (var article in articles)
        {
            json.WritePropertyName(FreeId(article.Id, taken));
            WriteArticle(json, article);
        }
        json.WriteEndObject();
    }

    // `storm.txt` and `storm.html` in one folder are two clippings, and none may go missing.
    private static string FreeId(string id, HashSet<string> taken)
    {
        var free = id;
        for (var number = 2; !taken.Add(free); number++) free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        return free;
    }

    private static void WriteArticle(Utf8JsonWriter json, ExplainedArticle article)
    {
        json.WriteStartObject();
        json.WriteString("title", article.Title);
        json.WriteString("date", article.Date ?? "");
        json.WriteList("authors", article.Authors);
        json.WriteString("source", article.Source);
        json.WriteString("via", article.Via);
        json.WriteString("lang", article.Language);
        json.WriteString("summary", article.Summary);
        json.WriteList("topics", article.Topics);
        WriteQuotations(json, article.Quotations);
        WriteDates(json, article.Dates);
        WriteFigures(json, article.Figures);
        WriteEvents(json, article.Events);
        json.WriteString("body", article.Body);
        if (article.File is { } file) json.WriteString("file", file.Value);
        if (article.Import is { } import) WriteImport(json, import);
        json.WriteEndObject();
    }

    // The same as the import record says, and what the report asks the editor to look at.
    private static void WriteImport(Utf8JsonWriter json, ImportedClipping import)
    {
        json.WriteList("doubts", ClippingReport.Doubts(import));
        json.WriteStartArray("fields");
        foreach (var (name, value, line, rule, confidence) in ImportRecord.FieldsOf(import.Fields))
        {
            json.WriteStartObject();
            json.WriteString("field", name);
            json.WriteString("value", value);
            if (line > 0) json.WriteNumber("line", line);
            json.WriteString("rule", rule);
            json.WriteString("confidence", confidence.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("ledger");
        for (var i = 0; i < import.Ledger.Entries.Length; i++) WriteEntry(json, i + 1, import.Ledger.Entries[i]);
        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, int number, LedgerEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("number", number);
        json.WriteNumber("line", entry.Line);
        json.WriteString("action", ImportRecord.NameOf(entry.Action));
        json.WriteString("rule", entry.Rule);
        json.WriteString("before", entry.Before);
        if (entry.After.Length > 0) json.WriteString("after", entry.After);
        if (entry.IsUndone) json.WriteBoolean("undone", true);
        json.WriteEndObject();
    }

    private static void WriteQuotations(Utf8JsonWriter json, ImmutableArray<ClippedQuotation> quotations)
    {
        json.WriteStartArray("quotes");
        foreach (var quotation in quotations)
        {
            json.WriteStartObject();
            json.WriteString("text", quotation.Text);
            json.WriteString("speaker", quotation.Speaker ?? "");
            json.WriteNumber("start", quotation.Start);
            json.WriteString("rule", quotation.Rule);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDates(Utf8JsonWriter json, ImmutableArray<ClippedDate> dates)
    {
        json.WriteStartArray("dates");
        foreach (var date in dates)
        {
            json.WriteStartObject();
            json.WriteString("text", date.Text);
            json.WriteString("value", date.Value ?? "");
            json.WriteString("type", date.Type);
            json.WriteString("rule", date.Rule);
            json.WriteNumber("start", date.Start);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteEvents(Utf8JsonWriter json, ImmutableArray<ArticleEvent> events)
    {
        json.WriteStartArray("events");
        foreach (var found in events)
        {
            json.WriteStartObject();
            json.WriteString("date", found.Date.Text);
            json.WriteString("text", found.Text);
            if (found.Phrase is not null) json.WriteString("phrase", found.Phrase);
            if (found.Rule is not null) json.WriteString("rule", found.Rule);
            if (found.Offset is { } start) json.WriteNumber("start", start);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFigures(Utf8JsonWriter json, ImmutableArray<ClippedFigure> figures)
    {
        json.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            json.WriteStartObject();
            json.WriteString("text", figure.Text);
            if (figure.Value is { } value) json.WriteNumber("value", value);
            json.WriteNumber("start", figure.Start);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
