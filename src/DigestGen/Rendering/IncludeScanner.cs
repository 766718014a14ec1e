using DigestGen.Text;

namespace DigestGen.Rendering;

/// <summary>Walks a template once, from left to right, and stops only at the includes of its code: strings, comments and escape blocks are stepped over.</summary>
internal sealed class IncludeScanner(SourceFile template)
{
    // Interpolated strings may stand inside one another; the language itself allows fewer levels.
    private const int MaxDepth = 32;

    private readonly string text = template.Text;
    private int at;

    public List<Located<string>> Literal { get; } = [];

    public bool HasComputed { get; private set; }

    public void ReadTemplate()
    {
        while (text.AsSpan(at).IndexOf('{') is var found and >= 0)
        {
            at += found + 1;
            if (Here == '{')
            {
                at++;
                ReadCode("}}", 0);
            }
            else if (Here == '%') SkipEscapeBlock();
        }
    }

    private char Here => at < text.Length ? text[at] : '\0';

    private char Next => at + 1 < text.Length ? text[at + 1] : '\0';

    private void SkipEscapeBlock()
    {
        var marks = 0;
        for (; Here == '%'; at++) marks++;
        if (Here != '{') return;
        var close = text.IndexOf("}" + new string('%', marks) + "}", at, StringComparison.Ordinal);
        at = close < 0 ? text.Length : close + marks + 2;
    }

    private void ReadCode(string close, int depth)
    {
        var braces = 0;
        var before = '\0';
        while (at < text.Length)
        {
            if (braces == 0 && string.CompareOrdinal(text, at, close, 0, close.Length) == 0)
            {
                at += close.Length;
                return;
            }
            var c = text[at];
            if (c == '#') SkipComment(close);
            else if (c is '"' or '\'' or '`') ReadString();
            else if (c == '$' && Next is '"' or '\'') ReadInterpolated(depth);
            else if (c == '_' || char.IsLetter(c)) ReadWord(before);
            else
            {
                if (c == '{') braces++;
                else if (c == '}' && braces > 0) braces--;
                at++;
            }
            if (!char.IsWhiteSpace(c)) before = c;
        }
    }

    private void SkipComment(string close)
    {
        var isBlock = Next == '#';
        at += isBlock ? 2 : 1;
        for (; at < text.Length; at++)
        {
            if (isBlock && Here == '#' && Next == '#')
            {
                at += 2;
                return;
            }
            if ((!isBlock && Here == '\n') || string.CompareOrdinal(text, at, close, 0, close.Length) == 0) return;
        }
    }

    // The string at this place; null when it holds escapes, which no file's name needs.
    private string? ReadString()
    {
        var quote = text[at++];
        var start = at;
        var isPlain = true;
        for (; at < text.Length && text[at] != quote; at++)
        {
            if (text[at] != '\\' || quote == '`') continue;
            isPlain = false;
            at++;
        }
        var end = Math.Min(at, text.Length);
        at = Math.Min(at + 1, text.Length);
        return isPlain ? text[start..end] : null;
    }

    private void ReadInterpolated(int depth)
    {
        var quote = Next;
        at += 2;
        while (at < text.Length && Here != quote)
        {
            var c = text[at++];
            if (c == '\\') at++;
            else if (c == '{' && depth < MaxDepth) ReadCode("}", depth + 1);
        }
        at = Math.Min(at + 1, text.Length);
    }

    private void ReadWord(char before)
    {
        var start = at;
        while (at < text.Length && (Here == '_' || char.IsLetterOrDigit(Here))) at++;
        // `page.include` and `$include` are names like any other.
        if (before is '.' or '$') return;
        var word = text.AsSpan(start, at - start);
        if (word is "include") ReadInclude();
        else if (word is "include_join") ReadIncludeJoin();
    }

    private void ReadInclude()
    {
        SkipBlanks("(");
        if (Here is not ('"' or '\'' or '`') || !TryReadName())
        {
            HasComputed = true;
            return;
        }
        SkipBlanks(")");
        if (Here is not ('+' or '*' or '?' or '.' or '[')) return;
        // `include 'partials/' + name`: the string is only a part of the name, and not even a path.
        HasComputed = true;
        if (!SitePath.TryParse(Literal[^1].Value, out _)) Literal.RemoveAt(Literal.Count - 1);
    }

    private void ReadIncludeJoin()
    {
        SkipBlanks("(");
        if (Here != '[')
        {
            HasComputed = true;
            return;
        }
        at++;
        while (true)
        {
            SkipBlanks(",\n");
            if (Here == ']' || at >= text.Length) return;
            if (Here is '"' or '\'' or '`' && TryReadName()) continue;
            HasComputed = true;
            return;
        }
    }

    private bool TryReadName()
    {
        var start = at;
        if (ReadString() is not { } name) return false;
        Literal.Add(new Located<string>(name, template.Span(start, at - start)));
        return true;
    }

    private void SkipBlanks(string others)
    {
        while (at < text.Length && (Here is ' ' or '\t' or '\r' || others.Contains(Here, StringComparison.Ordinal))) at++;
    }
}
