namespace DigestGen.Templating.Syntax;

/// <summary>A piece of a template's syntax tree, with its place in the text. The depth of a tree is bounded, so that walks over it may recurse.</summary>
internal abstract class Node(int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public int Length => End - Start;
}

/// <summary>Something that has a value.</summary>
internal abstract class Expression(int start, int end, int depth) : Node(start, end)
{
    /// <summary>How many expressions lie below this one at most.</summary>
    public int Depth { get; } = depth;
}

/// <summary>A string, number, boolean or null: <see cref="string"/>, <see cref="long"/>, <see cref="System.Numerics.BigInteger"/>, <see cref="double"/>, <see cref="decimal"/>, <see cref="bool"/> or null.</summary>
internal sealed class LiteralExpression(int start, int end, object? value) : Expression(start, end, 0)
{
    public object? Value { get; } = value;
}

/// <summary>`$"text {expression}"`.</summary>
internal sealed class InterpolatedExpression(int start, int end, IReadOnlyList<Expression> parts) : Expression(start, end, TreeDepth.Above(parts))
{
    public IReadOnlyList<Expression> Parts { get; } = parts;
}

/// <summary>A global variable, a member of the page's model, a function: what the name means is found out when it is read.</summary>
internal sealed class NameExpression(int start, int end, string name) : Expression(start, end, 0)
{
    public string Name { get; } = name;
}

/// <summary>`$name`, known only in one function or one included template.</summary>
internal sealed class LocalExpression(int start, int end, string name) : Expression(start, end, 0)
{
    public string Name { get; } = name;
}

/// <summary>`$`: all arguments of the function or of the included template.</summary>
internal sealed class ArgumentsExpression(int start, int end) : Expression(start, end, 0);

/// <summary>`$0`, `$1` …</summary>
internal sealed class ArgumentExpression(int start, int end, int index) : Expression(start, end, 0)
{
    public int Index { get; } = index;
}

/// <summary>`$$`: the block that `wrap` hands to a function.</summary>
internal sealed class WrappedBlockExpression(int start, int end) : Expression(start, end, 0);

/// <summary>`this`: the variables of the template as one object.</summary>
internal sealed class ThisExpression(int start, int end) : Expression(start, end, 0);

/// <summary>`for`, `while` or `tablerow` as a value, in `for.index` and its like.</summary>
internal sealed class LoopExpression(int start, int end, string keyword) : Expression(start, end, 0)
{
    public string Keyword { get; } = keyword;
}

internal sealed class MemberExpression(int start, int end, Expression target, string name, int nameStart, bool isOptional) : Expression(start, end, target.Depth + 1)
{
    public Expression Target { get; } = target;
    public string Name { get; } = name;
    public int NameStart { get; } = nameStart;
    public bool IsOptional { get; } = isOptional;
}

internal sealed class IndexExpression(int start, int end, Expression target, Expression index) : Expression(start, end, Math.Max(target.Depth, index.Depth) + 1)
{
    public Expression Target { get; } = target;
    public Expression Index { get; } = index;
}

/// <summary>One argument of a call: named or not, perhaps `^list`, whose items become arguments.</summary>
internal sealed record Argument(string? Name, int NameStart, Expression Value, bool IsExpanded);

/// <summary>A function with arguments: `f a b`, `f(a, b)`, or the right side of a pipe, where the piped value is the first argument.</summary>
internal sealed class CallExpression(int start, int end, Expression target, IReadOnlyList<Argument> arguments, bool isPiped)
    : Expression(start, end, Math.Max(target.Depth, TreeDepth.Of(arguments)) + 1)
{
    public Expression Target { get; } = target;
    public IReadOnlyList<Argument> Arguments { get; } = arguments;
    public bool IsPiped { get; } = isPiped;
}

internal sealed class UnaryExpression(int start, int end, string symbol, Expression operand) : Expression(start, end, operand.Depth + 1)
{
    public string Symbol { get; } = symbol;
    public Expression Operand { get; } = operand;
}

internal sealed class BinaryExpression(int start, int end, BinaryOperator @operator, Expression left, Expression right)
    : Expression(start, end, Math.Max(left.Depth, right.Depth) + 1)
{
    public BinaryOperator Operator { get; } = @operator;
    public Expression Left { get; } = left;
    public Expression Right { get; } = right;
}

internal sealed class ConditionalExpression(int start, int end, Expression condition, Expression then, Expression otherwise)
    : Expression(start, end, Math.Max(condition.Depth, Math.Max(then.Depth, otherwise.Depth)) + 1)
{
    public Expression Condition { get; } = condition;
    public Expression Then { get; } = then;
    public Expression Otherwise { get; } = otherwise;
}

/// <summary>`++x`, `x++` and the same with `--`.</summary>
internal sealed class IncrementExpression(int start, int end, Expression target, int step, bool isPrefix) : Expression(start, end, target.Depth + 1)
{
    public Expression Target { get; } = target;
    public int Step { get; } = step;
    public bool IsPrefix { get; } = isPrefix;
}

internal sealed class ArrayExpression(int start, int end, IReadOnlyList<Expression> items) : Expression(start, end, TreeDepth.Above(items))
{
    public IReadOnlyList<Expression> Items { get; } = items;
}

internal sealed class ObjectExpression(int start, int end, IReadOnlyList<KeyValuePair<string, Expression>> members)
    : Expression(start, end, TreeDepth.Above(members.Select(m => m.Value)))
{
    public IReadOnlyList<KeyValuePair<string, Expression>> Members { get; } = members;
}

/// <summary>`@f`: the function itself, not its result.</summary>
internal sealed class FunctionReferenceExpression(int start, int end, Expression target) : Expression(start, end, target.Depth + 1)
{
    public Expression Target { get; } = target;
}

/// <summary>`do … end`, a function without a name.</summary>
internal sealed class AnonymousFunctionExpression(int start, int end, FunctionDefinition definition) : Expression(start, end, 1)
{
    public FunctionDefinition Definition { get; } = definition;
}

/// <summary>Expressions between parentheses: the same value, but never a call without arguments that could take more of them.</summary>
internal sealed class NestedExpression(int start, int end, Expression inner) : Expression(start, end, inner.Depth + 1)
{
    public Expression Inner { get; } = inner;
}

internal static class TreeDepth
{
    public static int Above(IEnumerable<Expression> expressions)
    {
        var depth = 0;
        foreach (var expression in expressions) depth = Math.Max(depth, expression.Depth);
        return depth + 1;
    }

    public static int Of(IReadOnlyList<Argument> arguments)
    {
        var depth = 0;
        foreach (var argument in arguments) depth = Math.Max(depth, argument.Value.Depth);
        return depth;
    }
}
