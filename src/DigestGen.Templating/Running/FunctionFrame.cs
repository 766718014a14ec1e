namespace DigestGen.Templating.Running;

/// <summary>
/// The variables of one running call. Only a function with parameters has any: its parameters, what it assigns that is no global variable, and the variables of its loops.
/// A function without a name sees those of the functions that called it, up to the next named one.
/// </summary>
internal sealed class FunctionFrame(int names, bool isNamed, FunctionFrame? caller)
{
    private readonly Value[] variables = names == 0 ? [] : new Value[names];
    private Value[]? loops;

    public Value this[int slot]
    {
        set => variables[slot] = value.IsSet ? value : Value.Null;
    }

    /// <summary>The innermost frame in sight that has variables, or null: a new variable is global then.</summary>
    public static FunctionFrame? Nearest(FunctionFrame? frame)
    {
        for (; frame is not null; frame = frame.CallerInSight)
            if (frame.HasVariables) return frame;
        return null;
    }

    public static bool TryGet(FunctionFrame? frame, int slot, out Value value)
    {
        for (; frame is not null; frame = frame.CallerInSight)
        {
            if (!frame.HasVariables) continue;
            if (frame.loops is { } loops && loops[slot].IsSet)
            {
                value = loops[slot];
                return true;
            }
            value = frame.variables[slot];
            if (value.IsSet) return true;
        }
        value = default;
        return false;
    }

    /// <summary>The frame that holds a variable already, or null.</summary>
    public static FunctionFrame? Holding(FunctionFrame? frame, int slot)
    {
        for (; frame is not null; frame = frame.CallerInSight)
            if (frame.HasVariables && frame.variables[slot].IsSet) return frame;
        return null;
    }

    /// <summary>Puts a loop's variable in place and gives the former one back.</summary>
    public Value ExchangeLoop(int slot, Value value)
    {
        loops ??= new Value[variables.Length];
        (value, loops[slot]) = (loops[slot], value);
        return value;
    }

    private bool HasVariables => variables.Length > 0;

    private FunctionFrame? CallerInSight => isNamed ? null : caller;
}
