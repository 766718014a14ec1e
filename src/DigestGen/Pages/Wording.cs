using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Pages;

/// <summary>
/// The words of the interface in one language: `templates/strings/en.yml`, a key and its text a line. Templates see them as `words.latest`; page kinds
/// put numbers and names into the places `{0}`, `{1}`. A key that the file lacks is reported, and stands for itself.
/// </summary>
internal sealed class Wording(IReadOnlyDictionary<string, string> texts, SitePath file, DiagnosticBag found)
{
    /// <summary>What templates see as `words`.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; } = texts;

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
    public string Format(string key, params ReadOnlySpan<string> values)
    {
        var text = this[key];
        var filled = new StringBuilder(text.Length + 40);
        for (var i = 0; i < text.Length; i++)
        {
            var isPlace = text[i] == '{' && i + 2 < text.Length && text[i + 2] == '}' && char.IsAsciiDigit(text[i + 1]) && text[i + 1] - '0' < values.Length;
            if (!isPlace)
            {
                filled.Append(text[i]);
                continue;
            }
            filled.Append(values[text[i + 1] - '0']);
            i += 2;
        }
        return filled.ToString();
    }

    /// <summary>A number with its noun: `Count("articles", 1)` is the text of `articles_one`, any other number that of `articles_many`.</summary>
    public string Count(string noun, int number) =>
        Format(number == 1 ? noun + "_one" : noun + "_many", number.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>`a`, `a and b`, `a, b and c`.</summary>
    public string List(ImmutableArray<string> names) => names.Length switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.AsSpan(0, names.Length - 1)!)} {this["and"]} {names[^1]}",
    };
}
