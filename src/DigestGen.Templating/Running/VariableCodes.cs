namespace DigestGen.Templating.Running;

/// <summary>A variable that is no local one; a function among them is called.</summary>
internal sealed class GlobalCode(Place place, int slot) : CallableCode(place)
{
    public override Value EvaluateTarget(RunState state) => state.Globals.Get(slot, state);
}

/// <summary>A variable that may be one of a running function.</summary>
internal sealed class ScopedCode(Place place, int functionSlot, int globalSlot) : CallableCode(place)
{
    public override Value EvaluateTarget(RunState state) =>
        FunctionFrame.TryGet(state.Function, functionSlot, out var own) ? own : state.Globals.Get(globalSlot, state);
}

internal sealed class ArgumentCode(Place place, int index) : CallableCode(place)
{
    public override Value EvaluateTarget(RunState state) =>
        state.Frame.IsOpen ? state.Argument(index) : throw Place.Fault("there are no arguments here: `$0`, `$1` … belong to functions and to included templates");
}

/// <summary>`$`: the arguments as a list, with the named ones as members.</summary>
internal sealed class ArgumentsCode(Place place) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var frame = state.Frame;
        if (!frame.IsOpen) return Value.Null;
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
internal sealed class LocalOrArgumentCode(Place place, int slot, string name) : CallableCode(place)
{
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
        Run(state);
        return Value.Null;
    }

    /// <summary>A `break` or `ret` in the block is one of the function around `$$`.</summary>
    public Flow Run(RunState state)
    {
        if (state.Frame.Block is not { } block) return Flow.Next;
        state.Enter(Place);
        var was = state.ExchangeBlock(block.Outer);
        var flow = block.Body.Run(state);
        state.ExchangeBlock(was);
        state.Leave();
        return flow;
    }
}

internal sealed class ThisCode(Place place) : Code(place)
{
    public override Value Evaluate(RunState state) => state.Globals.This;
}

/// <summary>`for`, `while` and `tablerow`: where the loop stands that is running.</summary>
internal sealed class LoopCode(Place place, bool isWhile) : Code(place)
{
    public override Value Evaluate(RunState state) => Value.OfObject(isWhile ? state.While : state.For);
}

/// <summary>`for.index` and its like, of the loop that is running.</summary>
internal sealed class LoopMemberCode(Place place, bool isWhile, string name) : Code(place)
{
    public override Value Evaluate(RunState state) =>
        (isWhile ? state.While : state.For) is { } loop ? Members.TryLoop(loop, name, out var value) ? value : Value.Null
            : throw Place.Fault("no loop is running here");
}
