namespace DigestGen.Templating.Running;

/// <summary>Where a loop's variable lives. What was there before comes back when the loop ends.</summary>
internal abstract class LoopVariable
{
    /// <summary>Gives back what <see cref="Leave"/> has to put in place again.</summary>
    public abstract LoopBinding Enter(RunState state);

    public abstract void Set(RunState state, Value item);

    public abstract void Leave(RunState state, LoopBinding was);
}

/// <summary>`for $item in …`</summary>
internal sealed class LocalLoopVariable(int slot) : LoopVariable
{
    public override LoopBinding Enter(RunState state) => new(state.Local(slot), 0);

    public override void Set(RunState state, Value item) => state.Local(slot) = item;

    public override void Leave(RunState state, LoopBinding was) => state.Local(slot) = was.Value;
}

internal sealed class GlobalLoopVariable(int slot) : LoopVariable
{
    public override LoopBinding Enter(RunState state) => state.Globals.ExchangeLoop(slot, state.Globals.Bind(Value.Null));

    public override void Set(RunState state, Value item) => state.Globals.ExchangeLoop(slot, state.Globals.Bind(item));

    public override void Leave(RunState state, LoopBinding was) => state.Globals.ExchangeLoop(slot, was);
}

/// <summary>A loop that may stand in a function: then its variable belongs to the function.</summary>
internal sealed class FunctionLoopVariable(int functionSlot, int globalSlot) : LoopVariable
{
    public override LoopBinding Enter(RunState state) => Exchange(state, state.Globals.Bind(Value.Null));

    public override void Set(RunState state, Value item) => Exchange(state, state.Globals.Bind(item));

    public override void Leave(RunState state, LoopBinding was) => Exchange(state, was);

    private LoopBinding Exchange(RunState state, LoopBinding binding) =>
        FunctionFrame.Nearest(state.Function) is { } frame ? new LoopBinding(frame.ExchangeLoop(functionSlot, binding.Value), binding.Depth) : state.Globals.ExchangeLoop(globalSlot, binding);
}
