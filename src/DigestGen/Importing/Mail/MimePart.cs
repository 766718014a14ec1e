using System.Collections.Immutable;
using System.Text;

namespace DigestGen.Importing.Mail;

/// <summary>A field of a mail's head: `Subject: …`, unfolded, not yet decoded.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Start">Offset of its first byte in the file.</param>
internal sealed record MailField(string Name, string Value, int Start);

/// <summary>A part of a mail, or the whole of it (RFC 5322, RFC 2046): fields, then a body or further parts.</summary>
/// <param name="Start">Where the body begins, in bytes of the file.</param>
/// <param name="End">Where it ends.</param>
internal sealed record MimePart(ImmutableArray<MailField> Fields, int Start, int End, ImmutableArray<MimePart> Parts)
{
    private const int Deepest = 12;
    private const int MostParts = 500;
    private const int MostFields = 1_000;

    /// <summary>`text/plain` where nothing else is said.</summary>
    public string MediaType => (Field("content-type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    public bool IsAttachment => (Field("content-disposition") ?? "").TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    public string? Field(string name) => Fields.FirstOrDefault(field => field.Name == name)?.Value;

    /// <summary>A parameter of the content type, as `charset`; null where it is not given.</summary>
    public string? Parameter(string name)
    {
        foreach (var piece in Pieces(Field("content-type") ?? ""))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && string.Equals(piece[..equals].Trim().TrimEnd('*'), name, StringComparison.OrdinalIgnoreCase)) return piece[(equals + 1)..].Trim().Trim('"');
        }
        return null;
    }

    /// <summary>Reads the bytes of a mail.</summary>
    public static MimePart Read(ReadOnlySpan<byte> mail)
    {
        var left = MostParts;
        // Old mail boxes put a line of their own before the first field.
        var start = mail.StartsWith("From "u8) ? NextLine(mail, 0, mail.Length) : 0;
        return Read(mail, start, mail.Length, 0, ref left);
    }

    private static MimePart Read(ReadOnlySpan<byte> mail, int start, int end, int depth, ref int left)
    {
        var fields = ReadFields(mail, start, end, out var body);
        var whole = new MimePart(fields, body, end, []);
        if (depth >= Deepest) return whole;
        if (whole.MediaType == "message/rfc822") return whole with { Parts = [Read(mail, body, end, depth + 1, ref left)] };
        if (!whole.MediaType.StartsWith("multipart/", StringComparison.Ordinal) || whole.Parameter("boundary") is not { Length: > 0 and <= 200 } boundary) return whole;
        var parts = ImmutableArray.CreateBuilder<MimePart>();
        var open = -1;
        foreach (var (lineStart, lineEnd, isLast) in Boundaries(mail, body, end, boundary))
        {
            if (open >= 0 && left-- > 0) parts.Add(Read(mail, open, lineStart, depth + 1, ref left));
            open = isLast ? -1 : lineEnd;
        }
        if (open >= 0 && left-- > 0) parts.Add(Read(mail, open, end, depth + 1, ref left));
        return whole with { Parts = parts.ToImmutable() };
    }

    private static List<(int LineStart, int LineEnd, bool IsLast)> Boundaries(ReadOnlySpan<byte> mail, int start, int end, string boundary)
    {
        var found = new List<(int, int, bool)>();
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        for (var at = start; at < end && found.Count < MostParts;)
        {
            var next = mail[at..end].IndexOf(mark);
            if (next < 0) break;
            at += next;
            var behind = mail[(at + mark.Length)..end];
            if (at == start || mail[at - 1] == '\n')
            {
                // The line end before a boundary belongs to the boundary.
                var lineStart = at > start + 1 && mail[at - 2] == '\r' ? at - 2 : Math.Max(start, at - 1);
                found.Add((lineStart, NextLine(mail, at, end), behind.StartsWith("--"u8)));
            }
            at += mark.Length;
        }
        return found;
    }

    private static ImmutableArray<MailField> ReadFields(ReadOnlySpan<byte> mail, int start, int end, out int body)
    {
        var fields = ImmutableArray.CreateBuilder<MailField>();
        var at = start;
        while (at < end && fields.Count < MostFields)
        {
            var next = NextLine(mail, at, end);
            var line = mail[at..next].TrimEnd("\r\n"u8);
            if (line.IsEmpty)
            {
                at = next;
                break;
            }
            var text = Encoding.Latin1.GetString(line);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (text[0] is ' ' or '\t' && fields.Count > 0) fields[^1] = fields[^1] with { Value = Longer(fields[^1].Value, text) };
            else if (colon > 0 && text.AsSpan(0, colon).IndexOf(' ') < 0) fields.Add(new MailField(text[..colon].ToLowerInvariant(), text[(colon + 1)..].Trim(), at));
            // What is no field begins the body, as mails without a blank line have it.
            else break;
            at = next;
        }
        body = at;
        return fields.ToImmutable();
    }

    private static string Longer(string value, string more) => value.Length > 20_000 ? value : $"{value} {more.Trim()}";

    private static int NextLine(ReadOnlySpan<byte> mail, int at, int end)
    {
        var feed = mail[at..end].IndexOf((byte)'\n');
        return feed < 0 ? end : at + feed + 1;
    }

    private static IEnumerable<string> Pieces(string value)
    {
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '"') isQuoted = !isQuoted;
            if (value[i] != ';' || isQuoted) continue;
            yield return value[start..i];
            start = i + 1;
        }
        yield return value[start..];
    }
}
