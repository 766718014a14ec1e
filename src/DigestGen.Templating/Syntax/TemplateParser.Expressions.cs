using System.Globalization;

namespace DigestGen.Templating.Syntax;

/// <content>
/// Expressions, from loose to tight: conditional, pipe, call with arguments, binary operators, unary operators, members and items.
/// An argument may be an operator expression (`f a + b` calls `f` with the sum), but not a call or a pipe without parentheses.
/// </content>
internal sealed partial class TemplateParser
{
    // In `a ? b : c` the colon ends the branch and makes no named argument; in a loop's header `limit:` ends the list.
    private bool isInBranch;
    private bool isInLoopHeader;

    private Expression ReadExpression()
    {
        Deeper();
        var start = reader.Current.Start;
        var left = ReadBinary(0, isInArguments: false);
        while (true)
        {
            if (reader.Current.Is("|") || reader.Current.Is("|>") || reader.IsPipeOnNextLine())
            {
                left = ReadPipe(left);
                continue;
            }
            if (reader.Current.Is("?")) left = ReadConditional(left);
            break;
        }
        nesting--;
        return Bounded(left, start);
    }

    private ConditionalExpression ReadConditional(Expression condition)
    {
        reader.Advance();
        reader.SkipLines();
        var was = isInBranch;
        isInBranch = true;
        var then = ReadExpression();
        if (reader.Current.Kind == TokenKind.NewLine) reader.SkipLines();
        reader.Expect(":", "between the two values of `? :`");
        reader.SkipLines();
        isInBranch = was;
        var otherwise = ReadExpression();
        return new ConditionalExpression(condition.Start, otherwise.End, condition, then, otherwise);
    }

    // What follows the function and its arguments applies to the result: `"1" | string.to_int + 1` is 2.
    private Expression ReadPipe(Expression piped)
    {
        reader.Advance();
        reader.SkipLines();
        var target = ReadUnary(isInArguments: true);
        var arguments = new List<Argument> { new(null, piped.Start, piped, false) };
        var isCall = target is CallExpression { IsPiped: false };
        if (target is CallExpression { IsPiped: false } written)
        {
            arguments.AddRange(written.Arguments);
            target = written.Target;
        }
        if (target is not (NameExpression or LocalExpression or MemberExpression or IndexExpression or ArgumentExpression or FunctionReferenceExpression or NestedExpression or AnonymousFunctionExpression))
            throw new SyntaxFault(target.Start, target.Length, "a pipe must lead to a function");
        if (!isCall) ReadArguments(arguments);
        NoteInclude(target, arguments);
        var call = new CallExpression(piped.Start, reader.LastEnd, target, arguments, isPiped: true);
        return ReadOperators(Bounded(call, target.Start), 0, isInArguments: false);
    }

    private Expression ReadBinary(int precedence, bool isInArguments)
    {
        Deeper();
        var left = ReadUnary(isInArguments);
        if (!isInArguments && CanBeCalled(left) && StartsArgument())
        {
            var arguments = new List<Argument>();
            ReadArguments(arguments);
            NoteInclude(left, arguments);
            left = Bounded(new CallExpression(left.Start, reader.LastEnd, left, arguments, isPiped: false), left.Start);
        }
        left = ReadOperators(left, precedence, isInArguments);
        nesting--;
        return left;
    }

    private Expression ReadOperators(Expression left, int precedence, bool isInArguments)
    {
        while (Operators.TryGet(reader.Current, out var @operator, out var tightness) && tightness > precedence)
        {
            reader.Advance();
            reader.SkipLines();
            var right = ReadBinary(tightness, isInArguments);
            left = Bounded(new BinaryExpression(left.Start, right.End, @operator, left, right), left.Start);
        }
        return left;
    }

    private void ReadArguments(List<Argument> arguments)
    {
        while (StartsArgument())
        {
            if (IsNamedArgument())
            {
                arguments.Add(ReadNamedArgument());
                continue;
            }
            var start = reader.Current.Start;
            var isExpanded = reader.TryAdvance("^");
            arguments.Add(new Argument(null, start, ReadBinary(0, isInArguments: true), isExpanded));
        }
    }

    private void NoteInclude(Expression target, List<Argument> arguments)
    {
        if (target is NameExpression { Name: "include" or "include_join" }) includes.Add(arguments is [{ Value: LiteralExpression { Value: string path } }, ..] ? path : null);
    }

    private Argument ReadNamedArgument()
    {
        var name = reader.Advance();
        reader.Advance();
        return new Argument((string)name.Data!, name.Start, ReadBinary(0, isInArguments: true), false);
    }

    private bool IsNamedArgument() => reader.Current.Kind == TokenKind.Name && reader.Next.Is(":") && !isInBranch;

    private static bool CanBeCalled(Expression expression) =>
        expression is NameExpression or LocalExpression or ArgumentExpression or MemberExpression or IndexExpression or NestedExpression or FunctionReferenceExpression;

