using System.Text;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Running;

/// <content>Expressions.</content>
internal sealed partial class Compiler
{
    private Code Compile(Expression expression) => expression switch
    {
        LiteralExpression literal => Literal(PlaceOf(literal), Value.From(literal.Value)),
        InterpolatedExpression interpolated => new InterpolatedCode(PlaceOf(interpolated), [.. interpolated.Parts.Select(Compile)]),
        NameExpression name => CompileName(name),
        LocalExpression local => new LocalOrArgumentCode(PlaceOf(local), program.LocalNames.SlotOf("$" + local.Name), local.Name),
        ArgumentsExpression => new ArgumentsCode(PlaceOf(expression)),
        ArgumentExpression argument => new ArgumentCode(PlaceOf(argument), argument.Index),
        WrappedBlockExpression => new WrappedBlockCode(PlaceOf(expression)),
        ThisExpression => new ThisCode(PlaceOf(expression)),
        LoopExpression loop => new LoopCode(PlaceOf(loop), loop.Keyword == "while"),
        MemberExpression member => CompileMember(member),
        IndexExpression index => new IndexCode(PlaceOf(index), Compile(index.Target), Compile(index.Index)),
        CallExpression call => CompileCall(call, canInclude: true),
        UnaryExpression { Symbol: "!" } unary => new NotCode(PlaceOf(unary), Compile(unary.Operand)),
        UnaryExpression unary => CompileSign(unary),
        BinaryExpression binary => CompileBinary(binary),
        ConditionalExpression c => new ConditionalCode(PlaceOf(c), Compile(c.Condition), Compile(c.Then), Compile(c.Otherwise)),
        IncrementExpression increment => new IncrementCode(PlaceOf(increment), CompileTarget(increment.Target), increment.Step, increment.IsPrefix),
        ArrayExpression array => new ArrayCode(PlaceOf(array), [.. array.Items.Select(Compile)]),
        ObjectExpression @object => new ObjectCode(PlaceOf(@object), [.. @object.Members.Select(m => m.Key)], [.. @object.Members.Select(m => Compile(m.Value))]),
        FunctionReferenceExpression reference => new FunctionReferenceCode(PlaceOf(reference), Compile(reference.Target)),
        AnonymousFunctionExpression function => Literal(PlaceOf(function), Value.OfObject(CompileFunction(function.Definition, function, isNamed: false))),
        NestedExpression nested => new NestedCode(PlaceOf(nested), Compile(nested.Inner)),
        _ => throw new InvalidOperationException("Every kind of expression is listed above."),
    };

    private Code CompileName(NameExpression name)
    {
        var place = PlaceOf(name);
        var global = program.Names.SlotOf(name.Name);
        return program.FunctionNames.TryGetSlot(name.Name, out var slot) ? new ScopedCode(place, slot, global) : new GlobalCode(place, global);
    }

    private Code CompileMember(MemberExpression member)
    {
        var place = PlaceOf(member);
        if (member.Target is ArgumentsExpression) return new NamedArgumentCode(place, member.Name);
        if (member.Target is LoopExpression loop) return new LoopMemberCode(place, loop.Keyword == "while", member.Name);
        if (TryLibrary(member) is { } function) return new LibraryCode(place, function);
        return new MemberCode(place, Compile(member.Target), member.Name, IsOptional(member), TextOf(member.Target));
    }

    // In `a?.b.c` the last step is optional too.
    private static bool IsOptional(MemberExpression member) => member.IsOptional || (member.Target is MemberExpression before && IsOptional(before));

    // `string.upcase` is found now, unless some template or model has a `string` of its own.
    private FunctionValue? TryLibrary(MemberExpression member) =>
        member.Target is NameExpression group && !shadowed.Contains(group.Name) && globals.TryGetValue(group.Name, out var members)
        && members.AsObject is ObjectValue library && library.TryGet(member.Name, out var value) ? value.AsFunction : null;

    private Code CompileCall(CallExpression call, bool canInclude)
    {
        var place = PlaceOf(call);
        var arguments = call.Arguments.Select(a => new ArgumentPart(a.Name, Compile(a.Value), a.IsExpanded)).ToArray();
        var hasNamed = arguments.Any(a => a.Name is not null);
        if (canInclude && call.Target is NameExpression { Name: var name } && !shadowed.Contains(name))
        {
            if (name == "include") return new IncludeCode(place, arguments, hasNamed);
            if (name == "include_join") return new IncludeJoinCode(place, arguments, hasNamed);
        }
        return new CallCode(place, Compile(call.Target), arguments, hasNamed, TextOf(call.Target));
    }

    private Code CompileSign(UnaryExpression unary)
    {
        var place = PlaceOf(unary);
        var isMinus = unary.Symbol == "-";
        return Compile(unary.Operand) is LiteralCode { Value.IsNumber: true } literal
            ? Literal(place, isMinus ? Arithmetic.Negate(literal.Value, place) : literal.Value)
            : new SignCode(place, isMinus, Compile(unary.Operand));
    }

    private Code CompileBinary(BinaryExpression binary)
    {
        var (place, left, right) = (PlaceOf(binary), Compile(binary.Left), Compile(binary.Right));
        return binary.Operator switch
        {
            BinaryOperator.And => new LogicCode(place, true, left, right),
            BinaryOperator.Or => new LogicCode(place, false, left, right),
            BinaryOperator.Coalesce => new CoalesceCode(place, true, left, right),
            BinaryOperator.CoalesceNot => new CoalesceCode(place, false, left, right),
            _ => new BinaryCode(place, binary.Operator, left, right),
        };
    }

    private LiteralCode Literal(Place place, Value value)
    {
        var text = value.AsFunction is not null ? "" : value.AsText ?? ValueText.PlainText(value);
        if (program.Encodes) text = Html.Encode(text).Value;
        return new LiteralCode(place, value, Encoding.UTF8.GetBytes(text));
    }
}

/// <summary>A function of the library: called where its value is asked for.</summary>
internal sealed class LibraryCode(Place place, FunctionValue function) : Code(place)
{
    public override Value Evaluate(RunState state) => Calls.Invoke(function, state, Place);

    public override Value EvaluateTarget(RunState state) => Value.OfObject(function);
}
