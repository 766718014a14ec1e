using System.Globalization;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Running;

/// <summary>The operators on values. Whole numbers stay whole as long as they fit into 64 bits; markup stays markup when it is joined.</summary>
internal static class Arithmetic
{
    public static Value Apply(BinaryOperator @operator, Value left, Value right, RunState state, Place place) => @operator switch
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
        _ => OnNumbers(@operator, left, right, place),
    };

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
        if (left.IsInt && right.IsInt) return OnWhole(@operator, left.AsInt, right.AsInt, place);
        if (!left.IsNumber || !right.IsNumber)
            throw place.Fault($"`{Operators.SymbolOf(@operator)}` needs numbers, not {Describe(left)} and {Describe(right)}");
        if (@operator is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight) throw place.Fault("a shift needs whole numbers");
        if ((left.IsDecimal || right.IsDecimal) && !left.IsFloat && !right.IsFloat) return OnDecimals(@operator, ToDecimal(left), ToDecimal(right), place);
        var (a, b) = (left.ToFloat(), right.ToFloat());
        return Value.Of(@operator switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            BinaryOperator.Multiply => a * b,
            BinaryOperator.Divide => a / b,
            BinaryOperator.DivideWhole => Math.Round(a / b),
            _ => a % b,
        });
    }

    public static Value Negate(Value value, Place place)
    {
        if (value.IsNull) return Value.Null;
        if (value.IsInt && value.AsInt != long.MinValue) return Value.Of(-value.AsInt);
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
        null or decimal => "a number",
        _ => "an object",
    };

    private static Value OnWhole(BinaryOperator @operator, long a, long b, Place place)
    {
        if (b == 0 && @operator is BinaryOperator.Divide or BinaryOperator.DivideWhole or BinaryOperator.Modulus) throw place.Fault("this divides by zero");
        switch (@operator)
        {
            case BinaryOperator.Add: return Fit((Int128)a + b);
            case BinaryOperator.Subtract: return Fit((Int128)a - b);
            case BinaryOperator.Multiply: return Fit((Int128)a * b);
            case BinaryOperator.Divide when (Int128)a % b == 0: return Fit((Int128)a / b);
            case BinaryOperator.Divide: return Value.Of((double)a / b);
            case BinaryOperator.DivideWhole: return Fit((Int128)a / b);
            case BinaryOperator.Modulus: return Fit((Int128)a % b);
            case BinaryOperator.ShiftLeft: return Value.Of(a << (int)Math.Clamp(b, 0, 63));
            default: return Value.Of(a >> (int)Math.Clamp(b, 0, 63));
        }
    }

    private static Value Fit(Int128 number) => number >= long.MinValue && number <= long.MaxValue ? Value.Of((long)number) : Value.Of((double)number);

    private static Value OnDecimals(BinaryOperator @operator, decimal a, decimal b, Place place)
    {
        if (b == 0 && @operator is BinaryOperator.Divide or BinaryOperator.DivideWhole or BinaryOperator.Modulus) throw place.Fault("this divides by zero");
        try
        {
            return Value.Of(@operator switch
            {
                BinaryOperator.Add => a + b,
                BinaryOperator.Subtract => a - b,
                BinaryOperator.Multiply => a * b,
                BinaryOperator.Divide => a / b,
                BinaryOperator.DivideWhole => decimal.Truncate(a / b),
                _ => a % b,
            });
        }
        catch (OverflowException)
        {
            throw place.Fault("this number is too large");
        }
    }

    private static decimal ToDecimal(Value value) => value.IsInt ? value.AsInt : value.AsDecimal;

    private static Value Compare(BinaryOperator @operator, Value left, Value right, RunState state, Place place)
    {
        if (left.IsNull || right.IsNull) return Value.False;
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

    private static Value MakeRange(BinaryOperator @operator, Value left, Value right, Place place)
    {
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
        var (text, times) = left.IsText ? (left, right) : (right, left);
        if (!times.IsInt) throw place.Fault($"a text can be repeated by a whole number, not by {Describe(times)}");
        if (times.AsInt <= 0) return Value.EmptyText;
        state.Spend((long)Math.Min((double)text.AsText!.Length * times.AsInt, long.MaxValue / 4));
        var repeated = string.Concat(Enumerable.Repeat(text.AsText, text.AsText.Length == 0 ? 0 : (int)times.AsInt));
        return text.IsMarkup ? Value.Markup(repeated) : Value.Of(repeated);
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
