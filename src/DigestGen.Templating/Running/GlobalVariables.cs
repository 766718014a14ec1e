namespace DigestGen.Templating.Running;

/// <summary>
/// The variables that all templates of a page share, found by slot. What counts comes first: the variables of running loops, what the template assigned, the page's
/// model, and last what every page sees. Objects of `with`, and an object while it is being written, stand above all that was there before them.
/// </summary>
internal sealed class GlobalVariables(TemplateProgram program)
{
    private readonly List<Value> scopes = [];
    private readonly Value[] assigned = new Value[program.NameRoom];
    private readonly LoopBinding[] loops = new LoopBinding[program.NameRoom];
    private Func<object, Value>?[] modelGetters = [];
    private Dictionary<string, Value>? unnamed;
    private HashSet<string>? readonlyNames;
    private object model = "";

    /// <summary>`this`: the object of the innermost `with`, or the variables of the template.</summary>
    public Value This => scopes.Count > 0 ? scopes[^1] : Value.OfObject(VariablesValue.Instance);

    public void Begin(object ofPage)
    {
        (model, modelGetters) = (ofPage, program.GettersOf(ofPage));
        (readonlyNames, unnamed) = (null, null);
        scopes.Clear();
        Array.Clear(assigned);
        Array.Clear(loops);
    }

    public Value Get(int slot, RunState state)
    {
        if (scopes.Count > 0 && TryScopes(slot, state, out var scoped)) return scoped;
        if (loops[slot].Value.IsSet) return loops[slot].Value;
        if (assigned[slot].IsSet) return assigned[slot];
        return modelGetters[slot] is { } get ? get(model) : program.Globals[slot];
    }

    public bool Has(int slot, RunState state) =>
        assigned[slot].IsSet || modelGetters[slot] is not null || program.Globals[slot].IsSet || scopes.Exists(scope => Members.TryGet(scope, program.Names[slot], state, out _));

    public void Set(int slot, Value value, RunState state, Place place)
    {
        var name = program.Names[slot];
        if (scopes.Count > 0) Members.Set(scopes[^1], name, value, state, place);
        else if (readonlyNames?.Contains(name) == true) throw place.Fault($"`{name}` is read-only");
        else assigned[slot] = value.IsSet ? value : Value.Null;
    }

    /// <summary>Puts a loop's variable in place and gives the former one back.</summary>
    public LoopBinding ExchangeLoop(int slot, LoopBinding binding)
    {
        (binding, loops[slot]) = (loops[slot], binding);
        return binding;
    }

    /// <summary>A loop's variable as it is seen from here.</summary>
    public LoopBinding Bind(Value value) => new(value, scopes.Count);

    public bool IsReadonly(string name) => scopes.Count > 0 ? scopes[^1].AsObject is ObjectValue { } scope && scope.IsReadonly(name) : readonlyNames?.Contains(name) == true;

    public void MakeReadonly(string name)
    {
        if (scopes.Count == 0) (readonlyNames ??= new(StringComparer.Ordinal)).Add(name);
        else if (scopes[^1].AsObject is ObjectValue scope) scope.MakeReadonly(name);
    }

    /// <summary>A variable as a member of `this`. The variables of loops are none of those, and neither is the library.</summary>
    public bool TryGetByName(string name, out Value value)
    {
        value = default;
        if (!program.Names.TryGetSlot(name, out var slot)) return (unnamed?.TryGetValue(name, out value) ?? false) || program.TryGetModelMember(model, name, out value);
        value = assigned[slot];
        if (value.IsSet || program.TryGetModelMember(model, name, out value)) return true;
        if (!program.IsLibrary(name)) value = program.Globals[slot];
        return value.IsSet;
    }

    /// <summary>Sets a variable by a name that is known only now: `this["name"] = …`, `import`.</summary>
    public void SetByName(string name, Value value, RunState state, Place place)
    {
        if (program.Names.TryGetSlot(name, out var slot)) Set(slot, value, state, place);
        else if (scopes.Count > 0) Members.Set(scopes[^1], name, value, state, place);
        else (unnamed ??= new Dictionary<string, Value>(StringComparer.Ordinal))[name] = value;
    }

    /// <summary>The page's own data, and what the template assigned so far.</summary>
    public IEnumerable<KeyValuePair<string, Value>> All()
    {
        var data = (program.ModelOf(model.GetType())?.Members.Keys ?? []).Concat(program.DataNames).ToArray();
        foreach (var name in data)
            if (TryGetByName(name, out var value)) yield return KeyValuePair.Create(name, value);
        for (var slot = 0; slot < assigned.Length; slot++)
            if (assigned[slot].IsSet && !data.Contains(program.Names[slot], StringComparer.Ordinal)) yield return KeyValuePair.Create(program.Names[slot], assigned[slot]);
        foreach (var pair in unnamed ?? []) yield return pair;
    }

    public void PushScope(Value scope) => scopes.Add(scope);

    public void PopScope() => scopes.RemoveAt(scopes.Count - 1);

    // A loop hides what lies below it, and is hidden by the objects that were opened inside it.
    private bool TryScopes(int slot, RunState state, out Value value)
    {
        var loop = loops[slot];
        for (var depth = scopes.Count; depth > 0; depth--)
        {
            if (loop.Value.IsSet && loop.Depth == depth)
            {
                value = loop.Value;
                return true;
            }
            if (Members.TryGet(scopes[depth - 1], program.Names[slot], state, out value)) return true;
        }
        value = default;
        return false;
    }
}

/// <summary>The variable of a running loop, and how many objects were open when the loop began.</summary>
internal readonly record struct LoopBinding(Value Value, int Depth);
