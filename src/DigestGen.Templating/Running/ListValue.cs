using System.Collections;

namespace DigestGen.Templating.Running;

/// <summary>Something that can be counted and looped over: an array of the template, a list of a model, a range.</summary>
internal abstract class ListValue
{
    public abstract int Count { get; }

    public abstract Value this[int index] { get; }

    public static ListValue Empty { get; } = new ModelList([]);

    /// <summary>A list from the outside world. Items of reference types are read in place; others are copied once.</summary>
    public static ListValue From(IEnumerable list) => list switch
    {
        object[] items => new ModelList(items),
        IReadOnlyList<object> items => new SharedList(items),
        _ => new ArrayValue(list.Cast<object?>().Select(Value.From)),
    };

    public IEnumerable<Value> Items()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }
}

/// <summary>An array that a template made; it may also carry named members.</summary>
internal sealed class ArrayValue : ListValue
{
    private const int MaxItems = 10_000_000;

    private readonly List<Value> items;

    public ArrayValue() => items = [];

    public ArrayValue(IEnumerable<Value> items) => this.items = [.. items];

    public ArrayValue(ReadOnlySpan<Value> items)
    {
        this.items = new List<Value>(items.Length);
        foreach (var item in items) this.items.Add(item);
    }

    public ObjectValue? Members { get; set; }

    public override int Count => items.Count;

    public override Value this[int index] => items[index];

    public void Add(Value value) => items.Add(value);

    /// <summary>Puts an item at a place, filling up with null before it. False when the place is out of all reason.</summary>
    public bool TrySet(long index, Value value)
    {
        if (index < 0) index += items.Count;
        if (index is < 0 or >= MaxItems) return false;
        while (items.Count <= index) items.Add(Value.Null);
        items[(int)index] = value;
        return true;
    }
}

internal sealed class ModelList(object?[] items) : ListValue
{
    public override int Count => items.Length;

    public override Value this[int index] => Value.From(items[index]);
}

internal sealed class SharedList(IReadOnlyList<object?> items) : ListValue
{
    public override int Count => items.Count;

    public override Value this[int index] => Value.From(items[index]);
}

/// <summary>`from..to`, counted up or down, never written out.</summary>
internal sealed class RangeValue(long from, long to) : ListValue
{
    // One more than this would overflow the count; loop limits stop far earlier.
    public override int Count { get; } = (int)Math.Min(Math.Abs((decimal)to - from) + 1, int.MaxValue);

    public override Value this[int index] => Value.Of(from <= to ? from + index : from - index);
}
