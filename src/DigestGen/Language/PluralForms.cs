namespace DigestGen.Language;

/// <summary>
/// Which form of a noun a whole number takes, by the rules of the Unicode CLDR (plural rules, cardinals, whole numbers only): `one`, `two`, `few`,
/// `many`, `other`, `zero`. A language that is not listed has `one` for 1 and `other` for the rest, as English has.
/// </summary>
internal static class PluralForms
{
    /// <summary>Every form there is, as keys of strings files end.</summary>
    public static readonly string[] Names = ["zero", "one", "two", "few", "many", "other"];

    /// <param name="language">BCP 47; only its first part counts.</param>
    public static string Of(string language, int number)
    {
        var (tens, units) = (number % 100, number % 10);
        return Base(language) switch
        {
            "fr" or "pt" or "hi" or "fa" or "bn" or "am" or "gu" or "kn" or "zu" or "hy" => number is 0 or 1 ? "one" : "other",
            "ja" or "zh" or "ko" or "vi" or "th" or "id" or "ms" or "my" or "lo" or "km" => "other",
            "uk" or "ru" or "be" => units == 1 && tens != 11 ? "one" : units is >= 2 and <= 4 && tens is < 12 or > 14 ? "few" : "many",
            "sr" or "hr" or "bs" => units == 1 && tens != 11 ? "one" : units is >= 2 and <= 4 && tens is < 12 or > 14 ? "few" : "other",
            "pl" => number == 1 ? "one" : units is >= 2 and <= 4 && tens is < 12 or > 14 ? "few" : "many",
            "cs" or "sk" => number == 1 ? "one" : number is >= 2 and <= 4 ? "few" : "other",
            "sl" => tens == 1 ? "one" : tens == 2 ? "two" : tens is 3 or 4 ? "few" : "other",
            "lt" => units == 1 && tens is < 11 or > 19 ? "one" : units >= 2 && tens is < 11 or > 19 ? "few" : "other",
            "lv" => units == 0 || tens is >= 11 and <= 19 ? "zero" : units == 1 ? "one" : "other",
            "ro" => number == 1 ? "one" : number == 0 || tens is >= 1 and <= 19 ? "few" : "other",
            "he" => number == 1 ? "one" : number == 2 ? "two" : "other",
            "ar" => number switch { 0 => "zero", 1 => "one", 2 => "two", _ => tens is >= 3 and <= 10 ? "few" : tens >= 11 ? "many" : "other" },
            _ => number == 1 ? "one" : "other",
        };
    }

    /// <summary>The forms that a language tells apart, found among numbers small enough to meet every rule.</summary>
    public static string[] Used(string language) => [.. Enumerable.Range(0, 200).Select(number => Of(language, number)).Distinct(StringComparer.Ordinal)];

    private static string Base(string language)
    {
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        return (dash < 0 ? language : language[..dash]).ToLowerInvariant();
    }
}
