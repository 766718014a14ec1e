using System.Globalization;

namespace DigestGen.Templating.Running;

/// <summary>Where a loop's variable lives. Its former value comes back when the loop ends.</summary>
internal readonly record struct LoopVariable(int Slot, bool IsLocal)
{
    public Value Exchange(RunState state, Value value)
    {
        if (!IsLocal) return state.ExchangeGlobal(Slot, value);
        ref var local = ref state.Local(Slot);
        var was = local;
        local = value;
        return was;
    }
}

/// <summary>The compiled parameters of a loop.</summary>
internal sealed record LoopLimits(Code? Offset, Code? Limit, Code? Columns, bool IsReversed);

internal sealed class ForStep(Place place, LoopVariable variable, Code list, LoopLimits limits, Step body, Step otherwise) : Step
{
    public override Flow Run(RunState state)
    {
        var items = LoopItems.Of(list, limits, state, out var first, out var count);
        if (count == 0) return otherwise.Run(state);
        var outer = state.For;
        var frame = new LoopFrame { Count = count };
        state.For = frame;
        var was = variable.Exchange(state, Value.Null);
        var last = default(Value);
        var flow = Flow.Next;
        for (var i = 0; i < count; i++)
        {
            state.Turn(place);
            var item = items[limits.IsReversed ? first + count - 1 - i : first + i];
            frame.Index = i;
            frame.IsChanged = i == 0 || !Comparison.AreEqual(item, last, state);
            last = item;
            variable.Exchange(state, item);
            flow = body.Run(state);
            if (flow is Flow.Break or Flow.Return) break;
        }
        variable.Exchange(state, was);
        state.For = outer;
        return flow == Flow.Return ? Flow.Return : Flow.Next;
    }
}

/// <summary>`tablerow`: the items as cells of an HTML table, in rows of `cols` columns.</summary>
internal sealed class TableRowStep(Place place, LoopVariable variable, Code list, LoopLimits limits, Step body, Step otherwise) : Step
{
    public override Flow Run(RunState state)
    {
        var items = LoopItems.Of(list, limits, state, out var first, out var count);
        if (count == 0) return otherwise.Run(state);
        var columns = limits.Columns?.Evaluate(state) is { IsInt: true, AsInt: > 0 } written ? (int)Math.Min(written.AsInt, int.MaxValue) : 1;
        var outer = state.For;
        var frame = new LoopFrame { Count = count, Columns = columns };
        state.For = frame;
        var was = variable.Exchange(state, Value.Null);
        var flow = Flow.Next;
        for (var i = 0; i < count && flow is Flow.Next or Flow.Continue; i++)
        {
            state.Turn(place);
            frame.Index = i;
            variable.Exchange(state, items[limits.IsReversed ? first + count - 1 - i : first + i]);
            if (i % columns == 0) Write(state, $"<tr class=\"row{i / columns + 1}\">");
            Write(state, $"<td class=\"col{i % columns + 1}\">");
            flow = body.Run(state);
            state.Output.Write("</td>"u8);
            if (i % columns == columns - 1 || i == count - 1) state.Output.Write("</tr>\n"u8);
        }
        variable.Exchange(state, was);
        state.For = outer;
        return flow == Flow.Return ? Flow.Return : Flow.Next;
    }

    private static void Write(RunState state, FormattableString text) => state.Output.WriteRaw(text.ToString(CultureInfo.InvariantCulture));
}

internal sealed class WhileStep(Place place, Code condition, Step body) : Step
{
    public override Flow Run(RunState state)
    {
        var outer = state.While;
        var frame = new LoopFrame();
        state.While = frame;
        var flow = Flow.Next;
        for (; condition.Evaluate(state).IsTruthy; frame.Index++)
        {
            state.Turn(place);
            flow = body.Run(state);
            if (flow is Flow.Break or Flow.Return) break;
        }
        state.While = outer;
        return flow == Flow.Return ? Flow.Return : Flow.Next;
    }
}

internal static class LoopItems
{
    /// <summary>The list of a loop and the stretch of it that `offset` and `limit` leave.</summary>
    public static ListValue Of(Code list, LoopLimits limits, RunState state, out int first, out int count)
    {
        var value = list.Evaluate(state);
        var items = value.AsList ?? Spread(value, list, state);
        first = limits.Offset is null ? 0 : (int)Math.Clamp(Whole(limits.Offset, state), 0, items.Count);
        count = items.Count - first;
        if (limits.Limit is not null) count = (int)Math.Clamp(Whole(limits.Limit, state), 0, count);
        return items;
    }

    private static long Whole(Code code, RunState state) =>
        code.Evaluate(state) is { IsInt: true } value ? value.AsInt : throw code.Place.Fault("a whole number is needed here");

    // Nothing has no items; an object is a list of its members, each with `key` and `value`.
    private static ListValue Spread(Value value, Code list, RunState state)
    {
        if (value.IsNull) return ListValue.Empty;
        if (value.AsText is { } text)
        {
            state.Place = list.Place;
            state.Spend(text.Length);
            return new ArrayValue(text.Select(c => Value.Of(c.ToString())));
        }
        if (!Members.TryList(value, state, out var members)) throw list.Place.Fault($"a loop needs a list, not {Arithmetic.Describe(value)}");
        var result = new ArrayValue();
        foreach (var (name, member) in members)
        {
            var pair = new ObjectValue();
            pair.Set("key", Value.Of(name));
            pair.Set("value", member);
            result.Add(Value.OfObject(pair));
        }
        return result;
    }
}
