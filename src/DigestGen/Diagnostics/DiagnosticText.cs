using System.Globalization;
using System.Text;
using DigestGen.Text;

namespace DigestGen.Diagnostics;

/// <summary>
/// A finding as an editor reads it: `path:line:col: severity code: message`, then the line it points at, a caret below the place, and what to do.
/// </summary>
public static class DiagnosticText
{
    // How much of a line is shown on either side of the place: a line of 50 MB must not reach the terminal.
    private const int Before = 60;
    private const int After = 60;

    /// <summary>The finding in words, without a line end behind it.</summary>
    /// <param name="folder">What is put before its path so that a terminal finds the file: empty, or `digest/`.</param>
    public static string Of(Diagnostic diagnostic, string folder = "")
    {
        var text = new StringBuilder();
        text.Append(Place(diagnostic, folder));
        text.Append(NameOf(diagnostic.Severity)).Append(' ').Append(diagnostic.Code.Id).Append(": ").Append(OneLine(diagnostic.Message));
        if (diagnostic.Span is { } span) AppendExcerpt(text, span, diagnostic.Help);
        else if (diagnostic.Help is { } help) text.Append("\n  help: ").Append(OneLine(help));
        return text.ToString();
    }

    /// <summary>`error`, `warning` or `info`.</summary>
    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static string Place(Diagnostic diagnostic, string folder)
    {
        if (diagnostic.Path is not { } path) return "";
        if (diagnostic.Span is not { } span) return $"{folder}{path}: ";
        var (line, column) = span.File.PositionOf(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{folder}{path}:{line}:{column}: ");
    }

    private static void AppendExcerpt(StringBuilder text, SourceSpan span, string? help)
    {
        var source = span.File.Text;
        var at = Math.Clamp(span.Start, 0, source.Length);
        var number = span.File.PositionOf(at).Line.ToString(CultureInfo.InvariantCulture);

        var first = LineStart(source, at);
        var cutBefore = at - first > Before * 2;
        if (cutBefore) first = Whole(source, at - Before);
        var last = LineEnd(source, at, Math.Max(at + After, first + Before + After), out var cutAfter);
        if (cutAfter) last = Math.Max(at, Whole(source, last));

        text.Append("\n  ").Append(number).Append(" | ").Append(cutBefore ? "…" : "");
        for (var i = first; i < last; i++) text.Append(Visible(source[i]));
        if (cutAfter) text.Append('…');

        text.Append("\n  ").Append(' ', number.Length).Append(" | ").Append(' ', at - first + (cutBefore ? 1 : 0));
        text.Append('^', Math.Max(1, Math.Min(span.Length, last - at)));
        if (help is not null) text.Append(" help: ").Append(OneLine(help));
    }

    // Looks back no further than the excerpt may reach.
    private static int LineStart(string source, int at)
    {
        var i = at;
        while (i > 0 && at - i <= Before * 2 && source[i - 1] is not ('\n' or '\r')) i--;
        return i;
    }

    private static int LineEnd(string source, int at, int limit, out bool cut)
    {
        var i = at;
        while (i < source.Length && i < limit && source[i] is not ('\n' or '\r')) i++;
        cut = i == limit && i < source.Length && source[i] is not ('\n' or '\r');
        return i;
    }

    // An excerpt never begins or ends between the halves of a character.
    private static int Whole(string source, int index) =>
        index > 0 && index < source.Length && char.IsLowSurrogate(source[index]) ? index - 1 : index;

    // One column each, so that the caret stands right: tabs, and whatever a terminal might take for a command.
    private static char Visible(char c) => c == '\t' || char.IsControl(c) ? ' ' : c;

    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 ? text : string.Create(text.Length, text, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = Visible(from[i]);
        });
}
