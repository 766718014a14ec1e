using System.Globalization;
using System.Runtime.CompilerServices;

namespace DigestGen.Text;

/// <summary>Texts with places for values: `Page {0} of {1}`.</summary>
internal static class Places
{
    /// <summary>The text with its places filled. A place without a value, and anything else in braces, stays as it stands.</summary>
    public static string Fill(string text, params ReadOnlySpan<string> values)
    {
        // The handler of interpolated strings is a buffer on the stack: only the text that comes out is made.
        var filled = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        var from = 0;
        for (var i = text.IndexOf('{', 0); i >= 0; i = text.IndexOf('{', i + 1))
        {
            if (!IsPlace(text, i) || text[i + 1] - '0' >= values.Length) continue;
            filled.AppendFormatted(text.AsSpan(from, i - from));
            filled.AppendFormatted(values[text[i + 1] - '0']);
            from = i + 3;
        }
        filled.AppendFormatted(text.AsSpan(from));
        return filled.ToStringAndClear();
    }

    /// <summary>The numbers of the places that a text has, each once, as bits.</summary>
    public static int In(string text)
    {
        var places = 0;
        for (var i = 0; i < text.Length; i++)
            if (IsPlace(text, i)) places |= 1 << (text[i + 1] - '0');
        return places;
    }

    private static bool IsPlace(string text, int at) => text[at] == '{' && at + 2 < text.Length && text[at + 2] == '}' && char.IsAsciiDigit(text[at + 1]);
}
