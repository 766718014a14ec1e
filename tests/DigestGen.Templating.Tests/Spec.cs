using System.Text.Json;
using System.Text.RegularExpressions;

namespace DigestGen.Templating.Tests;

/// <summary>
/// One section of a spec document: `## name`, then blocks fenced by `~~~`: `template` (the page), `template path` (others), `json` (what the page sees),
/// and `output` or `problem` (one `path:line:col: message` a line).
/// </summary>
public sealed partial record Spec(string Name, IReadOnlyList<TemplateSource> Templates, IReadOnlyDictionary<string, object> Data, string? Output, string? Problem)
{
    public const string Page = "page.html";

    public static IEnumerable<Spec> ReadAll() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Order(StringComparer.Ordinal).SelectMany(file => Read(file, File.ReadAllText(file)));

    private static IEnumerable<Spec> Read(string file, string text)
    {
        foreach (var section in Headings().Split(text.ReplaceLineEndings("\n")).Skip(1))
        {
            var name = $"{Path.GetFileNameWithoutExtension(file)}: {section[..section.IndexOf('\n', StringComparison.Ordinal)].Trim()}";
            var blocks = Blocks().Matches(section).Select(m => (Kind: m.Groups[1].Value, Path: m.Groups[2].Value.Trim(), Text: m.Groups[3].Value)).ToArray();
            var templates = blocks.Where(b => b.Kind == "template").Select(b => new TemplateSource(b.Path.Length == 0 ? Page : b.Path, b.Text)).ToArray();
            var json = blocks.FirstOrDefault(b => b.Kind == "json").Text ?? "{}";
            var data = JsonDocument.Parse(json).RootElement.EnumerateObject().ToDictionary(m => m.Name, m => (object)m.Value, StringComparer.Ordinal);
            yield return new Spec(name, templates, data, blocks.FirstOrDefault(b => b.Kind == "output").Text, blocks.FirstOrDefault(b => b.Kind == "problem").Text);
        }
    }

    [GeneratedRegex(@"^## ", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^~~~(\w+)([^\n]*)\n(?:(.*?)\n)??~~~$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
