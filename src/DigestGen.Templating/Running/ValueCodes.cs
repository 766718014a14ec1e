using System.Text;

namespace DigestGen.Templating.Running;

/// <summary>A literal; its bytes are encoded once, at load.</summary>
internal sealed class LiteralCode(Place place, Value value, byte[] printed) : Code(place)
{
    public Value Value { get; } = value;

    public override Value Evaluate(RunState state) => Value;

    public override void Print(RunState state) => state.Output.Write(printed);
}

/// <summary>A variable that is no local one; a function among them is called.</summary>
internal sealed class GlobalCode(Place place, int slot) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var value = state.Global(slot);
        return value.AsFunction is { } function ? Calls.Invoke(function, state, Place) : value;
    }

    public override Value EvaluateTarget(RunState state) => state.Global(slot);
}

/// <summary>`$name`, or a parameter of a function.</summary>
internal sealed class LocalCode(Place place, int slot) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var value = state.Local(slot);
        return value.AsFunction is { } function ? Calls.Invoke(function, state, Place) : value;
    }

    public override Value EvaluateTarget(RunState state) => state.Local(slot);
}

/// <summary>A variable assigned in a function with parameters: its own, unless there is a global one of that name.</summary>
internal sealed class FunctionVariableCode(Place place, int localSlot, int globalSlot) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var value = EvaluateTarget(state);
        return value.AsFunction is { } function ? Calls.Invoke(function, state, Place) : value;
    }

    public override Value EvaluateTarget(RunState state) => state.Local(localSlot) is { IsSet: true } own ? own : state.Global(globalSlot);
}

internal sealed class ArgumentCode(Place place, int index) : Code(place)
{
    public override Value Evaluate(RunState state) => state.Argument(index);
}

/// <summary>`$`: the arguments as a list, with the named ones as members.</summary>
internal sealed class ArgumentsCode(Place place) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var frame = state.Frame;
        return Value.OfObject(new ArrayValue(state.Arguments(frame.ArgumentStart, frame.ArgumentCount)) { Members = frame.Named });
    }
}

/// <summary>`$.name`: a named argument, read without making the list.</summary>
internal sealed class NamedArgumentCode(Place place, string name) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        if (state.Frame.Named is { } named && named.TryGet(name, out var value)) return value;
        return name == "size" ? Value.Of((long)state.Frame.ArgumentCount) : Value.Null;
    }
}

/// <summary>`$name`: a local variable, or, when none was set, the argument of that name.</summary>
internal sealed class LocalOrArgumentCode(Place place, int slot, string name) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var value = EvaluateTarget(state);
        return value.AsFunction is { } function ? Calls.Invoke(function, state, Place) : value;
    }

    public override Value EvaluateTarget(RunState state)
    {
        ref var own = ref state.Local(slot);
        if (own.IsSet) return own;
        return state.Frame.Named is { } named && named.TryGet(name, out var value) ? value : own;
    }
}

/// <summary>`$$`: runs the block of the `wrap`, in the variables of the function that asks for it.</summary>
internal sealed class WrappedBlockCode(Place place) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        if (state.Frame.Block is not { } block) return Value.Null;
        state.Enter(Place);
        var was = state.ExchangeBlock(block.Outer);
        block.Body.Run(state);
        state.ExchangeBlock(was);
        state.Leave();
        return Value.Null;
    }
}

internal sealed class ThisCode(Place place) : Code(place)
{
    public override Value Evaluate(RunState state) => state.This;
}

/// <summary>`for.index` and its like, of the loop that is running.</summary>
internal sealed class LoopMemberCode(Place place, bool isWhile, string name) : Code(place)
{
    public override Value Evaluate(RunState state) =>
        (isWhile ? state.While : state.For) is { } loop && Members.TryLoop(loop, name, out var value) ? value : Value.Null;
}

/// <summary>A member. The delegate for the type seen last is kept, so that reading a model costs one comparison and one call.</summary>
internal sealed class MemberCode(Place place, Code target, string name, bool isOptional, string targetText) : Code(place)
{
    private Seen? seen;

    public override Value Evaluate(RunState state)
    {
        var value = EvaluateTarget(state);
        return value.AsFunction is { } function ? Calls.Invoke(function, state, Place) : value;
    }

    public override Value EvaluateTarget(RunState state)
    {
        var from = target.Evaluate(state);
        if (from.AsObject is { } model && seen is { } known && known.Type == model.GetType()) return known.Get(model);
        return Find(from, state);
    }

    private Value Find(Value from, RunState state)
    {
        if (from.IsNull && name != "empty?")
        {
            if (isOptional || !state.Program.IsStrict) return Value.Null;
            throw Place.Fault($"`{targetText}` is null here, so it has no `{name}`", "test it with `if` first, or write `?.`");
        }
        if (Members.TryGet(from, name, state, out var value))
        {
            if (from.AsObject is { } model && state.Program.ModelOf(model.GetType())?.Members.GetValueOrDefault(name) is { } member)
                seen = new Seen(model.GetType(), member.Get);
            return value;
        }
        if (from.AsObject is ObjectValue or ArrayValue or VariablesValue or EmptyValue || isOptional || !state.Program.IsStrict) return Value.Null;
        throw Place.Fault($"`{targetText}` is {Arithmetic.Describe(from)} and has no member `{name}`");
    }

    private sealed record Seen(Type Type, Func<object, Value> Get);
}

internal sealed class IndexCode(Place place, Code target, Code index) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var value = EvaluateTarget(state);
        return value.AsFunction is { } function ? Calls.Invoke(function, state, Place) : value;
    }

    public override Value EvaluateTarget(RunState state) => Members.Item(target.Evaluate(state), index.Evaluate(state), state, Place);
}

internal sealed class InterpolatedCode(Place place, Code[] parts) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(state.ToText(part.Evaluate(state)));
        state.Spend(text.Length);
        return Value.Of(text.ToString());
    }
}

internal sealed class ArrayCode(Place place, Code[] items) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        state.Spend(items.Length);
        var result = new ArrayValue();
        foreach (var item in items) result.Add(item.Evaluate(state));
        return Value.OfObject(result);
    }
}

internal sealed class ObjectCode(Place place, string[] names, Code[] values) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        state.Spend(names.Length);
        var result = new ObjectValue();
        for (var i = 0; i < names.Length; i++) result.Set(names[i], values[i].Evaluate(state));
        return Value.OfObject(result);
    }
}

/// <summary>`@f` and `do … end`: a function as a value, not called.</summary>
internal sealed class FunctionReferenceCode(Place place, Code target) : Code(place)
{
    public override Value Evaluate(RunState state) => target.EvaluateTarget(state);
}

/// <summary>An expression between parentheses: a function that stands there is called, unless `@` asks for the function itself.</summary>
internal sealed class NestedCode(Place place, Code inner) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var value = inner.Evaluate(state);
        return value.AsFunction is { Needed: 0 } function && inner is LiteralCode ? Calls.Invoke(function, state, Place) : value;
    }

    public override Value EvaluateTarget(RunState state) => inner.EvaluateTarget(state);
}
