using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace DigestGen.Exports;

/// <summary>XML as UTF-8 without a byte order mark, indented, with line feeds on every machine.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        CheckCharacters = false,
    };

    public static void Write(IBufferWriter<byte> output, Action<XmlWriter> content)
    {
        using var stream = new BufferStream(output);
        using (var xml = XmlWriter.Create(stream, Settings)) content(xml);
        output.Write("\n"u8);
    }

    /// <summary>An element with text; nothing for null.</summary>
    public static void Element(this XmlWriter xml, string name, string? text)
    {
        if (text is not null) xml.WriteElementString(name, Clean(text));
    }

    /// <summary>Text without the characters that XML 1.0, section 2.2 does not allow.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (IsKept(rune.Value)) clean.Append(rune.ToString());
        return clean.ToString();
    }

    /// <summary>RFC 3339, in seconds: `2021-05-06T16:15:00+00:00`.</summary>
    public static string Rfc3339(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static bool IsClean(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (!IsKept(rune.Value)) return false;
        return true;
    }

    // U+FFFD is allowed, but only stands where something could not be read.
    private static bool IsKept(int c) => c is '\t' or '\n' or '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c < 0xFFFD) || c >= 0x10000;
}
