namespace DigestGen.Templating.Running;

/// <summary>Equality and order of values. Texts are compared by their UTF-16 units, so no culture has a say.</summary>
internal static class Comparison
{
    public static bool AreEqual(Value left, Value right, RunState state)
    {
        if (left.AsObject is EmptyValue) return right.AsObject is EmptyValue || (!right.IsNull && Members.IsEmpty(right, state));
        if (right.AsObject is EmptyValue) return !left.IsNull && Members.IsEmpty(left, state);
        if (left.IsNull || right.IsNull) return left.IsNull && right.IsNull;
        if (left.IsText || right.IsText) return left.IsText && right.IsText ? string.Equals(left.AsText, right.AsText, StringComparison.Ordinal) : string.Equals(state.ToText(left), state.ToText(right), StringComparison.Ordinal);
        if (left.IsNumber && right.IsNumber) return CompareNumbers(left, right) == 0;
        if (left.IsBool && right.IsBool) return left.AsBool == right.AsBool;
        if (left.AsList is { } first && right.AsList is { } second) return ReferenceEquals(first, second) || AreEqual(first, second, state);
        return left.AsObject is { } a && right.AsObject is { } b && (ReferenceEquals(a, b) || (a is DateTime or TimeSpan && a.Equals(b)));
    }

    /// <summary>Numbers by size, texts by their units, dates by time; false when the two have no order.</summary>
    public static bool TryCompare(Value left, Value right, RunState state, out int order)
    {
        order = 0;
        if (left.IsNumber && right.IsNumber) order = CompareNumbers(left, right);
        else if (left.IsText || right.IsText) order = string.CompareOrdinal(state.ToText(left), state.ToText(right));
        else if (left.IsBool && right.IsBool) order = left.AsBool.CompareTo(right.AsBool);
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
        if (left.IsDecimal && right.IsDecimal) return left.AsDecimal.CompareTo(right.AsDecimal);
        return left.ToFloat().CompareTo(right.ToFloat());
    }

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
