using System.Globalization;
using System.Numerics;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Running;

/// <summary>The operators on values. Whole numbers stay whole, whatever their size; markup stays markup when it is joined.</summary>
internal static class Arithmetic
{
    public static Value Apply(BinaryOperator @operator, Value left, Value right, RunState state, Place place)
    {
        // Beside a list an object is the list of its members.
        if (left.AsList is not null && right.AsObject is ObjectValue && @operator != BinaryOperator.ShiftLeft) right = Value.OfObject(LoopItems.Spread(right, state));
        if (right.AsList is not null && left.AsObject is ObjectValue && @operator != BinaryOperator.ShiftRight) left = Value.OfObject(LoopItems.Spread(left, state));
        return @operator switch
        {
            BinaryOperator.Equal => Value.Of(Comparison.AreEqual(left, right, state)),
            BinaryOperator.NotEqual => Value.Of(!Comparison.AreEqual(left, right, state)),
            BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Compare(@operator, left, right, state, place),
            BinaryOperator.Range or BinaryOperator.RangeBelow => MakeRange(@operator, left, right, place),
            BinaryOperator.ShiftLeft when left.AsList is { } list => Append(list, right, state),
            BinaryOperator.ShiftRight when right.AsList is { } list => Prepend(list, left, state),
            BinaryOperator.Add when left.IsText || right.IsText => Join(left, right, state),
            BinaryOperator.Multiply when left.IsText || right.IsText => Repeat(left, right, state, place),
            _ when left.AsObject is DateTime or TimeSpan => OnDates(@operator, left, right, place),
            _ when left.IsNull || right.IsNull => Value.Null,
            BinaryOperator.Add when left.AsList is { } first && right.AsList is { } second => Concat(first, second, state),
            BinaryOperator.Multiply when left.AsList is { } list => RepeatList(list, Times(right, place), state),
            BinaryOperator.Multiply when right.AsList is { } list => RepeatList(list, Times(left, place), state),
            _ => OnNumbers(@operator, left, right, place),
        };
    }

    /// <summary>Two texts as one. When either is markup the other is encoded, and the whole is markup.</summary>
    public static Value Join(Value left, Value right, RunState state)
    {
        var (first, second) = (state.ToText(left), state.ToText(right));
        state.Spend(first.Length + second.Length);
        if (!left.IsMarkup && !right.IsMarkup) return Value.Of(first + second);
        if (!left.IsMarkup) first = Html.Encode(first).Value;
        if (!right.IsMarkup) second = Html.Encode(second).Value;
        return Value.Markup(first + second);
    }

