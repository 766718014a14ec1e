using System.Runtime.CompilerServices;

namespace DigestGen.Templating.Running;

/// <summary>Everything that changes while one page is made. States are used again for later pages, so that a page allocates little.</summary>
internal sealed class RunState
{
    // A library function may build this many characters and items for each byte that a page may have, before it counts as runaway.
    private const int WorkPerByte = 4;

    private readonly List<Value> scopes = [];
    private Func<object, Value>?[] modelGetters = [];
    private Dictionary<string, Value>? unnamed;
    private HashSet<int>? readonlySlots;
    private Value[] globals;
    private Value[] locals;
    private Value[] arguments = new Value[64];
    private long work;
    private int loops;
    private int depth;

    public RunState(TemplateProgram program)
    {
        Program = program;
        Output = new OutputBuffer(program.Limits.OutputBytes);
        globals = new Value[program.Names.Count];
        locals = new Value[program.LocalNames.Count * 4 + 16];
        Place = program.Start;
    }

    public TemplateProgram Program { get; }

    public OutputBuffer Output { get; }

    /// <summary>The call that is running: where a library function's mistake is reported.</summary>
    public Place Place { get; set; }

    public object Model { get; private set; } = "";

    public Value Returned { get; set; }

    public LoopFrame? For { get; set; }

    public LoopFrame? While { get; set; }

    public CallFrame Frame { get; private set; }

    public string DateFormat { get; set; } = Functions.DateFormat.Default;

    /// <summary>Where each group of `array.cycle` stands.</summary>
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    public void Begin(object model, Func<object, Value>?[] getters)
    {
        (Model, modelGetters) = (model, getters);
        (work, loops, depth, ArgumentTop) = (0, 0, 0, 0);
        (For, While, Returned, readonlySlots, unnamed) = (null, null, default, null, null);
        Frame = new CallFrame();
        DateFormat = Functions.DateFormat.Default;
        Cycles.Clear();
        scopes.Clear();
        Output.Clear();
        Array.Clear(globals);
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

    public string ToText(Value value) => value.AsText ?? ValueText.ToText(value, this);

    /// <summary>Counts one turn of a loop.</summary>
    public void Turn(Place place)
    {
        if (++loops > Program.Limits.Loops)
            throw place.Fault($"the loops of this page turned more than {Program.Limits.Loops} times", "does the loop ever end?");
        if (Output.IsFull) throw TooLong(place);
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
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw place.Fault("calls and includes are nested too deeply");
    }

    public void Leave() => depth--;

    // Global variables: objects of `with` first, then what the template assigned, the model, and last what all templates see.
    public Value Global(int slot)
    {
        if (scopes.Count > 0 && TryScopes(Program.Names[slot], out var scoped)) return scoped;
        if (globals[slot].IsSet) return globals[slot];
        return modelGetters[slot] is { } get ? get(Model) : Program.Globals[slot];
    }

    public bool HasGlobal(int slot) => globals[slot].IsSet || modelGetters[slot] is not null || Program.Globals[slot].IsSet;

    public void SetGlobal(int slot, Value value, Place place)
    {
        if (readonlySlots?.Contains(slot) == true) throw place.Fault($"`{Program.Names[slot]}` is read-only");
        if (scopes.Count > 0) Members.Set(scopes[^1], Program.Names[slot], value, this, place);
        else globals[slot] = value;
    }

    /// <summary>The variable of a loop is put in place and taken away again, whatever `with` says.</summary>
    public Value ExchangeGlobal(int slot, Value value)
    {
        var was = globals[slot];
        globals[slot] = value;
        return was;
    }

    public bool IsReadonly(string name) => readonlySlots is not null && Program.Names.TryGetSlot(name, out var slot) && readonlySlots.Contains(slot);

    public void MakeReadonly(int slot) => (readonlySlots ??= []).Add(slot);

    /// <summary>A variable by a name that is known only now: `this["name"]`, `import`.</summary>
    public bool TryGetByName(string name, out Value value)
    {
        if (Program.Names.TryGetSlot(name, out var slot))
        {
            value = Global(slot);
            return value.IsSet;
        }
        value = default;
        return TryScopes(name, out value) || (unnamed?.TryGetValue(name, out value) ?? false) || Program.TryGetModelMember(Model, name, out value);
    }

    public void SetByName(string name, Value value, Place place)
    {
        if (Program.Names.TryGetSlot(name, out var slot)) SetGlobal(slot, value, place);
        else if (scopes.Count > 0) Members.Set(scopes[^1], name, value, this, place);
        else (unnamed ??= new Dictionary<string, Value>(StringComparer.Ordinal))[name] = value;
    }

    /// <summary>`this`: the object of the innermost `with`, or the variables of the template.</summary>
    public Value This => scopes.Count > 0 ? scopes[^1] : Value.OfObject(VariablesValue.Instance);

    public IEnumerable<KeyValuePair<string, Value>> Variables()
    {
        for (var slot = 0; slot < globals.Length; slot++)
            if (globals[slot].IsSet) yield return KeyValuePair.Create(Program.Names[slot], globals[slot]);
        foreach (var pair in unnamed ?? []) yield return pair;
    }

    public void PushScope(Value scope) => scopes.Add(scope);

    public void PopScope() => scopes.RemoveAt(scopes.Count - 1);

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
        var names = Program.LocalNames.Count;
        var start = was.LocalBase + names;
        if (start + names > locals.Length) Array.Resize(ref locals, Math.Max(locals.Length * 2, start + names));
        Array.Clear(locals, start, names);
        Frame = new CallFrame { LocalBase = start, ArgumentStart = argumentStart, ArgumentCount = argumentCount, Named = named, Block = block };
        return was;
    }

    public void CloseFrame(CallFrame was) => Frame = was;

    public WrappedBlock? ExchangeBlock(WrappedBlock? block)
    {
        var was = Frame.Block;
        Frame = Frame with { Block = block };
        return was;
    }

    private bool TryScopes(string name, out Value value)
    {
        for (var i = scopes.Count - 1; i >= 0; i--)
            if (Members.TryGet(scopes[i], name, this, out value)) return true;
        value = default;
        return false;
    }
}

/// <summary>What belongs to one call of a function or include.</summary>
internal readonly struct CallFrame
{
    public int LocalBase { get; init; }
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
