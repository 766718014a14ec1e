using System.Text;
using System.Text.Json;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Rendering;

/// <summary>What one template is rendered on: the members of a JSON object (RFC 8259), by their names as they stand there.</summary>
public sealed class TemplateData
{
    // Deeper than any data that somebody wrote, and shallow enough for every function that walks it.
    private const int MaxDepth = 100;

    private const int LongestWord = 40;

    private TemplateData(IReadOnlyDictionary<string, object> values) => Values = values;

    /// <summary>No data at all: an empty object.</summary>
    public static TemplateData None { get; } = new(new Dictionary<string, object>(StringComparer.Ordinal));

    /// <summary>Each of them a <see cref="JsonElement"/>.</summary>
    internal IReadOnlyDictionary<string, object> Values { get; }

    /// <summary>Reads a JSON object; of members that share a name the last counts. Null when the text is none: that has been reported, with its place.</summary>
    public static TemplateData? Read(SourceFile file, DiagnosticBag found)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Text);
        if (MistakeIn(file, bytes) is { } mistake)
        {
            found.Add(mistake);
            return null;
        }
        using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var member in document.RootElement.Clone().EnumerateObject()) values[member.Name] = member.Value;
        return new TemplateData(values);
    }

    private static Diagnostic? MistakeIn(SourceFile file, byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var isFirst = true;
        try
        {
            while (reader.Read())
            {
                if (isFirst && reader.TokenType != JsonTokenType.StartObject) return TemplateProblems.DataIsNoObjectAt(SpanOf(file, bytes, (int)reader.TokenStartIndex), NameOf(reader.TokenType));
                isFirst = false;
                if (reader.CurrentDepth >= MaxDepth) return TemplateProblems.DataTooDeepAt(SpanOf(file, bytes, (int)reader.TokenStartIndex), MaxDepth);
                if (reader.ValueIsEscaped && !IsText(ref reader)) return TemplateProblems.DataNoTextAt(SpanOf(file, bytes, (int)reader.TokenStartIndex));
            }
            return null;
        }
        catch (JsonException fault)
        {
            return TemplateProblems.DataMalformedAt(WordAt(SpanOf(file, bytes, OffsetOf(bytes, fault))));
        }
    }

    // Half of a pair can be written with escapes, but is no character.
    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static int OffsetOf(byte[] bytes, JsonException fault)
    {
        var start = 0;
        for (var line = fault.LineNumber ?? 0; line > 0; line--)
        {
            var end = bytes.AsSpan(start).IndexOf((byte)'\n');
            if (end < 0) return bytes.Length;
            start += end + 1;
        }
        return (int)Math.Min(start + (fault.BytePositionInLine ?? 0), bytes.Length);
    }

    private static SourceSpan SpanOf(SourceFile file, byte[] bytes, int offset) => file.Span(Encoding.UTF8.GetCharCount(bytes, 0, offset), 1);

    // The reader stops in the middle of a bare word or number, or behind the back slash of an escape: what is wrong is the whole of it.
    private static SourceSpan WordAt(SourceSpan stop)
    {
        var text = stop.File.Text;
        var (start, end) = (stop.Start, stop.Start);
        if (start >= text.Length) return stop.File.Span(text.Length, 0);
        if (start > 0 && text[start - 1] == '\\') return stop.File.Span(start - 1, 2);
        while (start > 0 && stop.Start - start < LongestWord && IsWordPart(text[start - 1])) start--;
        while (end < text.Length && end - start < LongestWord && IsWordPart(text[end])) end++;
        if (start > 0 && text[start - 1] == '\\') start--;
        if (end > stop.Start) return stop.File.Span(start, end - start);
        return stop.File.Span(stop.Start, char.IsHighSurrogate(text[stop.Start]) ? 2 : 1);
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '+' or '-';

    private static string NameOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "`null`",
        _ => "a boolean",
    };
}
