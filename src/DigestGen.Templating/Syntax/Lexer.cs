using System.Globalization;

namespace DigestGen.Templating.Syntax;

/// <summary>
/// Cuts a template into text and the tokens of its code blocks. The token of an opening `{{` carries the white space before it on its line. White space that `-` and `~` take away is gone from the text tokens;
/// an escape block (`{%{ … }%}`) becomes text.
/// </summary>
internal sealed class Lexer
{
    private static readonly string[] Symbols =
    [
        "..<", "...", "//=", "..", "?.", "??", "?!", "==", "!=", "<=", ">=", "&&", "||", "|>", "//", "+=", "-=", "*=", "/=", "%=", "++", "--", "<<", ">>",
        "+", "-", "*", "/", "%", "(", ")", "[", "]", "{", "}", ",", ":", ".", "?", "!", "<", ">", "=", "@", "^", "|", "&",
    ];

    private readonly string text;
    private readonly int end;
    private readonly int interpolationDepth;
    private readonly List<Token> tokens = [];
    private int position;
    private int openBraces;

    private Lexer(string text, int start, int end, int interpolationDepth)
    {
        this.text = text;
        this.end = end;
        this.interpolationDepth = interpolationDepth;
        position = start;
    }

    /// <summary>The tokens of a whole template.</summary>
    public static List<Token> ReadTemplate(string text)
    {
        var lexer = new Lexer(text, 0, text.Length, 0);
        lexer.ReadBlocks();
        lexer.Add(TokenKind.End, text.Length);
        return lexer.tokens;
    }

    /// <summary>The tokens of code that stands without `{{`: an expression inside an interpolated string, a script.</summary>
    public static List<Token> ReadExpression(string text, Range range, int interpolationDepth)
    {
        var lexer = new Lexer(text, range.Start.GetOffset(text.Length), range.End.GetOffset(text.Length), interpolationDepth);
        while (lexer.position < lexer.end) lexer.ReadCodeToken();
        lexer.Add(TokenKind.End, lexer.end);
        return lexer.tokens;
    }

    private void ReadBlocks()
    {
        var textStart = 0;
        while (true)
        {
            var brace = text.AsSpan(position).IndexOf('{');
            if (brace < 0 || position + brace + 1 >= end) break;
            var block = position + brace;
            if (text[block + 1] == '{')
            {
                var trim = TrimAt(block + 2);
                var textEnd = TrimmedEnd(textStart, block, trim);
                AddText(textStart, textEnd);
                Add(TokenKind.CodeStart, block, trim == '\0' ? 2 : 3, IndentAt(textStart, textEnd));
                textStart = position = ReadCode(block, block + (trim == '\0' ? 2 : 3));
            }
            else if (text[block + 1] == '%' && EscapeMarks(block) is var marks and > 0)
            {
                var trim = TrimAt(block + marks + 2);
                AddText(textStart, TrimmedEnd(textStart, block, trim));
                textStart = position = ReadEscape(block, marks, block + marks + (trim == '\0' ? 2 : 3));
            }
            else
            {
                position = block + 1;
            }
        }
        AddText(textStart, end);
    }

    private char TrimAt(int at) => at < end && text[at] is '-' or '~' ? text[at] : '\0';

    private int TrimmedEnd(int start, int stop, char trim)
    {
        if (trim == '-') while (stop > start && char.IsWhiteSpace(text[stop - 1])) stop--;
        if (trim == '~') while (stop > start && text[stop - 1] is ' ' or '\t') stop--;
        return stop;
    }

    // A greedy `-` takes all white space; `~` takes the rest of the line with its line end, so that a line of code alone leaves nothing.
    private int TrimmedStart(int start, char trim)
    {
        if (trim == '-') while (start < end && char.IsWhiteSpace(text[start])) start++;
        if (trim != '~') return start;
        while (start < end && text[start] is ' ' or '\t') start++;
        if (start < end && text[start] == '\r') start++;
        if (start < end && text[start] == '\n') start++;
        return start;
    }

    // The white space between a line's start and the code that follows it; empty when anything else stands there.
    private string IndentAt(int start, int stop)
    {
        if (stop == start) return "";
        var at = stop;
        while (at > 0 && text[at - 1] != '\n' && char.IsWhiteSpace(text[at - 1])) at--;
        return at == 0 || text[at - 1] == '\n' ? text[at..stop] : "";
    }

    private void AddText(int start, int stop)
    {
        if (stop > start) tokens.Add(new Token(TokenKind.Text, start, stop - start));
    }

    private int EscapeMarks(int block)
    {
        var marks = 0;
        while (block + 1 + marks < end && text[block + 1 + marks] == '%') marks++;
        return block + 1 + marks < end && text[block + 1 + marks] == '{' ? marks : 0;
    }

