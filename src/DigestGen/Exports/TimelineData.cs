using System.Collections.Immutable;
using System.Text.Json;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports;

/// <summary>
/// `data/timeline.json`: `{"events": [{"date" (EDTF), "article", "text", "phrase", "rule", "witnesses" (other articles), "outlets" (their number), "main",
/// "rank"}, …], "topics": {topic id: [the same, …]}}`, oldest first. `main` says what stands in the short form of that timeline.
/// </summary>
internal sealed class TimelineData : IExport
{
    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages) =>
        [new WrittenFile(SitePath.Of("data/timeline.json"), output => JsonFile.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("events");
            foreach (var entry in digest.Timeline.Entries) Write(json, entry);
            json.WriteEndArray();
            json.WriteStartObject("topics");
            foreach (var topic in digest.Topics.All.OrderBy(t => t.Topic.Id.Value, StringComparer.Ordinal))
            {
                json.WriteStartArray(topic.Topic.Id.Value);
                foreach (var entry in topic.Entries) Write(json, entry);
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }))];

    private static void Write(Utf8JsonWriter json, TimelineEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("date", entry.Date.Text);
        json.WriteString("article", entry.Article.Id);
        json.WriteString("text", entry.Text);
        if (entry.Phrase is not null) json.WriteString("phrase", entry.Phrase);
        if (entry.Rule is not null) json.WriteString("rule", entry.Rule);
        if (!entry.Witnesses.IsEmpty)
        {
            json.WriteStartArray("witnesses");
            foreach (var witness in entry.Witnesses) json.WriteStringValue(witness.Id);
            json.WriteEndArray();
            json.WriteNumber("outlets", entry.OutletCount);
        }
        json.WriteBoolean("main", entry.IsMain);
        json.WriteNumber("rank", Math.Round(entry.Rank, 2));
        json.WriteEndObject();
    }
}
