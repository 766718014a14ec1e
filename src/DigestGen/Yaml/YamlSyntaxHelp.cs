using YamlDotNet.Core;

namespace DigestGen.Yaml;

/// <summary>Says in an editor's words why a text is not YAML, and shows the line as it should be, where that can be told.</summary>
internal static class YamlSyntaxHelp
{
    internal const string TagThatIsNoUri = "a tag is no URI";
    private const int MaxLine = 2_000;

    /// <param name="at">Where the parser stopped.</param>
    public static (string Message, string? Help) Explain(string text, int at, string parserMessage)
    {
        var line = LineAt(text, at);
        var help = FixedLine(text, line, at) is { } fixedLine ? $"put the value in quotation marks: `{fixedLine.Trim()}`" : null;
        return (InWords(text, at, parserMessage), help);
    }

    /// <summary>Where the error is. The parser gives the place 0 for a tab that indents, and the end of the value before for a tag; both are looked for then.</summary>
    public static int PlaceOf(string text, YamlException error)
    {
        var at = Math.Clamp((int)error.Start.Index, 0, text.Length);
        if (error.Message == TagThatIsNoUri) return TagAt(text, at);
        if (at > 0 || !error.Message.Contains("tab as indentation", StringComparison.Ordinal)) return at;
        for (var line = 0; line < text.Length; line = LineAt(text, line).End + 1)
        {
            var content = text.AsSpan(line, LineAt(text, line).End - line);
            var indent = content.IndexOfAnyExcept(' ', '\t');
            if (content[..Math.Max(0, indent)].IndexOf('\t') is var tab and >= 0) return line + tab;
        }
        return at;
    }

    private static int TagAt(string text, int at)
    {
        var mark = text.IndexOf('!', at) is var next and >= 0 ? next : Math.Max(0, text.LastIndexOf('!'));
        while (mark > 0 && text[mark - 1] == '!') mark--;
        return mark;
    }

    /// <summary>From a place to the end of its line, at least nothing.</summary>
    public static int LengthOfRest(string text, int at) => Math.Max(0, LineAt(text, at).End - at);

    /// <summary>A value in quotation marks that an editor can read: single ones where it has double ones inside.</summary>
    public static string InQuotes(string value) =>
        value.Contains('"', StringComparison.Ordinal) && !value.Contains('\\', StringComparison.Ordinal)
            ? "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'"
            : YamlText.Quote(value);

    /// <summary>
    /// The text with one field or entry blanked out, so that every other place stays where it was: the one that holds the error, or
    /// the one before it (an open bracket is noticed too late), whichever lets the parser get further. Null when neither helps.
    /// </summary>
    public static (string Text, string? LostKey)? WithoutBlock(string text, int at)
    {
        var block = BlockAt(text, LineAt(text, at).Start);
        var candidates = new List<(string Text, string? LostKey, int Reach)> { Blanked(text, block) };
        if (block.Start > 0) candidates.Add(Blanked(text, BlockAt(text, LineAt(text, block.Start - 1).Start)));
        var best = candidates.MaxBy(candidate => candidate.Reach);
        return best.Reach > at ? (best.Text, best.LostKey) : null;
    }

    private static string InWords(string text, int at, string message)
    {
        if (message.Contains("invalid mapping", StringComparison.Ordinal)) return "the value has a colon and a space in it, which YAML takes for another field";
        if (message.Contains("tab character", StringComparison.Ordinal) || message.Contains("tab as indentation", StringComparison.Ordinal)) return "a tab stands where YAML wants spaces";
        if (message.Contains("cannot start any token", StringComparison.Ordinal) && at < text.Length && text[at] == '\t') return "a tab stands where YAML wants spaces";
        if (message.Contains("cannot start any token", StringComparison.Ordinal) && at < text.Length) return $"a value cannot begin with `{text[at]}` in YAML";
        if (message.Contains("quoted scalar, found wrong", StringComparison.Ordinal) || message.Contains("end of stream", StringComparison.Ordinal))
            return "a quotation mark is opened here and never closed";
        if (message == TagThatIsNoUri) return "a value that begins with `!` needs quotation marks in YAML";
        if (message.Contains("escape", StringComparison.Ordinal)) return "a `\\` in double quotation marks begins an escape that YAML does not have";
        if (message.Contains("flow", StringComparison.Ordinal)) return "a `[` or `{` is opened above and never closed";
        if (message.Contains("expected key", StringComparison.Ordinal)) return "the line goes on after its value has ended";
        return "this is not YAML";
    }

    // A proposal is only made when YAML can be read with it, at least to the end of that line.
    private static string? FixedLine(string text, (int Start, int End) line, int at)
    {
        if (line.End - line.Start > MaxLine || text.Length > 100_000) return null;
        var content = text[line.Start..line.End];
        var colon = content.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0) return null;
        var value = content[(colon + 2)..].Trim();
        if (value.Length == 0) return null;
        var bare = value[0] is '"' or '\'' && value.IndexOf(value[0], 1) is var closing && (closing < 0 || closing == value.Length - 1) ? value[1..].TrimEnd(value[0]) : value;
        var fixedLine = content[..(colon + 2)] + InQuotes(bare);
        var reach = Reach(string.Concat(text.AsSpan(0, line.Start), fixedLine, text.AsSpan(line.End)));
        return reach > at + fixedLine.Length - content.Length && reach >= line.Start + fixedLine.Length ? fixedLine : null;
    }

    private static (string Text, string? LostKey, int Reach) Blanked(string text, (int Start, int End) block)
    {
        var blanked = string.Create(text.Length, (text, block), (span, state) =>
        {
            state.text.CopyTo(span);
            foreach (ref var c in span[state.block.Start..state.block.End])
                if (c is not '\n' and not '\r') c = ' ';
        });
        var colon = text.AsSpan(block.Start, block.End - block.Start).IndexOf(':');
        return (blanked, colon > 0 ? text.Substring(block.Start, colon).Trim() : null, Reach(blanked));
    }

    // A field with the lines that belong to it: from a line at the margin to the next one.
    private static (int Start, int End) BlockAt(string text, int lineStart)
    {
        var start = lineStart;
        while (start > 0 && (start >= text.Length || text[start] is ' ' or '\t' or '\n' or '\r' or '#')) start = LineAt(text, start - 1).Start;
        var end = LineAt(text, start).End;
        while (end < text.Length)
        {
            var next = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
            if (next >= text.Length || text[next] is not (' ' or '\t' or '\n' or '\r')) break;
            end = LineAt(text, next).End;
        }
        return (start, end);
    }

    private static (int Start, int End) LineAt(string text, int at)
    {
        var start = at == 0 ? 0 : text.AsSpan(0, at).LastIndexOfAny('\n', '\r') + 1;
        var length = text.AsSpan(at).IndexOfAny('\n', '\r');
        return (start, length < 0 ? text.Length : at + length);
    }

    // How far the parser gets: the whole length and more when nothing is wrong.
    private static int Reach(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            // Deeper than any text that is read, the parser is not asked to go: each level costs it more.
            for (var depth = 0; depth <= YamlBuilder.MaxDepth + 2 && YamlBuilder.TryAdvance(parser);) depth += parser.Current!.NestingIncrease;
            return int.MaxValue;
        }
        catch (YamlException error)
        {
            return (int)error.Start.Index;
        }
    }
}
