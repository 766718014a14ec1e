namespace DigestGen.Templating.Syntax;

/// <content>Statements that have a body: conditions, loops, `case`, `capture`.</content>
internal sealed partial class TemplateParser
{
    private IfStatement ReadIf()
    {
        var opening = reader.Advance();
        var branches = new List<ConditionalBlock> { new(ReadHeader(opening), ReadBlock()) };
        while (reader.Current.IsName("else"))
        {
            var @else = reader.Advance();
            if (!reader.Current.IsName("if"))
            {
                EndHeader(@else);
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
        var otherwise = ReadOtherwise();
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
        foreach (var statement in ReadBlock())
        {
            if (statement is CodeEdgeStatement || (statement is TextStatement && string.IsNullOrWhiteSpace(TextOf(statement)))) continue;
            throw new SyntaxFault(statement.Start, statement.Length, "only a `when` can follow `case`");
        }
        if (!reader.Current.IsName("when")) throw reader.Unexpected($"`when` is missing for the `case` on line {LineOf(opening.Start)}");
        var whens = new List<WhenBlock>();
        while (reader.Current.IsName("when"))
        {
            var when = reader.Advance();
            var values = new List<Expression>();
            if (reader.Current.EndsStatement) throw reader.Unexpected("a value is missing after `when`");
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
        var otherwise = ReadOtherwise();
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

    // `else` and what follows it, when it is there.
    private List<Statement> ReadOtherwise()
    {
        if (!reader.Current.IsName("else")) return [];
        EndHeader(reader.Advance());
        return ReadBlock();
    }
}
