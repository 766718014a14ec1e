using System.Buffers;
using System.Text;

namespace DigestGen.Markup;

/// <summary>
/// The words of a Markdown body without its signs, by one pass that knows the signs and not the grammar: good for counting and comparing words, a hundred times
/// quicker than parsing. Blocks are parted by line ends.
/// </summary>
internal static class MarkdownText
{
    private const int MaxAddress = 2_000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*_[]!<|");

    public static string PlainText(MarkdownBody body)
    {
        var text = body.Text;
        var plain = new StringBuilder(text.Length);
        var isCode = false;
        var goesOn = false;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny('\n', '\r');
            var raw = end < 0 ? text : text[..end];
            var line = raw.Trim();
            text = end < 0 ? [] : text[(end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1))..];
            if (line.StartsWith("```") || line.StartsWith("~~~"))
            {
                (isCode, goesOn) = (!isCode, false);
                continue;
            }
            var content = isCode ? line : WithoutBlockSigns(line);
            // A paragraph may run over several lines of its file.
            var isWords = !isCode && !IsDefinition(line);
            if (goesOn && isWords && content.Length == line.Length && line.Length > 0 && !line.Contains('|')) plain[^1] = ' ';
            if (isCode) plain.Append(line);
            else if (isWords) AppendLine(plain, content);
            if (plain.Length > 0 && plain[^1] != '\n') plain.Append('\n');
            goesOn = isWords && line.Length > 0 && line[0] != '#' && !line.Contains('|') && !raw.EndsWith("  ") && !raw.EndsWith("\\") && plain.Length > 0;
        }
        return plain.ToString();
    }

    private static ReadOnlySpan<char> WithoutBlockSigns(ReadOnlySpan<char> line)
    {
        if (line.TrimStart("|-:=*_ \t").IsEmpty) return [];
        line = line.TrimStart("> \t");
        if (line.Length > 1 && line[0] is '-' or '*' or '+' && line[1] == ' ') return line[2..];
        if (line.StartsWith('#')) return line.TrimStart('#').TrimStart();
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ' ? line[(digits + 2)..] : line;
    }

    // `[name]: address` and nothing that a reader sees; a footnote's text is seen.
    private static bool IsDefinition(ReadOnlySpan<char> line) =>
        line.Length > 4 && line[0] == '[' && line[1] != '^' && line.IndexOf("]:") is > 0 and var end && line[..end].IndexOfAny('(', ')') < 0;

    private static void AppendLine(StringBuilder plain, ReadOnlySpan<char> line)
    {
        var openLinks = 0;
        for (var at = 0; at < line.Length; at++)
        {
            var special = line[at..].IndexOfAny(Signs);
            plain.Append(special < 0 ? line[at..] : line.Slice(at, special));
            if (special < 0) return;
            at += special;
            at = AppendSign(plain, line, at, ref openLinks);
        }
    }

    // Appends what a sign stands for, if anything, and gives the place of the last character that belongs to it.
    private static int AppendSign(StringBuilder plain, ReadOnlySpan<char> line, int at, ref int openLinks)
    {
        var next = at + 1 < line.Length ? line[at + 1] : '\0';
        switch (line[at])
        {
            case '\\' when char.IsAsciiLetterOrDigit(next) || next == '\0':
                plain.Append('\\');
                return at;
            case '\\':
                plain.Append(next);
                return at + 1;
            case '_' when at > 0 && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(next):
                plain.Append('_');
                return at;
            case '[' when next == '^':
                return EndOf(line, at, ']');
            case '[' when OpensLink(line, at):
                openLinks++;
                return at;
            case ']' when openLinks > 0:
                openLinks--;
                return next == '(' ? EndOf(line, at, ')') : next == '[' ? EndOf(line, at + 1, ']') : at;
            case '[' or ']':
                plain.Append(line[at]);
                return at;
            case '<' when char.IsAsciiLetter(next):
                return EndOf(line, at, '>');
            case '!' when next != '[':
            case '<':
                plain.Append(line[at]);
                return at;
            case '|':
                plain.Append(' ');
                return at;
            default:
                return at;
        }
    }

    // `[words](address)` and `[words][name]`; `[and]` alone is what an outlet put into a quotation.
    private static bool OpensLink(ReadOnlySpan<char> line, int at)
    {
        var rest = line.Slice(at + 1, Math.Min(MaxAddress, line.Length - at - 1));
        var end = rest.IndexOfAny('[', ']');
        // Brackets within brackets: a picture that is a link.
        if (end >= 0 && rest[end] == '[') return end > 0 && rest[end - 1] == '!';
        return end >= 0 && end + 1 < rest.Length && rest[end + 1] is '(' or '[';
    }

    private static int EndOf(ReadOnlySpan<char> line, int at, char closing)
    {
        var length = line.Slice(at, Math.Min(MaxAddress, line.Length - at)).IndexOf(closing);
        return length < 0 ? at : at + length;
    }
}
