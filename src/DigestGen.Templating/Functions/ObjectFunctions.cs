using System.Buffers;
using System.Text;
using System.Text.Json;
using DigestGen.Templating.Running;

namespace DigestGen.Templating.Functions;

/// <summary>`object`: any value.</summary>
internal static class ObjectFunctions
{
    private const int MaxDepth = 32;

    public static ObjectValue Create() => new Library("object")
        .Add("default", "value default", (a, s) => a[0].IsNull || a[0].AsText?.Length == 0 ? a[1] : a[0])
        .Add("format", "value format culture?", (a, s) => MathFunctions.Format(a[0], a[1], a[2], s))
        .Add("has_key", "value key", (a, s) => Value.Of(Find(a, s, out _)))
        .Add("has_value", "value key", (a, s) => Value.Of(Find(a, s, out var value) && !value.IsNull))
        .Add("keys", "value", (a, s) => List(a[0], s, pair => Value.Of(pair.Key)))
        .Add("values", "value", (a, s) => List(a[0], s, pair => pair.Value))
        .Add("size", "value", Size)
        .Add("typeof", "value", (a, s) => TypeOf(a[0]))
        .Add("kind", "value", (a, s) => Kind(a[0]))
        .Add("to_json", "value", (a, s) => Value.Of(ScriptJson(a[0], s)))
        .Add("from_json", "json", FromJson)
        .Add("eval", "value", (a, s) => a[0].AsFunction is { } f ? Calls.Invoke(f, [], s) : Evaluation.Expression(a[0], s))
        .Add("eval_template", "value", (a, s) => a[0].AsFunction is { } f ? Calls.Invoke(f, [], s) : Evaluation.Template(a[0], s))
        .ToObject();

    /// <summary>JSON that may stand in a script block: no `&lt;`, `&gt;` or `&amp;` is left in it, so it can never end the block.</summary>
    public static string ScriptJson(Value value, RunState state)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = MaxDepth + 2 })) Write(writer, value, state, 0);
        state.Spend(buffer.WrittenCount);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static bool Find(ReadOnlySpan<Value> a, RunState state, out Value value)
    {
        value = default;
        return Members.TryList(a[0], state, out _) && Members.TryGet(a[0], state.ToText(a[1]), state, out value) && state.ToText(a[1]) != "empty?";
    }

    private static Value List(Value value, RunState state, Func<KeyValuePair<string, Value>, Value> pick)
    {
        if (!Members.TryList(value, state, out var members)) return Value.OfObject(ListValue.Empty);
        return Value.OfObject(new ArrayValue(members.Select(pick)));
    }

    private static Value Size(ReadOnlySpan<Value> a, RunState state)
    {
        if (a[0].AsText is { } text) return Value.Of((long)text.Length);
        if (a[0].AsList is { } list) return Value.Of((long)list.Count);
        return Value.Of(Members.TryList(a[0], state, out var members) ? members.Count() : 0L);
    }

    private static Value TypeOf(Value value)
    {
        if (value.IsNull) return Value.Null;
        if (value.IsBool) return Value.Of("boolean");
        if (value.IsNumber) return Value.Of("number");
        return Value.Of(value.AsObject switch { string => "string", RangeValue => "iterator", ListValue => "array", _ => "object" });
    }

    private static Value Kind(Value value)
    {
        if (value.IsNull) return Value.Null;
        if (value.IsBool) return Value.Of("bool");
        if (value.IsInt) return Value.Of(value.AsInt is >= int.MinValue and <= int.MaxValue ? "int" : "long");
        if (value.IsFloat) return Value.Of("double");
        return Value.Of(value.AsObject switch { string => "string", decimal => "decimal", System.Numerics.BigInteger => "bigint", DateTime => "DateTime", TimeSpan => "TimeSpan", RangeValue => "range", ListValue => "array", FunctionValue => "function", _ => "object" });
    }

    private static void Write(Utf8JsonWriter writer, Value value, RunState state, int depth)
    {
        state.Spend(1);
        if (depth > MaxDepth) throw state.Place.Fault("this value is nested too deeply for JSON");
        if (value.IsNull || value.AsFunction is not null) writer.WriteNullValue();
        else if (value.IsBool) writer.WriteBooleanValue(value.AsBool);
        else if (value.IsInt) writer.WriteNumberValue(value.AsInt);
        else if (value.IsBig) writer.WriteRawValue(ValueText.PlainText(value));
        else if (value.IsDecimal) writer.WriteNumberValue(value.AsDecimal);
        else if (value.IsFloat && double.IsFinite(value.AsFloat)) writer.WriteNumberValue(value.AsFloat);
        else if (value.IsFloat) writer.WriteNullValue();
        else if (value.AsList is { } list)
        {
            writer.WriteStartArray();
            for (var i = 0; i < list.Count; i++) Write(writer, list[i], state, depth + 1);
            writer.WriteEndArray();
        }
        else if (Members.TryList(value, state, out var members))
        {
            writer.WriteStartObject();
            foreach (var (name, member) in members)
            {
                writer.WritePropertyName(name);
                Write(writer, member, state, depth + 1);
            }
            writer.WriteEndObject();
        }
        else writer.WriteStringValue(value.AsObject is DateTime date ? DateFormat.Format(date, "%FT%T", System.Globalization.CultureInfo.InvariantCulture) : state.ToText(value));
    }

    private static Value FromJson(ReadOnlySpan<Value> a, RunState state)
    {
        if (a[0].IsNull) return Value.Null;
        var text = state.ToText(a[0]);
        state.Spend(text.Length);
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return JsonValue.From(document.RootElement);
        }
        catch (JsonException)
        {
            throw state.Place.Fault("this text is not JSON");
        }
    }
}

/// <summary>JSON as values of the language.</summary>
internal static class JsonValue
{
    /// <summary>The reader that made the element bounds its depth.</summary>
    public static Value From(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var result = new ObjectValue();
                foreach (var member in element.EnumerateObject()) result.Set(member.Name, From(member.Value));
                return Value.OfObject(result);
            case JsonValueKind.Array:
                return Value.OfObject(new ArrayValue(element.EnumerateArray().Select(From)));
            case JsonValueKind.String:
                return Value.Of(element.GetString());
            case JsonValueKind.Number:
                return element.TryGetInt64(out var whole) ? Value.Of(whole) : Value.Of(element.GetDouble());
            case JsonValueKind.True or JsonValueKind.False:
                return Value.Of(element.GetBoolean());
            default:
                return Value.Null;
        }
    }
}