    private int ReadEscape(int block, int marks, int start)
    {
        var close = string.Concat("}", new string('%', marks), "}");
        var found = text.IndexOf(close, start, StringComparison.Ordinal);
        if (found < 0) throw new SyntaxFault(block, marks + 2, "this escape block is never closed", $"add `{close}`");
        var trim = found > start ? TrimAt(found - 1) : '\0';
        AddText(start, trim == '\0' ? found : found - 1);
        return TrimmedStart(found + close.Length, trim);
    }

    private int ReadCode(int block, int start)
    {
        position = start;
        openBraces = 0;
        while (position < end)
        {
            if (CodeEndAt(position) is var length and > 0 && openBraces == 0)
            {
                Add(TokenKind.CodeEnd, position, length);
                return TrimmedStart(position + length, length == 3 ? text[position] : '\0');
            }
            ReadCodeToken();
        }
        throw new SyntaxFault(block, 2, "this code block is never closed", "add `}}`");
    }

    private int CodeEndAt(int at)
    {
        var dash = text[at] is '-' or '~' ? 1 : 0;
        return at + dash + 1 < end && text[at + dash] == '}' && text[at + dash + 1] == '}' ? 2 + dash : 0;
    }

    private void ReadCodeToken()
    {
        var c = text[position];
        if (c is '\n' or ';') Add(TokenKind.NewLine, position++, 1);
        else if (char.IsWhiteSpace(c)) position++;
        else if (c == '#') SkipComment();
        else if (char.IsAsciiDigit(c)) ReadNumber();
        else if (c is '"' or '\'' or '`') ReadString();
        else if (c == '$') ReadLocal();
        else if (char.IsLetter(c) || c == '_') Add(TokenKind.Name, position, NameLength(position), text.Substring(position, NameLength(position)), advance: true);
        else ReadSymbol();
    }

    private void SkipComment()
    {
        var isBlock = position + 1 < end && text[position + 1] == '#';
        position += isBlock ? 2 : 1;
        while (position < end && (openBraces > 0 || CodeEndAt(position) == 0))
        {
            if (isBlock && text[position] == '#' && position + 1 < end && text[position + 1] == '#')
            {
                position += 2;
                return;
            }
            if (!isBlock && text[position] == '\n') return;
            position++;
        }
    }

    private void ReadNumber()
    {
        var start = position;
        var value = NumberLiteral.Read(text.AsSpan(start, Math.Min(end - start, 512)), out var length)
            ?? throw new SyntaxFault(start, Math.Max(1, length), $"`{text.AsSpan(start, Math.Max(1, length))}` is not a number");
        if (start + length < end && (char.IsLetter(text[start + length]) || text[start + length] == '_'))
            throw new SyntaxFault(start, length + NameLength(start + length), "a name cannot begin with a digit");
        Add(TokenKind.Number, start, length, value, advance: true);
    }

    private void ReadString()
    {
        var start = position;
        var value = StringLiteral.Read(text, start, end, out var length);
        Add(TokenKind.String, start, length, value, advance: true);
    }

    private void ReadLocal()
    {
        var next = position + 1 < end ? text[position + 1] : '\0';
        if (next is '"' or '\'')
        {
            var parts = StringLiteral.ReadInterpolated(text, position, end, interpolationDepth, out var length);
            Add(TokenKind.Interpolated, position, length, parts, advance: true);
            return;
        }
        var nameLength = next == '$' ? 1 : char.IsAsciiDigit(next) ? DigitsAt(position + 1) : NameLength(position + 1);
        Add(TokenKind.Local, position, nameLength + 1, text.Substring(position + 1, nameLength), advance: true);
    }

    private void ReadSymbol()
    {
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, position, symbol, 0, symbol.Length) != 0 || position + symbol.Length > end) continue;
            if (symbol == "{") openBraces++;
            if (symbol == "}" && openBraces > 0) openBraces--;
            Add(TokenKind.Symbol, position, symbol.Length, symbol, advance: true);
            return;
        }
        var code = ((int)text[position]).ToString("X4", CultureInfo.InvariantCulture);
        throw new SyntaxFault(position, 1, char.IsControl(text[position]) ? $"the character U+{code} has no meaning here" : $"`{text[position]}` has no meaning here");
    }

    private int NameLength(int at)
    {
        var stop = at;
        while (stop < end && (char.IsLetterOrDigit(text[stop]) || text[stop] == '_')) stop++;
        return stop - at;
    }

    private int DigitsAt(int at)
    {
        var stop = at;
        while (stop < end && char.IsAsciiDigit(text[stop])) stop++;
        return stop - at;
    }

    private void Add(TokenKind kind, int start, int length = 0, object? data = null, bool advance = false)
    {
        tokens.Add(new Token(kind, start, length, data));
        if (advance) position = start + length;
    }
}
