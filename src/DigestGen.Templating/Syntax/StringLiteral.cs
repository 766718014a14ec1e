using System.Globalization;
using System.Text;

namespace DigestGen.Templating.Syntax;

/// <summary>Strings as they are written in code: quoted with escapes, verbatim between backticks, and interpolated.</summary>
internal static class StringLiteral
{
    private const int MaxInterpolationDepth = 16;

    /// <summary>The string that starts with the quote at <paramref name="start"/>; <paramref name="length"/> includes its quotes.</summary>
    public static string Read(string text, int start, int end, out int length)
    {
        var quote = text[start];
        var value = new StringBuilder();
        for (var at = start + 1; at < end; at++)
        {
            var c = text[at];
            if (c == quote && quote == '`' && at + 1 < end && text[at + 1] == '`') value.Append(text[++at]);
            else if (c == quote)
            {
                length = at + 1 - start;
                return value.ToString();
            }
            else if (c == '\\' && quote != '`') at = ReadEscape(text, at, end, value);
            else value.Append(c);
        }
        throw NeverClosed(start);
    }

    /// <summary>The parts of the interpolated string whose `$` stands at <paramref name="start"/>: text, and the ranges of its expressions.</summary>
    public static List<object> ReadInterpolated(string text, int start, int end, int depth, out int length)
    {
        if (depth >= MaxInterpolationDepth) throw new SyntaxFault(start, 2, "interpolated strings are nested too deeply");
        var quote = text[start + 1];
        var parts = new List<object>();
        var value = new StringBuilder();
        for (var at = start + 2; at < end; at++)
        {
            var c = text[at];
            if (c == quote)
            {
                if (value.Length > 0) parts.Add(value.ToString());
                length = at + 1 - start;
                return parts;
            }
            if (c == '\\') at = ReadEscape(text, at, end, value);
            else if (c == '{')
            {
                if (value.Length > 0) parts.Add(value.ToString());
                value.Clear();
                var close = EndOfExpression(text, at, end, depth);
                parts.Add(new Range(at + 1, close));
                at = close;
            }
            else value.Append(c);
        }
        throw NeverClosed(start);
    }

    // Strings and braces inside the expression are stepped over, so that only the brace that belongs to the interpolation ends it.
    private static int EndOfExpression(string text, int open, int end, int depth)
    {
        var braces = 0;
        for (var at = open + 1; at < end; at++)
        {
            var c = text[at];
            if (c == '$' && at + 1 < end && text[at + 1] is '"' or '\'')
            {
                ReadInterpolated(text, at, end, depth + 1, out var length);
                at += length - 1;
            }
            else if (c is '"' or '\'' or '`')
            {
                Read(text, at, end, out var length);
                at += length - 1;
            }
            else if (c == '{') braces++;
            else if (c == '}' && braces-- == 0) return at;
            else if (c == '\n') break;
        }
        throw new SyntaxFault(open, 1, "this interpolation is not closed on its line", "add `}`");
    }

    private static int ReadEscape(string text, int at, int end, StringBuilder value)
    {
        var next = at + 1 < end ? text[at + 1] : '\0';
        if (next is 'u' or 'x')
        {
            var digits = next == 'u' ? 4 : 2;
            if (at + 2 + digits > end || !ushort.TryParse(text.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                throw new SyntaxFault(at, 2, $"`\\{next}` must be followed by {(digits == 4 ? "four" : "two")} hexadecimal digits");
            value.Append((char)code);
            return at + 1 + digits;
        }
        // A backslash at a line's end joins the next line.
        if (next == '\n') return at + 1;
        if (next == '\r' && at + 2 < end && text[at + 2] == '\n') return at + 2;
        var meaning = next switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', 'v' => '\v', 'a' => '\a', '0' => '\0', '\\' or '\'' or '"' or '{' or '}' or '`' => next, _ => '\uffff' };
        if (meaning == '\uffff') throw new SyntaxFault(at, 2, $"`\\{next}` is not an escape sequence", "write `\\\\` for a backslash, or put the string between backticks");
        value.Append(meaning);
        return at + 1;
    }

    private static SyntaxFault NeverClosed(int start) => new(start, 1, "this string is never closed");
}
