namespace DigestGen.Configuration;

/// <summary>The shape of a BCP 47 language tag (RFC 5646, section 2.1, without private and grandfathered ones): `en`, `pt-BR`, `zh-Hant-TW`.</summary>
internal static class LanguageTag
{
    public static bool IsWellFormed(string text)
    {
        if (text.Length > 35) return false;
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
