namespace DigestGen.Templating.Syntax;

/// <summary>Which global names statements give a meaning to.</summary>
internal sealed class AssignedNames
{
    /// <summary>Variables that stay: by assignment, capture or as a function.</summary>
    public HashSet<string> Lasting { get; } = new(StringComparer.Ordinal);

    /// <summary>Variables that pass: of loops, and the parameters of functions.</summary>
    public HashSet<string> Passing { get; } = new(StringComparer.Ordinal);

    /// <summary>True when `import` can make variables whose names nobody knows before a page is made.</summary>
    public bool HasImport { get; private set; }

    public static AssignedNames In(IReadOnlyList<Statement> statements)
    {
        var names = new AssignedNames();
        names.Collect(statements);
        return names;
    }

    public void Collect(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements) Collect(statement);
    }

    private void Collect(Statement statement)
    {
        switch (statement)
        {
            case AssignStatement assign:
                Add(assign.Target);
                CollectFunctions(assign.Value);
                break;
            case PrintStatement print:
                CollectFunctions(print.Value);
                break;
            case ReturnStatement { Value: { } value }:
                CollectFunctions(value);
                break;
            case CaptureStatement capture:
                Add(capture.Target);
                Collect(capture.Body);
                break;
            case FunctionStatement function:
                Add(function.Target);
                Collect(function.Definition);
                break;
            case ForStatement loop:
                if (loop.Variable is NameExpression variable) Passing.Add(variable.Name);
                Collect(loop.Body);
                Collect(loop.Otherwise);
                break;
            case IfStatement @if:
                foreach (var branch in @if.Branches) Collect(branch.Body);
                Collect(@if.Otherwise);
                break;
            case CaseStatement @case:
                foreach (var when in @case.Whens) Collect(when.Body);
                Collect(@case.Otherwise);
                break;
            case WhileStatement loop:
                Collect(loop.Body);
                break;
            case WithStatement with:
                Collect(with.Body);
                break;
            case ImportStatement:
                HasImport = true;
                break;
            case WrapStatement wrap:
                Collect(wrap.Body);
                break;
        }
    }

    private void Collect(FunctionDefinition definition)
    {
        foreach (var parameter in definition.Parameters ?? []) Passing.Add(parameter.Name);
        Collect(definition.Body);
    }

    private void Add(Expression target)
    {
        if (target is NameExpression name) Lasting.Add(name.Name);
        else if (target is MemberExpression { Target: ThisExpression } member) Lasting.Add(member.Name);
        else if (target is IndexExpression { Target: ThisExpression, Index: LiteralExpression { Value: string key } }) Lasting.Add(key);
    }

    // Only functions can hold statements inside an expression.
    private void CollectFunctions(Expression expression)
    {
        switch (expression)
        {
            case AnonymousFunctionExpression function:
                Collect(function.Definition);
                break;
            case IncrementExpression increment:
                Add(increment.Target);
                break;
            case FunctionReferenceExpression reference:
                CollectFunctions(reference.Target);
                break;
            case NestedExpression nested:
                CollectFunctions(nested.Inner);
                break;
            case CallExpression call:
                foreach (var argument in call.Arguments) CollectFunctions(argument.Value);
                break;
        }
    }
}
