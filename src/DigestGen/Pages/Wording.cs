using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Text;

namespace DigestGen.Pages;

/// <summary>
/// The words of the interface in one language: `templates/strings/en.yml`, a key and its text a line. Templates see them as `words.latest`; page kinds
/// put numbers and names into the places `{0}`, `{1}`. A key that the file lacks is reported, and stands for itself.
/// </summary>
/// <param name="language">The language they are in, which need not be the site's: which form a number takes hangs on it.</param>
internal sealed class Wording(IReadOnlyDictionary<string, string> texts, string language, SitePath file, DiagnosticBag found)
{
    private readonly Lazy<DateWords> dates = new(() => WrittenDates.In(texts, file, found));

    /// <summary>What templates see as `words`.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; } = texts;

    /// <summary>How dates are written.</summary>
    public DateWords Dates => dates.Value;

    public string this[string key]
    {
        get
        {
            if (Texts.TryGetValue(key, out var text)) return text;
            found.Add(PageProblems.WordMissing(file, key, Texts.Keys));
            return key;
        }
    }

    /// <summary>The text of a key with its places filled. A place without a value stays as it stands.</summary>
    public string Format(string key, params ReadOnlySpan<string> values) => Places.Fill(this[key], values);

    /// <summary>
    /// A number with its noun: `Count("articles", 1)` is the text of `articles_one`, 12 that of `articles_many`, or of the form that the language has for
    /// it, where its file has that form.
    /// </summary>
    public string Count(string noun, int number)
    {
        var form = $"{noun}_{PluralForms.Of(language, number)}";
        return Format(Texts.ContainsKey(form) ? form : noun + "_many", Number(number));
    }

    /// <summary>A whole number with its thousands apart: `12,345`.</summary>
    public string Number(int number)
    {
        var digits = number.ToString("N0", CultureInfo.InvariantCulture);
        return number is > -1000 and < 1000 ? digits : digits.Replace(",", this["thousands"], StringComparison.Ordinal);
    }

    /// <summary>`a`, `a and b`, `a, b and c`.</summary>
    public string List(ImmutableArray<string> names) => names.Length switch
    {
        0 => "",
        1 => names[0],
        2 => $"{names[0]} {this["and"]} {names[1]}",
        _ => $"{string.Join(this["comma"], names.AsSpan(0, names.Length - 1)!)} {this["and"]} {names[^1]}",
    };
}
