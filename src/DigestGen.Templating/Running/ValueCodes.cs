using System.Text;

namespace DigestGen.Templating.Running;

/// <summary>A literal; its bytes are encoded once, at load.</summary>
internal sealed class LiteralCode(Place place, Value value, byte[] printed) : Code(place)
{
    public Value Value { get; } = value;

    public override Value Evaluate(RunState state) => Value;

    public override void Print(RunState state) => state.Output.Write(printed);
}

/// <summary>A member. The delegate for the type seen last is kept, so that reading a model costs one comparison and one call.</summary>
internal sealed class MemberCode(Place place, Code target, string name, bool isOptional, string targetText) : CallableCode(place)
{
    private Seen? seen;

    public override Value EvaluateTarget(RunState state)
    {
        var from = target.Evaluate(state);
        if (from.AsObject is { } model && seen is { } known && known.Type == model.GetType()) return known.Get(model);
        return Find(from, state);
    }

    private Value Find(Value from, RunState state)
    {
        if (from.IsNull && name != "empty?")
        {
            if (isOptional) return Value.Null;
            throw Place.Fault($"`{targetText}` is null here, so it has no `{name}`", "test it with `if` first, or write `?.`");
        }
        if (Members.TryGet(from, name, state, out var value))
        {
            if (from.AsObject is { } model && state.Program.ModelOf(model.GetType())?.Members.GetValueOrDefault(name) is { } member)
                seen = new Seen(model.GetType(), member.Get);
            return value;
        }
        if (from.AsObject is ObjectValue or ArrayValue or VariablesValue or EmptyValue || isOptional || !state.Program.IsStrict) return Value.Null;
        throw Place.Fault($"`{targetText}` is {Arithmetic.Describe(from)} and has no member `{name}`");
    }

    private sealed record Seen(Type Type, Func<object, Value> Get);
}

internal sealed class IndexCode(Place place, Code target, Code index) : CallableCode(place)
{
    public override Value EvaluateTarget(RunState state) => Members.Item(target.Evaluate(state), index.Evaluate(state), state, Place);
}

internal sealed class InterpolatedCode(Place place, Code[] parts) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(Text(part.Evaluate(state), state));
        state.Spend(text.Length);
        return Value.Of(text.ToString());
    }

    // Scriban leaves these to .NET, which writes booleans with a capital.
    private static string Text(Value value, RunState state) => value.IsBool ? value.AsBool ? "True" : "False" : state.ToText(value);
}

internal sealed class ArrayCode(Place place, Code[] items) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        state.Spend(items.Length);
        var result = new ArrayValue();
        foreach (var item in items) result.Add(item.Evaluate(state));
        return Value.OfObject(result);
    }
}

internal sealed class ObjectCode(Place place, string[] names, Code[] values) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        state.Spend(names.Length);
        var result = new ObjectValue();
        // The members that stand before are in sight already.
        state.Globals.PushScope(Value.OfObject(result));
        for (var i = 0; i < names.Length; i++) result.Set(names[i], values[i].Evaluate(state));
        state.Globals.PopScope();
        return Value.OfObject(result);
    }
}

/// <summary>`@f` and `do … end`: a function as a value, not called.</summary>
internal sealed class FunctionReferenceCode(Place place, Code target) : Code(place)
{
    public override Value Evaluate(RunState state) => target.EvaluateTarget(state);
}

/// <summary>An expression between parentheses: a function that stands there is called, unless `@` asks for the function itself.</summary>
internal sealed class NestedCode(Place place, Code inner) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var value = inner.Evaluate(state);
        return value.AsFunction is { Needed: 0 } function && inner is LiteralCode ? Calls.Invoke(function, state, Place) : value;
    }

    public override Value EvaluateTarget(RunState state) => inner.EvaluateTarget(state);
}
