using AngleSharp.Html;

namespace DigestGen.Importing.Html;

/// <summary>Small texts of a page's head.</summary>
internal static class PageText
{
    private const int LongestReference = 12;

    /// <summary>Text with the character references resolved that machines' data often hold once too often; white space folded.</summary>
    public static string Folded(string text) => string.Join(' ', Decoded(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Decoded(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal)) return text;
        var decoded = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '&' ? text.IndexOf(';', i, Math.Min(LongestReference, text.Length - i)) : -1;
            if (end > i + 1 && Character(text[(i + 1)..end]) is { } character)
            {
                decoded.Append(character);
                i = end;
            }
            else decoded.Append(text[i]);
        }
        return decoded.ToString();
    }

    private static string? Character(string name)
    {
        if (name[0] != '#') return HtmlEntityProvider.Resolver.GetSymbol(name + ";");
        var isHex = name.Length > 1 && name[1] is 'x' or 'X';
        var style = isHex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
        return int.TryParse(name.AsSpan(isHex ? 2 : 1), style, System.Globalization.CultureInfo.InvariantCulture, out var code) && System.Text.Rune.IsValid(code) && code > 31
            ? new System.Text.Rune(code).ToString()
            : null;
    }
}
