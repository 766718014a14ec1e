namespace DigestGen.Templating.Running;

/// <summary>Something that can be assigned.</summary>
internal abstract class Target(Place place)
{
    protected Place Place { get; } = place;

    public abstract Value Get(RunState state);

    public abstract void Set(RunState state, Value value);
}

internal sealed class GlobalTarget(Place place, int slot) : Target(place)
{
    public override Value Get(RunState state) => state.Globals.Get(slot, state);

    public override void Set(RunState state, Value value) => state.Globals.Set(slot, value, state, Place);
}

internal sealed class LocalTarget(Place place, int slot) : Target(place)
{
    public override Value Get(RunState state) => state.Local(slot);

    public override void Set(RunState state, Value value) => state.Local(slot) = value.IsSet ? value : Value.Null;
}

internal sealed class ScopedTarget(Place place, int functionSlot, int globalSlot) : Target(place)
{
    public override Value Get(RunState state) =>
        FunctionFrame.TryGet(state.Function, functionSlot, out var own) ? own : state.Globals.Get(globalSlot, state);

    // A variable that exists is changed where it is; a new one belongs to the function.
    public override void Set(RunState state, Value value)
    {
        var holder = FunctionFrame.Holding(state.Function, functionSlot);
        if (holder is null && !state.Globals.Has(globalSlot, state)) holder = FunctionFrame.Nearest(state.Function);
        if (holder is null) state.Globals.Set(globalSlot, value, state, Place);
        else holder[functionSlot] = value;
    }
}

internal sealed class MemberTarget(Place place, Code owner, string name) : Target(place)
{
    public override Value Get(RunState state) => Members.TryGet(owner.Evaluate(state), name, state, out var value) ? value : Value.Null;

    public override void Set(RunState state, Value value) => Members.Set(owner.Evaluate(state), name, value, state, Place);
}

internal sealed class IndexTarget(Place place, Code owner, Code index) : Target(place)
{
    public override Value Get(RunState state) => Members.Item(owner.Evaluate(state), index.Evaluate(state), state, Place);

    public override void Set(RunState state, Value value)
    {
        var list = owner.Evaluate(state);
        var at = index.Evaluate(state);
        state.Place = Place;
        Members.SetItem(list, at, value, state, Place);
    }
}
