using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DigestGen.Templating.Running;

namespace DigestGen.Templating.Functions;

/// <summary>`string`: texts. Nothing counts as an empty text; functions that give the same text changed give nothing for nothing.</summary>
internal static class StringFunctions
{
    public static ObjectValue Create()
    {
        var library = new Library("string");
        AddTests(library);
        AddCase(library);
        AddParts(library);
        AddReplacements(library);
        AddConversions(library);
        return library.ToObject();
    }

    private static void AddTests(Library library) => library
        .Add("contains", "text value", (a, s) => Test(a, s, (text, value) => text.Contains(value, StringComparison.Ordinal)))
        .Add("empty", "text", (a, s) => Value.Of(s.ToText(a[0]).Length == 0))
        .Add("whitespace", "text", (a, s) => Value.Of(string.IsNullOrWhiteSpace(s.ToText(a[0]))))
        .Add("starts_with", "text value", (a, s) => Test(a, s, (text, value) => text.StartsWith(value, StringComparison.Ordinal)))
        .Add("ends_with", "text value", (a, s) => Test(a, s, (text, value) => text.EndsWith(value, StringComparison.Ordinal)))
        .Add("equals_ignore_case", "text value", (a, s) => Value.Of(!a[0].IsNull && !a[1].IsNull && s.ToText(a[0]).Equals(s.ToText(a[1]), StringComparison.OrdinalIgnoreCase)))
        .Add("size", "text", (a, s) => Value.Of((long)s.ToText(a[0]).Length))
        .Add("index_of", "text search start_index? count? string_comparison?", IndexOf);

    private static void AddCase(Library library) => library
        .Add("upcase", "text", (a, s) => a[0].IsNull ? Value.Null : Value.Of(s.ToText(a[0]).ToUpperInvariant()))
        .Add("downcase", "text", (a, s) => a[0].IsNull ? Value.Null : Value.Of(s.ToText(a[0]).ToLowerInvariant()))
        .Add("capitalize", "text", (a, s) => Value.Of(Capitalise(s.ToText(a[0]))))
        .Add("capitalizewords", "text", (a, s) => Value.Of(CapitaliseWords(s.ToText(a[0]))))
        .Add("handleize", "text", (a, s) => Value.Of(Handle(s.ToText(a[0]))))
        .Add("pluralize", "number singular plural", (a, s) => !a[0].IsNull && Take.Number(a[0], s) == 1 ? a[1] : a[2]);

