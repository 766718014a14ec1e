using System.Globalization;
using System.Text;

namespace DigestGen.Text;

/// <summary>
/// One part of an address: lower-case ASCII letters, digits and single hyphens, 1 to 80 characters. It cannot leave a folder.
/// </summary>
public readonly record struct Slug : IComparable<Slug>
{
    private const int MaxLength = 80;

    private readonly string? value;

    private Slug(string value) => this.value = value;

    public string Value => value ?? "";

    /// <summary>A slug as an editor wrote it; false unless every character is allowed.</summary>
    public static bool TryParse(string? text, out Slug slug)
    {
        slug = default;
        if (string.IsNullOrEmpty(text) || text.Length > 120 || text[0] == '-' || text[^1] == '-') return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        slug = new Slug(text);
        return true;
    }

    /// <summary>
    /// The slug of a title: accents dropped, Greek and Cyrillic written in Latin letters, everything else a hyphen, cut at a word
    /// near 80 characters. Null when nothing is left (a title in a script without a table here): the caller has another name ready.
    /// </summary>
    public static Slug? From(string title)
    {
        var text = new StringBuilder(title.Length);
        foreach (var c in UnicodeText.Normalized(title, NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '\u2019') continue;
            var lower = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(lower)) text.Append(lower);
            else if (Transliteration.Latin(lower) is { } latin) text.Append(latin);
            else if (text.Length > 0 && text[^1] != '-') text.Append('-');
        }
        var slug = Cut(text.ToString().Trim('-'));
        return slug.Length == 0 ? null : new Slug(slug);
    }

    /// <summary>This slug with a number behind it, for the second of two that would be alike.</summary>
    public Slug Numbered(int number) => new($"{Value}-{number.ToString(CultureInfo.InvariantCulture)}");

    public int CompareTo(Slug other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength) return text;
        var end = text.LastIndexOf('-', MaxLength);
        return end > MaxLength / 2 ? text[..end] : text[..MaxLength].TrimEnd('-');
    }
}
