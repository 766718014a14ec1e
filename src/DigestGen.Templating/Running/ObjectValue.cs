namespace DigestGen.Templating.Running;

/// <summary>An object that a template made, or a dictionary: members by name, in the order in which they were added.</summary>
internal sealed class ObjectValue
{
    private readonly Dictionary<string, Value> members = new(StringComparer.Ordinal);
    private HashSet<string>? readonlyNames;

    /// <summary>False for what came from outside: all pages share it, so no page may write to it.</summary>
    public bool IsWritable { get; init; } = true;

    /// <summary>What a call of the object itself does: `date "2026-01-31"`.</summary>
    public FunctionValue? Function { get; init; }

    public int Count => members.Count;

    public IEnumerable<string> Names => members.Keys;

    public IEnumerable<KeyValuePair<string, Value>> Members => members;

    public static ObjectValue From(IReadOnlyDictionary<string, string> map) => From(map.Select(pair => KeyValuePair.Create(pair.Key, Value.Of(pair.Value))));

    public static ObjectValue From(IReadOnlyDictionary<string, object> map) => From(map.Select(pair => KeyValuePair.Create(pair.Key, Value.From(pair.Value))));

    public bool TryGet(string name, out Value value) => members.TryGetValue(name, out value);

    public bool Has(string name) => members.ContainsKey(name);

    public void Set(string name, Value value) => members[name] = value;

    public bool IsReadonly(string name) => readonlyNames?.Contains(name) == true;

    public void MakeReadonly(string name) => (readonlyNames ??= new(StringComparer.Ordinal)).Add(name);

    private static ObjectValue From(IEnumerable<KeyValuePair<string, Value>> pairs)
    {
        var result = new ObjectValue { IsWritable = false };
        foreach (var (name, value) in pairs) result.members[name] = value;
        return result;
    }
}
