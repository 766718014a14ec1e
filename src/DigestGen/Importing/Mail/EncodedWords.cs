using System.Text;

namespace DigestGen.Importing.Mail;

/// <summary>Text of a field: words such as `=?utf-8?q?caf=C3=A9?=` decoded (RFC 2047), comments and doubled spaces left as they are.</summary>
internal static class EncodedWords
{
    public static string Decode(string value)
    {
        // Modern mails write UTF-8 into their fields as it is.
        var text = TransferEncoding.ToText(Encoding.Latin1.GetBytes(value), null);
        if (!text.Contains("=?", StringComparison.Ordinal)) return text.Trim();
        var decoded = new StringBuilder(text.Length);
        var afterWord = -1;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '=' && Word(text, i) is { } word)
            {
                // White space between two encoded words belongs to neither.
                if (afterWord >= 0 && string.IsNullOrWhiteSpace(decoded.ToString(afterWord, decoded.Length - afterWord))) decoded.Length = afterWord;
                decoded.Append(word.Text);
                (i, afterWord) = (word.End, decoded.Length);
            }
            else decoded.Append(text[i++]);
        }
        return decoded.ToString().Trim();
    }

    private static (string Text, int End)? Word(string text, int start)
    {
        if (start + 1 >= text.Length || text[start + 1] != '?') return null;
        var charset = text.IndexOf('?', start + 2);
        var kind = charset < 0 ? -1 : text.IndexOf('?', charset + 1);
        var end = kind < 0 ? -1 : text.IndexOf("?=", kind + 1, StringComparison.Ordinal);
        if (end < 0 || kind != charset + 2 || end - start > 1_000) return null;
        var name = text[(start + 2)..charset].Split('*')[0];
        var content = text[(kind + 1)..end];
        var bytes = text[charset + 1] is 'b' or 'B' ? FromBase64(content) : text[charset + 1] is 'q' or 'Q' ? FromQ(content) : null;
        return bytes is null ? null : (TransferEncoding.ToText(bytes, name), end + 2);
    }

    private static byte[]? FromBase64(string content)
    {
        var bytes = new byte[content.Length];
        return Convert.TryFromBase64String(content.PadRight((content.Length + 3) / 4 * 4, '='), bytes, out var count) ? bytes[..count] : null;
    }

    private static byte[] FromQ(string content)
    {
        var bytes = new List<byte>(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '=' && i + 2 < content.Length && TransferEncoding.Hex((byte)content[i + 1]) is { } high && TransferEncoding.Hex((byte)content[i + 2]) is { } low)
            {
                bytes.Add((byte)((high * 16) + low));
                i += 2;
            }
            else bytes.Add(content[i] == '_' ? (byte)' ' : (byte)content[i]);
        }
        return [.. bytes];
    }
}
