using System.Globalization;
using System.Text;

namespace DigestGen.Templating.Running;

/// <summary>Values as text, the way the language prints them.</summary>
internal static class ValueText
{
    private const int MaxDepth = 12;

    public static string ToText(Value value, RunState state)
    {
        if (value.AsText is { } text) return text;
        if (value.AsObject is null or decimal or System.Numerics.BigInteger) return PlainText(value);
        if (value.AsObject is EmptyValue) return "";
        if (value.AsObject is DateTime date) return Functions.DateFormat.Format(date, state.DateFormat, CultureInfo.InvariantCulture);
        if (value.AsObject is TimeSpan span) return span.ToString("c", CultureInfo.InvariantCulture);
        var result = new StringBuilder();
        Append(result, value, state, 0);
        return result.ToString();
    }

    /// <summary>Numbers, booleans and null.</summary>
    public static string PlainText(Value value)
    {
        if (value.IsBool) return value.AsBool ? "true" : "false";
        if (value.IsInt) return value.AsInt.ToString(CultureInfo.InvariantCulture);
        if (value.IsFloat) return value.AsFloat.ToString("R", CultureInfo.InvariantCulture);
        if (value.IsBig) return value.ToBig().ToString(CultureInfo.InvariantCulture);
        return value.IsDecimal ? value.AsDecimal.ToString(CultureInfo.InvariantCulture) : "";
    }

    /// <summary>A text between double quotes, as it could be written in a template.</summary>
    public static void AppendLiteral(StringBuilder result, string text)
    {
        result.Append('"');
        AppendEscaped(result, text);
        result.Append('"');
    }

    public static void AppendEscaped(StringBuilder result, string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': result.Append("\\\""); break;
                case '\\': result.Append("\\\\"); break;
                case '\n': result.Append("\\n"); break;
                case '\r': result.Append("\\r"); break;
                case '\t': result.Append("\\t"); break;
                case '\b': result.Append("\\b"); break;
                case '\f': result.Append("\\f"); break;
                case '\a': result.Append("\\a"); break;
                case '\v': result.Append("\\v"); break;
                default:
                    if (c < ' ') result.Append("\\x").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
                    else result.Append(c);
                    break;
            }
        }
    }

    private static void Append(StringBuilder result, Value value, RunState state, int depth)
    {
        state.Spend(1);
        if (depth > MaxDepth) result.Append('…');
        else if (value.IsNull) result.Append("null");
        else if (value.AsText is { } text)
        {
            state.Spend(text.Length);
            if (value.IsLetter) result.Append(text);
            else AppendLiteral(result, text);
        }
        else if (value.AsList is { } list) AppendList(result, list, state, depth);
        else if (value.AsFunction is { } function) result.Append(function.Text);
        else if (Members.TryList(value, state, out var members)) AppendMembers(result, members, state, depth);
        else result.Append(ToText(value, state));
    }

    private static bool IsName(string name) => name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    private static void AppendList(StringBuilder result, ListValue list, RunState state, int depth)
    {
        result.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0) result.Append(", ");
            Append(result, list[i], state, depth + 1);
        }
        result.Append(']');
    }

    private static void AppendMembers(StringBuilder result, IEnumerable<KeyValuePair<string, Value>> members, RunState state, int depth)
    {
        result.Append('{');
        var isFirst = true;
        foreach (var (name, value) in members)
        {
            if (!isFirst) result.Append(", ");
            isFirst = false;
            if (IsName(name)) result.Append(name);
            else AppendLiteral(result, name);
            result.Append(": ");
            Append(result, value, state, depth + 1);
        }
        result.Append('}');
    }
}
