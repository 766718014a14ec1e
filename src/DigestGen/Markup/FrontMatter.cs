using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Markup;

/// <summary>A Markdown file's two parts: the YAML between the lines `---`, and what follows.</summary>
/// <param name="Yaml">Null when the file has no front matter.</param>
/// <param name="IsBroken">Whether the front matter is never closed: then nothing is known of its fields, and the body holds all of it.</param>
internal sealed record FrontMatter(SourceSpan? Yaml, MarkdownBody Body, bool IsBroken)
{
    /// <summary>Parts a file. A byte order mark before the first line is passed over, and lines may end in LF, CRLF or CR.</summary>
    public static FrontMatter Split(SourceFile file, DiagnosticBag found)
    {
        var text = file.Text.AsSpan();
        var start = text.StartsWith("\uFEFF") ? 1 : 0;
        var first = LineAt(text, start);
        if (!IsFence(text[start..first.End])) return new FrontMatter(null, new MarkdownBody(file, start, text.Length - start), false);
        for (var at = first.Next; at < text.Length;)
        {
            var (end, next) = LineAt(text, at);
            if (IsFence(text[at..end]))
            {
                var body = AfterEmptyLines(text, next);
                return new FrontMatter(file.Span(first.Next, at - first.Next), new MarkdownBody(file, body, text.Length - body), false);
            }
            at = next;
        }
        found.Add(MarkupProblems.FrontMatterNotClosedAt(file.Span(start, 3)));
        return new FrontMatter(null, new MarkdownBody(file, first.Next, text.Length - first.Next), true);
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.StartsWith("---") && line[3..].Trim().IsEmpty;

    private static (int End, int Next) LineAt(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny('\n', '\r');
        if (length < 0) return (text.Length, text.Length);
        var end = start + length;
        return (end, text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1);
    }

    private static int AfterEmptyLines(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && text[start] is '\n' or '\r') start++;
        return start;
    }
}
