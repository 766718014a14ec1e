using System.Collections.Concurrent;

namespace DigestGen.Templating.Running;

/// <summary>All templates compiled: what is the same for every page.</summary>
internal sealed class TemplateProgram(TemplateLimits limits)
{
    private const int SpareNames = 50;

    private readonly ConcurrentDictionary<Type, ModelType> models = new();
    private readonly ConcurrentDictionary<Type, Func<object, Value>?[]> getters = new();
    private readonly ConcurrentBag<RunState> idle = [];
    private readonly HashSet<Type> readable = [];

    public TemplateLimits Limits { get; } = limits;

    /// <summary>Strict templates report a member of nothing; relaxed ones print nothing.</summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>False only where a template is run the way Scriban runs it on its own: nothing is encoded.</summary>
    public bool Encodes { get; init; } = true;

    /// <summary>True only there as well: what is printed inside an indented code block is indented line by line. In a page that would change preformatted text.</summary>
    public bool Indents { get; init; }

    /// <summary>Names of data that stand beside the library and not in a page's model: they belong to `this`.</summary>
    public IReadOnlyList<string> DataNames { get; init; } = [];

    public Place Start { get; } = new("", 0, 0);

    public NameTable Names { get; } = new();

    /// <summary>How many names there is room for: some more than are known where code may come later.</summary>
    public int NameRoom { get; private set; }

    /// <summary>True when code that came later used up the room for its names.</summary>
    public bool HasOutgrown => Names.Count > NameRoom || LocalNames.Count > LocalRoom || FunctionNames.Count > FunctionRoom;

    public NameTable LocalNames { get; } = new();

    public int LocalRoom { get; private set; }

    /// <summary>The names that may be variables of a function; empty when no function has parameters.</summary>
    public NameTable FunctionNames { get; } = new();

    public int FunctionRoom { get; private set; }

    public IEnumerable<ModelType> Models => models.Values;

    public Dictionary<string, Step> Templates { get; } = new(StringComparer.Ordinal);

    /// <summary>What all templates see under each name: the site's values and the library.</summary>
    public Value[] Globals { get; private set; } = [];

    /// <summary>From here on every variable has its place.</summary>
    public void Seal(IReadOnlyDictionary<string, Value> globals)
    {
        foreach (var name in globals.Keys) Names.SlotOf(name);
        var spare = IsStrict ? 0 : SpareNames;
        (NameRoom, LocalRoom, FunctionRoom) = (Names.Count + spare, LocalNames.Count + spare, FunctionNames.Count + spare);
        Globals = new Value[NameRoom];
        foreach (var (name, value) in globals) Globals[Names.SlotOf(name)] = value;
    }

    /// <summary>True for what every template sees by itself, unless the site gave the name another meaning.</summary>
    public bool IsLibrary(string name) => Functions.Library.Groups.TryGetValue(name, out var group) && Names.TryGetSlot(name, out var slot) && ReferenceEquals(Globals[slot].AsObject, group);

    /// <summary>Only types that were declared, or that members of declared types have, can be read.</summary>
    public void Declare(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ModelType.DictionaryValueOf(type) is { } value)
        {
            Declare(value);
            return;
        }
        if (ModelType.ItemTypeOf(type) is { } item)
        {
            Declare(item);
            return;
        }
        if (ModelType.IsPlain(type) || type.IsPointer || type.IsByRefLike || typeof(Delegate).IsAssignableFrom(type) || type.IsGenericTypeDefinition || !readable.Add(type)) return;
        if (type.Assembly == typeof(TemplateProgram).Assembly) return;
        if (type.Namespace is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal))) return;
        var model = ModelType.Of(type);
        models[type] = model;
        foreach (var member in model.Members.Values) Declare(member.Type);
    }

    /// <summary>The model type of an object, of a type it derives from, or null when it was not declared.</summary>
    public ModelType? ModelOf(Type type)
    {
        if (models.TryGetValue(type, out var model)) return model;
        for (var above = type.BaseType; above is not null; above = above.BaseType)
            if (models.TryGetValue(above, out model)) return model;
        return null;
    }

    public bool TryGetModelMember(object model, string name, out Value value)
    {
        value = default;
        if (ModelOf(model.GetType()) is not { } type || !type.Members.TryGetValue(name, out var member)) return false;
        value = member.Get(model);
        return true;
    }

    /// <summary>For each name the delegate that reads it from a page's model.</summary>
    public Func<object, Value>?[] GettersOf(object model) => getters.GetOrAdd(model.GetType(), MakeGetters);

    public RunState Borrow() => idle.TryTake(out var state) ? state : new RunState(this);

    public void Return(RunState state) => idle.Add(state);

    private Func<object, Value>?[] MakeGetters(Type type)
    {
        var result = new Func<object, Value>?[NameRoom];
        if (ModelOf(type) is not { } model) return result;
        foreach (var member in model.Members.Values)
            if (Names.TryGetSlot(member.Name, out var slot)) result[slot] = member.Get;
        return result;
    }
}
