using System.Globalization;

namespace DigestGen.Templating.Running;

/// <summary>The compiled parameters of a loop.</summary>
internal sealed record LoopLimits(Code? Offset, Code? Limit, Code? Columns, bool IsReversed);

internal sealed class ForStep(Place place, LoopVariable variable, Code list, LoopLimits limits, Step body, Step otherwise) : Step
{
    public override Flow Run(RunState state)
    {
        if (!LoopItems.TryFind(list, limits, state, out var items)) return Flow.Next;
        if (items.Count == 0) return otherwise.Run(state);
        var outer = state.For;
        var frame = new LoopFrame { Count = items.Count };
        state.For = frame;
        var was = variable.Enter(state);
        var last = default(Value);
        var flow = Flow.Next;
        for (var i = 0; i < items.Count; i++)
        {
            state.Turn(place);
            var item = items[i];
            frame.Index = i;
            frame.IsChanged = i == 0 || !Comparison.AreEqual(item, last, state);
            last = item;
            variable.Set(state, item);
            flow = body.Run(state);
            if (flow is Flow.Break or Flow.Return) break;
        }
        variable.Leave(state, was);
        state.For = outer;
        return flow == Flow.Return ? Flow.Return : Flow.Next;
    }
}

/// <summary>`tablerow`: the items as cells of an HTML table, in rows of `cols` columns.</summary>
internal sealed class TableRowStep(Place place, LoopVariable variable, Code list, LoopLimits limits, Step body, Step otherwise) : Step
{
    public override Flow Run(RunState state)
    {
        if (!LoopItems.TryFind(list, limits, state, out var items)) return Flow.Next;
        var columns = limits.Columns?.Evaluate(state) is { IsInt: true, AsInt: > 0 } written ? (int)Math.Min(written.AsInt, int.MaxValue) : 1;
        var outer = state.For;
        var frame = new LoopFrame { Count = items.Count, Columns = columns };
        state.For = frame;
        var was = variable.Enter(state);
        var flow = Flow.Next;
        state.Output.Write("<tr class=\"row1\">"u8);
        for (var i = 0; i < items.Count && flow is Flow.Next or Flow.Continue; i++)
        {
            state.Turn(place);
            frame.Index = i;
            variable.Set(state, items[i]);
            if (i > 0 && i % columns == 0) Write(state, $"</tr>\n<tr class=\"row{i / columns + 1}\">");
            Write(state, $"<td class=\"col{i % columns + 1}\">");
            flow = body.Run(state);
            state.Output.Write("</td>"u8);
        }
        state.Output.Write("</tr>\n"u8);
        variable.Leave(state, was);
        state.For = outer;
        if (items.Count == 0) return otherwise.Run(state);
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

/// <summary>The items that a loop goes through, in its order.</summary>
internal readonly record struct LoopItems(ListValue List, int First, int Count, bool IsReversed)
{
    public Value this[int index] => List[IsReversed ? First - index : First + index];

    /// <summary>False for null, for which not even `else` is run. The offset is counted from the list's start; then the order is turned round; then the limit is counted.</summary>
    public static bool TryFind(Code list, LoopLimits limits, RunState state, out LoopItems items)
    {
        items = default;
        var value = list.Evaluate(state);
        if (value.IsNull) return false;
        state.Place = list.Place;
        var found = value.AsList ?? Spread(value, state) ?? throw list.Place.Fault($"a loop needs a list, not {Arithmetic.Describe(value)}");
        var skipped = limits.Offset is null ? 0 : (int)Math.Clamp(Whole(limits.Offset, state), 0, found.Count);
        var count = found.Count - skipped;
        if (limits.Limit is not null && Whole(limits.Limit, state) is var limit and > 0) count = (int)Math.Min(limit, count);
        items = new LoopItems(found, limits.IsReversed ? found.Count - 1 : skipped, count, limits.IsReversed);
        return true;
    }

    private static long Whole(Code code, RunState state)
    {
        var value = code.Evaluate(state);
        state.Place = code.Place;
        return value.IsNull ? 0 : Functions.Take.Whole(value, state);
    }

    /// <summary>The letters of a text, or the members of an object, each with `key` and `value`; null for anything else.</summary>
    public static ArrayValue? Spread(Value value, RunState state)
    {
        if (value.AsText is { } text)
        {
            state.Spend(text.Length);
            return new ArrayValue(text.Select(Value.Letter));
        }
        if (!Members.TryList(value, state, out var members)) return null;
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
