using System.Globalization;
using System.Runtime.CompilerServices;

namespace DigestGen.Templating.Running;

/// <summary>Everything that changes while one page is made. States are used again for later pages, so that a page allocates little.</summary>
internal sealed class RunState
{
    // A library function may build this many characters and items for each byte that a page may have, before it counts as runaway.
    private const int WorkPerByte = 4;
    private const int TurnsBetweenLooks = 256;

    private Value[] locals;
    private Value[] arguments = new Value[64];
    private long work;
    private long started;
    private int loops;
    private int depth;
    private int sinceLook;

    public RunState(TemplateProgram program)
    {
        Program = program;
        Output = new OutputBuffer(program.Limits.OutputBytes, program.Indents);
        Globals = new GlobalVariables(program);
        locals = new Value[program.LocalRoom * 4 + 16];
        Place = program.Start;
    }

    public TemplateProgram Program { get; }

    public OutputBuffer Output { get; }

    /// <summary>The call that is running: where a library function's mistake is reported.</summary>
    public Place Place { get; set; }

    public GlobalVariables Globals { get; }

    /// <summary>The variables of the function that is running; null outside of functions.</summary>
    public FunctionFrame? Function { get; set; }

    public Value Returned { get; set; }

    public LoopFrame? For { get; set; }

    public LoopFrame? While { get; set; }

    public CallFrame Frame { get; private set; }

    public string DateFormat { get; set; } = Functions.DateFormat.Default;

    /// <summary>Numbers that look random, where templates may have them; a page of a site may not.</summary>
    public Functions.Chance? Chance { get; set; }

    /// <summary>Where each group of `array.cycle` stands.</summary>
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    public void Begin(object model)
    {
        Globals.Begin(model);
        (work, loops, depth, ArgumentTop, sinceLook) = (0, 0, 0, 0, 0);
        started = Program.Limits.Clock?.GetTimestamp() ?? 0;
        Chance = null;
        (For, While, Function, Returned) = (null, null, null, default);
        Frame = new CallFrame();
        DateFormat = Functions.DateFormat.Default;
        Cycles.Clear();
        Output.Clear();
        Array.Clear(locals);
    }

    public void Print(Value value)
    {
        if (value.AsText is { } text)
        {
            if (value.IsMarkup || !Program.Encodes) Output.WriteRaw(text);
            else Output.WriteEncoded(text);
        }
        else if (value.IsInt) Output.Write(value.AsInt);
        else if (!value.IsNull) Print(Value.Of(ValueText.ToText(value, this)));
    }

    /// <summary>Prints what `ret` gave at the top of a template.</summary>
    public void PrintReturned()
    {
        var value = Returned;
        Returned = default;
        if (value.IsSet) Print(value);
    }

    public string ToText(Value value) => value.AsText ?? ValueText.ToText(value, this);

    /// <summary>Counts one turn of a loop.</summary>
    public void Turn(Place place)
    {
        if (++loops > Program.Limits.Loops)
            throw place.Fault($"the loops of this page turned more than {Program.Limits.Loops} times", "does the loop ever end?");
        if (Output.IsFull) throw TooLong(place);
        if (++sinceLook == TurnsBetweenLooks) LookAtClock(place);
    }

    /// <summary>Stops a page that takes too long. Called after each piece of work that may be long by itself.</summary>
    public void LookAtClock(Place place)
    {
        sinceLook = 0;
        if (Program.Limits.Clock is { } clock && clock.GetElapsedTime(started) > Program.Limits.Time)
            throw place.Fault(string.Create(CultureInfo.InvariantCulture, $"this page took more than {Program.Limits.Time.TotalSeconds} seconds"), "does it do the same work again and again?");
    }

    public TemplateFault TooLong(Place place) => place.Fault($"this page became larger than {Program.Limits.OutputBytes} bytes", "is something printed again and again?");

