namespace DigestGen.Importing.Mail;

/// <summary>From bytes of the file to characters of its text.</summary>
internal sealed class BytePlaces
{
    private readonly int[]? characters;

    public BytePlaces(ReadOnlySpan<byte> bytes, string text)
    {
        if (bytes.Length == text.Length) return;
        characters = new int[bytes.Length + 1];
        var at = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            characters[i] = Math.Min(at, text.Length);
            // Behind the last byte of a UTF-8 sequence the next character begins; a sequence of four bytes is two.
            if (i + 1 >= bytes.Length || (bytes[i + 1] & 0xC0) != 0x80) at += LengthOf(bytes, i);
        }
        characters[^1] = text.Length;
    }

    public int Of(int offset) => characters is null ? offset : characters[Math.Clamp(offset, 0, characters.Length - 1)];

    private static int LengthOf(ReadOnlySpan<byte> bytes, int last) => last >= 3 && (bytes[last] & 0xC0) == 0x80 && (bytes[last - 3] & 0xF8) == 0xF0 ? 2 : last == 2 && bytes.StartsWith((byte[])[0xEF, 0xBB, 0xBF]) ? 0 : 1;
}
