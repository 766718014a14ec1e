using System.Text;

namespace DigestGen.Text;

internal static class UnicodeText
{
    /// <summary>
    /// The text in a normal form of Unicode (UAX #15). `string.Normalize` throws on half of a surrogate pair and on U+FFFE,
    /// which outside text may hold; each becomes U+FFFD here.
    /// </summary>
    public static string Normalized(ReadOnlySpan<char> text, NormalizationForm form)
    {
        if (Ascii.IsValid(text)) return text.ToString();
        var (whole, length) = (new char[text.Length], 0);
        foreach (var rune in text.EnumerateRunes())
            length += (rune.Value == 0xFFFE ? Rune.ReplacementChar : rune).EncodeToUtf16(whole.AsSpan(length));
        return new string(whole, 0, length).Normalize(form);
    }
}
