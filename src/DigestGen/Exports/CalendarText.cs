using System.Globalization;
using System.Text;

namespace DigestGen.Exports;

/// <summary>Lines of an iCalendar file (RFC 5545, section 3.1): ended by CR LF, and folded so that none is longer than 75 octets.</summary>
internal sealed class CalendarText
{
    private const int MostOctets = 75;

    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    /// <summary>A property whose value stands as it is: dates, keywords, addresses.</summary>
    public CalendarText Line(string name, string value)
    {
        text.Append(name).Append(':');
        AppendFolded(value, name.Length + 1);
        text.Append("\r\n");
        return this;
    }

    /// <summary>A property whose value is text: backslash, comma, semicolon and line ends are escaped (section 3.3.11); other control characters are not allowed.</summary>
    public CalendarText Text(string name, string value)
    {
        if (!NeedsEscape(value)) return Line(name, value);
        var escaped = new StringBuilder(value.Length + 16);
        foreach (var c in value.ReplaceLineEndings("\n"))
            if (c is '\\' or ',' or ';') escaped.Append('\\').Append(c);
            else if (c == '\n') escaped.Append("\\n");
            else if (!char.IsControl(c) || c == '\t') escaped.Append(c);
        return Line(name, escaped.ToString());
    }

    /// <param name="octets">How many the line has already.</param>
    private void AppendFolded(ReadOnlySpan<char> rest, int octets)
    {
        // Lines that go on begin with a blank, which counts. A fold never parts the octets of a character.
        while (!rest.IsEmpty)
        {
            var used = 0;
            while (used < rest.Length)
            {
                Rune.DecodeFromUtf16(rest[used..], out var rune, out var length);
                if (octets + rune.Utf8SequenceLength > MostOctets) break;
                octets += rune.Utf8SequenceLength;
                used += length;
            }
            text.Append(rest[..used]);
            rest = rest[used..];
            if (rest.IsEmpty) return;
            text.Append("\r\n ");
            octets = 1;
        }
    }

    private static bool NeedsEscape(string value)
    {
        foreach (var c in value)
            if (c is '\\' or ',' or ';' or '\u2028' or '\u2029' || char.IsControl(c)) return true;
        return false;
    }

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
