using System.Net;
using System.Text;
using DigestGen.Templating.Running;

namespace DigestGen.Templating.Functions;

/// <summary>`html`: markup. What is markup already is never encoded twice.</summary>
internal static class HtmlFunctions
{
    public static ObjectValue Create() => new Library("html")
        .Add("strip", "text", (a, s) => a[0].IsNull ? Value.Null : Value.Of(Strip(a[0], s)))
        .Add("escape", "text", (a, s) => a[0].IsMarkup || a[0].IsNull ? a[0] : Value.Markup(Escape(s.ToText(a[0]), s)))
        .Add("newline_to_br", "text", (a, s) => a[0].IsNull ? Value.Null : Break(a[0], s))
        .Add("url_encode", "text", (a, s) => a[0].IsNull ? Value.Null : Value.Of(PercentEncode(s.ToText(a[0]), "-._~")))
        .Add("url_escape", "text", (a, s) => a[0].IsNull ? Value.Null : Value.Of(PercentEncode(s.ToText(a[0]), "-._~:/?#[]@!$&'()*+,;=%")))
        .Add("url", "text", (a, s) => Value.Of(SafeUrl.Of(s.ToText(a[0]))))
        .Add("json", "value", (a, s) => Value.Markup(ObjectFunctions.ScriptJson(a[0], s)))
        .ToObject();

    // Text between tags; of markup the entities are read too, because the result is text and is encoded again when it is printed.
    private static string Strip(Value value, RunState state)
    {
        var text = state.ToText(value);
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('<', at);
            var close = open < 0 ? -1 : EndOfTag(text, open);
            if (close < 0)
            {
                result.Append(text, at, text.Length - at);
                break;
            }
            result.Append(text, at, open - at);
            at = close;
        }
        return value.IsMarkup ? DecodeEntities(result.ToString()) : result.ToString();
    }

    // Where the tag ends, stepping over quoted `>`; scripts and styles go with what is in them.
    private static int EndOfTag(string text, int open)
    {
        foreach (var hidden in (ReadOnlySpan<string>)["script", "style"])
        {
            if (string.Compare(text, open + 1, hidden, 0, hidden.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            var end = text.IndexOf("</" + hidden, open, StringComparison.OrdinalIgnoreCase);
            if (end >= 0) return text.IndexOf('>', end) + 1 is var after and > 0 ? after : text.Length;
        }
        for (var at = open + 1; at < text.Length; at++)
        {
            if (text[at] == '>') return at + 1;
            if (text[at] is not ('"' or '\'')) continue;
            at = text.IndexOf(text[at], at + 1);
            if (at < 0) break;
        }
        return text.IndexOf('>', open) + 1 is var plain and > 0 ? plain : -1;
    }

#pragma warning disable RS0030 // WebUtility is text to text; nothing of it reaches the network.
    // Pages keep letters of every script readable; on its own Scriban writes many of them as numbers.
    private static string Escape(string text, RunState state) => state.Program.Encodes ? Html.Encode(text).Value : WebUtility.HtmlEncode(text);

    private static string DecodeEntities(string text) => WebUtility.HtmlDecode(text);
#pragma warning restore RS0030

    private static Value Break(Value value, RunState state)
    {
        var text = state.ToText(value);
        if (!value.IsMarkup && state.Program.Encodes) text = Html.Encode(text).Value;
        state.Spend(text.Length);
        text = text.ReplaceLineEndings("\n").Replace("\n", "<br />\n", StringComparison.Ordinal);
        return Value.Markup(text);
    }

    private static string PercentEncode(string text, string kept)
    {
        var result = new StringBuilder(text.Length);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || (b < 128 && kept.Contains((char)b, StringComparison.Ordinal))) result.Append((char)b);
            else result.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
        }
        return result.ToString();
    }
}