    private bool StartsArgument()
    {
        var token = reader.Current;
        return token.Kind switch
        {
            TokenKind.Local or TokenKind.Number or TokenKind.String or TokenKind.Interpolated => true,
            TokenKind.Name => (!IsKeyword(token) || IsLoopMember(token)) && !(isInLoopHeader && IsLoopParameter(token)),
            TokenKind.Symbol => (string)token.Data! is "(" or "[" or "{" or "@" or "!" or "^",
            _ => false,
        };
    }

    private bool IsLoopMember(Token token) =>
        (token.IsName("for") || token.IsName("while") || token.IsName("tablerow")) && (reader.Next.Is(".") || reader.Next.Is("?."));

    private bool IsLoopParameter(Token token) => reader.Next.Is(":") || token.IsName("reversed");

    private Expression ReadUnary(bool isInArguments)
    {
        var token = reader.Current;
        if (token.Kind != TokenKind.Symbol) return ReadPostfix(ReadPrimary(isInArguments));
        var symbol = (string)token.Data!;
        if (symbol is not ("!" or "-" or "+" or "@" or "++" or "--")) return ReadPostfix(ReadPrimary(isInArguments));
        Deeper();
        reader.Advance();
        var isSimple = isInArguments || symbol is "@" or "++" or "--";
        var operand = ReadUnary(isInArguments);
        if (!isSimple && CanBeCalled(operand) && StartsArgument())
        {
            var arguments = new List<Argument>();
            ReadArguments(arguments);
            NoteInclude(operand, arguments);
            operand = new CallExpression(operand.Start, reader.LastEnd, operand, arguments, isPiped: false);
        }
        nesting--;
        switch (symbol)
        {
            case "@":
                return new FunctionReferenceExpression(token.Start, operand.End, operand);
            case "++" or "--":
                RequireAssignable(operand, token);
                return new IncrementExpression(token.Start, operand.End, operand, symbol == "++" ? 1 : -1, isPrefix: true);
            default:
                return Bounded(new UnaryExpression(token.Start, operand.End, symbol, operand), token.Start);
        }
    }

    private Expression ReadPostfix(Expression target)
    {
        while (true)
        {
            var token = reader.Current;
            if (token.Is(".") || token.Is("?."))
            {
                reader.Advance();
                target = ReadMember(target, token.Is("?."));
            }
            else if (token.Is("[") && reader.IsAdjacent && target is not LiteralExpression)
            {
                var opening = reader.Open();
                var index = ReadInside();
                target = new IndexExpression(target.Start, reader.Current.End, target, index);
                reader.Close("]", opening);
            }
            else if (token.Is("(") && reader.IsAdjacent && CanBeCalled(target))
            {
                target = ReadWrittenCall(target);
            }
            else if ((token.Is("++") || token.Is("--")) && reader.IsAdjacent && target is NameExpression or LocalExpression or MemberExpression or IndexExpression)
            {
                reader.Advance();
                return new IncrementExpression(target.Start, token.End, target, token.Is("++") ? 1 : -1, isPrefix: false);
            }
            else
            {
                return target;
            }
            target = Bounded(target, target.Start);
        }
    }

    private MemberExpression ReadMember(Expression target, bool isOptional)
    {
        if (reader.Current.Kind != TokenKind.Name) throw reader.Unexpected("a member's name is missing after the dot");
        var name = reader.Advance();
        var text = (string)name.Data!;
        // `empty?` is the one member whose name ends in a question mark.
        if (text == "empty" && reader.Current.Is("?") && reader.IsAdjacent && !StartsBranch())
        {
            reader.Advance();
            text = "empty?";
        }
        return new MemberExpression(target.Start, reader.LastEnd, target, text, name.Start, isOptional);
    }

    private bool StartsBranch() => reader.Next.Kind is TokenKind.String or TokenKind.Number or TokenKind.Local or TokenKind.Name && reader.AfterNext.Is(":");

    private CallExpression ReadWrittenCall(Expression target)
    {
        var was = (isInBranch, isInLoopHeader);
        (isInBranch, isInLoopHeader) = (false, false);
        var opening = reader.Open();
        var arguments = new List<Argument>();
        while (!reader.Current.Is(")"))
        {
            var start = reader.Current.Start;
            var isNamed = IsNamedArgument();
            var name = isNamed ? (string)reader.Advance().Data! : null;
            if (isNamed) reader.Advance();
            var isExpanded = reader.TryAdvance("^");
            arguments.Add(new Argument(name, start, ReadExpression(), isExpanded));
            if (!reader.TryAdvance(",")) break;
        }
        var end = reader.Current.End;
        reader.Close(")", opening);
        (isInBranch, isInLoopHeader) = was;
        NoteInclude(target, arguments);
        return new CallExpression(target.Start, end, target, arguments, isPiped: false);
    }

