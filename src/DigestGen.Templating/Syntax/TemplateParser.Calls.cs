namespace DigestGen.Templating.Syntax;

/// <content>Calls: pipes, arguments with and without names, parentheses.</content>
internal sealed partial class TemplateParser
{
    private bool IsPipe() => reader.Current.Is("|") || reader.Current.Is("|>") || reader.IsPipeOnNextLine();

    // What follows the function and its arguments applies to the result: `"1" | string.to_int + 1` is 2.
    private Expression ReadPipe(Expression piped, bool isExpanded)
    {
        reader.Advance();
        reader.SkipLines();
        // `x | !f` negates the result.
        var not = reader.Current;
        var isNegated = reader.TryAdvance("!");
        Expression call = ReadPiped(piped, isExpanded);
        if (isNegated) call = new UnaryExpression(not.Start, call.End, "!", call);
        return ReadOperators(call, 0, isInArguments: false);
    }

    private CallExpression ReadPiped(Expression piped, bool isExpanded)
    {
        var target = ReadUnary(isInArguments: true);
        var arguments = new List<Argument> { new(null, piped.Start, piped, isExpanded) };
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
        return Bounded(call, target.Start);
    }

    private void ReadArguments(List<Argument> arguments, int precedence = 0)
    {
        while (StartsArgument())
        {
            if (IsNamedArgument())
            {
                arguments.Add(ReadNamedArgument(precedence));
                continue;
            }
            var start = reader.Current.Start;
            var isExpanded = reader.TryAdvance("^");
            arguments.Add(new Argument(null, start, ReadBinary(precedence, isInArguments: true), isExpanded));
        }
    }

    private void NoteInclude(Expression target, List<Argument> arguments)
    {
        if (target is not NameExpression { Name: "include" or "include_join" } name) return;
        var first = arguments.Count > 0 ? arguments[0].Value : target;
        IEnumerable<Expression> names = name.Name == "include_join" && first is ArrayExpression list ? list.Items : [first];
        var passed = arguments.Where(argument => argument.Name is not null).Select(argument => argument.Name!).ToArray();
        var count = arguments.Exists(argument => argument.IsExpanded) ? int.MaxValue : arguments.Count - passed.Length;
        foreach (var written in names.Select(Bare)) includes.Add(new WrittenInclude((written as LiteralExpression)?.Value as string, written.Start, written.Length, passed, count));
    }

    private static Expression Bare(Expression expression)
    {
        while (expression is NestedExpression nested) expression = nested.Inner;
        return expression;
    }

    private Argument ReadNamedArgument(int precedence)
    {
        var name = reader.Advance();
        reader.Advance();
        return new Argument((string)name.Data!, name.Start, ReadBinary(precedence, isInArguments: true), false);
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
            TokenKind.Name => (!IsKeyword(token) || IsLoopMember(token) || IsNamedArgument()) && !(isInLoopHeader && IsLoopParameter(token)),
            TokenKind.Symbol => (string)token.Data! is "(" or "[" or "{" or "@" or "!" or "^",
            _ => false,
        };
    }

    private bool IsLoopMember(Token token) =>
        (token.IsName("for") || token.IsName("while") || token.IsName("tablerow")) && (reader.Next.Is(".") || reader.Next.Is("?."));

    private bool IsLoopParameter(Token token) => reader.Next.Is(":") || token.IsName("reversed");

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
}
