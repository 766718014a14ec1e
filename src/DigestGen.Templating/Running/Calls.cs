using DigestGen.Templating.Checking;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Running;

/// <summary>One argument of a compiled call.</summary>
internal sealed record ArgumentPart(string? Name, Code Value, bool IsExpanded);

/// <summary>A call with its arguments.</summary>
internal sealed class CallCode(Place place, Code target, ArgumentPart[] arguments, bool hasNamed, string targetText) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var function = FindFunction(state);
        var top = state.ArgumentTop;
        var named = Calls.PushArguments(arguments, hasNamed, state, Place);
        var result = Calls.Invoke(function, top, state.ArgumentTop - top, named, null, state, Place);
        state.PopTo(top);
        return result;
    }

    public Value EvaluateWrapped(RunState state, Step block)
    {
        var function = FindFunction(state);
        var top = state.ArgumentTop;
        var named = Calls.PushArguments(arguments, hasNamed, state, Place);
        var result = Calls.Invoke(function, top, state.ArgumentTop - top, named, new WrappedBlock(block, state.Frame.Block), state, Place);
        state.PopTo(top);
        return result;
    }

    private FunctionValue FindFunction(RunState state)
    {
        var value = target.EvaluateTarget(state);
        return value.AsFunction ?? (value.AsObject as ObjectValue)?.Function ?? throw Place.Fault($"`{targetText}` is {Arithmetic.Describe(value)}, not a function, so it takes no arguments");
    }
}

/// <summary>How functions are called.</summary>
internal static class Calls
{
    public static ObjectValue? PushArguments(ArgumentPart[] arguments, bool hasNamed, RunState state, Place place)
    {
        var named = hasNamed ? new ObjectValue() : null;
        foreach (var argument in arguments)
        {
            var value = argument.Value.Evaluate(state);
            if (argument.Name is { } name) named!.Set(name, value);
            else if (!argument.IsExpanded) state.Push(value);
            else if (value.AsList is { } list)
            {
                state.Place = place;
                state.Spend(list.Count);
                for (var i = 0; i < list.Count; i++) state.Push(list[i]);
            }
            else throw place.Fault($"`^` needs a list, not {Arithmetic.Describe(value)}");
        }
        return named;
    }

    /// <summary>A call without arguments.</summary>
    public static Value Invoke(FunctionValue function, RunState state, Place place)
    {
        var top = state.ArgumentTop;
        var result = Invoke(function, top, 0, null, null, state, place);
        state.PopTo(top);
        return result;
    }

    /// <summary>A call from a library function, with what it has at hand.</summary>
    public static Value Invoke(FunctionValue function, ReadOnlySpan<Value> arguments, RunState state)
    {
        var top = state.ArgumentTop;
        foreach (var argument in arguments) state.Push(argument);
        var place = state.Place;
        var result = Invoke(function, top, arguments.Length, null, null, state, place);
        state.PopTo(top);
        state.Place = place;
        return result;
    }

    /// <summary>A call whose arguments lie on the stack of arguments.</summary>
    public static Value Invoke(FunctionValue function, int start, int count, ObjectValue? named, WrappedBlock? block, RunState state, Place place)
    {
        if (function.Parameters is { } parameters)
        {
            if (named is null && count < function.Needed || (count > parameters.Length && !function.IsVariadic))
                throw place.Fault(Wording.ArgumentCount(function, count));
        }
        if (function.Library is { } library)
        {
            count = Align(function, start, count, named, state, place);
            state.Place = place;
            return library(state.Arguments(start, count), state);
        }

        state.Enter(place);
        var (was, caller) = (state.OpenFrame(start, count, named, block), state.Function);
        var names = state.Program.FunctionRoom;
        if (names > 0) state.Function = new FunctionFrame(function.Parameters is null ? 0 : names, function.Body!.IsNamed, caller);
        Bind(function, start, count, named, state, place);
        state.Returned = default;
        function.Body!.Step.Run(state);
        var result = state.Returned;
        state.Returned = default;
        state.Function = caller;
        state.CloseFrame(was);
        state.Leave();
        return result;
    }

    // A library function sees one value for each parameter; more only when it takes all that is left.
    private static int Align(FunctionValue function, int start, int count, ObjectValue? named, RunState state, Place place)
    {
        var parameters = function.Parameters!;
        var fixedCount = function.IsVariadic ? parameters.Length - 1 : parameters.Length;
        for (; count < fixedCount; count++) state.Push(default);
        if (named is null) return count;
        var slots = state.Arguments(start, count);
        foreach (var (name, value) in named.Members)
        {
            var index = Array.FindIndex(parameters, p => p.Name == name);
            if (index < 0) throw place.Fault($"`{function.Name}` has no parameter `{name}`", NearName.Hint(name, parameters.Select(p => p.Name)));
            if (index < fixedCount) slots[index] = value;
            else
            {
                state.Push(value);
                slots = state.Arguments(start, ++count);
            }
        }
        for (var i = 0; i < function.Needed; i++)
            if (!slots[i].IsSet) throw place.Fault($"`{function.Name}` needs an argument for `{parameters[i].Name}`");
        return count;
    }

    private static void Bind(FunctionValue function, int start, int count, ObjectValue? named, RunState state, Place place)
    {
        if (function.Parameters is not { } parameters) return;
        var body = function.Body!;
        var bound = state.ArgumentTop;
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            Value value;
            if (parameter.IsVariadic) value = Value.OfObject(count > i ? new ArrayValue(state.Arguments(start + i, count - i)) : new ArrayValue());
            else if (named is not null && named.TryGet(parameter.Name, out value)) { }
            else if (i < count) value = state.Arguments(start, count)[i];
            else if (body.Defaults[i] is { } fallback) value = fallback.Evaluate(state);
            else throw place.Fault($"`{function.Name}` needs an argument for `{parameter.Name}`");
            state.Function![body.ParameterSlots[i]] = value;
            state.Push(value);
        }
        state.SetArguments(bound, parameters.Length);
    }
}
