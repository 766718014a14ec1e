namespace DigestGen.Templating.Running;

/// <summary>Gives every name a number, so that variables live in arrays and are found without a look-up.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    public int Count => names.Count;

    public string this[int slot] => names[slot];

    public IReadOnlyList<string> All => names;

    public int SlotOf(string name)
    {
        if (slots.TryGetValue(name, out var slot)) return slot;
        slots[name] = names.Count;
        names.Add(name);
        return names.Count - 1;
    }

    public bool TryGetSlot(string name, out int slot) => slots.TryGetValue(name, out slot);
}
