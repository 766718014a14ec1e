using DigestGen.Text;

namespace DigestGen.Markup;

/// <summary>The Markdown of a file behind its front matter: where it stands. It is parsed when its HTML is asked for.</summary>
public sealed record MarkdownBody(SourceFile File, int Start, int Length)
{
    public ReadOnlySpan<char> Text => File.Text.AsSpan(Start, Length);
}