    private static void AddParts(Library library) => library
        .Add("append", "text with", (a, s) => Arithmetic.Join(a[0], a[1], s))
        .Add("prepend", "text by", (a, s) => Arithmetic.Join(a[1], a[0], s))
        .Add("strip", "text", (a, s) => a[0].IsNull ? Value.Null : Same(a[0], s.ToText(a[0]).Trim()))
        .Add("lstrip", "text", (a, s) => a[0].IsNull ? Value.Null : Same(a[0], s.ToText(a[0]).TrimStart()))
        .Add("rstrip", "text", (a, s) => a[0].IsNull ? Value.Null : Same(a[0], s.ToText(a[0]).TrimEnd()))
        .Add("strip_newlines", "text", (a, s) => Same(a[0], s.ToText(a[0]).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)))
        .Add("slice", "text start length?", (a, s) => s.ToText(a[0]) is var text ? Slice(text, Take.Length(a[1], 0, s), Take.Length(a[2], text.Length, s)) : default)
        .Add("slice1", "text start length?", (a, s) => Slice(s.ToText(a[0]), Take.Length(a[1], 0, s), Take.Length(a[2], 1, s)))
        .Add("split", "text match", Split)
        .Add("truncate", "text length ellipsis?", Truncate)
        .Add("truncatewords", "text count ellipsis?", TruncateWords)
        .Add("pad_left", "text width", (a, s) => Value.Of(s.ToText(a[0]).PadLeft(Width(a[1], s))))
        .Add("pad_right", "text width", (a, s) => Value.Of(s.ToText(a[0]).PadRight(Width(a[1], s))));

    private static void AddReplacements(Library library) => library
        .Add("remove", "text remove", (a, s) => a[0].IsNull ? Value.Null : Replace(s, a[0], a[1], Value.EmptyText))
        .Add("remove_first", "text remove", (a, s) => a[0].IsNull ? Value.Null : ReplaceOne(s, a[0], a[1], Value.EmptyText, fromEnd: false))
        .Add("remove_last", "text remove", (a, s) => a[0].IsNull ? Value.Null : ReplaceOne(s, a[0], a[1], Value.EmptyText, fromEnd: true))
        .Add("replace", "text match replace", (a, s) => Replace(s, a[0], a[1], a[2]))
        .Add("replace_first", "text match replace from_end?", (a, s) => ReplaceOne(s, a[0], a[1], a[2], a[3].IsSet && a[3].IsTruthy));

    private static void AddConversions(Library library) => library
        .Add("escape", "text", (a, s) =>
        {
            if (a[0].IsNull) return Value.Null;
            var result = new StringBuilder();
            ValueText.AppendEscaped(result, s.ToText(a[0]));
            return Value.Of(result.ToString());
        })
        .Add("literal", "text", (a, s) =>
        {
            if (a[0].IsNull) return Value.Null;
            var result = new StringBuilder();
            ValueText.AppendLiteral(result, s.ToText(a[0]));
            return Value.Of(result.ToString());
        })
        .Add("to_int", "text", (a, s) => int.TryParse(s.ToText(a[0]), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? Value.Of((long)n) : Value.Null)
        .Add("to_long", "text", (a, s) => long.TryParse(s.ToText(a[0]), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? Value.Of(n) : Value.Null)
        .Add("to_float", "text", ToFloat)
        .Add("to_double", "text", ToFloat)
        .Add("base64_encode", "text", (a, s) => Value.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(s.ToText(a[0])))))
        .Add("base64_decode", "text", DecodeBase64)
        .Add("md5", "text", (a, s) => Hash(MD5.HashData, a[0], s))
        .Add("sha1", "text", (a, s) => Hash(SHA1.HashData, a[0], s))
        .Add("sha256", "text", (a, s) => Hash(SHA256.HashData, a[0], s))
        .Add("sha512", "text", (a, s) => Hash(SHA512.HashData, a[0], s))
        .Add("hmac_sha1", "text secret_key", (a, s) => KeyedHash(HMACSHA1.HashData, a[0], a[1], s))
        .Add("hmac_sha256", "text secret_key", (a, s) => KeyedHash(HMACSHA256.HashData, a[0], a[1], s))
        .Add("hmac_sha512", "text secret_key", (a, s) => KeyedHash(HMACSHA512.HashData, a[0], a[1], s));

    // Nothing is found in an empty text, and an empty text is found nowhere.
    private static Value Test(ReadOnlySpan<Value> a, RunState state, Func<string, string, bool> test)
    {
        var (text, value) = (state.ToText(a[0]), state.ToText(a[1]));
        return Value.Of(text.Length > 0 && value.Length > 0 && test(text, value));
    }

    // Markup whose ends are trimmed is still markup.
    private static Value Same(Value before, string after) => before.IsMarkup ? Value.Markup(after) : Value.Of(after);

    private static int Width(Value value, RunState state)
    {
        var width = Math.Max(0, Take.Length(value, 0, state));
        state.Spend(width);
        return width;
    }

    private static string Capitalise(string text) => text.Length == 0 ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));

    private static string CapitaliseWords(string text)
    {
        var result = new StringBuilder(text);
        var isAtStart = true;
        for (var i = 0; i < result.Length; i++)
        {
            if (char.IsWhiteSpace(result[i])) isAtStart = true;
            else if (isAtStart && char.IsLetter(result[i]))
            {
                result[i] = char.ToUpperInvariant(result[i]);
                isAtStart = false;
            }
        }
        return result.ToString();
    }

    // Letters and digits stay, each run of anything else becomes one hyphen, and none stands at the end.
    private static string Handle(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) result.Append(char.ToLowerInvariant(c));
            else if (result.Length == 0 || result[^1] != '-') result.Append('-');
        }
        if (result.Length > 0 && result[^1] == '-') result.Length--;
        return result.ToString();
    }

    // What would stand before the text's start counts towards the length.
    private static Value Slice(string text, int start, long length)
    {
        long from = start < 0 ? start + (long)text.Length : start;
        var to = Math.Min(from + Math.Max(0, length), text.Length);
        from = Math.Max(from, 0);
        return from >= to ? Value.EmptyText : Value.Of(text[(int)from..(int)to]);
    }

    private static Value Split(ReadOnlySpan<Value> a, RunState state)
    {
        var (text, match) = (state.ToText(a[0]), state.ToText(a[1]));
        state.Spend(text.Length);
        if (text.Length == 0) return Value.OfObject(ListValue.Empty);
        var parts = match.Length == 0 ? [text] : text.Split(match, StringSplitOptions.RemoveEmptyEntries);
        return Value.OfObject(new ArrayValue(parts.Select(Value.Of)));
    }

    private static Value Truncate(ReadOnlySpan<Value> a, RunState state)
    {
        var text = state.ToText(a[0]);
        var ellipsis = a[2].IsNull ? "..." : state.ToText(a[2]);
        var length = Math.Max(0, Take.Length(a[1], 0, state));
        if (text.Length <= length) return a[0].IsNull ? Value.EmptyText : a[0];
        var kept = Math.Max(0, length - ellipsis.Length);
        if (kept > 0 && char.IsHighSurrogate(text[kept - 1])) kept--;
        return Value.Of(string.Concat(text.AsSpan(0, kept), ellipsis));
    }

    // As Scriban does it: the three dots always follow, white space before the first word counts as a word, and the third argument is not looked at.
    private static Value TruncateWords(ReadOnlySpan<Value> a, RunState state)
    {
        var text = state.ToText(a[0]);
        if (text.Length == 0) return Value.EmptyText;
        var words = new List<string>();
        for (int at = 0, count = Take.Length(a[1], 0, state); words.Count < count && at <= text.Length;)
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            words.Add(text[at..end]);
            for (at = end == text.Length ? end + 1 : end; at < text.Length && char.IsWhiteSpace(text[at]);) at++;
        }
        return Value.Of(string.Join(' ', words) + "...");
    }

    private static Value IndexOf(ReadOnlySpan<Value> a, RunState state)
    {
        var (text, search) = (state.ToText(a[0]), state.ToText(a[1]));
        var start = Math.Clamp(Take.Length(a[2], 0, state), 0, text.Length);
        var count = Math.Clamp(Take.Length(a[3], text.Length, state), 0, text.Length - start);
        var ignoresCase = a[4].AsText?.EndsWith("IgnoreCase", StringComparison.Ordinal) == true;
        return Value.Of((long)text.IndexOf(search, start, count, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
    }

    private static Value Replace(RunState state, Value text, Value match, Value by)
    {
        var (from, wanted, replacement) = Pieces(state, text, match, by);
        if (wanted.Length == 0) return text;
        if (replacement.Length > wanted.Length) state.Spend((long)from.Length / wanted.Length * replacement.Length);
        return Same(text, from.Replace(wanted, replacement, StringComparison.Ordinal));
    }

    private static Value ReplaceOne(RunState state, Value text, Value match, Value by, bool fromEnd)
    {
        var (from, wanted, replacement) = Pieces(state, text, match, by);
        if (wanted.Length == 0 || from.Length == 0) return text.IsNull ? Value.EmptyText : text;
        // Unlike `replace`, these find capitals and small letters alike.
        var at = fromEnd ? from.LastIndexOf(wanted, StringComparison.OrdinalIgnoreCase) : from.IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return text;
        state.Spend(from.Length + replacement.Length);
        return Same(text, string.Concat(from.AsSpan(0, at), replacement, from.AsSpan(at + wanted.Length)));
    }

    // What is put into markup is encoded first, so that markup stays well made.
    private static (string From, string Wanted, string Replacement) Pieces(RunState state, Value text, Value match, Value by)
    {
        var replacement = state.ToText(by);
        return (state.ToText(text), state.ToText(match), text.IsMarkup && !by.IsMarkup ? Html.Encode(replacement).Value : replacement);
    }

    private static Value ToFloat(ReadOnlySpan<Value> a, RunState state) =>
        double.TryParse(state.ToText(a[0]), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : Value.Null;

    private static Value DecodeBase64(ReadOnlySpan<Value> a, RunState state)
    {
        var bytes = new byte[state.ToText(a[0]).Length];
        return Convert.TryFromBase64String(state.ToText(a[0]), bytes, out var length)
            ? Value.Of(Encoding.UTF8.GetString(bytes, 0, length)) : throw state.Place.Fault("this text is not Base64");
    }

    private static Value Hash(Func<byte[], byte[]> hash, Value text, RunState state) =>
        Value.Of(Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(state.ToText(text)))));

    private static Value KeyedHash(Func<byte[], byte[], byte[]> hash, Value text, Value key, RunState state) =>
        Value.Of(Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(state.ToText(key)), Encoding.UTF8.GetBytes(state.ToText(text)))));
}
