namespace DigestGen.Language;

/// <summary>The currency of a sum, by its sign.</summary>
internal static class Currencies
{
    /// <summary>Where a sum begins, and its currency's sign: `US$`, `£`, `EUR` before the number. An empty sign for a number that is no sum.</summary>
    public static (int Start, string Sign) Before(string text, List<Word> words, int first)
    {
        var start = words[first].Start;
        if (start > 0 && text[start - 1] is '$' or '£' or '€' or '¥' or '₴' or '₽' or '₹')
        {
            var sign = text[start - 1].ToString();
            start--;
            var letters = start;
            while (letters > 0 && start - letters < 2 && char.IsAsciiLetterUpper(text[letters - 1])) letters--;
            if (sign != "$" || letters == start || (letters > 0 && char.IsLetterOrDigit(text[letters - 1]))) return (start, sign);
            return (letters, text.AsSpan(letters, start - letters) is "US" ? sign : text[letters..(start + 1)]);
        }
        if (first == 0 || words[first].Start - words[first - 1].End != 1) return (start, "");
        var code = words[first - 1].Of(text);
        var named = code is "USD" ? "$" : code is "EUR" ? "€" : code is "GBP" ? "£" : code is "UAH" ? "₴" : code is "RUB" ? "₽" : code is "JPY" ? "¥" : "";
        return named.Length > 0 ? (words[first - 1].Start, named) : (start, "");
    }

    /// <summary>`$` for `dollars`; any other noun as it is. Pounds may be weighed, so they stay.</summary>
    public static string SignOf(string noun) => noun switch
    {
        "dollar" or "dollars" or "US dollars" => "$",
        "euro" or "euros" => "€",
        "pounds sterling" => "£",
        "yen" => "¥",
        "hryvnia" or "hryvnias" => "₴",
        "ruble" or "rubles" or "rouble" or "roubles" => "₽",
        _ => noun,
    };
}
