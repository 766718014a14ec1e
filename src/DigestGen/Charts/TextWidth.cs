namespace DigestGen.Charts;

/// <summary>How much room text takes in a picture, as near as can be said without a font.</summary>
internal static class TextWidth
{
    /// <summary>The width of a picture on the narrowest screen that must do (320 px less its margins), in CSS pixels.</summary>
    public const double Narrow = 288;

    /// <summary>The width from which a picture may show all it has: a screen of 768 px less its margins.</summary>
    public const double Wide = 704;

    // Letters of a sans serif at 12 px, a little more than they need on average.
    private const double Letter = 6.6, Ideograph = 12.5;

    /// <summary>CSS pixels at 12 px.</summary>
    public static double Of(string text)
    {
        var width = 0.0;
        foreach (var letter in text) width += letter >= '\u2E80' ? Ideograph : Letter;
        return width;
    }

    /// <summary>Text that is no wider than said: cut behind a word where it must be, within one only where that alone is too long.</summary>
    public static string Cut(string text, double width)
    {
        if (Of(text) <= width) return text;
        var (end, taken) = (0, Letter);
        while (end < text.Length && (taken += Of(text[end].ToString())) <= width) end++;
        var word = end == text.Length || text[end] == ' ' ? end : text.LastIndexOf(' ', Math.Max(0, end - 1));
        if (word > 0) end = word;
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd() + "…";
    }
}
