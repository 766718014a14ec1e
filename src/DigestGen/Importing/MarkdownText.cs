using System.Collections.Immutable;
using System.Text;

namespace DigestGen.Importing;

/// <summary>Classified lines to Markdown that renders as the same characters: one block a line, a blank line between, list items together.</summary>
internal static class MarkdownText
{
    public static string Write(ImmutableArray<ClassifiedLine> lines)
    {
        var body = new StringBuilder();
        LineKind? before = null;
        foreach (var line in lines)
        {
            if (!line.IsBody) continue;
            var continues = line.Kind == before && line.Kind is LineKind.ListItem or LineKind.Quote;
            if (body.Length > 0) body.Append(!continues ? "\n" : line.Kind == LineKind.Quote ? ">\n" : "");
            AppendBlock(body, line);
            body.Append('\n');
            before = line.Kind;
        }
        return body.ToString();
    }

    private static void AppendBlock(StringBuilder body, ClassifiedLine line)
    {
        var text = line.Text;
        switch (line.Kind)
        {
            case LineKind.Subhead or LineKind.InsetHeading:
                body.Append("## ");
                Escape(body, text, isHeading: true);
                break;
            case LineKind.InsetByline:
                body.Append('*');
                Escape(body, text, isHeading: true);
                body.Append('*');
                break;
            case LineKind.ListItem:
                body.Append("- ");
                Escape(body, text[LineShape.ListMarker(text)..].TrimStart(), isHeading: false);
                break;
            case LineKind.Quote:
                body.Append("> ");
                Escape(body, text.TrimStart('>', ' '), isHeading: false);
                break;
            default:
                Escape(body, text, isHeading: false);
                break;
        }
    }

    private static void Escape(StringBuilder body, string text, bool isHeading)
    {
        var start = isHeading ? 0 : BlockMark(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == start - 1 || NeedsBackslash(text, i) || (isHeading && text[i] == '#' && text.AsSpan(i).TrimEnd('#').Length == 0)) body.Append('\\');
            body.Append(text[i]);
        }
    }

    // The place (from 1) of a character that would begin a heading, list, quotation, rule or fence at the start of a line; 0 for none.
    private static int BlockMark(string text)
    {
        if (text.Length == 0) return 0;
        if (text[0] is '#' or '>' or '+' or '-' or '=' or '~' or '|' or ':') return 1;
        var digits = 0;
        while (digits < text.Length && digits < 10 && char.IsAsciiDigit(text[digits])) digits++;
        return digits > 0 && digits < text.Length && text[digits] is '.' or ')' && (digits + 1 == text.Length || text[digits + 1] is ' ' or '\t') ? digits + 1 : 0;
    }

    private static bool NeedsBackslash(string text, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        return text[i] switch
        {
            '\\' or '`' or '*' => true,
            '_' => i == 0 || next == '\0' || !char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(next),
            // Brackets are links only before one of these, or as a footnote.
            '[' => next == '^',
            ']' => next is '(' or '[' or ':',
            '<' => char.IsLetter(next) || next is '/' or '!' or '?',
            '&' => next == '#' || char.IsAsciiLetter(next),
            _ => false,
        };
    }
}
