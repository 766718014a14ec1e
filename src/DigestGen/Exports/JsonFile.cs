using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DigestGen.Exports;

/// <summary>JSON as UTF-8 on one line, letters of every script as they are: ten thousand articles make megabytes, and indenting them half as many again.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> content)
    {
        using (var json = new Utf8JsonWriter(output, Options)) content(json);
        output.Write("\n"u8);
    }

    public static void WriteList(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
