namespace DigestGen.Templating.Syntax;

/// <summary>Something that a template does.</summary>
internal abstract class Statement(int start, int end) : Node(start, end);

/// <summary>Text between code blocks, written as it stands.</summary>
internal sealed class TextStatement(int start, int end) : Statement(start, end);

/// <summary>`{{` with the white space before it on its line, or `}}`: between the two, printed lines are indented where templates ask for it.</summary>
internal sealed class CodeEdgeStatement(int start, int end, string? indent) : Statement(start, end)
{
    /// <summary>The indentation from here on; null where the code ends and the outer one is in force again.</summary>
    public string? Indent { get; } = indent;
}

/// <summary>An expression whose value is printed.</summary>
internal sealed class PrintStatement(int start, int end, Expression value) : Statement(start, end)
{
    public Expression Value { get; } = value;
}

/// <summary>`x = …`, or with an operator `x += …`.</summary>
internal sealed class AssignStatement(int start, int end, Expression target, BinaryOperator? @operator, Expression value) : Statement(start, end)
{
    public Expression Target { get; } = target;
    public BinaryOperator? Operator { get; } = @operator;
    public Expression Value { get; } = value;
}

internal sealed record ConditionalBlock(Expression Condition, IReadOnlyList<Statement> Body);

internal sealed class IfStatement(int start, int end, IReadOnlyList<ConditionalBlock> branches, IReadOnlyList<Statement> otherwise) : Statement(start, end)
{
    public IReadOnlyList<ConditionalBlock> Branches { get; } = branches;
    public IReadOnlyList<Statement> Otherwise { get; } = otherwise;
}

/// <summary>The parameters after the list in a `for` or `tablerow`.</summary>
internal sealed record LoopParameters(Expression? Offset, Expression? Limit, Expression? Columns, bool IsReversed);

/// <summary>`for` or, when <paramref name="isTableRow"/> is set, `tablerow`.</summary>
internal sealed class ForStatement(int start, int end, Expression variable, Expression list, LoopParameters parameters, bool isTableRow,
    IReadOnlyList<Statement> body, IReadOnlyList<Statement> otherwise) : Statement(start, end)
{
    public Expression Variable { get; } = variable;
    public Expression List { get; } = list;
    public LoopParameters Parameters { get; } = parameters;
    public bool IsTableRow { get; } = isTableRow;
    public IReadOnlyList<Statement> Body { get; } = body;
    public IReadOnlyList<Statement> Otherwise { get; } = otherwise;
}

internal sealed class WhileStatement(int start, int end, Expression condition, IReadOnlyList<Statement> body) : Statement(start, end)
{
    public Expression Condition { get; } = condition;
    public IReadOnlyList<Statement> Body { get; } = body;
}

internal sealed class BreakStatement(int start, int end) : Statement(start, end);

internal sealed class ContinueStatement(int start, int end) : Statement(start, end);

internal sealed record WhenBlock(IReadOnlyList<Expression> Values, IReadOnlyList<Statement> Body);

internal sealed class CaseStatement(int start, int end, Expression value, IReadOnlyList<WhenBlock> whens, IReadOnlyList<Statement> otherwise) : Statement(start, end)
{
    public Expression Value { get; } = value;
    public IReadOnlyList<WhenBlock> Whens { get; } = whens;
    public IReadOnlyList<Statement> Otherwise { get; } = otherwise;
}

internal sealed class CaptureStatement(int start, int end, Expression target, IReadOnlyList<Statement> body) : Statement(start, end)
{
    public Expression Target { get; } = target;
    public IReadOnlyList<Statement> Body { get; } = body;
}

/// <summary>A parameter of a function: needed, with a default, or (the last one) taking all that is left.</summary>
internal sealed record Parameter(string Name, Expression? Default, bool IsVariadic);

/// <summary>What a function does. Without <paramref name="Parameters"/> it takes any arguments, seen as `$0`, `$1` …</summary>
internal sealed record FunctionDefinition(string Name, IReadOnlyList<Parameter>? Parameters, IReadOnlyList<Statement> Body);

internal sealed class FunctionStatement(int start, int end, Expression target, FunctionDefinition definition) : Statement(start, end)
{
    public Expression Target { get; } = target;
    public FunctionDefinition Definition { get; } = definition;
}

internal sealed class ReturnStatement(int start, int end, Expression? value) : Statement(start, end)
{
    public Expression? Value { get; } = value;
}

internal sealed class WithStatement(int start, int end, Expression target, IReadOnlyList<Statement> body) : Statement(start, end)
{
    public Expression Target { get; } = target;
    public IReadOnlyList<Statement> Body { get; } = body;
}

/// <summary>`wrap f a b … end`: calls a function that prints the block where it says `$$`.</summary>
internal sealed class WrapStatement(int start, int end, Expression call, IReadOnlyList<Statement> body) : Statement(start, end)
{
    public Expression Call { get; } = call;
    public IReadOnlyList<Statement> Body { get; } = body;
}

/// <summary>`import object`: its members become variables.</summary>
internal sealed class ImportStatement(int start, int end, Expression source) : Statement(start, end)
{
    public Expression Source { get; } = source;
}

/// <summary>`readonly x`: no later assignment is allowed.</summary>
internal sealed class ReadonlyStatement(int start, int end, Expression target) : Statement(start, end)
{
    public Expression Target { get; } = target;
}
