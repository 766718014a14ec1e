using System.Buffers;
using System.Text;
using System.Text.Json;
using DigestGen.Exports;

namespace DigestGen.Tests.Exports;

/// <summary>Open data keeps the schema that lies beside it, and its CSV can be opened without harm.</summary>
public sealed class OpenDataTests
{
    public static TheoryData<string> Tables() => ["articles", "events", "topics", "stories", "sources"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_row_keeps_its_schema(string table)
    {
        using var schema = JsonDocument.Parse(SampleOutputs.Output[$"data/schema/{table}.json"]);
        using var data = JsonDocument.Parse(SampleOutputs.Output[$"data/{table}.json"]);
        var item = schema.RootElement.GetProperty("items");
        var types = item.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetProperty("type").GetString());
        var required = item.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).ToList();

        Assert.NotEqual(0, data.RootElement.GetArrayLength());
        foreach (var row in data.RootElement.EnumerateArray())
        {
            Assert.All(required, name => Assert.True(row.TryGetProperty(name, out _), name));
            foreach (var field in row.EnumerateObject()) Assert.Equal(types[field.Name], TypeOf(field.Value));
        }
        Assert.Equal($"{SampleOutputs.Host}data/schema/{table}.json", schema.RootElement.GetProperty("$id").GetString());
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_csv_has_the_rows_and_columns_of_the_json(string table)
    {
        using var data = JsonDocument.Parse(SampleOutputs.Output[$"data/{table}.json"]);
        var rows = Parse(SampleOutputs.Output[$"data/{table}.csv"]);

        Assert.Equal(data.RootElement.GetArrayLength() + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Empty(data.RootElement.EnumerateArray().SelectMany(row => row.EnumerateObject()).Select(field => field.Name).Distinct().Except(rows[0]));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"it\"", "\"say \"\"it\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@a,b", "\"'@a,b\"")]
    [InlineData("+1", "'+1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("", "")]
    public void A_cell_is_text_and_no_formula(string cell, string written)
    {
        var output = new ArrayBufferWriter<byte>();
        CsvFile.Write(output, ["a", "b"], [[cell, "x"]]);

        Assert.Equal($"a,b\r\n{written},x\r\n", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_digest_without_articles_has_tables_without_rows()
    {
        var output = new TestSite().Build().Output;

        Assert.Equal("[]\n", output["data/articles.json"]);
        Assert.StartsWith("id,url,title", output["data/articles.csv"], StringComparison.Ordinal);
        Assert.Single(Parse(output["data/articles.csv"]));
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "array",
    };

    /// <summary>A reader of RFC 4180 in a few lines.</summary>
    private static List<List<string>> Parse(string text)
    {
        var rows = new List<List<string>>();
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
            else if (c == '"') isQuoted = !isQuoted;
            else if (isQuoted) cell.Append(c);
            else if (c is ',' or '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == ',') continue;
                Assert.Equal('\n', text[++i]);
                rows.Add(row);
                row = [];
            }
            else cell.Append(c);
        }
        Assert.Empty(row);
        return rows;
    }
}
