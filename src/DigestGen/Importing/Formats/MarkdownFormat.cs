using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Importing.Markdown;
using DigestGen.Markup;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Importing.Formats;

/// <summary>Markdown as clippers and note programs write it: with front matter, whose fields count as stated, or without.</summary>
internal sealed class MarkdownFormat : IClippingFormat
{
    public int MaxBytes => 2_000_000;

    public ImmutableArray<string> Extensions => [".md", ".markdown"];

    /// <summary>Front matter that is closed again, with a field on its first line.</summary>
    public bool Accepts(string beginning)
    {
        if (!beginning.StartsWith("---\n", StringComparison.Ordinal) && !beginning.StartsWith("---\r\n", StringComparison.Ordinal)) return false;
        var first = beginning.IndexOf('\n', StringComparison.Ordinal) + 1;
        var end = beginning.IndexOf('\n', first);
        return end > first && beginning[first..end].Contains(": ", StringComparison.Ordinal) && beginning.IndexOf("\n---", first, StringComparison.Ordinal) > 0;
    }

    public ClippingContent? Read(Clipping clipping, OutletBook outlets, DiagnosticBag found)
    {
        if (Decode.Read(clipping, found) is not { } file) return null;
        var parts = FrontMatter.Split(file, new DiagnosticBag());
        var stated = parts.Yaml is { } yaml ? Stated(file, yaml, outlets, found) : ClippingFields.None;
        // Without its closing line the front matter is the beginning of the text.
        var start = parts.IsBroken ? 0 : parts.Body.Start;
        if (MarkdownLimits.AreExceededBy(file.Text.AsSpan(start))) return new ClippingContent(file, Lines.Split(file), stated);
        var repairs = parts.Yaml is { } head ? StatedFrontMatter.Entries(file, head) : [];
        var lines = MarkdownBlocks.Read(file, start, repairs);
        if (stated.Title is null && lines.FirstOrDefault(line => MarkdownBlocks.FirstRank(line) is not null) is { } heading)
            stated = stated with { Title = new FoundField<string>(MarkdownBlocks.FirstRank(heading)!, heading.Line, "heading", Confidence.High) };
        return new ClippingContent(file, [.. lines.Select(line => AsHeadline(line, stated.Title?.Value))], stated) { Repairs = [.. repairs] };
    }

    private static ClippingFields Stated(SourceFile file, SourceSpan yaml, OutletBook outlets, DiagnosticBag found)
    {
        var own = new DiagnosticBag();
        var root = YamlReader.Read(file, yaml.Start, yaml.Length, own);
        if (own.ToSorted() is { Length: > 0 } problems) found.Add(ImportProblems.FrontMatterDoubtful(file, problems[0]));
        return StatedFrontMatter.Read(root, yaml, outlets);
    }

    private static ClippingLine AsHeadline(ClippingLine line, string? title) =>
        title is not null && MarkdownBlocks.FirstRank(line) is { } text && string.Equals(text, title, StringComparison.OrdinalIgnoreCase) ? line with { Mark = new LineMark(LineKind.Headline, "heading") } : line;
}
