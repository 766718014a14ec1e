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
        var isExpanded = reader.TryAdvance("^");
        var left = ReadBinary(0, isInArguments: false);
        if (isExpanded && !IsPipe()) throw new SyntaxFault(start, 1, "`^` needs a function that takes the items", "write `f ^list` or `^list | f`");
        for (; IsPipe(); isExpanded = false) left = ReadPipe(left, isExpanded);
        if (reader.Current.Is("?")) left = ReadConditional(left);
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

    private Expression ReadBinary(int precedence, bool isInArguments)
    {
        Deeper();
        var left = ReadUnary(isInArguments);
        if (!isInArguments && CanBeCalled(left) && StartsArgument())
        {
            // `a + f b + c` is `a + (f b) + c`, while `f b + c` is `f (b + c)`.
            var arguments = new List<Argument>();
            ReadArguments(arguments, precedence);
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
            // `!f a == b` is `(!f a) == b`.
            var arguments = new List<Argument>();
            ReadArguments(arguments, int.MaxValue);
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
            else if (token.Is("[") && reader.IsAdjacent && target is not LiteralExpression { Value: not string })
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
        if (target is LoopExpression loop) RequireLoopMember(loop, name);
        // `empty?` is the one member whose name ends in a question mark.
        if (text == "empty" && reader.Current.Is("?") && reader.IsAdjacent && !StartsBranch())
        {
            reader.Advance();
            text = "empty?";
        }
        return new MemberExpression(target.Start, reader.LastEnd, target, text, name.Start, isOptional);
    }

    private static void RequireLoopMember(LoopExpression loop, Token name)
    {
        string[] known = loop.Keyword switch
        {
            "while" => ["index", "first", "even", "odd"],
            "for" => ["index", "rindex", "first", "last", "even", "odd", "changed", "length"],
            _ => ["index", "rindex", "first", "last", "even", "odd", "changed", "length", "col"],
        };
        if (!known.Contains((string)name.Data!, StringComparer.Ordinal))
            throw new SyntaxFault(name.Start, name.Length, $"a `{loop.Keyword}` loop has no `{name.Data}`", NearName.Hint((string)name.Data!, known) ?? $"it has {string.Join(", ", known.Select(k => $"`{k}`"))}");
    }

    private bool StartsBranch() => reader.Next.Kind is TokenKind.String or TokenKind.Number or TokenKind.Local or TokenKind.Name && reader.AfterNext.Is(":");

    private static T Bounded<T>(T expression, int start) where T : Expression =>
        expression.Depth <= MaxTreeDepth ? expression : throw new SyntaxFault(start, 1, $"this expression has more than {MaxTreeDepth} parts that depend on each other");
}
