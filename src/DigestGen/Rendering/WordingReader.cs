using System.Collections.Frozen;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Pages;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Rendering;

/// <summary>
/// Reads the words of the interface: English, with the site's language laid over it where it has a file. A digest may bring the file of a language
/// that is not shipped; what it lacks stands in English and is reported, once for the file.
/// </summary>
internal static class WordingReader
{
    private const string English = "templates/strings/en.yml";

    public static Wording Read(SourceTree tree, string language, DiagnosticBag found)
    {
        var english = TextsOf(tree, English, found);
        if (english.Count == 0) found.Add(TemplateProblems.NoStringsIn(SitePath.Of(English)));
        var own = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        string? path = null;
        foreach (var name in Candidates(language))
        {
            var texts = TextsOf(tree, name, found);
            if (texts.Count == 0) continue;
            path = name;
            foreach (var (key, text) in texts) own[key] = text;
        }
        if (path is null)
        {
            if (!IsEnglish(language)) found.Add(TemplateProblems.NoWordsFor(language));
            return new Wording(Merged(english, own), "en", SitePath.Of(English), found);
        }
        Compare(english, own, language, SitePath.Of(path), found);
        return new Wording(Merged(english, own), language, SitePath.Of(path), found);
    }

    /// <summary>`pt`, then `pt-BR`: the later, the closer. English itself lies below all.</summary>
    private static IEnumerable<string> Candidates(string language)
    {
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && language[..dash] != "en") yield return $"templates/strings/{language[..dash]}.yml";
        if (language != "en") yield return $"templates/strings/{language}.yml";
    }

    // `en-GB.yml` holds what it says otherwise, and nothing else.
    private static bool IsEnglish(string language) => language == "en" || language.StartsWith("en-", StringComparison.Ordinal);

    private static Dictionary<string, Located<string>> TextsOf(SourceTree tree, string path, DiagnosticBag found)
    {
        var texts = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        if (tree.Find(path) is { } file && YamlReader.Read(file, 0, file.Text.Length, found) is YamlMap map)
            foreach (var entry in map.Entries)
                if (entry.Value is YamlScalar text) texts[entry.Key.Value] = new Located<string>(text.Text, entry.Key.Span);
        return texts;
    }

    private static FrozenDictionary<string, string> Merged(Dictionary<string, Located<string>> english, Dictionary<string, Located<string>> own)
    {
        var merged = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in english) merged[key] = text.Value;
        // A noun counted in English forms beside forms of its own would mix two languages.
        foreach (var key in own.Keys)
            if (NounOf(key) is { } noun && key.EndsWith("_many", StringComparison.Ordinal))
                foreach (var form in PluralForms.Names) merged.Remove($"{noun}_{form}");
        foreach (var (key, text) in own) merged[key] = text.Value;
        return merged.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Compare(Dictionary<string, Located<string>> english, Dictionary<string, Located<string>> own, string language, SitePath file, DiagnosticBag found)
    {
        var missing = Wanted(english.Keys, language).Where(key => !own.ContainsKey(key)).ToList();
        if (missing.Count > 0 && !IsEnglish(language)) found.Add(TemplateProblems.WordsMissingIn(file, missing));
        foreach (var (key, text) in own)
        {
            var model = NounOf(key) is { } noun && english.TryGetValue(noun + "_many", out var many) ? many.Value : english.GetValueOrDefault(key).Value;
            if (model is null) found.Add(TemplateProblems.UnknownWordAt(text.Span, key, english.Keys));
            else if ((Places.In(text.Value) & ~PlacesOf(key, model)) != 0) found.Add(TemplateProblems.UnknownPlaceAt(text.Span, key, model));
        }
    }

    /// <summary>
    /// The keys that a complete file of a language has: those of English, with `_few` where the language counts so and without `_one` where it does not.
    /// `_zero`, `_two` and `_other` may be there and need not.
    /// </summary>
    internal static IEnumerable<string> Wanted(IEnumerable<string> english, string language)
    {
        var forms = PluralForms.Used(language);
        foreach (var key in english)
        {
            if (key.EndsWith("_one", StringComparison.Ordinal) && !forms.Contains("one")) continue;
            yield return key;
            if (key.EndsWith("_many", StringComparison.Ordinal) && forms.Contains("few")) yield return key[..^"many".Length] + "few";
        }
    }

    // A century comes as `20`, `XX` and `20th`, and a language takes the one it writes.
    private static int PlacesOf(string key, string model) => key == "date_century" ? 0b111 : Places.In(model);

    private static string? NounOf(string key)
    {
        var underscore = key.LastIndexOf('_');
        return underscore > 0 && PluralForms.Names.Contains(key[(underscore + 1)..]) ? key[..underscore] : null;
    }
}
