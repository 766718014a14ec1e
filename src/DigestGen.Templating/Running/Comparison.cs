namespace DigestGen.Templating.Running;

/// <summary>Equality and order of values. Texts are compared by their UTF-16 units, so no culture has a say.</summary>
internal static class Comparison
{
    public static bool AreEqual(Value left, Value right, RunState state)
    {
        if (left.AsObject is EmptyValue) return right.AsObject is EmptyValue || IsEmptyThing(right, state);
        if (right.AsObject is EmptyValue) return IsEmptyThing(left, state);
        if (left.IsNull || right.IsNull) return left.IsNull && right.IsNull;
        if (left.IsText || right.IsText) return left.IsText && right.IsText ? string.Equals(left.AsText, right.AsText, StringComparison.Ordinal) : string.Equals(state.ToText(left), state.ToText(right), StringComparison.Ordinal);
        if (left.IsNumber && right.IsNumber) return CompareNumbers(left, right) == 0;
        if (left.IsBool && right.IsBool) return left.AsBool == right.AsBool;
        if (left.IsBool && right.IsNumber) return right.ToFloat() == (left.AsBool ? 1 : 0);
        if (left.IsNumber && right.IsBool) return AreEqual(right, left, state);
        if (left.IsBool && right.AsList is null) return left.AsBool == right.IsTruthy;
        if (right.IsBool && left.AsList is null) return right.AsBool == left.IsTruthy;
        if (left.AsList is { } first && right.AsList is { } second) return ReferenceEquals(first, second) || AreEqual(first, second, state);
        return left.AsObject is { } a && right.AsObject is { } b && (ReferenceEquals(a, b) || (a is DateTime or TimeSpan && a.Equals(b)));
    }

    /// <summary>The same kind of value and the same value; lists and objects only when they are one and the same.</summary>
    public static bool AreSame(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return left.IsNull && right.IsNull;
        if (left.IsNumber || right.IsNumber) return left.IsNumber && right.IsNumber && CompareNumbers(left, right) == 0;
        if (left.IsBool || right.IsBool) return left.IsBool && right.IsBool && left.AsBool == right.AsBool;
        if (left.AsText is { } text) return string.Equals(text, right.AsText, StringComparison.Ordinal);
        return left.AsObject is { } a && right.AsObject is { } b && (ReferenceEquals(a, b) || (a is DateTime or TimeSpan && a.Equals(b)));
    }

    /// <summary>Numbers by size, texts by their units, dates by time; false when the two have no order.</summary>
    public static bool TryCompare(Value left, Value right, RunState state, out int order)
    {
        order = 0;
        if (left.IsNumber && right.IsNumber) order = CompareNumbers(left, right);
        else if (left.IsText || right.IsText) order = string.CompareOrdinal(state.ToText(left), state.ToText(right));
        else if (left.IsBool && right.IsBool) order = left.AsBool.CompareTo(right.AsBool);
        else if (left.IsBool && right.IsNumber) order = (left.AsBool ? 1.0 : 0.0).CompareTo(right.ToFloat());
        else if (left.IsNumber && right.IsBool) order = left.ToFloat().CompareTo(right.AsBool ? 1.0 : 0.0);
        else if (left.AsObject is DateTime a && right.AsObject is DateTime b) order = a.CompareTo(b);
        else if (left.AsObject is TimeSpan c && right.AsObject is TimeSpan d) order = c.CompareTo(d);
        else return false;
        return true;
    }

    /// <summary>An order over all values, for sorting: nothing first, then as <see cref="TryCompare"/> says, else as text.</summary>
    public static int Order(Value left, Value right, RunState state)
    {
        if (left.IsNull || right.IsNull) return (left.IsNull ? 0 : 1) - (right.IsNull ? 0 : 1);
        return TryCompare(left, right, state, out var order) ? order : string.CompareOrdinal(state.ToText(left), state.ToText(right));
    }

    private static int CompareNumbers(Value left, Value right)
    {
        if (left.IsInt && right.IsInt) return left.AsInt.CompareTo(right.AsInt);
        if (left.IsWhole && right.IsWhole) return left.ToBig().CompareTo(right.ToBig());
        if (left.IsDecimal && right.IsDecimal) return left.AsDecimal.CompareTo(right.AsDecimal);
        return left.ToFloat().CompareTo(right.ToFloat());
    }

    // Lists, objects and models: a text is never `empty`, whatever its length.
    private static bool IsEmptyThing(Value value, RunState state) => !value.IsNull && !value.IsText && Members.IsEmpty(value, state);

    private static bool AreEqual(ListValue first, ListValue second, RunState state)
    {
        if (first.Count != second.Count) return false;
        state.Enter(state.Place);
        try
        {
            for (var i = 0; i < first.Count; i++)
            {
                state.Spend(1);
                if (!AreEqual(first[i], second[i], state)) return false;
            }
            return true;
        }
        finally
        {
            state.Leave();
        }
    }
}

/// <summary>`empty`: equal to every list, object and text with nothing in it.</summary>
internal sealed class EmptyValue
{
    public static EmptyValue Instance { get; } = new();
}
