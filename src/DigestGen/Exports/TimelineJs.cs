using System.Collections.Immutable;
using System.Text.Json;
using DigestGen.Configuration;
using DigestGen.Language;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Templating;

namespace DigestGen.Exports;

/// <summary>`timeline.json`: what TimelineJS 3 of the Knight Lab reads. Its texts are HTML, so they are encoded; a date goes as deep as it is known, and is shown by our label.</summary>
internal sealed class TimelineJs : IExport
{
    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages) =>
        TimelineSet.In(TimelineFormat.TimelineJs, digest).Select(timeline => new WrittenFile(
            digest.Routes.FileOf(timeline.Address + PageFeeds.TimelineJsFile), output => JsonFile.Write(output, json => Write(json, timeline, digest, words))));

    private static void Write(Utf8JsonWriter json, TimelineSet timeline, Digest digest, Wording words)
    {
        json.WriteStartObject();
        json.WriteStartObject("title");
        WriteText(json, timeline.Title, null);
        json.WriteEndObject();
        json.WriteStartArray("events");
        for (var i = 0; i < timeline.Entries.Length; i++) Write(json, timeline.Entries[i], i, digest, words);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TimelineEntry entry, int number, Digest digest, Wording words)
    {
        var (date, address) = (entry.Date, digest.Routes.Absolute(digest.Routes.Of(entry.Article)));
        json.WriteStartObject();
        json.WriteString("unique_id", $"event-{number}");
        WriteDate(json, "start_date", date.Start.IsOpen ? date.End! : date.Start);
        if (date.End is { IsOpen: false } end && !date.Start.IsOpen) WriteDate(json, "end_date", end);
        json.WriteString("display_date", Dates.LabelOf(date, words));
        WriteText(json, entry.Text, $"<p><a href=\"{Html.Encode(address).Value}\">{Html.Encode(entry.Article.Title.Value).Value}</a></p>");
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string headline, string? html)
    {
        json.WriteStartObject("text");
        json.WriteString("headline", Html.Encode(headline).Value);
        if (html is not null) json.WriteString("text", html);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, EdtfPart part)
    {
        json.WriteStartObject(name);
        json.WriteNumber("year", part.Earliest.Year);
        if (part.Precision >= DatePrecision.Season) json.WriteNumber("month", part.Earliest.Month);
        if (part.Precision >= DatePrecision.Day) json.WriteNumber("day", part.Earliest.Day);
        if (part.Time is { } time)
        {
            json.WriteNumber("hour", time.Hour);
            json.WriteNumber("minute", time.Minute);
        }
        json.WriteEndObject();
    }
}
