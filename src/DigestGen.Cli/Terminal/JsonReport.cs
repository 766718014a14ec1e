using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigestGen.Diagnostics;

namespace DigestGen.Cli.Terminal;

/// <summary>
/// What `--json` prints: one object, `{"version": 1, "command": …, "exitCode": …, …, "diagnostics": […]}`. Fields may be added, never taken away;
/// whoever has to take one away raises the version.
/// </summary>
internal static class JsonReport
{
    public const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Write(Shell shell, string command, int exitCode, IEnumerable<Diagnostic> diagnostics, Action<Utf8JsonWriter> writeFields)
    {
        Print(shell, json =>
        {
            json.WriteString("command", command);
            json.WriteNumber("exitCode", exitCode);
            writeFields(json);
            WriteDiagnostics(json, diagnostics);
        });
    }

    public static void WriteError(Shell shell, string kind, string message, string help) => Print(shell, json =>
    {
        json.WriteStartObject("error");
        json.WriteString("kind", kind);
        json.WriteString("message", message);
        json.WriteString("help", help);
        json.WriteEndObject();
    });

    public static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void WriteDiagnostics(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code.Id);
            json.WriteString("severity", DiagnosticText.NameOf(diagnostic.Severity));
            if (diagnostic.Path is { } path) json.WriteString("path", path.Value);
            if (diagnostic.Span is { } span)
            {
                var (line, column) = span.File.PositionOf(span.Start);
                json.WriteNumber("line", line);
                json.WriteNumber("column", column);
                json.WriteNumber("start", span.Start);
                json.WriteNumber("length", span.Length);
            }
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Help is { } help) json.WriteString("help", help);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Print(Shell shell, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            write(json);
            json.WriteEndObject();
        }
        shell.Output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
