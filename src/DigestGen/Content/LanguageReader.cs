using DigestGen.Configuration;
using DigestGen.Diagnostics;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>Reads a field that holds a language.</summary>
internal static class LanguageReader
{
    /// <summary>The tag, or null when there is none or it is not one.</summary>
    public static string? Read(FieldReader fields, string key, DiagnosticBag found)
    {
        if (fields.Text(key) is not { } language) return null;
        if (LanguageTag.IsValid(language.Value)) return language.Value;
        found.Add(ContentProblems.BadLanguageAt(language));
        return null;
    }
}
