namespace DigestGen.Templating.Syntax;

/// <summary>The kinds of piece a template is cut into. A line end inside code, and a semicolon, end a statement as the end of a code block does.</summary>
internal enum TokenKind
{
    Text,
    CodeStart,
    CodeEnd,
    NewLine,
    Name,
    Local,
    Number,
    String,
    Interpolated,
    Symbol,
    End,
}

/// <summary>
/// One piece of a template. <paramref name="Data"/> is the name, the symbol, the number or the string that stands there;
/// for an interpolated string its parts, in order: text as <see cref="string"/>, code as a <see cref="Range"/> of the template.
/// </summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, object? Data = null)
{
    public int End => Start + Length;

    public bool Is(string symbol) => Kind == TokenKind.Symbol && (string)Data! == symbol;

    public bool IsName(string name) => Kind == TokenKind.Name && (string)Data! == name;

    public bool EndsStatement => Kind is TokenKind.NewLine or TokenKind.CodeEnd or TokenKind.End;
}
