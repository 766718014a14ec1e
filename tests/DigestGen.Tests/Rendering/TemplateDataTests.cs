using System.Text;
using System.Text.Json;
using DigestGen.Diagnostics;
using DigestGen.Rendering;
using DigestGen.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Rendering;

public sealed class TemplateDataTests
{
    [Theory]
    [InlineData("", "1:1 the data is empty")]
    [InlineData(" \n ", "2:2 the data is empty")]
    [InlineData("{", "1:2 the data ends too early to be JSON")]
    [InlineData("{\"a\": \"x", "1:9 the data ends too early to be JSON")]
    [InlineData("[]", "1:1 the data is a list, and a template sees the members of an object")]
    [InlineData("\n 12", "2:2 the data is a number, and a template sees the members of an object")]
    [InlineData("false", "1:1 the data is a boolean, and a template sees the members of an object")]
    [InlineData("{\"é😀\": nope}", "1:9 `nope` cannot stand here in JSON")]
    [InlineData("{\r\n\"a\": 1,\r\n}", "3:1 `}` cannot stand here in JSON")]
    [InlineData("{\"a\": 01}", "1:7 `01` cannot stand here in JSON")]
    [InlineData("{\"a\": 😀}", "1:7 `😀` cannot stand here in JSON")]
    [InlineData("{\"a\": \"x\ty\"}", "1:9 the character U+0009 cannot stand here in JSON")]
    [InlineData("{\"a\": \"\\q\"}", "1:8 `\\q` cannot stand here in JSON")]
    [InlineData("{\"a\": \"\\u12g4\"}", "1:8 `\\u12g4` cannot stand here in JSON")]
    [InlineData("{\"a\": \"\\ud83d\"}", "1:7 this text holds half of a character: one `\\u` of a pair stands alone")]
    [InlineData("{\"\\udc00\": 1}", "1:2 this text holds half of a character: one `\\u` of a pair stands alone")]
    [InlineData("{} {}", "1:4 `{` cannot stand here in JSON")]
    [InlineData("{\"a\": NaN}", "1:7 `NaN` cannot stand here in JSON")]
    [InlineData("{}", "")]
    public void A_mistake_in_the_data_has_its_place(string text, string expected)
    {
        var found = new DiagnosticBag();
        var data = TemplateData.Read(new SourceFile(SitePath.Of("data.json"), text), found);

        var told = found.ToSorted().Select(one => one.Span is { } span && span.File.PositionOf(span.Start) is var (line, column) ? $"{line}:{column} {one.Message}" : one.Message);
        Assert.Equal(expected, string.Join('\n', told));
        Assert.Equal(expected.Length == 0, data is not null);
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    [InlineData(1_000_000, false)]
    public void Data_may_be_nested_a_hundred_levels(int lists, bool isRead)
    {
        var text = $"{{\"a\":{new string('[', lists)}{new string(']', lists)}}}";

        Assert.Equal(isRead, TemplateData.Read(new SourceFile(SitePath.Of("data.json"), text), new DiagnosticBag()) is not null);
    }

    [Fact]
    public void Whatever_is_no_object_of_JSON_is_reported_and_whatever_is_one_is_read()
    {
        var member = Gen.Elements("\"a\": 1", "\"b\": [1, {}, \"x\"]", "\"é😀\": \"\\u00e9\\ud83d\\ude00\"", "\"c\":\r\n-1.5e9", "\"d\": {\"e\": [[null, true]]}", "\"\": false");
        var whole = Gen.ArrayOf(member).Select(members => "{" + string.Join(", ", members) + "}");
        // Cut out a stretch, or none: what is left is JSON in some cases and not in others.
        var texts = whole.SelectMany(text => Gen.Choose(0, text.Length).SelectMany(start => Gen.Choose(0, 3).Select(length => text.Remove(start, Math.Min(length, text.Length - start))))).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(texts, text =>
        {
            var found = new DiagnosticBag();
            var isRead = TemplateData.Read(new SourceFile(SitePath.Of("data.json"), text), found) is not null;
            return isRead == IsObject(text) && isRead == !found.HasErrors && found.ToSorted().All(one => DiagnosticText.Of(one).Length > 0);
        }));
    }

    private static bool IsObject(string text)
    {
        try
        {
            // By way of UTF-8, as files come: a cut between the halves of a character leaves a text that the parser would not take.
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return document.RootElement.ValueKind == JsonValueKind.Object && IsText(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    // Looks at every text, because half of a character is found out only then.
    private static bool IsText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(member => member.Name is not null && IsText(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(IsText),
        JsonValueKind.String => element.GetString() is not null,
        _ => true,
    };
}
