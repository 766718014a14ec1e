namespace DigestGen.Templating.Syntax;

/// <content>Functions, and what works with objects: `func`, `ret`, `with`, `wrap`, `import`, `readonly`.</content>
internal sealed partial class TemplateParser
{
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
}
