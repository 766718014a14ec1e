using System.Text;

namespace DigestGen.Importing;

/// <summary>
/// Text that was UTF-8, read as Windows-1252 and saved again: `â€™` for an apostrophe. Such a run of characters is the bytes of one UTF-8 character, which no
/// sound text contains by chance, so it is put back.
/// </summary>
internal static class Mojibake
{
    private const string High = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static ClippingLine Repair(ClippingLine line, List<LedgerEntry> ledger)
    {
        var text = line.Text.Text;
        if (text.AsSpan().IndexOfAnyInRange('\u00C2', '\u00F4') < 0) return line;
        var edits = new List<TextEdit>();
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (Sequence(text, i, bytes) is not (> 1 and var length)) continue;
            edits.Add(new TextEdit(i, length, Encoding.UTF8.GetString(bytes[..length])));
            i += length - 1;
        }
        if (edits.Count == 0) return line;
        foreach (var edit in edits)
            ledger.Add(new LedgerEntry(line.Line, LedgerAction.Repaired, "mojibake", text.Substring(edit.Start, edit.Length), edit.Replacement) { Place = line.Text.PlaceOf(edit) });
        return line with { Text = line.Text.With(edits) };
    }

    // How many characters from here are the bytes of one UTF-8 character; 0 when they are not.
    private static int Sequence(string text, int start, Span<byte> bytes)
    {
        var lead = ByteOf(text[start]);
        var length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || start + length > text.Length) return 0;
        for (var i = 0; i < length; i++)
        {
            var value = ByteOf(text[start + i]);
            if (value < 0 || (i > 0 && value is < 0x80 or > 0xBF)) return 0;
            bytes[i] = (byte)value;
        }
        return System.Text.Unicode.Utf8.IsValid(bytes[..length]) ? length : 0;
    }

    private static int ByteOf(char c)
    {
        if (c is >= '\u00A0' and <= '\u00FF') return c;
        var high = High.IndexOf(c, StringComparison.Ordinal);
        return high < 0 ? -1 : 0x80 + high;
    }
}
