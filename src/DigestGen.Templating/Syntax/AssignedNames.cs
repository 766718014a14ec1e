namespace DigestGen.Templating.Syntax;

/// <summary>Which global names statements give a meaning to.</summary>
internal sealed class AssignedNames
{
    /// <summary>Variables that stay: by assignment, capture or as a function.</summary>
    public HashSet<string> Lasting { get; } = new(StringComparer.Ordinal);

    /// <summary>Variables that pass: of loops, and the parameters of functions.</summary>
    public HashSet<string> Passing { get; } = new(StringComparer.Ordinal);

    /// <summary>Local variables, without their `$`.</summary>
    public HashSet<string> Locals { get; } = new(StringComparer.Ordinal);

    /// <summary>True when some function has parameters, and with them variables of its own.</summary>
    public bool HasParameters { get; private set; }

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
                CollectFunctions(loop.List);
                if (loop.Variable is NameExpression variable) Passing.Add(variable.Name);
                else Add(loop.Variable);
                Collect(loop.Body);
                Collect(loop.Otherwise);
                break;
            case IfStatement @if:
                foreach (var branch in @if.Branches)
                {
                    CollectFunctions(branch.Condition);
                    Collect(branch.Body);
                }
                Collect(@if.Otherwise);
                break;
            case CaseStatement @case:
                foreach (var when in @case.Whens) Collect(when.Body);
                Collect(@case.Otherwise);
                break;
            case WhileStatement loop:
                CollectFunctions(loop.Condition);
                Collect(loop.Body);
                break;
            case WithStatement with:
                CollectFunctions(with.Target);
                Collect(with.Body);
                break;
            case ImportStatement:
                HasImport = true;
                break;
            case WrapStatement wrap:
                CollectFunctions(wrap.Call);
                Collect(wrap.Body);
                break;
        }
    }

    private void Collect(FunctionDefinition definition)
    {
        HasParameters |= definition.Parameters is not null;
        foreach (var parameter in definition.Parameters ?? []) Passing.Add(parameter.Name);
        Collect(definition.Body);
    }

    private void Add(Expression target)
    {
        if (target is NameExpression name) Lasting.Add(name.Name);
        else if (target is LocalExpression local) Locals.Add(local.Name);
        else if (target is MemberExpression { Target: ThisExpression } member) Lasting.Add(member.Name);
        else if (target is IndexExpression { Target: ThisExpression, Index: LiteralExpression { Value: string key } }) Lasting.Add(key);
    }

    // Only functions can hold statements inside an expression, and only `++` and `--` assign there.
    private void CollectFunctions(Expression expression)
    {
        if (expression is AnonymousFunctionExpression function) Collect(function.Definition);
        if (expression is IncrementExpression increment) Add(increment.Target);
        foreach (var part in PartsOf(expression)) CollectFunctions(part);
    }

    private static IEnumerable<Expression> PartsOf(Expression expression) => expression switch
    {
        InterpolatedExpression interpolated => interpolated.Parts,
        MemberExpression member => [member.Target],
        IndexExpression index => [index.Target, index.Index],
        CallExpression call => call.Arguments.Select(argument => argument.Value).Prepend(call.Target),
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        ConditionalExpression conditional => [conditional.Condition, conditional.Then, conditional.Otherwise],
        ArrayExpression array => array.Items,
        ObjectExpression @object => @object.Members.Select(member => member.Value),
        FunctionReferenceExpression reference => [reference.Target],
        NestedExpression nested => [nested.Inner],
        _ => [],
    };
}
