using System.Globalization;

namespace DigestGen.Templating.Syntax;

/// <content>What expressions are made of: literals, names, and what stands between brackets.</content>
internal sealed partial class TemplateParser
{
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
        if (name is "for" or "while" or "tablerow")
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
        openFunctions++;
        var parameters = reader.Current.Is("(") ? ReadParameters() : null;
        var body = ReadBlock();
        (isInBranch, isInLoopHeader) = was;
        var end = ReadEnd(opening);
        openFunctions--;
        reader.Resume(nested);
        return new AnonymousFunctionExpression(opening.Start, end, new FunctionDefinition("do", parameters, body));
    }
}
