using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Running;

internal sealed class BinaryCode(Place place, BinaryOperator @operator, Code left, Code right) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var first = left.Evaluate(state);
        var second = right.Evaluate(state);
        state.Place = Place;
        return Arithmetic.Apply(@operator, first, second, state, Place);
    }
}

/// <summary>`&amp;&amp;` and `||`: always a boolean, and the right side only where it is needed.</summary>
internal sealed class LogicCode(Place place, bool isAnd, Code left, Code right) : Code(place)
{
    public override Value Evaluate(RunState state) =>
        Value.Of(isAnd ? left.Evaluate(state).IsTruthy && right.Evaluate(state).IsTruthy : left.Evaluate(state).IsTruthy || right.Evaluate(state).IsTruthy);
}

/// <summary>`??` gives the right side when the left is null; `?!` when it is not.</summary>
internal sealed class CoalesceCode(Place place, bool whenNull, Code left, Code right) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var first = left.Evaluate(state);
        return first.IsNull == whenNull ? right.Evaluate(state) : first;
    }
}

internal sealed class NotCode(Place place, Code operand) : Code(place)
{
    public override Value Evaluate(RunState state) => Value.Of(!operand.Evaluate(state).IsTruthy);
}

internal sealed class SignCode(Place place, bool isMinus, Code operand) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var value = operand.Evaluate(state);
        if (isMinus) return Arithmetic.Negate(value, Place);
        return value.IsNumber || value.IsNull ? value : throw Place.Fault($"`+` needs a number, not {Arithmetic.Describe(value)}");
    }
}

internal sealed class ConditionalCode(Place place, Code condition, Code then, Code otherwise) : Code(place)
{
    public override Value Evaluate(RunState state) => condition.Evaluate(state).IsTruthy ? then.Evaluate(state) : otherwise.Evaluate(state);

    public override void Print(RunState state)
    {
        if (condition.Evaluate(state).IsTruthy) then.Print(state);
        else otherwise.Print(state);
    }
}

internal sealed class IncrementCode(Place place, Target target, int step, bool isPrefix) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var before = target.Get(state);
        var after = Arithmetic.Apply(BinaryOperator.Add, before, Value.Of((long)step), state, Place);
        target.Set(state, after);
        return isPrefix ? after : before;
    }
}
