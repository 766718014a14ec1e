using System.Text.Json;
using System.Text.RegularExpressions;

namespace DigestGen.Templating.Tests;

/// <summary>
/// One example of a spec document. A document has sections (`## name`), a section has words and examples. An example is blocks fenced by `~~~`: `template` (the page),
/// `template path` (others), `json` (what the page sees; one above the first section holds for the whole document), and at its end `output` or `problem`
/// (one `path:line:col: message` a line); `␍` stands for a carriage return. Documents in `Language` and `Builtins` are about Scriban's language as such and run relaxed; the others run as a site's pages do.
/// </summary>
public sealed partial record Spec(string Name, bool IsRelaxed, IReadOnlyList<TemplateSource> Templates, IReadOnlyDictionary<string, object> Data, string? Output, string? Problem)
{
    public const string Page = "page.html";

    public static IEnumerable<Spec> ReadAll()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Specs");
        return Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(folder, file)[..^3].Replace('\\', '/'), Text: File.ReadAllText(file).ReplaceLineEndings("\n")))
            .OrderBy(document => document.Name, StringComparer.Ordinal)
            .SelectMany(document => Read(document.Name, document.Text));
    }

    private static IEnumerable<Spec> Read(string document, string text)
    {
        var sections = Headings().Split(text);
        var shared = Blocks().Matches(sections[0]).Select(Block.Of).FirstOrDefault(b => b.Kind == "json")?.Text;
        foreach (var section in sections.Skip(1))
        {
            var heading = section[..section.IndexOf('\n', StringComparison.Ordinal)].Trim();
            var examples = Examples(Blocks().Matches(section).Select(Block.Of)).ToArray();
            for (var i = 0; i < examples.Length; i++)
            {
                var name = $"{document}: {heading}{(examples.Length == 1 ? "" : $" ({i + 1})")}";
                yield return Of(name, document.Contains('/', StringComparison.Ordinal), examples[i], shared ?? "{}");
            }
        }
    }

    // Blocks after the last outcome are an example too: one that the tests find wanting.
    private static IEnumerable<List<Block>> Examples(IEnumerable<Block> blocks)
    {
        var example = new List<Block>();
        foreach (var block in blocks)
        {
            example.Add(block);
            if (block.Kind is not ("output" or "problem")) continue;
            yield return example;
            example = [];
        }
        if (example.Count > 0) yield return example;
    }

    private static Spec Of(string name, bool isRelaxed, List<Block> blocks, string shared)
    {
        var templates = blocks.Where(b => b.Kind == "template").Select(b => new TemplateSource(b.Path.Length == 0 ? Page : b.Path, b.Text)).ToArray();
        var json = blocks.FirstOrDefault(b => b.Kind == "json")?.Text ?? shared;
        var data = JsonDocument.Parse(json).RootElement.EnumerateObject().ToDictionary(m => m.Name, m => (object)m.Value, StringComparer.Ordinal);
        return new Spec(name, isRelaxed, templates, data, blocks.FirstOrDefault(b => b.Kind == "output")?.Text, blocks.FirstOrDefault(b => b.Kind == "problem")?.Text);
    }

    private sealed record Block(string Kind, string Path, string Text)
    {
        public static Block Of(Match match) => new(match.Groups[1].Value, match.Groups[2].Value.Trim(), match.Groups[3].Value.Replace('␍', '\r'));
    }

    [GeneratedRegex(@"^## ", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^~~~(\w+)([^\n]*)\n(?:(.*?)\n)??~~~$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
