using System.Text;
using DigestGen.Templating.Running;

namespace DigestGen.Templating.Functions;

/// <summary>`array`: lists. A list that comes in is never changed; each function gives a new one.</summary>
internal static class ArrayFunctions
{
    public static ObjectValue Create() => new Library("array")
        .Add("add", "list value", (a, s) => New(s, Take.List(a[0], s).Items().Append(a[1])))
        .Add("add_range", "list1 list2", Concat)
        .Add("compact", "list", (a, s) => a[0].IsNull ? Value.Null : New(s, Take.List(a[0], s).Items().Where(v => !v.IsNull)))
        .Add("concat", "list1 list2", Concat)
        .Add("cycle", "list group?", Cycle)
        .Add("any", "list function args...", Any)
        .Add("each", "list function", Each)
        .Add("filter", "list function", Filter)
        .Add("first", "list", (a, s) => Take.ListUnread(a[0], s) is { Count: > 0 } list ? list[0] : Value.Null)
        .Add("last", "list", (a, s) => Take.ListUnread(a[0], s) is { Count: > 0 } list ? list[list.Count - 1] : Value.Null)
        .Add("insert_at", "list index value", InsertAt)
        .Add("remove_at", "list index", RemoveAt)
        .Add("join", "list delimiter function?", Join)
        .Add("limit", "list count", (a, s) => a[0].IsNull ? Value.Null : Stretch(a[0], 0, Take.Length(a[1], 0, s), s))
        .Add("offset", "list index", (a, s) => a[0].IsNull ? Value.Null : Stretch(a[0], Take.Length(a[1], 0, s), int.MaxValue, s))
        .Add("map", "list member", Map)
        .Add("reverse", "list", (a, s) => New(s, Take.List(a[0], s).Items().Reverse()))
        .Add("size", "list", (a, s) => Value.Of((long)Take.ListUnread(a[0], s).Count))
        .Add("sort", "list member?", Sort)
        .Add("uniq", "list", Unique)
        .Add("contains", "list item", Contains)
        .ToObject();

    private static Value New(RunState state, IEnumerable<Value> items)
    {
        var result = new ArrayValue();
        foreach (var item in items)
        {
            state.Spend(1);
            result.Add(item);
        }
        return Value.OfObject(result);
    }

    private static Value Concat(ReadOnlySpan<Value> a, RunState state) => a[0].IsNull && a[1].IsNull ? Value.Null : New(state, Take.List(a[0], state).Items().Concat(Take.List(a[1], state).Items()));

    private static Value Stretch(Value value, int start, int count, RunState state)
    {
        var list = Take.List(value, state);
        start = Math.Clamp(start, 0, list.Count);
        return New(state, Enumerable.Range(start, Math.Clamp(count, 0, list.Count - start)).Select(i => list[i]));
    }

    private static Value Cycle(ReadOnlySpan<Value> a, RunState state)
    {
        var list = Take.List(a[0], state);
        if (list.Count == 0) return Value.Null;
        var group = state.ToText(a[1].IsNull ? a[0] : a[1]);
        var at = state.Cycles.GetValueOrDefault(group) % list.Count;
        state.Cycles[group] = at + 1;
        return list[at];
    }

    private static Value Any(ReadOnlySpan<Value> a, RunState state)
    {
        if (a[0].IsNull) return Value.False;
        var (list, function) = (Take.List(a[0], state), Take.Function(a[1], state));
        var arguments = new Value[a.Length - 1];
        a[2..].CopyTo(arguments.AsSpan(1));
        for (var i = 0; i < list.Count; i++)
        {
            state.Spend(1);
            arguments[0] = list[i];
            if (Calls.Invoke(function, arguments, state).IsTruthy) return Value.True;
        }
        return Value.False;
    }

    private static Value Each(ReadOnlySpan<Value> a, RunState state)
    {
        if (a[0].IsNull) return Value.Null;
        var (list, function) = (Take.List(a[0], state), Take.Function(a[1], state));
        return New(state, list.Items().Select(item => Calls.Invoke(function, [item], state)));
    }