    private Expression ReadPrimary(bool isInArguments)
    {
        var token = reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.String:
                reader.Advance();
                return new LiteralExpression(token.Start, token.End, token.Data);
            case TokenKind.Interpolated:
                reader.Advance();
                return ReadInterpolated(token);
            case TokenKind.Local:
                reader.Advance();
                return ReadLocal(token);
            case TokenKind.Name:
                return ReadName(token);
            case TokenKind.Symbol when token.Is("("):
                return ReadNested();
            case TokenKind.Symbol when token.Is("["):
                return ReadArray();
            case TokenKind.Symbol when token.Is("{"):
                return ReadObject();
            default:
                throw reader.Unexpected("an expression is missing");
        }
    }

    private Expression ReadName(Token token)
    {
        var name = (string)token.Data!;
        if (name is "for" or "while" or "tablerow" && IsLoopMember(token))
        {
            reader.Advance();
            return new LoopExpression(token.Start, token.End, name);
        }
        if (IsKeyword(token)) throw reader.Unexpected("an expression is missing");
        reader.Advance();
        return name switch
        {
            "true" => new LiteralExpression(token.Start, token.End, true),
            "false" => new LiteralExpression(token.Start, token.End, false),
            "null" => new LiteralExpression(token.Start, token.End, null),
            "this" => new ThisExpression(token.Start, token.End),
            "do" => ReadAnonymousFunction(token),
            _ => new NameExpression(token.Start, token.End, name),
        };
    }

    private static Expression ReadLocal(Token token)
    {
        var name = (string)token.Data!;
        if (name.Length == 0) return new ArgumentsExpression(token.Start, token.End);
        if (name == "$") return new WrappedBlockExpression(token.Start, token.End);
        if (!char.IsAsciiDigit(name[0])) return new LocalExpression(token.Start, token.End, name);
        if (name.Length > 3) throw new SyntaxFault(token.Start, token.Length, "there are never that many arguments");
        return new ArgumentExpression(token.Start, token.End, int.Parse(name, CultureInfo.InvariantCulture));
    }

    private InterpolatedExpression ReadInterpolated(Token token)
    {
        var parts = new List<Expression>();
        foreach (var part in (List<object>)token.Data!)
        {
            if (part is string text)
            {
                parts.Add(new LiteralExpression(token.Start, token.End, text));
                continue;
            }
            var tokens = Lexer.ReadExpression(reader.Text, (Range)part, interpolationDepth + 1);
            var inner = new TemplateParser(new TokenReader(tokens, reader.Text), interpolationDepth + 1) { nesting = nesting };
            inner.reader.SkipLines();
            parts.Add(inner.ReadExpression());
            includes.AddRange(inner.includes);
            inner.reader.SkipLines();
            if (inner.reader.Current.Kind != TokenKind.End) throw inner.reader.Unexpected("the interpolation must end here");
        }
        return new InterpolatedExpression(token.Start, token.End, parts);
    }

    private Expression ReadInside()
    {
        var was = (isInBranch, isInLoopHeader);
        (isInBranch, isInLoopHeader) = (false, false);
        var expression = ReadExpression();
        (isInBranch, isInLoopHeader) = was;
        return expression;
    }

    private NestedExpression ReadNested()
    {
        var opening = reader.Open();
        var inner = ReadInside();
        var end = reader.Current.End;
        reader.Close(")", opening);
        return new NestedExpression(opening.Start, end, inner);
    }

    private ArrayExpression ReadArray()
    {
        var opening = reader.Open();
        var items = new List<Expression>();
        while (!reader.Current.Is("]"))
        {
            items.Add(ReadInside());
            if (!reader.TryAdvance(",")) break;
        }
        var end = reader.Current.End;
        reader.Close("]", opening);
        return new ArrayExpression(opening.Start, end, items);
    }

    private ObjectExpression ReadObject()
    {
        var opening = reader.Open();
        var members = new List<KeyValuePair<string, Expression>>();
        while (!reader.Current.Is("}"))
        {
            if (reader.Current.Kind is not (TokenKind.Name or TokenKind.String)) throw reader.Unexpected("a member's name is missing");
            var name = (string)reader.Advance().Data!;
            reader.Expect(":", "after a member's name");
            members.Add(new(name, ReadInside()));
            if (!reader.TryAdvance(",")) break;
        }
        var end = reader.Current.End;
        reader.Close("}", opening);
        return new ObjectExpression(opening.Start, end, members);
    }

    private AnonymousFunctionExpression ReadAnonymousFunction(Token opening)
    {
        var nested = reader.Suspend();
        var was = (isInBranch, isInLoopHeader);
        (isInBranch, isInLoopHeader) = (false, false);
        var parameters = reader.Current.Is("(") ? ReadParameters() : null;
        var body = ReadBlock();
        (isInBranch, isInLoopHeader) = was;
        var end = ReadEnd(opening);
        reader.Resume(nested);
        return new AnonymousFunctionExpression(opening.Start, end, new FunctionDefinition("do", parameters, body));
    }

    private static T Bounded<T>(T expression, int start) where T : Expression =>
        expression.Depth <= MaxTreeDepth ? expression : throw new SyntaxFault(start, 1, $"this expression has more than {MaxTreeDepth} parts that depend on each other");
}
