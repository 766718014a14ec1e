using System.Text;

namespace DigestGen.Importing;

/// <summary>Writes a text with its links, emphasis and code as Markdown that shows the same characters.</summary>
internal static class InlineMarkdown
{
    /// <param name="ranges">In order, none crossing another (<see cref="InlineRanges"/>).</param>
    /// <param name="blockMark">The place (from 1) of a character that would begin a block; 0 for none.</param>
    public static void Append(StringBuilder body, string text, List<InlineRange> ranges, int blockMark)
    {
        var open = new Stack<InlineRange>();
        var next = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var isEdge = false;
            while (open.Count > 0 && open.Peek().End == i)
            {
                isEdge = true;
                body.Append(Closing(open.Pop()));
            }
            while (next < ranges.Count && ranges[next].Start == i)
            {
                isEdge = true;
                body.Append(Opening(ranges[next].Kind));
                open.Push(ranges[next++]);
            }
            if (i == text.Length) break;
            if (IsCode(open)) body.Append(text[i]);
            else AppendEscaped(body, text, i, isEdge || EndsBehind(open, i) || StartsBehind(ranges, next, i), IsInLink(open), i == blockMark - 1);
        }
    }

    // Beside a mark, signs mean something that they do not mean alone: `!` before a bracket makes a picture.
    private static void AppendEscaped(StringBuilder body, string text, int i, bool isAtEdge, bool isInLink, bool isBlockMark)
    {
        var c = text[i];
        var needsBackslash = isBlockMark || MarkdownText.NeedsBackslash(text, i) || (isInLink && c is '[' or ']' or '^') || (isAtEdge && c is '_' or ']' or '[' or '!' or '<' or '&');
        if (needsBackslash) body.Append('\\');
        body.Append(c);
    }

    private static bool IsCode(Stack<InlineRange> open) => open.Count > 0 && open.Peek().Kind == InlineKind.Code;

    private static bool IsInLink(Stack<InlineRange> open)
    {
        foreach (var range in open)
            if (range.Kind == InlineKind.Link) return true;
        return false;
    }

    private static bool EndsBehind(Stack<InlineRange> open, int i) => open.Count > 0 && open.Peek().End == i + 1;

    private static bool StartsBehind(List<InlineRange> ranges, int next, int i) => next < ranges.Count && ranges[next].Start == i + 1;

    private static string Opening(InlineKind kind) => kind switch
    {
        InlineKind.Link => "[",
        InlineKind.Strong => "**",
        InlineKind.Emphasis => "*",
        _ => "`",
    };

    private static string Closing(InlineRange range) => range.Kind == InlineKind.Link ? $"]({range.Target})" : Opening(range.Kind);
}