    /// <summary>Counts characters and items that a function builds, so that doubling a text again and again ends in time.</summary>
    public void Spend(long units)
    {
        work += units;
        if (work > (long)Program.Limits.OutputBytes * WorkPerByte) throw Place.Fault("this page builds too much text in its variables", "is a text or list made longer again and again?");
    }

    public void Enter(Place place)
    {
        if (++depth > Program.Limits.Recursion) throw place.Fault($"calls and includes are nested more than {Program.Limits.Recursion} deep", "does a template include itself, or a function call itself, without an end?");
        if (++sinceLook == TurnsBetweenLooks) LookAtClock(place);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw place.Fault("calls and includes are nested too deeply");
    }

    public void Leave() => depth--;

    public ref Value Local(int slot) => ref locals[Frame.LocalBase + slot];

    /// <summary>Puts a value on the stack of arguments and says how high it is now.</summary>
    public int Push(Value value)
    {
        var top = ArgumentTop;
        if (top == arguments.Length) Array.Resize(ref arguments, top * 2);
        arguments[top] = value;
        ArgumentTop = top + 1;
        return top;
    }

    public int ArgumentTop { get; private set; }

    public void PopTo(int top) => ArgumentTop = top;

    public Span<Value> Arguments(int start, int count) => arguments.AsSpan(start, count);

    public Value Argument(int index)
    {
        if (index < 0) index += Frame.ArgumentCount;
        return index >= 0 && index < Frame.ArgumentCount ? arguments[Frame.ArgumentStart + index] : Value.Null;
    }

    /// <summary>Opens the local variables of a function or included template; hand what it returns to <see cref="CloseFrame"/>.</summary>
    public CallFrame OpenFrame(int argumentStart, int argumentCount, ObjectValue? named, WrappedBlock? block)
    {
        var was = Frame;
        var names = Program.LocalRoom;
        var start = was.LocalBase + names;
        if (start + names > locals.Length) Array.Resize(ref locals, Math.Max(locals.Length * 2, start + names));
        Array.Clear(locals, start, names);
        Frame = new CallFrame { LocalBase = start, IsOpen = true, ArgumentStart = argumentStart, ArgumentCount = argumentCount, Named = named, Block = block };
        return was;
    }

    public void CloseFrame(CallFrame was) => Frame = was;

    /// <summary>Opens local variables for a stretch that sees none of those around it, and no arguments.</summary>
    public CallFrame OpenFrame()
    {
        var was = OpenFrame(ArgumentTop, 0, null, null);
        Frame = Frame with { IsOpen = false };
        return was;
    }

    /// <summary>From here on the bound parameters are the arguments of the call.</summary>
    public void SetArguments(int start, int count) => Frame = Frame with { ArgumentStart = start, ArgumentCount = count };

    public WrappedBlock? ExchangeBlock(WrappedBlock? block)
    {
        var was = Frame.Block;
        Frame = Frame with { Block = block };
        return was;
    }
}

/// <summary>What belongs to one call of a function or include.</summary>
internal readonly struct CallFrame
{
    public int LocalBase { get; init; }

    /// <summary>False outside of functions and included templates.</summary>
    public bool IsOpen { get; init; }

    public int ArgumentStart { get; init; }
    public int ArgumentCount { get; init; }
    public ObjectValue? Named { get; init; }
    public WrappedBlock? Block { get; init; }
}

/// <summary>The block of a `wrap`, and the block that was current where it was written.</summary>
internal sealed record WrappedBlock(Step Body, WrappedBlock? Outer);

/// <summary>Where a loop stands; `for` and `while` as values.</summary>
internal sealed class LoopFrame
{
    public int Index { get; set; }
    public int Count { get; set; }
    public int Columns { get; set; }
    public bool IsChanged { get; set; }
}

/// <summary>Stands for all variables of the template in `this`.</summary>
internal sealed class VariablesValue
{
    public static VariablesValue Instance { get; } = new();
}
