using DigestGen.Text;

namespace DigestGen.Diagnostics;

public enum Severity { Info, Warning, Error }

/// <summary>
/// A kind of message, documented under its id in `src/DIAGNOSTICS.md`. `DG01` config, `DG02` import, `DG03` content, `DG04` linking,
/// `DG05` templates, `DG06` checks, `DG07` shell, `DG08` the formats YAML and Markdown.
/// </summary>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title)
{
    /// <summary>A finding at a place in a file.</summary>
    public Diagnostic At(SourceSpan span, string message, string? help = null) => new(this, span.File.Path, span, message, help);

    /// <summary>A finding about a whole file, or one that could not be read.</summary>
    public Diagnostic In(SitePath path, string message, string? help = null) => new(this, path, null, message, help);

    /// <summary>A finding about the run.</summary>
    public Diagnostic Overall(string message, string? help = null) => new(this, null, null, message, help);
}

/// <summary>One finding: what is wrong (<paramref name="Message"/>), where, and what to do (<paramref name="Help"/>).</summary>
public sealed record Diagnostic(DiagnosticCode Code, SitePath? Path, SourceSpan? Span, string Message, string? Help)
{
    /// <summary>The severity it counts with in this run: the code's own, or what configuration made of it.</summary>
    public Severity Severity { get; init; } = Code.Severity;
}