    private static Value Filter(ReadOnlySpan<Value> a, RunState state)
    {
        if (a[0].IsNull) return Value.Null;
        var (list, function) = (Take.List(a[0], state), Take.Function(a[1], state));
        return New(state, list.Items().Where(item => Calls.Invoke(function, [item], state).IsTruthy));
    }

    private static Value InsertAt(ReadOnlySpan<Value> a, RunState state)
    {
        var list = Take.List(a[0], state);
        var at = Math.Max(Take.Length(a[1], 0, state), 0);
        var missing = Math.Max(0, at - list.Count);
        state.Spend(missing);
        return New(state, list.Items().Take(at).Concat(Enumerable.Repeat(Value.Null, missing)).Append(a[2]).Concat(list.Items().Skip(at)));
    }

    private static Value RemoveAt(ReadOnlySpan<Value> a, RunState state)
    {
        var list = Take.List(a[0], state);
        var at = Take.Length(a[1], 0, state);
        if (at < 0) at += list.Count;
        return New(state, list.Items().Where((_, i) => i != at));
    }

    // When an item or the delimiter is markup the rest is encoded, and the whole is markup.
    private static Value Join(ReadOnlySpan<Value> a, RunState state)
    {
        var list = Take.List(a[0], state);
        var function = a[2].IsNull ? null : Take.Function(a[2], state);
        var items = list.Items().Select(item => function is null ? item : Calls.Invoke(function, [item], state)).ToArray();
        var isMarkup = a[1].IsMarkup || Array.Exists(items, item => item.IsMarkup);
        var delimiter = Piece(a[1], isMarkup, state);
        var result = new StringBuilder();
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) result.Append(delimiter);
            var piece = Piece(items[i], isMarkup, state);
            state.Spend(piece.Length + delimiter.Length);
            result.Append(piece);
        }
        return isMarkup ? Value.Markup(result.ToString()) : Value.Of(result.ToString());
    }

    private static string Piece(Value value, bool isMarkup, RunState state) =>
        isMarkup && !value.IsMarkup ? Html.Encode(state.ToText(value)).Value : state.ToText(value);

    private static Value Map(ReadOnlySpan<Value> a, RunState state)
    {
        var member = state.ToText(a[1]);
        var result = new ArrayValue();
        foreach (var item in Take.List(a[0], state).Items())
            if (member.Length > 0 && Members.TryGet(item, member, state, out var value)) result.Add(value);
        return Value.OfObject(result);
    }

    private static Value Sort(ReadOnlySpan<Value> a, RunState state)
    {
        var list = Take.List(a[0], state);
        var member = a[1].IsNull ? null : state.ToText(a[1]);
        state.Spend((long)list.Count * (int)Math.Log2(list.Count + 2));
        var keyed = list.Items().Select(item => (Item: item, Key: member is null ? item : MemberOf(item, member, state)));
        return New(state, keyed.OrderBy(pair => pair.Key, Comparer<Value>.Create((x, y) => Comparison.Order(x, y, state))).Select(pair => pair.Item));
    }

    // An exact name first; then `a.b.c` as a way through members.
    private static Value MemberOf(Value item, string member, RunState state)
    {
        if (Members.TryGet(item, member, state, out var value)) return value;
        foreach (var name in member.Split('.'))
            if (!Members.TryGet(item, name, state, out item)) return Value.Null;
        return item;
    }

    private static Value Unique(ReadOnlySpan<Value> a, RunState state)
    {
        if (a[0].IsNull) return Value.Null;
        var (seen, result) = (new HashSet<string>(StringComparer.Ordinal), new ArrayValue());
        var objects = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var item in Take.List(a[0], state).Items())
        {
            state.Spend(1);
            var isNew = item.AsObject is { } thing and not string and not decimal and not System.Numerics.BigInteger and not ListValue and not DateTime and not TimeSpan
                ? objects.Add(thing) : seen.Add($"{(item.IsText ? '"' : ' ')}{state.ToText(item)}");
            if (isNew) result.Add(item);
        }
        return Value.OfObject(result);
    }

    private static Value Contains(ReadOnlySpan<Value> a, RunState state)
    {
        var list = Take.List(a[0], state);
        state.Spend(list.Count);
        for (var i = 0; i < list.Count; i++)
            if (Comparison.AreSame(list[i], a[1])) return Value.True;
        return Value.False;
    }
}
