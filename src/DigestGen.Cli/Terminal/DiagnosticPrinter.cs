using System.Globalization;
using DigestGen.Diagnostics;

namespace DigestGen.Cli.Terminal;

/// <summary>Findings on stderr: as text for people, and besides as annotations where GitHub's workflows read along.</summary>
internal static class DiagnosticPrinter
{
    // One mistake that a thousand articles share is told as often as anybody reads it. Errors are all told.
    private const int ShownPerCode = 30;

    /// <param name="root">The digest's folder, absolute: paths are shown as the current folder sees them.</param>
    public static void Print(Shell shell, string root, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var folder = FolderBefore(shell.Folder, root);
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        var shown = diagnostics.Where(d => d.Severity == Severity.Error || (told[d.Code.Id] = told.GetValueOrDefault(d.Code.Id) + 1) <= ShownPerCode).ToList();
        foreach (var diagnostic in shown) shell.Errors.WriteLine(Coloured(shell, diagnostic, DiagnosticText.Of(diagnostic, folder)));
        foreach (var (code, count) in told.Where(entry => entry.Value > ShownPerCode).OrderBy(entry => entry.Key, StringComparer.Ordinal))
            shell.Errors.WriteLine($"{Shell.Number(count - ShownPerCode)} more of {code}; `digestgen check --json` lists all");
        if (shell.IsGitHubActions) Annotate(shell, root, shown);
    }

    /// <summary>`2 errors, 1 warning`, or null when there is nothing to count.</summary>
    public static string? Tally(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count(d => d.Severity == Severity.Warning);
        if (errors + warnings == 0) return null;
        var parts = new List<string>();
        if (errors > 0) parts.Add(Shell.Count(errors, "error", "errors"));
        if (warnings > 0) parts.Add(Shell.Count(warnings, "warning", "warnings"));
        return string.Join(", ", parts);
    }

    // GitHub shows an annotation beside the line of a file when the path is the repository's.
    private static void Annotate(Shell shell, string root, IEnumerable<Diagnostic> diagnostics)
    {
        var folder = FolderBefore(shell.Variable("GITHUB_WORKSPACE") ?? shell.Folder, root);
        foreach (var diagnostic in diagnostics)
        {
            var kind = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            var place = new List<string>();
            if (diagnostic.Path is { } path) place.Add("file=" + Property(folder + path.Value));
            if (diagnostic.Span is { } span)
            {
                var (line, column) = span.File.PositionOf(span.Start);
                place.Add(string.Create(CultureInfo.InvariantCulture, $"line={line}"));
                place.Add(string.Create(CultureInfo.InvariantCulture, $"col={column}"));
            }
            place.Add("title=" + Property(diagnostic.Code.Id));
            var text = diagnostic.Help is { } help ? $"{diagnostic.Message}. {help}" : diagnostic.Message;
            shell.Errors.WriteLine($"::{kind} {string.Join(',', place)}::{Data(text)}");
        }
    }

    private static string FolderBefore(string from, string root)
    {
        var relative = Path.GetRelativePath(from, root).Replace('\\', '/');
        return relative == "." ? "" : relative.StartsWith("..", StringComparison.Ordinal) ? root.Replace('\\', '/').TrimEnd('/') + "/" : relative + "/";
    }

    private static string Coloured(Shell shell, Diagnostic diagnostic, string text)
    {
        if (!shell.HasColour) return text;
        var word = $"{DiagnosticText.NameOf(diagnostic.Severity)} {diagnostic.Code.Id}";
        var at = text.IndexOf(word, StringComparison.Ordinal);
        if (at < 0) return text;
        var colour = diagnostic.Severity switch { Severity.Error => "\e[1;31m", Severity.Warning => "\e[1;33m", _ => "\e[1;36m" };
        return $"{text[..at]}{colour}{word}\e[0m{text[(at + word.Length)..]}";
    }

    // The escapes of workflow commands: what a message holds must not become a command of its own.
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
