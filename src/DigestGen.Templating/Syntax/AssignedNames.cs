namespace DigestGen.Templating.Syntax;

/// <summary>Which global names statements give a meaning to: by assignment, capture, as a loop's variable, a function or a parameter.</summary>
internal static class AssignedNames
{
    public static HashSet<string> In(IReadOnlyList<Statement> statements)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(statements, names);
        return names;
    }

    public static void Collect(IReadOnlyList<Statement> statements, HashSet<string> names)
    {
        foreach (var statement in statements) Collect(statement, names);
    }

    private static void Collect(Statement statement, HashSet<string> names)
    {
        switch (statement)
        {
            case AssignStatement assign:
                Add(assign.Target, names);
                CollectFunctions(assign.Value, names);
                break;
            case PrintStatement print:
                CollectFunctions(print.Value, names);
                break;
            case ReturnStatement { Value: { } value }:
                CollectFunctions(value, names);
                break;
            case CaptureStatement capture:
                Add(capture.Target, names);
                Collect(capture.Body, names);
                break;
            case FunctionStatement function:
                Add(function.Target, names);
                Collect(function.Definition, names);
                break;
            case ForStatement loop:
                Add(loop.Variable, names);
                Collect(loop.Body, names);
                Collect(loop.Otherwise, names);
                break;
            case IfStatement @if:
                foreach (var branch in @if.Branches) Collect(branch.Body, names);
                Collect(@if.Otherwise, names);
                break;
            case CaseStatement @case:
                foreach (var when in @case.Whens) Collect(when.Body, names);
                Collect(@case.Otherwise, names);
                break;
            case WhileStatement loop:
                Collect(loop.Body, names);
                break;
            case WithStatement with:
                Collect(with.Body, names);
                break;
            case WrapStatement wrap:
                Collect(wrap.Body, names);
                break;
        }
    }

    private static void Collect(FunctionDefinition definition, HashSet<string> names)
    {
        foreach (var parameter in definition.Parameters ?? []) names.Add(parameter.Name);
        Collect(definition.Body, names);
    }

    private static void Add(Expression target, HashSet<string> names)
    {
        if (target is NameExpression name) names.Add(name.Name);
        else if (target is MemberExpression { Target: ThisExpression } member) names.Add(member.Name);
        else if (target is IndexExpression { Target: ThisExpression, Index: LiteralExpression { Value: string key } }) names.Add(key);
    }

    // Only functions can hold statements inside an expression.
    private static void CollectFunctions(Expression expression, HashSet<string> names)
    {
        switch (expression)
        {
            case AnonymousFunctionExpression function:
                Collect(function.Definition, names);
                break;
            case IncrementExpression increment:
                Add(increment.Target, names);
                break;
            case FunctionReferenceExpression reference:
                CollectFunctions(reference.Target, names);
                break;
            case NestedExpression nested:
                CollectFunctions(nested.Inner, names);
                break;
            case CallExpression call:
                foreach (var argument in call.Arguments) CollectFunctions(argument.Value, names);
                break;
        }
    }
}
