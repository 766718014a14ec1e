using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace DigestGen.Templating.Running;

/// <summary>The UTF-8 of one page while it is made. It is handed on only when the whole page went well.</summary>
internal sealed class OutputBuffer(int limit)
{
    private byte[] bytes = new byte[4096];

    public int Length { get; private set; }

    /// <summary>True once a write was refused because the page would have become larger than its limit.</summary>
    public bool IsFull { get; private set; }

    public void Clear() => (Length, IsFull) = (0, false);

    public void CopyTo(IBufferWriter<byte> output) => output.Write(bytes.AsSpan(0, Length));

    public void Write(ReadOnlySpan<byte> piece)
    {
        if (!HasRoom(piece.Length)) return;
        piece.CopyTo(bytes.AsSpan(Length));
        Length += piece.Length;
    }

    /// <summary>Text as it stands. Halves of surrogate pairs become U+FFFD.</summary>
    public void WriteRaw(ReadOnlySpan<char> text)
    {
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
