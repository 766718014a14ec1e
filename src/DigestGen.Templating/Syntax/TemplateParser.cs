namespace DigestGen.Templating.Syntax;

/// <summary>
/// Makes the tree of a template by recursive descent. After a mistake in one statement it goes on with the next; a mistake in the nesting of blocks ends the
/// template. Nesting is bounded, so no text can exhaust the stack.
/// </summary>
internal sealed partial class TemplateParser
{
    private const int MaxNesting = 200;
    private const int MaxTreeDepth = 400;
    private const int MaxFaults = 20;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "if", "else", "end", "for", "tablerow", "while", "break", "continue", "case", "when", "capture", "func", "ret", "with", "wrap", "import", "readonly", "in",
    };

    private readonly TokenReader reader;
    private readonly int interpolationDepth;
    private readonly List<WrittenInclude> includes = [];
    private readonly List<SyntaxFault> faults = [];
    private int nesting;
    private int openFunctions;

    private TemplateParser(TokenReader reader, int interpolationDepth)
    {
        this.reader = reader;
        this.interpolationDepth = interpolationDepth;
    }

    /// <summary>The tree of a template; null when there are mistakes in it, which are added to the problems.</summary>
    public static ParsedTemplate? Parse(TemplateSource source, ICollection<TemplateProblem> problems)
    {
        var faults = new List<SyntaxFault>();
        try
        {
            var parser = new TemplateParser(new TokenReader(Lexer.ReadTemplate(source.Text), source.Text), 0);
            faults = parser.faults;
            var body = parser.ReadBlock();
            if (parser.reader.Current.Kind != TokenKind.End) throw parser.StrayKeyword();
            if (faults.Count == 0) return new ParsedTemplate(source.Path, source.Text, body, parser.includes);
        }
        catch (SyntaxFault fault)
        {
            faults.Add(fault);
        }
        foreach (var fault in faults) problems.Add(fault.At(source.Path));
        return null;
    }

    /// <summary>The names behind `include` and `include_join`, as far as the template can be read.</summary>
    public static IReadOnlyList<WrittenInclude> IncludesOf(string text)
    {
        var includes = new List<WrittenInclude>();
        try
        {
            var parser = new TemplateParser(new TokenReader(Lexer.ReadTemplate(text), text), 0);
            includes = parser.includes;
            parser.ReadBlock();
        }
        catch (SyntaxFault)
        {
            // Whoever parses the template to run it hears of its mistakes.
        }
        return includes;
    }

    /// <summary>Code without `{{` and `}}` around it.</summary>
    public static IReadOnlyList<Statement> ParseScript(string text)
    {
        var parser = new TemplateParser(new TokenReader(Lexer.ReadExpression(text, .., 0), text), 0);
        var body = parser.ReadBlock();
        if (parser.reader.Current.Kind != TokenKind.End) throw parser.StrayKeyword();
        return parser.faults.Count == 0 ? body : throw parser.faults[0];
    }

    // Reads statements until a keyword that belongs to the statement around them.
    private List<Statement> ReadBlock()
    {
        Deeper();
        var statements = new List<Statement>();
        while (true)
        {
            var token = reader.Current;
            if (token.Kind is TokenKind.NewLine) reader.Advance();
            else if (token.Kind is TokenKind.CodeStart or TokenKind.CodeEnd) statements.Add(ReadCodeEdge());
            else if (token.Kind == TokenKind.Text) statements.Add(ReadText());
            else if (token.Kind == TokenKind.End || token.IsName("end") || token.IsName("else") || token.IsName("when")) break;
            else ReadStatement(statements);
        }
        nesting--;
        return statements;
    }

    private void ReadStatement(List<Statement> statements)
    {
        var start = reader.Current;
        var (depth, functions) = (nesting, openFunctions);
        try
        {
            statements.Add(ReadStatement());
            if (!reader.Current.EndsStatement && reader.Current.Kind is not (TokenKind.Text or TokenKind.CodeStart) && !IsKeyword(reader.Current))
                throw reader.Unexpected("a statement must end here");
        }
        catch (SyntaxFault fault) when (!IsKeyword(start) && openFunctions == functions && faults.Count < MaxFaults)
        {
            faults.Add(fault);
            (nesting, isInBranch, isInLoopHeader) = (depth, false, false);
            reader.SkipStatement();
        }
    }

    private CodeEdgeStatement ReadCodeEdge()
    {
        var token = reader.Advance();
        return new CodeEdgeStatement(token.Start, token.End, (string?)token.Data);
    }

    private TextStatement ReadText()
    {
        var token = reader.Advance();
        return new TextStatement(token.Start, token.End);
    }

    private Statement ReadStatement()
    {
        var token = reader.Current;
        var isLoopMember = reader.Next.Is(".") || reader.Next.Is("?.");
        if (token.Kind != TokenKind.Name || isLoopMember) return ReadExpressionStatement();
        return (string)token.Data! switch
        {
            "if" => ReadIf(),
            "for" or "tablerow" => ReadFor(),
            "while" => ReadWhile(),
            "break" => new BreakStatement(token.Start, reader.Advance().End),
            "continue" => new ContinueStatement(token.Start, reader.Advance().End),
            "case" => ReadCase(),
            "capture" => ReadCapture(),
            "func" => ReadFunction(),
            "ret" => ReadReturn(),
            "with" => ReadWith(),
            "wrap" => ReadWrap(),
            "import" => ReadImport(),
            "readonly" => ReadReadonly(),
            _ => ReadExpressionStatement(),
        };
    }

    private Statement ReadExpressionStatement()
    {
        var start = reader.Current.Start;
        var expression = ReadExpression();
        if (!Operators.TryGetAssignment(reader.Current, out var @operator)) return new PrintStatement(start, expression.End, expression);
        var sign = reader.Advance();
        reader.SkipLines();
        if (@operator is null && expression is CallExpression { IsPiped: false } call) return ReadInlineFunction(start, call);
        RequireAssignable(expression, sign);
        var value = ReadExpression();
        return new AssignStatement(start, value.End, expression, @operator, value);
    }

    private FunctionStatement ReadInlineFunction(int start, CallExpression call)
    {
        var parameters = new List<Parameter>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is not NameExpression name || argument.Name is not null)
                throw new SyntaxFault(argument.Value.Start, argument.Value.Length, "a parameter must be a name");
            parameters.Add(new Parameter(name.Name, null, false));
        }
        RequireAssignable(call.Target, reader.Current);
        var value = ReadExpression();
        var body = new ReturnStatement(value.Start, value.End, value);
        return new FunctionStatement(start, value.End, call.Target, new FunctionDefinition(TextOf(call.Target), parameters, [body]));
    }

    private static void RequireAssignable(Expression target, Token sign)
    {
        if (target is NameExpression or LocalExpression or MemberExpression { IsOptional: false } or IndexExpression) return;
        if (target is ThisExpression or LoopExpression or ArgumentExpression or ArgumentsExpression)
            throw new SyntaxFault(target.Start, target.Length, "this variable cannot be assigned");
        throw new SyntaxFault(target.Start, target.Length, "only a variable, a member or an item can be assigned", sign.Is("=") ? "write `==` to compare" : null);
    }

    private Expression ReadHeader(Token opening)
    {
        var expression = ReadExpression();
        EndHeader(opening);
        return expression;
    }

    private void EndHeader(Token opening)
    {
        if (!reader.Current.EndsStatement) throw reader.Unexpected($"`{opening.Data}` must be followed by the end of the line, `;` or the end of the block");
    }

    private int ReadEnd(Token opening)
    {
        if (reader.Current.IsName("end")) return reader.Advance().End;
        if (reader.Current.Kind == TokenKind.End) throw new SyntaxFault(opening.Start, opening.Length, $"this `{opening.Data}` is never closed", "add `{{ end }}`");
        throw reader.Unexpected($"`end` is missing for the `{opening.Data}` on line {LineOf(opening.Start)}");
    }

    private SyntaxFault StrayKeyword()
    {
        var token = reader.Current;
        return new SyntaxFault(token.Start, token.Length, $"there is nothing that this `{token.Data}` could belong to",
            token.IsName("end") ? "take it away, or look for an `if`, `for` or the like that is closed too early" : null);
    }

    private void Deeper()
    {
        if (++nesting > MaxNesting) throw new SyntaxFault(reader.Current.Start, Math.Max(1, reader.Current.Length), $"blocks and parentheses are nested more than {MaxNesting} deep");
    }

    private string TextOf(Node node) => reader.Text[node.Start..node.End];

    private int LineOf(int offset) => reader.Text.AsSpan(0, offset).Count('\n') + 1;

    private static bool IsKeyword(Token token) => token.Kind == TokenKind.Name && Keywords.Contains((string)token.Data!);
}
