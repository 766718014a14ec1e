using System.Buffers.Binary;
using System.Text;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>Bytes to text: byte order marks, UTF-8, UTF-16, and Windows-1252 for what is neither.</summary>
internal static class Decode
{
    // Windows-1252 differs from Latin-1 in these 32 code points only (Unicode's best-fit table); five of them are not assigned.
    private const string Windows1252High = "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    /// <summary>The clipping's text with its line ends as they are, or null when it has none that could be read; a diagnostic says why.</summary>
    public static SourceFile? Read(Clipping clipping, DiagnosticBag found)
    {
        if (ToText(clipping.Bytes.Span, out var isGuessed) is not { } text) return Refused(ImportProblems.BinaryFile(clipping.Path), found);
        return File(clipping, text, isGuessed, found);
    }

    /// <summary>The same for markup, which may name its encoding itself, and in which a stray NUL does no harm.</summary>
    /// <param name="declared">The name of the encoding; null where none is named. Bytes that are sound UTF-8 are UTF-8, whatever the name says.</param>
    public static SourceFile? ReadMarkup(Clipping clipping, string? declared, DiagnosticBag found)
    {
        var bytes = clipping.Bytes.Span;
        if (!HasMark(bytes) && ByteOrderWithoutMark(bytes) is null)
        {
            if (bytes.Count((byte)0) > 0 && !HasFewControls(bytes)) return Refused(ImportProblems.BinaryFile(clipping.Path), found);
            if (System.Text.Unicode.Utf8.IsValid(bytes)) return File(clipping, Encoding.UTF8.GetString(bytes), isGuessed: false, found);
            if (declared is not null && Charset(declared) is { } charset) return File(clipping, charset.GetString(bytes), isGuessed: false, found);
            return File(clipping, FromWindows1252(bytes), isGuessed: true, found);
        }
        return Read(clipping, found);
    }

    /// <summary>The encoding of a name as pages and mails give it; null for one that is not known. UTF-7 is none: nothing that people wrote needs it.</summary>
    public static Encoding? Charset(string name)
    {
        name = name.Trim(' ', '"', '\'').ToLowerInvariant();
        if (name.Length is 0 or > 40 || name is "utf-7" or "utf7") return null;
        if (name is "utf-8" or "utf8") return Encoding.UTF8;
        // Browsers read both names as Windows-1252, and so do the pages' makers (WHATWG Encoding Standard, 4.2).
        if (name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii") name = "windows-1252";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The first characters behind white space, byte by byte: enough to see what kind of text it is.</summary>
    public static string Beginning(ReadOnlySpan<byte> bytes, int length)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        if (bytes.StartsWith([(byte)0xFF, (byte)0xFE]) || bytes.StartsWith([(byte)0xFE, (byte)0xFF]))
            return (FromUtf16(bytes[2..Math.Min(bytes.Length, 2 * length)], isBigEndian: bytes[0] == 0xFE) ?? "").TrimStart();
        var start = 0;
        while (start < bytes.Length && bytes[start] is 9 or 10 or 12 or 13 or 32) start++;
        return Encoding.Latin1.GetString(bytes.Slice(start, Math.Min(length, bytes.Length - start)));
    }

    private static SourceFile? File(Clipping clipping, string text, bool isGuessed, DiagnosticBag found)
    {
        if (string.IsNullOrWhiteSpace(text)) return Refused(ImportProblems.EmptyClipping(clipping.Path), found);
        var file = new SourceFile(clipping.Path, text);
        if (isGuessed) found.Add(ImportProblems.NotUtf8(file, FirstHighCharacter(text)));
        return file;
    }

    private static bool HasMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) || bytes.StartsWith([(byte)0xFF, (byte)0xFE]) || bytes.StartsWith([(byte)0xFE, (byte)0xFF]);

    // A page with a few stray NULs has hardly a control character besides; a picture called `.html` has thousands.
    private static bool HasFewControls(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
            if (b < 32 && b is not (9 or 10 or 12 or 13)) controls++;
        return controls * 50 <= bytes.Length;
    }

    private static string? ToText(ReadOnlySpan<byte> bytes, out bool isGuessed)
    {
        isGuessed = false;
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        else if (bytes.StartsWith([(byte)0xFF, (byte)0xFE])) return FromUtf16(bytes[2..], isBigEndian: false);
        else if (bytes.StartsWith([(byte)0xFE, (byte)0xFF])) return FromUtf16(bytes[2..], isBigEndian: true);
        else if (ByteOrderWithoutMark(bytes) is { } isBigEndian) return FromUtf16(bytes, isBigEndian);
        if (IsBinary(bytes)) return null;
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        isGuessed = true;
        return FromWindows1252(bytes);
    }

    // English text in UTF-16 has a NUL in nearly every second byte, always on the same side.
    private static bool? ByteOrderWithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0)
                if (i % 2 == 0) even++;
                else odd++;
        var pairs = bytes.Length / 2;
        if (odd > pairs * 9 / 10 && even == 0) return false;
        return even > pairs * 9 / 10 && odd == 0 ? true : null;
    }

    private static string? FromUtf16(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        var text = new StringBuilder(bytes.Length / 2);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
            text.Append((char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..])));
        // Lone surrogates cannot be written as UTF-8 again.
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) text[i] = '\uFFFD';
        var result = text.ToString();
        return result.Contains('\0', StringComparison.Ordinal) ? null : result;
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            if (b == 0) return true;
            if (b < 32 && b is not (9 or 10 or 12 or 13)) controls++;
        }
        return controls > bytes.Length / 50;
    }

    private static string FromWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes) text.Append(b is >= 0x80 and < 0xA0 ? Windows1252High[b - 0x80] : (char)b);
        return text.ToString();
    }

    private static int FirstHighCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] > 127) return i;
        return 0;
    }

    private static SourceFile? Refused(Diagnostic why, DiagnosticBag found)
    {
        found.Add(why);
        return null;
    }
}
