using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace DigestGen.Exports;

/// <summary>What a column holds: the type in JSON, and its format in JSON Schema.</summary>
internal enum ColumnKind { Plain, Address, Number, Truth, TextList }

/// <summary>A column of open data. A value that is null is left out in JSON and empty in CSV.</summary>
/// <param name="Meaning">For the schema.</param>
/// <param name="IsRequired">Whether every row has it.</param>
internal sealed record Column<T>(string Name, ColumnKind Kind, bool IsRequired, string Meaning, Func<T, object?> Value);

/// <summary>A table of open data, from which its JSON, its CSV and its JSON Schema are all written: they cannot differ.</summary>
internal sealed record DataTable<T>(string Name, string Meaning, ImmutableArray<Column<T>> Columns)
{
    public void WriteJson(IBufferWriter<byte> output, IEnumerable<T> rows) => JsonFile.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartObject();
            foreach (var column in Columns) WriteValue(json, column.Name, column.Value(row));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>Lists stand in one cell, parted by semicolons.</summary>
    public void WriteCsv(IBufferWriter<byte> output, IEnumerable<T> rows) =>
        CsvFile.Write(output, Columns.Select(column => column.Name), rows.Select(row => Columns.Select(column => CellOf(column.Value(row)))));

    /// <summary>JSON Schema, draft 2020-12.</summary>
    public void WriteSchema(IBufferWriter<byte> output, string address) => JsonFile.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("$id", address);
        json.WriteString("title", Name);
        json.WriteString("description", Meaning);
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteList("required", Columns.Where(column => column.IsRequired).Select(column => column.Name));
        json.WriteStartObject("properties");
        foreach (var column in Columns) WriteType(json, column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteType(Utf8JsonWriter json, Column<T> column)
    {
        json.WriteStartObject(column.Name);
        json.WriteString("type", column.Kind switch
        {
            ColumnKind.Number => "number",
            ColumnKind.Truth => "boolean",
            ColumnKind.TextList => "array",
            _ => "string",
        });
        if (column.Kind == ColumnKind.Address) json.WriteString("format", "uri");
        if (column.Kind == ColumnKind.TextList)
        {
            json.WriteStartObject("items");
            json.WriteString("type", "string");
            json.WriteEndObject();
        }
        json.WriteString("description", column.Meaning);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case IEnumerable<string> list:
                json.WriteList(name, list);
                break;
        }
    }

    private static string CellOf(object? value) => value switch
    {
        null => "",
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        IEnumerable<string> list => string.Join("; ", list),
        _ => "",
    };
}
