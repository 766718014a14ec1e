using System.Collections.Immutable;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>A paragraph, headline or any other block of a clipping; hard-wrapped lines are one.</summary>
/// <param name="Line">Its first raw line, from 1.</param>
/// <param name="LastLine">Its last raw line.</param>
/// <param name="Text">Without white space around it.</param>
/// <param name="FollowsBlank">Whether a blank line, or the beginning of the file, stands before it.</param>
internal sealed record ClippingLine(int Line, int LastLine, MappedText Text, bool FollowsBlank)
{
    /// <summary>What the clipping's own markup says it is; null for plain text, where the words have to say it.</summary>
    public LineMark? Mark { get; init; }

    /// <summary>What its markup sets off within it: links, emphasis, code.</summary>
    public ImmutableArray<InlineSpan> Spans { get; init; } = [];
}

/// <summary>What the markup of a saved page, a Markdown file or a mail says of a line, and by which rule.</summary>
internal sealed record LineMark(LineKind Kind, string Rule)
{
    /// <summary>For <see cref="LineKind.Markdown"/> the block as it is written; the line's text holds its words only.</summary>
    public MappedText? Source { get; init; }
}

/// <summary>Text to blocks: by blank lines or by single newlines, whichever the file uses; hard-wrapped text is put together again.</summary>
internal static class Lines
{
    // Plain text is wrapped at 60 to 80 columns; what is longer than this was not wrapped by hand or by a mail program.
    private const int WidestWrap = 110;
    private const int NarrowestWrap = 40;

    public static ImmutableArray<ClippingLine> Split(SourceFile file)
    {
        var raw = RawLines(file.Text);
        return WrapWidth(raw) is { } width ? Rejoin(raw, width) : [.. raw.Where(line => line.Text.Length > 0)];
    }

    private static List<ClippingLine> RawLines(string text)
    {
        var lines = new List<ClippingLine>();
        var (start, number, followsBlank) = (0, 1, true);
        while (start <= text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny("\r\n\u2028\u2029\f");
            end = end < 0 ? text.Length : start + end;
            var (first, last) = (start, end);
            while (first < last && IsBlank(text[first])) first++;
            while (last > first && IsBlank(text[last - 1])) last--;
            lines.Add(new ClippingLine(number, number, MappedText.Of(text[first..last], first), followsBlank));
            followsBlank = first == last;
            if (end == text.Length) break;
            start = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
            number++;
        }
        return lines;
    }

    // A file is hard-wrapped when nearly every line that another follows was as full as the next word allowed.
    private static int? WrapWidth(List<ClippingLine> lines)
    {
        var width = 0;
        foreach (var line in lines) width = Math.Max(width, line.Text.Length);
        if (width is > WidestWrap or < NarrowestWrap) return null;
        var (pairs, full) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Text.Length == 0 || lines[i + 1].Text.Length == 0) continue;
            pairs++;
            if (IsFull(lines[i].Text.Text, lines[i + 1].Text.Text, width)) full++;
        }
        return pairs >= 3 && full * 10 >= pairs * 6 ? width : null;
    }

    private static ImmutableArray<ClippingLine> Rejoin(List<ClippingLine> raw, int width)
    {
        var blocks = ImmutableArray.CreateBuilder<ClippingLine>();
        for (var i = 0; i < raw.Count; i++)
        {
            if (raw[i].Text.Length == 0) continue;
            var first = i;
            var text = new MappedTextBuilder();
            text.Append(raw[i].Text);
            while (i + 1 < raw.Count && Continues(raw[i].Text.Text, raw[i + 1].Text.Text, width))
            {
                i++;
                text.Insert(" ", raw[i].Text.InputOffset(0));
                text.Append(raw[i].Text);
            }
            blocks.Add(new ClippingLine(raw[first].Line, raw[i].Line, text.ToMappedText(), raw[first].FollowsBlank));
        }
        return blocks.ToImmutable();
    }

    private static bool Continues(string line, string next, int width)
    {
        if (next.Length == 0 || IsListItem(next)) return false;
        return IsFull(line, next, width) || (char.IsLower(next[0]) && line.Length > width / 2 && line[^1] is not ('.' or '!' or '?' or ':' or '"' or '\u201D'));
    }

    private static bool IsFull(string line, string next, int width)
    {
        var space = next.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? next.Length : space;
        return line.Length + 1 + word > width - 4;
    }

    private static bool IsListItem(string line) => line.Length > 2 && line[0] is '-' or '*' or '\u2022' && line[1] == ' ';

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' || (char.IsControl(c) && c != '\n' && c != '\r');
}
