using System.Globalization;

namespace DigestGen.Configuration;

/// <summary>An opaque sRGB colour, a byte a channel.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour Black { get; } = new(0, 0, 0);

    public static Colour White { get; } = new(255, 255, 255);

    // The names of HTML 4: few enough to know by heart, and each looks the same everywhere.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = "000000", ["silver"] = "c0c0c0", ["gray"] = "808080", ["grey"] = "808080", ["white"] = "ffffff", ["maroon"] = "800000",
        ["red"] = "ff0000", ["purple"] = "800080", ["fuchsia"] = "ff00ff", ["green"] = "008000", ["lime"] = "00ff00", ["olive"] = "808000",
        ["yellow"] = "ffff00", ["navy"] = "000080", ["blue"] = "0000ff", ["teal"] = "008080", ["aqua"] = "00ffff",
    };

    /// <summary>Reads `#rgb`, `#rrggbb`, `rgb(155 28 31)`, `hsl(359 69% 36%)` (commas or spaces between), and the sixteen names of HTML 4. Nothing else of CSS.</summary>
    public static bool TryParse(string text, out Colour colour)
    {
        colour = default;
        if (text.Length > 40) return false;
        if (text.StartsWith('#')) return TryHex(text[1..], out colour);
        if (Names.TryGetValue(text, out var hex)) return TryHex(hex, out colour);
        if (PartsOf(text, "rgb") is { } rgb) return TryRgb(rgb, out colour);
        return PartsOf(text, "hsl") is { } hsl && TryHsl(hsl, out colour);
    }

    /// <summary>The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (a, b) = (one.Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>0 for black to 1 for white (WCAG 2.2, "relative luminance").</summary>
    public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>A share of another colour in this one: 0 is this, 1 the other.</summary>
    public Colour Mixed(Colour other, double share)
    {
        return new Colour(Between(Red, other.Red), Between(Green, other.Green), Between(Blue, other.Blue));

        byte Between(byte from, byte to) => (byte)Math.Round(from + (to - from) * share);
    }

    /// <summary>`#9b1c1f`.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static bool TryHex(string digits, out Colour colour)
    {
        colour = default;
        if (digits.Length == 3) digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        if (digits.Length != 6 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return false;
        colour = new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    private static string[]? PartsOf(string text, string function)
    {
        if (!text.StartsWith(function + "(", StringComparison.OrdinalIgnoreCase) || !text.EndsWith(')')) return null;
        var parts = text[(function.Length + 1)..^1].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 3 ? parts : null;
    }

    private static bool TryRgb(string[] parts, out Colour colour)
    {
        colour = default;
        var isRight = byte.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var red)
            & byte.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var green)
            & byte.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var blue);
        if (isRight) colour = new Colour(red, green, blue);
        return isRight;
    }

    // CSS Color 4, "HSL to RGB".
    private static bool TryHsl(string[] parts, out Colour colour)
    {
        colour = default;
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hue) || hue > 360) return false;
        if (!TryShare(parts[1], out var saturation) || !TryShare(parts[2], out var lightness)) return false;
        colour = new Colour(Channel(0), Channel(8), Channel(4));
        return true;

        byte Channel(int n)
        {
            var k = (n + hue / 30.0) % 12;
            var reach = saturation * Math.Min(lightness, 1 - lightness);
            return (byte)Math.Round(255 * (lightness - reach * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1))));
        }
    }

    private static bool TryShare(string text, out double share)
    {
        share = 0;
        if (!text.EndsWith('%') || !byte.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var percent) || percent > 100) return false;
        share = percent / 100.0;
        return true;
    }
}
