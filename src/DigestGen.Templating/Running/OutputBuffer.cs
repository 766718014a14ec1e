using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace DigestGen.Templating.Running;

/// <summary>The UTF-8 of one page while it is made. It is handed on only when the whole page went well.</summary>
internal sealed class OutputBuffer(int limit, bool indents)
{
    private byte[] bytes = new byte[4096];

    public int Length { get; private set; }

    /// <summary>True once a write was refused because the page would have become larger than its limit.</summary>
    public bool IsFull { get; private set; }

    /// <summary>What each new line begins with; null for nothing. Only looked at where templates indent.</summary>
    public byte[]? Indent { get; set; }

    /// <summary>True when the last thing written was the end of a line.</summary>
    public bool IsAfterLine { get; set; }

    public void Clear() => (Length, IsFull, Indent, IsAfterLine) = (0, false, null, false);

    public void CopyTo(IBufferWriter<byte> output) => output.Write(bytes.AsSpan(0, Length));

    public void Write(ReadOnlySpan<byte> piece)
    {
        if (indents) WriteLines(piece);
        else Append(piece);
    }

    private void WriteLines(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty)
        {
            if (IsAfterLine && Indent is { } indent) Append(indent);
            var end = Indent is null ? -1 : piece.IndexOf((byte)'\n');
            var line = end < 0 ? piece : piece[..(end + 1)];
            Append(line);
            IsAfterLine = line[^1] == '\n';
            piece = piece[line.Length..];
        }
    }

    private void Append(ReadOnlySpan<byte> piece)
    {
        if (!HasRoom(piece.Length)) return;
        piece.CopyTo(bytes.AsSpan(Length));
        Length += piece.Length;
    }

    /// <summary>Text as it stands. Halves of surrogate pairs become U+FFFD.</summary>
    public void WriteRaw(ReadOnlySpan<char> text)
    {
        if (indents)
        {
            var encoded = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
            WriteLines(encoded.AsSpan(0, Encoding.UTF8.GetBytes(text, encoded)));
            return;
        }
        if (!HasRoom(text.Length)) return;
        while (true)
        {
            Utf8.FromUtf16(text, bytes.AsSpan(Length), out var read, out var written);
            Length += written;
            if (read == text.Length) return;
            text = text[read..];
            if (!HasRoom(Math.Max(bytes.Length - Length + 1, text.Length * 3))) return;
        }
    }

    /// <summary>Text encoded for element content and quoted attributes.</summary>
    public void WriteEncoded(ReadOnlySpan<char> text)
    {
        for (var special = text.IndexOfAny(Html.Special); special >= 0; special = text.IndexOfAny(Html.Special))
        {
            if (special > 0) WriteRaw(text[..special]);
            Write(Entity(text[special]));
            text = text[(special + 1)..];
        }
        WriteRaw(text);
    }

    public void Write(long number)
    {
        if (indents)
        {
            WriteRaw(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return;
        }
        if (!HasRoom(20)) return;
        number.TryFormat(bytes.AsSpan(Length), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>What was written since <paramref name="start"/>, taken back out.</summary>
    public string Take(int start)
    {
        var taken = Encoding.UTF8.GetString(bytes, start, Length - start);
        Length = start;
        return taken;
    }

    private static ReadOnlySpan<byte> Entity(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\'' => "&#39;"u8,
        _ => "\ufffd"u8,
    };

    private bool HasRoom(int more)
    {
        if (bytes.Length - Length >= more) return !IsFull;
        if (IsFull || (long)Length + more > limit)
        {
            // The step that is running stops at its next look; bytes that no longer fit are dropped.
            IsFull = true;
            return false;
        }
        Array.Resize(ref bytes, (int)Math.Min(Math.Max((long)bytes.Length * 2, (long)Length + more), Math.Max(limit, bytes.Length)));
        return true;
    }
}
