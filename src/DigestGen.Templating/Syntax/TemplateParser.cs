namespace DigestGen.Templating.Syntax;

/// <summary>
/// Makes the tree of a template by recursive descent. It stops at the first mistake of a template; nesting is bounded, so no text can exhaust the stack.
/// </summary>
internal sealed partial class TemplateParser
{
    private const int MaxNesting = 200;
    private const int MaxTreeDepth = 400;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "if", "else", "end", "for", "tablerow", "while", "break", "continue", "case", "when", "capture", "func", "ret", "with", "wrap", "import", "readonly", "in",
    };

    private readonly TokenReader reader;
    private readonly int interpolationDepth;
    private readonly List<string?> includes = [];
    private int nesting;

    private TemplateParser(TokenReader reader, int interpolationDepth)
    {
        this.reader = reader;
        this.interpolationDepth = interpolationDepth;
    }

    /// <summary>The tree of a template, or null and one more problem.</summary>
    public static ParsedTemplate? Parse(TemplateSource source, ICollection<TemplateProblem> problems)
    {
        try
        {
            var parser = new TemplateParser(new TokenReader(Lexer.ReadTemplate(source.Text), source.Text), 0);
            var body = parser.ReadBlock();
            if (parser.reader.Current.Kind != TokenKind.End) throw parser.StrayKeyword();
            return new ParsedTemplate(source.Path, source.Text, body, [.. parser.includes.Distinct()]);
        }
        catch (SyntaxFault fault)
        {
            problems.Add(fault.At(source.Path));
            return null;
        }
    }

    // Reads statements until a keyword that belongs to the statement around them.
    private List<Statement> ReadBlock()
    {
        Deeper();
        var statements = new List<Statement>();
        while (true)
        {
            while (reader.Current.Kind is TokenKind.NewLine or TokenKind.CodeEnd) reader.Advance();
            var token = reader.Current;
            if (token.Kind == TokenKind.End || token.IsName("end") || token.IsName("else") || token.IsName("when")) break;
            if (token.Kind == TokenKind.Text)
            {
                statements.Add(ReadText());
                continue;
            }
            statements.Add(ReadStatement());
            if (!reader.Current.EndsStatement && reader.Current.Kind != TokenKind.Text && !IsKeyword(reader.Current))
                throw reader.Unexpected("a statement must end here");
        }
        nesting--;
        return statements;
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

    private IfStatement ReadIf()
    {
        var opening = reader.Advance();
        var branches = new List<ConditionalBlock> { new(ReadHeader(opening), ReadBlock()) };
        while (reader.Current.IsName("else"))
        {
            reader.Advance();
            if (!reader.Current.IsName("if"))
            {
                var otherwise = ReadBlock();
                return new IfStatement(opening.Start, ReadEnd(opening), branches, otherwise);
            }
            branches.Add(new ConditionalBlock(ReadHeader(reader.Advance()), ReadBlock()));
        }
        return new IfStatement(opening.Start, ReadEnd(opening), branches, []);
    }

    private ForStatement ReadFor()
    {
        var opening = reader.Advance();
        var variable = ReadUnary(isInArguments: true);
        if (variable is not (NameExpression or LocalExpression)) throw new SyntaxFault(variable.Start, variable.Length, "a loop needs a variable: `for item in items`");
        if (!reader.Current.IsName("in")) throw reader.Unexpected("`in` is missing after the loop's variable", "write `for item in items`");
        reader.Advance();
        isInLoopHeader = true;
        var list = ReadExpression();
        var parameters = ReadLoopParameters();
        isInLoopHeader = false;
        EndHeader(opening);
        var body = ReadBlock();
        IReadOnlyList<Statement> otherwise = [];
        if (reader.Current.IsName("else"))
        {
            reader.Advance();
            otherwise = ReadBlock();
        }
        return new ForStatement(opening.Start, ReadEnd(opening), variable, list, parameters, opening.IsName("tablerow"), body, otherwise);
    }

    private LoopParameters ReadLoopParameters()
    {
        var parameters = new LoopParameters(null, null, null, false);
        while (reader.Current.Kind == TokenKind.Name)
        {
            var name = reader.Advance();
            if (name.IsName("reversed") && !reader.Current.Is(":"))
            {
                parameters = parameters with { IsReversed = true };
                continue;
            }
            reader.Expect(":", "after the loop's parameter");
            var value = ReadBinary(0, isInArguments: true);
            parameters = (string)name.Data! switch
            {
                "offset" => parameters with { Offset = value },
                "limit" => parameters with { Limit = value },
                "cols" => parameters with { Columns = value },
                _ => throw new SyntaxFault(name.Start, name.Length, $"a loop has no parameter `{name.Data}`", "a loop knows `offset`, `limit`, `reversed`, and `tablerow` also `cols`"),
            };
        }
        return parameters;
    }

    private WhileStatement ReadWhile()
    {
        var opening = reader.Advance();
        var condition = ReadHeader(opening);
        var body = ReadBlock();
        return new WhileStatement(opening.Start, ReadEnd(opening), condition, body);
    }

    private CaseStatement ReadCase()
    {
        var opening = reader.Advance();
        var value = ReadHeader(opening);
        // What stands between `case` and the first `when` belongs to no branch: white space, usually.
        ReadBlock();
        var whens = new List<WhenBlock>();
        while (reader.Current.IsName("when"))
        {
            var when = reader.Advance();
            var values = new List<Expression>();
            do
            {
                if (values.Count > 0) reader.Advance();
                reader.SkipLines();
                values.Add(ReadBinary(Operators.OfOr, isInArguments: true));
            }
            while (reader.Current.Is(",") || reader.Current.Is("||"));
            EndHeader(when);
            whens.Add(new WhenBlock(values, ReadBlock()));
        }
        IReadOnlyList<Statement> otherwise = [];
        if (reader.Current.IsName("else"))
        {
            reader.Advance();
            otherwise = ReadBlock();
        }
        return new CaseStatement(opening.Start, ReadEnd(opening), value, whens, otherwise);
    }

    private CaptureStatement ReadCapture()
    {
        var opening = reader.Advance();
        var target = ReadHeader(opening);
        RequireAssignable(target, opening);
        var body = ReadBlock();
        return new CaptureStatement(opening.Start, ReadEnd(opening), target, body);
    }

    private FunctionStatement ReadFunction()
    {
        var opening = reader.Advance();
        var target = ReadFunctionName();
        var parameters = reader.Current.Is("(") ? ReadParameters() : null;
        EndHeader(opening);
        var body = ReadBlock();
        return new FunctionStatement(opening.Start, ReadEnd(opening), target, new FunctionDefinition(TextOf(target), parameters, body));
    }

    private Expression ReadFunctionName()
    {
        if (reader.Current.Kind is not (TokenKind.Name or TokenKind.Local) || IsKeyword(reader.Current)) throw reader.Unexpected("a function needs a name");
        var target = ReadPrimary(isInArguments: true);
        while (reader.Current.Is("."))
        {
            reader.Advance();
            target = ReadMember(target, isOptional: false);
        }
        RequireAssignable(target, reader.Current);
        return target;
    }

    private List<Parameter> ReadParameters()
    {
        var opening = reader.Open();
        var parameters = new List<Parameter>();
        while (!reader.Current.Is(")"))
        {
            if (reader.Current.Kind != TokenKind.Name) throw reader.Unexpected("a parameter must be a name");
            var name = reader.Advance();
            if (parameters is [.., { IsVariadic: true }]) throw new SyntaxFault(name.Start, name.Length, "no parameter can follow the one that takes all that is left");
            if (parameters.Exists(p => p.Name == (string)name.Data!)) throw new SyntaxFault(name.Start, name.Length, $"there are two parameters `{name.Data}`");
            var isVariadic = reader.TryAdvance("...");
            var value = !isVariadic && reader.TryAdvance("=") ? ReadBinary(0, isInArguments: true) : null;
            if (value is null && !isVariadic && parameters is [.., { Default: not null }])
                throw new SyntaxFault(name.Start, name.Length, $"`{name.Data}` needs a default, because the parameter before it has one");
            parameters.Add(new Parameter((string)name.Data!, value, isVariadic));
            if (!reader.TryAdvance(",") && !reader.Current.Is(")")) throw reader.Unexpected("`,` or `)` is missing after a parameter");
        }
        reader.Close(")", opening);
        return parameters;
    }

    private ReturnStatement ReadReturn()
    {
        var opening = reader.Advance();
        var value = reader.Current.EndsStatement || IsKeyword(reader.Current) ? null : ReadExpression();
        return new ReturnStatement(opening.Start, value?.End ?? opening.End, value);
    }

    private WithStatement ReadWith()
    {
        var opening = reader.Advance();
        var target = ReadHeader(opening);
        var body = ReadBlock();
        return new WithStatement(opening.Start, ReadEnd(opening), target, body);
    }

    private WrapStatement ReadWrap()
    {
        var opening = reader.Advance();
        var call = ReadHeader(opening);
        var body = ReadBlock();
        return new WrapStatement(opening.Start, ReadEnd(opening), call, body);
    }

    private ImportStatement ReadImport()
    {
        var opening = reader.Advance();
        var source = ReadExpression();
        return new ImportStatement(opening.Start, source.End, source);
    }

    private ReadonlyStatement ReadReadonly()
    {
        var opening = reader.Advance();
        var target = ReadExpression();
        if (target is not (NameExpression or LocalExpression)) throw new SyntaxFault(target.Start, target.Length, "only a variable can be made read-only");
        return new ReadonlyStatement(opening.Start, target.End, target);
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
        reader.Advance();
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
