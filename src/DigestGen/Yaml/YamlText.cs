using System.Globalization;
using System.Text;

namespace DigestGen.Yaml;

/// <summary>One text as a YAML scalar on one line: bare where every reader takes it for that text, else in double quotes.</summary>
internal static class YamlText
{
    // What YAML 1.1 or 1.2 readers take for a truth value, nothing or a number, letter case ignored.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", ".inf", "-.inf", "+.inf", ".nan", "nan", "inf", "infinity",
    };

    public static string Write(string text) => IsPlain(text) ? text : Quote(text);

    /// <summary>The text in double quotes. Half of a surrogate pair, which no file can hold, becomes U+FFFD.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        var copied = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair) i++;
            if (isPair || Escape(text[i]) is not { } escaped) continue;
            quoted.Append(text, copied, i - copied).Append(escaped);
            copied = i + 1;
        }
        return quoted.Append(text, copied, text.Length - copied).Append('"').ToString();
    }

    private static string? Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsSurrogate(c) => "\uFFFD",
        _ when char.IsControl(c) || IsInvisible(c) => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        _ => null,
    };

    // Line separators end a line in YAML 1.1; a mark in front of a file is dropped by readers.
    private static bool IsInvisible(char c) => c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || Reserved.Contains(text)) return false;
        // A bare text begins with a letter: digits could be numbers or dates, signs have meanings of their own.
        if (!char.IsLetter(text[0]) || text[^1] is ' ' or ':') return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) || char.IsSurrogate(c) || IsInvisible(c)) return false;
            if (c == ':' && text[i + 1] == ' ') return false;
            if (c == '#' && text[i - 1] == ' ') return false;
        }
        return true;
    }
}
