using System.Text;

namespace DigestGen.Text;

/// <summary>Texts with places for values: `Page {0} of {1}`.</summary>
internal static class Places
{
    /// <summary>The text with its places filled. A place without a value, and anything else in braces, stays as it stands.</summary>
    public static string Fill(string text, params ReadOnlySpan<string> values)
    {
        var filled = new StringBuilder(text.Length + 40);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPlace(text, i) && text[i + 1] - '0' < values.Length)
            {
                filled.Append(values[text[i + 1] - '0']);
                i += 2;
            }
            else filled.Append(text[i]);
        }
        return filled.ToString();
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
