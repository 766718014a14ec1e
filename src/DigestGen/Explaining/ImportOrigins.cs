using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Yaml;

namespace DigestGen.Explaining;

/// <summary>Where the fields of an imported article came from, by the field's name in front matter, as its import record says.</summary>
internal sealed record ImportOrigins(ImmutableDictionary<string, ImportOrigin> ByField)
{
    /// <summary>What the article's import record says; null where there is none.</summary>
    public static ImportOrigins? Find(SourceTree tree, Article article)
    {
        if (tree.Find($"content/imports/{article.Id}.yml") is not { } record) return null;
        // A record is ours; one that somebody damaged tells less, and import reports it.
        if (YamlReader.Read(record, 0, record.Text.Length, new DiagnosticBag()) is not YamlMap map) return null;
        var fields = map.Entries.FirstOrDefault(entry => entry.Key.Value == "fields").Value as YamlList;
        var origins = ImmutableDictionary.CreateBuilder<string, ImportOrigin>(StringComparer.Ordinal);
        foreach (var field in (fields?.Items ?? []).OfType<YamlMap>())
            if (Text(field, "field") is { } name)
                origins[name] = new ImportOrigin(Text(field, "value") ?? "", Text(field, "line"), Text(field, "rule") ?? "", Text(field, "confidence") ?? "");
        return new ImportOrigins(origins.ToImmutable());
    }

    /// <summary>`line 11, date-line`, or that the editor wrote something else; null for a field that import did not fill.</summary>
    public string? Of(string field, string value) => ByField.TryGetValue(field, out var origin) ? origin.InWords(value) : null;

    private static string? Text(YamlMap map, string key) => (map.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value as YamlScalar)?.Text;
}

/// <summary>One field of an import record.</summary>
/// <param name="Value">What import read, which an editor may have changed since.</param>
internal sealed record ImportOrigin(string Value, string? Line, string Rule, string Confidence)
{
    public string InWords(string value)
    {
        var place = Line is null ? Rule : $"line {Line}, {Rule}";
        return value == Value || value.Contains(Value, StringComparison.Ordinal) ? $"from the clipping: {place}" : $"the editor's; the clipping says “{Value}” ({place})";
    }
}
