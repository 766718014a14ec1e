using System.Text;

namespace DigestGen.Importing.Mail;

/// <summary>A decoded body: its characters, and for each the byte of the file that it came from.</summary>
internal sealed record DecodedBody(string Text, int[] Places);

/// <summary>Undoes what mail does to bytes on their way: quoted-printable and base64 (RFC 2045, section 6), then the character set.</summary>
internal static class TransferEncoding
{
    public static DecodedBody Decode(ReadOnlySpan<byte> mail, MimePart part)
    {
        var body = mail[part.Start..part.End];
        var (bytes, places) = (part.Field("content-transfer-encoding") ?? "").Trim().ToLowerInvariant() switch
        {
            "quoted-printable" => QuotedPrintable(body, part.Start),
            "base64" => Base64(body, part.Start),
            _ => AsIs(body, part.Start),
        };
        return ToText(bytes, places, part.Parameter("charset"));
    }

    public static string ToText(byte[] bytes, string? charset) => ToText(bytes, new int[bytes.Length], charset).Text;

    // Sound UTF-8 is UTF-8, whatever the mail calls it; a name that is not known leaves Windows-1252.
    private static DecodedBody ToText(byte[] bytes, int[] places, string? charset)
    {
        var named = charset is null ? null : Importing.Decode.Charset(charset);
        var isWide = named is not null && !named.IsSingleByte && named.CodePage != Encoding.UTF8.CodePage;
        var encoding = isWide ? named! : System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8
            : named is { IsSingleByte: true } ? named : Importing.Decode.Charset("windows-1252")!;
        var text = new StringBuilder(bytes.Length);
        var from = new List<int>(bytes.Length);
        var decoder = encoding.GetDecoder();
        var characters = new char[16];
        var first = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var count = decoder.GetChars(bytes, i, 1, characters, 0, flush: i + 1 == bytes.Length);
            for (var j = 0; j < count; j++)
            {
                text.Append(characters[j]);
                from.Add(places[first]);
            }
            if (count > 0) first = Math.Min(i + 1, bytes.Length - 1);
        }
        return new DecodedBody(text.ToString(), [.. from]);
    }

    private static (byte[] Bytes, int[] Places) AsIs(ReadOnlySpan<byte> body, int start)
    {
        var places = new int[body.Length];
        for (var i = 0; i < places.Length; i++) places[i] = start + i;
        return (body.ToArray(), places);
    }

    private static (byte[] Bytes, int[] Places) QuotedPrintable(ReadOnlySpan<byte> body, int start)
    {
        var (bytes, places) = (new List<byte>(body.Length), new List<int>(body.Length));
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '=' && i + 2 < body.Length && Hex(body[i + 1]) is { } high && Hex(body[i + 2]) is { } low)
            {
                bytes.Add((byte)((high * 16) + low));
                places.Add(start + i);
                i += 2;
            }
            else if (body[i] == '=' && SoftBreak(body, i) is > 0 and var length) i += length - 1;
            else
            {
                bytes.Add(body[i]);
                places.Add(start + i);
            }
        }
        return ([.. bytes], [.. places]);
    }

    // `=` at the end of a line joins it with the next.
    private static int SoftBreak(ReadOnlySpan<byte> body, int at)
    {
        var i = at + 1;
        while (i < body.Length && body[i] is (byte)' ' or (byte)'\t') i++;
        if (i < body.Length && body[i] == '\r') i++;
        return i < body.Length && body[i] == '\n' ? i + 1 - at : i >= body.Length ? i - at : 0;
    }

    private static (byte[] Bytes, int[] Places) Base64(ReadOnlySpan<byte> body, int start)
    {
        var (bytes, places) = (new List<byte>(body.Length * 3 / 4), new List<int>(body.Length * 3 / 4));
        var (bits, count) = (0, 0);
        for (var i = 0; i < body.Length && body[i] != '='; i++)
        {
            if (Sextet(body[i]) is not { } value) continue;
            bits = ((bits << 6) | value) & 0xFFFFFF;
            count += 6;
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
            places.Add(start + i);
        }
        return ([.. bytes], [.. places]);
    }

    private static int? Sextet(byte letter) => letter switch
    {
        >= (byte)'A' and <= (byte)'Z' => letter - 'A',
        >= (byte)'a' and <= (byte)'z' => letter - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => letter - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => null,
    };

    internal static int? Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => null,
    };
}
