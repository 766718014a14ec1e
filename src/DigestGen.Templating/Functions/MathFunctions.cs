using System.Globalization;
using System.Numerics;
using DigestGen.Templating.Running;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Functions;

/// <summary>`math`: numbers. `math.random` and `math.uuid` are left out of pages, because the same input must give the same bytes.</summary>
internal static class MathFunctions
{
    public static ObjectValue Create() => new Library("math")
        .Add("abs", "value", (a, s) => a[0].IsNull ? Value.Null : a[0].IsWhole ? Value.Of(BigInteger.Abs(a[0].ToBig())) : Rounded(a[0], s, Math.Abs, Math.Abs))
        .Add("ceil", "value", (a, s) => Rounded(a[0], s, Math.Ceiling, decimal.Ceiling))
        .Add("floor", "value", (a, s) => Rounded(a[0], s, Math.Floor, decimal.Floor))
        .Add("round", "value precision?", Round)
        .Add("plus", "value with", (a, s) => On(BinaryOperator.Add, a, s))
        .Add("minus", "value with", (a, s) => On(BinaryOperator.Subtract, a, s))
        .Add("times", "value with", (a, s) => On(BinaryOperator.Multiply, a, s))
        .Add("modulo", "value with", (a, s) => On(BinaryOperator.Modulus, a, s))
        .Add("divided_by", "value divisor", DividedBy)
        .Add("is_number", "value", (a, s) => Value.Of(a[0].IsNumber))
        .Add("format", "value format culture?", (a, s) => Format(a[0], a[1], a[2], s))
        .Add("random", "min_value max_value", (a, s) => Chance.Number(a[0], a[1], s))
        .Add("uuid", "", (_, s) => Chance.Uuid(s))
        .ToObject();

    /// <summary>A number by a .NET format string (`N2`, `X4`), without a culture unless one is named.</summary>
    public static Value Format(Value value, Value format, Value cultureName, RunState state)
    {
        var culture = Culture.Named(cultureName, state);
        var pattern = state.ToText(format);
        // `N999999999` would make an enormous text.
        if (pattern.Length > 100 || (pattern.Length > 4 && char.IsAsciiLetter(pattern[0]) && pattern.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)) throw state.Place.Fault("this format is too long");
        try
        {
            if (value.IsInt) return Value.Of(value.AsInt.ToString(pattern, culture));
            if (value.IsBig) return Value.Of(value.ToBig().ToString(pattern, culture));
            if (value.IsDecimal) return Value.Of(value.AsDecimal.ToString(pattern, culture));
            if (value.IsFloat) return Value.Of(value.AsFloat.ToString(pattern, culture));
            if (value.AsObject is IFormattable formattable and (DateTime or TimeSpan)) return Value.Of(formattable.ToString(pattern, culture));
            if (value.IsNull) return Value.EmptyText;
            throw state.Place.Fault($"{Arithmetic.Describe(value)} has no formats: only numbers, dates and time spans have");
        }
        catch (FormatException)
        {
            throw state.Place.Fault($"`{pattern}` is no format for {Arithmetic.Describe(value)}");
        }
    }

    private static Value On(BinaryOperator @operator, ReadOnlySpan<Value> a, RunState state) => Arithmetic.Apply(@operator, a[0], a[1], state, state.Place);

    // Texts that are numbers count as numbers, as in the pipes of Liquid.
    private static Value Number(Value value, RunState state)
    {
        if (value.IsNumber) return value;
        return value.AsText is { } text && long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? Value.Of(whole) : Value.Of(Take.Number(value, state));
    }

    private static Value Rounded(Value value, RunState state, Func<double, double> round, Func<decimal, decimal> roundDecimal)
    {
        if (value.IsWhole) return value;
        return value.IsDecimal ? Value.Of(roundDecimal(value.AsDecimal)) : Value.Of(round(Take.Number(value, state)));
    }

    private static Value Round(ReadOnlySpan<Value> a, RunState state)
    {
        if (a[0].IsWhole) return a[0];
        var precision = Math.Clamp(Take.Length(a[1], 0, state), 0, 15);
        return a[0].IsDecimal ? Value.Of(Math.Round(a[0].AsDecimal, precision)) : Value.Of(Math.Round(Take.Number(a[0], state), precision));
    }

    private static Value DividedBy(ReadOnlySpan<Value> a, RunState state)
    {
        if (a[1].IsNull) return Value.Null;
        var (value, divisor) = (Number(a[0], state), Number(a[1], state));
        var result = Arithmetic.OnNumbers(BinaryOperator.Divide, value, divisor, state.Place);
        if (!divisor.IsInt || result.IsInt) return result;
        var floor = Math.Floor(result.ToFloat());
        return Math.Abs(floor) < 9e18 ? Value.Of((long)floor) : Value.Of(floor);
    }
}

/// <summary>Cultures by name. None means the invariant one, so that pages are the same on every machine.</summary>
internal static class Culture
{
    public static CultureInfo Named(Value name, RunState state)
    {
        if (name.IsNull) return CultureInfo.InvariantCulture;
        try
        {
            return CultureInfo.GetCultureInfo(state.ToText(name));
        }
        catch (CultureNotFoundException)
        {
            throw state.Place.Fault($"there is no culture `{state.ToText(name)}`", "write it as `en-GB`");
        }
    }
}
