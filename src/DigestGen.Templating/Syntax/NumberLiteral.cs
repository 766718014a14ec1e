using System.Globalization;
using System.Numerics;
using System.Text;

namespace DigestGen.Templating.Syntax;

/// <summary>Numbers as they are written in code: `42`, `1_000`, `0xff`, `0b101`, `1e3`, `2.5`, with the suffixes `u`, `f`, `d` and `m`.</summary>
internal static class NumberLiteral
{
    // 10^1000 is written in full when it is printed; more would only serve to exhaust memory.
    private const int MaxExponent = 1000;

    /// <summary>A <see cref="long"/>, <see cref="BigInteger"/>, <see cref="double"/> or <see cref="decimal"/>, or null when what stands there is no number.</summary>
    public static object? Read(ReadOnlySpan<char> text, out int length)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X') return Boxed(ReadBase(text, 16, out length, out var isLarge), isLarge);
        if (text.Length > 2 && text[0] == '0' && text[1] is 'b' or 'B') return Boxed(ReadBase(text, 2, out length, out var isLong), isLong);

        var digits = new StringBuilder();
        var at = ReadDigits(text, 0, digits);
        var isFloat = false;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            isFloat = true;
            digits.Append('.');
            at = ReadDigits(text, at + 1, digits);
        }
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var sign = at + 1 < text.Length && text[at + 1] is '+' or '-' ? 1 : 0;
            if (at + 1 + sign < text.Length && char.IsAsciiDigit(text[at + 1 + sign]))
            {
                digits.Append('e').Append(sign == 1 ? text[at + 1] : '+');
                isFloat |= sign == 1 && text[at + 1] == '-';
                at = ReadDigits(text, at + 1 + sign, digits);
            }
        }
        var suffix = at < text.Length && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])) ? char.ToLowerInvariant(text[at]) : ' ';
        length = suffix is 'f' or 'd' or 'm' or 'u' ? at + 1 : at;
        return Parse(digits.ToString(), isFloat || suffix is 'f' or 'd', suffix == 'm');
    }

    private static object? Parse(string digits, bool isFloat, bool isDecimal)
    {
        if (isDecimal) return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var money) ? money : null;
        if (!isFloat && long.TryParse(digits, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var whole)) return whole;
        if (!isFloat && IsWritable(digits) && BigInteger.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var large)) return large;
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    private static bool IsWritable(string digits)
    {
        var exponent = digits.IndexOf('e', StringComparison.Ordinal);
        return exponent < 0 || (int.TryParse(digits.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) && power is >= 0 and <= MaxExponent);
    }

    private static object? Boxed(ulong? value, bool isUnsigned)
    {
        if (value is not { } bits) return null;
        if (isUnsigned && bits > long.MaxValue) return new BigInteger(bits);
        // As many bits as an `int` has are one, sign included; `u` at the end prevents it.
        long signed = !isUnsigned && bits is > int.MaxValue and <= uint.MaxValue ? unchecked((int)(uint)bits) : unchecked((long)bits);
        return signed;
    }

    private static ulong? ReadBase(ReadOnlySpan<char> text, int numberBase, out int length, out bool isUnsigned)
    {
        isUnsigned = false;
        var value = 0UL;
        var at = 2;
        var digits = 0;
        for (; at < text.Length && (char.IsAsciiHexDigit(text[at]) || text[at] == '_'); at++)
        {
            if (text[at] == '_') continue;
            var digit = Convert.ToInt32(text[at].ToString(), 16);
            if (digit >= numberBase || ++digits > (numberBase == 16 ? 16 : 64))
            {
                length = at + 1;
                return null;
            }
            value = value * (ulong)numberBase + (ulong)digit;
        }
        isUnsigned = at < text.Length && text[at] is 'u' or 'U';
        length = isUnsigned ? at + 1 : at;
        return digits == 0 ? null : value;
    }

    private static int ReadDigits(ReadOnlySpan<char> text, int at, StringBuilder digits)
    {
        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '_' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))); at++)
            if (text[at] != '_') digits.Append(text[at]);
        return at;
    }
}
