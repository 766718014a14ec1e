using DigestGen.Diagnostics;
using DigestGen.Markup;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>A content file's fields and Markdown.</summary>
/// <param name="Top">The place for what is missing: the file's first line.</param>
/// <param name="IsDamaged">Whether fields may have been lost to an error that has been reported; then none is called missing.</param>
internal sealed record ContentFile(FieldReader Fields, MarkdownBody Body, SourceSpan Top, bool IsDamaged);

/// <summary>Reads the front matter of articles, stories, pages and introductions.</summary>
internal static class FrontMatterReader
{
    private const int MaxLength = 200_000;

    public static ContentFile Read(SourceFile file, DiagnosticBag found)
    {
        var parts = FrontMatter.Split(file, found);
        var top = file.Span(0, parts.Yaml is null ? 0 : 3);
        var root = parts.Yaml is { } yaml ? Yaml(file, yaml, found) : null;
        if (root is not null and not YamlMap) found.Add(ContentProblems.NotFieldsAt(root.Span with { Length = Math.Min(root.Span.Length, 60) }));
        var isDamaged = parts.IsBroken || (root is not YamlMap && parts.Yaml is { } written && HasText(written));
        var map = root as YamlMap ?? new YamlMap(top, [], []);
        return new ContentFile(new FieldReader(map, ContentProblems.Fields, found), parts.Body, top, isDamaged);
    }

    /// <summary>The title, or one made of the file's name, so that the page can be found and repaired.</summary>
    public static Located<string> Title(ContentFile content, SourceFile file, DiagnosticBag found)
    {
        if (content.Fields.Text("title") is { } title) return title;
        var instead = FromFileName(file.Path.Stem);
        if (!content.IsDamaged && !content.Fields.HasLost("title")) found.Add(ContentProblems.MissingTitleAt(content.Top, instead));
        return new Located<string>(instead, content.Top);
    }

    private static YamlNode? Yaml(SourceFile file, SourceSpan span, DiagnosticBag found)
    {
        if (span.Length <= MaxLength) return YamlReader.Read(file, span.Start, span.Length, found);
        found.Add(YamlProblems.TooLargeAt(file.Span(span.Start, 0), MaxLength));
        return null;
    }

    private static bool HasText(SourceSpan span) => !span.File.Text.AsSpan(span.Start, span.Length).IsWhiteSpace();

    private static string FromFileName(string stem)
    {
        var words = stem.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? stem : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
