namespace DigestGen.Pages;

/// <summary>Which way a language is written, as HTML's `dir` says it.</summary>
internal static class Direction
{
    // Languages whose usual script runs from right to left (CLDR's `characterOrder`), and those scripts themselves.
    private static readonly string[] Languages = ["ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi"];
    private static readonly string[] Scripts = ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"];

    /// <param name="language">BCP 47: a script in it (`pa-Arab`, `ku-Latn`) says more than the language.</param>
    public static string Of(string language)
    {
        var parts = language.Split('-');
        var script = parts.Skip(1).FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0]));
        var isLeftward = script is null
            ? Languages.Contains(parts[0], StringComparer.OrdinalIgnoreCase)
            : Scripts.Contains(script, StringComparer.OrdinalIgnoreCase);
        return isLeftward ? "rtl" : "ltr";
    }
}