    public static Value OnNumbers(BinaryOperator @operator, Value left, Value right, Place place)
    {
        if (left.IsInt && right.IsInt && WholeNumbers.TrySmall(@operator, left.AsInt, right.AsInt, out var small)) return small;
        if (left.IsNumber && right.IsBool) right = AsNumber(right);
        if (right.IsNumber && left.IsBool) left = AsNumber(left);
        if (!left.IsNumber || !right.IsNumber)
            throw place.Fault($"`{Operators.SymbolOf(@operator)}` needs numbers, not {Describe(left)} and {Describe(right)}");
        if (left.IsWhole && right.IsWhole) return WholeNumbers.Apply(@operator, left.ToBig(), right.ToBig(), place);
        if (left.IsDecimal || right.IsDecimal) return OnDecimals(@operator, left, right, place);
        var (a, b) = (left.ToFloat(), right.ToFloat());
        return Value.Of(@operator switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            BinaryOperator.Multiply => a * b,
            BinaryOperator.Divide => a / b,
            BinaryOperator.DivideWhole => Math.Round(a / b),
            BinaryOperator.ShiftLeft => a * Math.Pow(2, b),
            BinaryOperator.ShiftRight => a / Math.Pow(2, b),
            _ => a % b,
        });
    }

    public static Value Negate(Value value, Place place)
    {
        if (value.IsNull) return Value.Null;
        if (value.IsWhole) return Value.Of(-value.ToBig());
        if (value.IsDecimal) return Value.Of(-value.AsDecimal);
        if (value.IsNumber) return Value.Of(-value.ToFloat());
        throw place.Fault($"`-` needs a number, not {Describe(value)}");
    }

    public static string Describe(Value value) => value.AsObject switch
    {
        string => "text",
        ListValue => "a list",
        FunctionValue => "a function",
        DateTime => "a date",
        TimeSpan => "a time span",
        null when value.IsBool => "a boolean",
        null when value.IsNull => "nothing",
        null or decimal or BigInteger => "a number",
        _ => "an object",
    };

    // Beside a number true counts as one.
    private static Value AsNumber(Value value) => Value.Of(value.AsBool ? 1L : 0L);

    private static Value OnDecimals(BinaryOperator @operator, Value left, Value right, Place place)
    {
        try
        {
            var (a, b) = (ToDecimal(left), ToDecimal(right));
            if (b == 0 && @operator is BinaryOperator.Divide or BinaryOperator.DivideWhole or BinaryOperator.Modulus) throw place.Fault("this divides by zero");
            return Value.Of(@operator switch
            {
                BinaryOperator.Add => a + b,
                BinaryOperator.Subtract => a - b,
                BinaryOperator.Multiply => a * b,
                BinaryOperator.Divide => a / b,
                BinaryOperator.DivideWhole => decimal.Round(a / b),
                BinaryOperator.ShiftLeft => a * (decimal)Math.Pow(2, (double)b),
                BinaryOperator.ShiftRight => a / (decimal)Math.Pow(2, (double)b),
                _ => a % b,
            });
        }
        catch (OverflowException)
        {
            throw place.Fault("this number is too large");
        }
    }

    private static decimal ToDecimal(Value value) => value.IsDecimal ? value.AsDecimal : value.IsWhole ? (decimal)value.ToBig() : (decimal)value.ToFloat();

    private static Value Compare(BinaryOperator @operator, Value left, Value right, RunState state, Place place)
    {
        if ((left.IsNull && !right.IsText) || (right.IsNull && !left.IsText)) return Value.False;
        if (left.AsList is { } first && right.AsList is { } second) return CompareLists(@operator, first, second, state, place);
        if (!Comparison.TryCompare(left, right, state, out var order))
            throw place.Fault($"{Describe(left)} and {Describe(right)} cannot be compared with `{Operators.SymbolOf(@operator)}`");
        return Value.Of(@operator switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }

    // The longer list is the greater one; of two with one length, the operator must hold for each pair of items.
    private static Value CompareLists(BinaryOperator @operator, ListValue first, ListValue second, RunState state, Place place)
    {
        if (first.Count != second.Count || first.Count == 0) return Compare(@operator, Value.Of((long)first.Count), Value.Of((long)second.Count), state, place);
        state.Enter(place);
        var holds = true;
        for (var i = 0; i < first.Count && holds; i++)
        {
            state.Spend(1);
            holds = Compare(@operator, first[i], second[i], state, place).IsTruthy;
        }
        state.Leave();
        return Value.Of(holds);
    }

    private static Value MakeRange(BinaryOperator @operator, Value left, Value right, Place place)
    {
        if (left.IsNull || right.IsNull) return Value.Null;
        if (left.IsBool) left = AsNumber(left);
        if (right.IsBool) right = AsNumber(right);
        if (!left.IsInt || !right.IsInt) throw place.Fault("a range needs two whole numbers", "write `1..10`");
        var (from, to) = (left.AsInt, right.AsInt);
        if (@operator == BinaryOperator.RangeBelow)
        {
            if (from == to) return Value.OfObject(ListValue.Empty);
            to += from < to ? -1 : 1;
        }
        return Value.OfObject(new RangeValue(from, to));
    }

    private static Value Concat(ListValue first, ListValue second, RunState state)
    {
        state.Spend((long)first.Count + second.Count);
        return Value.OfObject(new ArrayValue(first.Items().Concat(second.Items())));
    }

    private static Value Append(ListValue list, Value item, RunState state)
    {
        state.Spend(list.Count + 1L);
        return Value.OfObject(new ArrayValue(list.Items().Append(item)));
    }

    private static Value Prepend(ListValue list, Value item, RunState state)
    {
        state.Spend(list.Count + 1L);
        return Value.OfObject(new ArrayValue(list.Items().Prepend(item)));
    }

    private static Value Repeat(Value left, Value right, RunState state, Place place)
    {
        var (text, other) = right.IsText ? (right, left) : (left, right);
        var times = other.IsNull ? 0 : Times(other, place);
        if (times <= 0) return Value.EmptyText;
        state.Spend((long)Math.Min((double)text.AsText!.Length * times, long.MaxValue / 4));
        var repeated = string.Concat(Enumerable.Repeat(text.AsText, text.AsText.Length == 0 ? 0 : (int)times));
        return text.IsMarkup ? Value.Markup(repeated) : Value.Of(repeated);
    }

    // How often something is repeated: any number, rounded; a text that is one; true for once.
    private static long Times(Value value, Place place)
    {
        if (value.IsInt) return value.AsInt;
        if (value.IsBool) return value.AsBool ? 1 : 0;
        if (value.IsNumber && Math.Abs(value.ToFloat()) < int.MaxValue) return (long)Math.Round(value.ToFloat());
        if (long.TryParse(value.AsText, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)) return number;
        throw place.Fault($"this can be repeated by a number, not by {Describe(value)}");
    }

    private static Value RepeatList(ListValue list, long times, RunState state)
    {
        times = list.Count == 0 ? 0 : Math.Max(0, times);
        state.Spend((long)Math.Min((double)list.Count * times, long.MaxValue / 4));
        return Value.OfObject(new ArrayValue(Enumerable.Repeat(list, (int)times).SelectMany(l => l.Items())));
    }

    private static Value OnDates(BinaryOperator @operator, Value left, Value right, Place place)
    {
        try
        {
            switch (left.AsObject, right.AsObject, @operator)
            {
                case (DateTime a, DateTime b, BinaryOperator.Subtract): return Value.OfObject(a - b);
                case (DateTime a, TimeSpan b, BinaryOperator.Add): return Value.OfObject(a + b);
                case (DateTime a, TimeSpan b, BinaryOperator.Subtract): return Value.OfObject(a - b);
                case (TimeSpan a, TimeSpan b, BinaryOperator.Add): return Value.OfObject(a + b);
                case (TimeSpan a, TimeSpan b, BinaryOperator.Subtract): return Value.OfObject(a - b);
            }
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            throw place.Fault("this date lies outside the calendar");
        }
        throw place.Fault(string.Create(CultureInfo.InvariantCulture, $"`{Operators.SymbolOf(@operator)}` has no meaning between {Describe(left)} and {Describe(right)}"));
    }
}
