using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DigestGen.Importing;

/// <summary>Classified lines to Markdown that renders as the same characters: one block a line, a blank line between, list items together.</summary>
internal static class MarkdownText
{
    public static string Write(ImmutableArray<ClassifiedLine> lines)
    {
        var body = new StringBuilder();
        var (before, number, isOther, columns) = ((LineKind?)null, 0, false, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (!line.IsBody) continue;
            var continues = line.Kind == before && Continues(line);
            if (body.Length > 0) body.Append(!continues ? "\n" : line.Kind == LineKind.Quote ? ">\n" : "");
            number = continues ? number + 1 : 1;
            // Two lists on end would become one, did they not have different markers.
            isOther = continues ? isOther : line.Kind == before && !isOther;
            if (line.Kind == LineKind.TableRow && !continues) columns = MarkdownTable.ColumnsFrom(lines, i);
            AppendBlock(body, line, new Place(number, isOther, columns));
            body.Append('\n');
            before = line.Kind;
        }
        return body.ToString();
    }

    /// <summary>Where a line stands in its list or table.</summary>
    private readonly record struct Place(int Number, bool IsOtherList, int Columns);

    // In plain text a quotation or a list goes on over blank lines; markup says where one ends.
    private static bool Continues(ClassifiedLine line) => line.Kind switch
    {
        LineKind.ListItem or LineKind.Quote => line.Line.Mark is null || !line.Line.FollowsBlank,
        LineKind.NumberedItem or LineKind.TableRow => !line.Line.FollowsBlank,
        _ => false,
    };

    private static void AppendBlock(StringBuilder body, ClassifiedLine line, Place place)
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
                body.Append(place.IsOtherList ? "* " : "- ");
                if (line.Line.Mark is null) Escape(body, text[LineShape.ListMarker(text)..].TrimStart(), isHeading: false);
                else AppendInline(body, line.Line);
                break;
            case LineKind.NumberedItem:
                body.Append(CultureInfo.InvariantCulture, $"{place.Number}{(place.IsOtherList ? ')' : '.')} ");
                AppendInline(body, line.Line);
                break;
            case LineKind.Quote:
                body.Append("> ");
                if (line.Line.Mark is null) Escape(body, text.TrimStart('>', ' '), isHeading: false);
                else AppendInline(body, line.Line);
                break;
            case LineKind.Caption:
                body.Append('*');
                AppendEmphasised(body, line.Line);
                body.Append('*');
                break;
            case LineKind.TableRow:
                MarkdownTable.AppendRow(body, line.Line, place.Columns);
                if (place.Number == 1) MarkdownTable.AppendRule(body, place.Columns);
                break;
            case LineKind.Markdown:
                body.Append(line.Line.Mark!.Source!.Text);
                break;
            case LineKind.Preformatted:
                AppendFenced(body, text);
                break;
            default:
                AppendInline(body, line.Line);
                break;
        }
    }

    private static void AppendInline(StringBuilder body, ClippingLine line)
    {
        var ranges = InlineRanges.Of(line.Text, line.Spans, _ => true);
        if (ranges.Count == 0) Escape(body, line.Text.Text, isHeading: false);
        else InlineMarkdown.Append(body, line.Text.Text, ranges, BlockMark(line.Text.Text));
    }

    // Within emphasis there is no other.
    private static void AppendEmphasised(StringBuilder body, ClippingLine line)
    {
        var ranges = InlineRanges.Of(line.Text, line.Spans, kind => kind is InlineKind.Link or InlineKind.Code);
        if (ranges.Count == 0) Escape(body, line.Text.Text, isHeading: true);
        else InlineMarkdown.Append(body, line.Text.Text, ranges, blockMark: 0);
    }

    // A fence longer than any in the text.
    private static void AppendFenced(StringBuilder body, string text)
    {
        var (longest, run) = (2, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        body.Append('`', longest + 1).Append('\n').Append(text.Trim('\n')).Append('\n').Append('`', longest + 1);
    }

    internal static void Escape(StringBuilder body, string text, bool isHeading)
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
        if (text[0] is '#' or '>' or '+' or '-' or '=' or '~' or '|' or ':' || text.StartsWith("<<<<<<< ", StringComparison.Ordinal)) return 1;
        var digits = 0;
        while (digits < text.Length && digits < 10 && char.IsAsciiDigit(text[digits])) digits++;
        return digits > 0 && digits < text.Length && text[digits] is '.' or ')' && (digits + 1 == text.Length || text[digits + 1] is ' ' or '\t') ? digits + 1 : 0;
    }

    internal static bool NeedsBackslash(string text, int i)
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
