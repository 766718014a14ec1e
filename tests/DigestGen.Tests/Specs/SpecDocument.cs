using System.Text;
using DigestGen.Text;

namespace DigestGen.Tests.Specs;

/// <summary>
/// A spec: Markdown whose fenced blocks hold a small digest and what is expected of it. ```` ```file PATH ```` is an input file, ```` ```options ```` the build's
/// options, ```` ```diagnostics ```` every finding, ```` ```output PATH ```` a whole output file, ```` ```output PATH contains ```` lines that stand in it.
/// </summary>
internal sealed record SpecDocument(string Path, IReadOnlyList<SpecBlock> Blocks)
{
    public static SpecDocument Parse(string path, string text)
    {
        var blocks = new List<SpecBlock>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var fence = lines[i].Length - lines[i].TrimStart('`').Length;
            if (fence < 3) continue;
            var info = lines[i][fence..].Trim();
            var end = Array.FindIndex(lines, i + 1, line => line.TrimEnd() == new string('`', fence));
            if (end < 0) throw new InvalidDataException($"{path}:{i + 1}: the block `{info}` is never closed");
            var isContains = info.EndsWith(" contains", StringComparison.Ordinal);
            var words = (isContains ? info[..^" contains".Length] : info).Split(' ', 2, StringSplitOptions.TrimEntries);
            if (info.Length > 0)
                blocks.Add(new SpecBlock(words[0], words.ElementAtOrDefault(1), isContains, i, end, string.Concat(lines[(i + 1)..end].Select(line => line + "\n"))));
            i = end;
        }
        return new SpecDocument(path, blocks);
    }

    public SourceTree Tree()
    {
        var files = Of("file").Select(block => new SourceFile(SitePath.Of(block.Argument!), Decoded(block))).ToList();
        if (files.All(file => file.Path.Value != "site.yml") && Options.GetValueOrDefault("site") != "none")
            files.Add(new SourceFile(SitePath.Of("site.yml"), "title: Spec\nbase_url: https://digest.example/\n"));
        return new SourceTree(files, []);
    }

    public BuildOptions BuildOptions() => new(
        DateOnly.Parse(Options.GetValueOrDefault("as-of", "2026-01-31"), System.Globalization.CultureInfo.InvariantCulture),
        Options.ContainsKey("drafts"),
        Options.TryGetValue("base-url", out var url) ? new Uri(url) : null);

    public IEnumerable<SpecBlock> Of(string kind) => Blocks.Where(block => block.Kind == kind);

    /// <summary>The document with other contents in some of its blocks.</summary>
    public static string With(string text, IReadOnlyDictionary<SpecBlock, string> contents)
    {
        var lines = text.Split('\n').ToList();
        foreach (var (block, content) in contents.OrderByDescending(pair => pair.Key.FirstLine))
        {
            lines.RemoveRange(block.FirstLine + 1, block.LastLine - block.FirstLine - 1);
            lines.InsertRange(block.FirstLine + 1, content.Length == 0 ? [] : content.TrimEnd('\n').Split('\n'));
        }
        return string.Join('\n', lines);
    }

    private Dictionary<string, string> Options => Of("options")
        .SelectMany(block => block.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(line => line.Split(' ')[0], line => line.Contains(' ', StringComparison.Ordinal) ? line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "");

    // Signs for what cannot be seen in a document: `␍` ends a line with CR, `␀` is a NUL, `⟨[×10000⟩` repeats.
    private static string Decoded(SpecBlock block)
    {
        var text = block.Content.Replace("␍", "\r", StringComparison.Ordinal).Replace("␀", "\0", StringComparison.Ordinal).Replace("⇥", "\t", StringComparison.Ordinal);
        var decoded = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('⟨', at);
            var close = open < 0 ? -1 : text.IndexOf('⟩', open);
            if (close < 0) return decoded.Append(text, at, text.Length - at).ToString();
            var parts = text[(open + 1)..close].Split('×');
            decoded.Append(text, at, open - at).Insert(decoded.Length, parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
            at = close + 1;
        }
        return decoded.ToString();
    }
}

/// <param name="FirstLine">The line of the opening fence, from 0.</param>
/// <param name="LastLine">The line of the closing fence.</param>
internal sealed record SpecBlock(string Kind, string? Argument, bool IsContains, int FirstLine, int LastLine, string Content);
