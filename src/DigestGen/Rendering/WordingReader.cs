using System.Collections.Frozen;
using DigestGen.Diagnostics;
using DigestGen.Pages;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Rendering;

/// <summary>Reads the words of the interface: English, with the site's language laid over it where it has a file.</summary>
internal static class WordingReader
{
    private const string English = "templates/strings/en.yml";

    public static Wording Read(SourceTree tree, string language, DiagnosticBag found)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var path = English;
        foreach (var name in Candidates(language))
        {
            if (tree.Find(name) is not { } file) continue;
            path = name;
            if (YamlReader.Read(file, 0, file.Text.Length, found) is not YamlMap map) continue;
            foreach (var entry in map.Entries)
                if (entry.Value is YamlScalar text) texts[entry.Key.Value] = text.Text;
        }
        if (texts.Count == 0) found.Add(TemplateProblems.NoStringsIn(SitePath.Of(English)));
        return new Wording(texts.ToFrozenDictionary(StringComparer.Ordinal), SitePath.Of(path), found);
    }

    /// <summary>`en`, then `pt`, then `pt-BR`: the later, the closer.</summary>
    private static IEnumerable<string> Candidates(string language)
    {
        yield return English;
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0) yield return $"templates/strings/{language[..dash]}.yml";
        if (language != "en") yield return $"templates/strings/{language}.yml";
    }
}
