namespace DigestGen.Templating.Syntax;

/// <summary>Walks the tokens. Between parentheses, brackets and braces the ends of lines mean nothing and are stepped over.</summary>
internal sealed class TokenReader(List<Token> tokens, string text)
{
    private int index;
    private int nesting;

    public string Text => text;

    public Token Current => tokens[index];

    public Token Next => tokens[Math.Min(index + 1, tokens.Count - 1)];

    public Token AfterNext => tokens[Math.Min(index + 2, tokens.Count - 1)];

    /// <summary>The end of the token before the current one.</summary>
    public int LastEnd => index == 0 ? 0 : tokens[index - 1].End;

    /// <summary>True when nothing stands between the last token and the current one.</summary>
    public bool IsAdjacent => index > 0 && tokens[index - 1].End == Current.Start;

    public Token Advance()
    {
        var token = tokens[index];
        if (index < tokens.Count - 1) index++;
        if (nesting > 0) SkipLines();
        return token;
    }

    public bool TryAdvance(string symbol)
    {
        if (!Current.Is(symbol)) return false;
        Advance();
        return true;
    }

    public Token Expect(string symbol, string what)
    {
        if (Current.Is(symbol)) return Advance();
        throw Unexpected($"`{symbol}` is missing {what}");
    }

    public void SkipLines()
    {
        while (Current.Kind == TokenKind.NewLine && index < tokens.Count - 1) index++;
    }

    /// <summary>Steps to the end of a statement that cannot be read; of one that is open inside brackets, to the end of its code block.</summary>
    public void SkipStatement()
    {
        var isOpen = nesting > 0;
        nesting = 0;
        while (Current.Kind is not (TokenKind.CodeEnd or TokenKind.End) && (isOpen || Current.Kind != TokenKind.NewLine)) Advance();
    }

    /// <summary>Looks past the ends of lines: a pipe may begin the next line.</summary>
    public bool IsPipeOnNextLine()
    {
        if (Current.Kind != TokenKind.NewLine || text[Current.Start] == ';') return false;
        var ahead = index;
        while (tokens[ahead].Kind == TokenKind.NewLine && text[tokens[ahead].Start] != ';') ahead++;
        if (!tokens[ahead].Is("|") && !tokens[ahead].Is("|>")) return false;
        index = ahead;
        return true;
    }

    /// <summary>Opens a nested stretch: the opening symbol is stepped over, line ends lose their meaning until <see cref="Close"/>.</summary>
    public Token Open()
    {
        nesting++;
        return Advance();
    }

    public void Close(string symbol, Token opening)
    {
        if (!Current.Is(symbol))
            throw new SyntaxFault(opening.Start, opening.Length, $"`{opening.Data}` is never closed", $"`{symbol}` is missing before {Describe(Current)}");
        nesting--;
        Advance();
    }

    /// <summary>Statements inside parentheses (`do … end`) end at line ends again.</summary>
    public int Suspend()
    {
        var was = nesting;
        nesting = 0;
        return was;
    }

    public void Resume(int was)
    {
        nesting = was;
        if (nesting > 0) SkipLines();
    }

    public SyntaxFault Unexpected(string message, string? help = null) =>
        new(Current.Start, Math.Max(Current.Length, Current.Kind == TokenKind.End ? 0 : 1), $"{message}; found {Describe(Current)}", help);

    public string Describe(Token token) => token.Kind switch
    {
        TokenKind.End => "the end of the template",
        TokenKind.Text or TokenKind.CodeStart => "text",
        TokenKind.CodeEnd => "the end of the code block",
        TokenKind.NewLine => text[token.Start] == ';' ? "`;`" : "the end of the line",
        _ => $"`{(token.Length > 40 ? string.Concat(text.AsSpan(token.Start, 40), "…") : text.Substring(token.Start, token.Length))}`",
    };
}
