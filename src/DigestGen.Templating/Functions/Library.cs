using System.Collections.Frozen;
using DigestGen.Templating.Running;

namespace DigestGen.Templating.Functions;

/// <summary>Collects the functions of one group: the name, the parameters (`text length ellipsis?`), and what is done.</summary>
internal sealed class Library(string group, FunctionValue? function = null)
{
    private readonly ObjectValue members = new() { IsWritable = false, Function = function };

    /// <summary>The groups by name: `array`, `string` and so on. They hold no state, so all template sets share them.</summary>
    public static FrozenDictionary<string, ObjectValue> Groups { get; } = new Dictionary<string, ObjectValue>(StringComparer.Ordinal)
    {
        ["array"] = ArrayFunctions.Create(),
        ["date"] = DateFunctions.Group,
        ["html"] = HtmlFunctions.Create(),
        ["math"] = MathFunctions.Create(),
        ["object"] = ObjectFunctions.Create(),
        ["regex"] = RegexFunctions.Create(),
        ["string"] = StringFunctions.Create(),
        ["timespan"] = TimeSpanFunctions.Create(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public Library Add(string name, string parameters, LibraryBody body)
    {
        members.Set(name, Value.OfObject(FunctionValue.OfLibrary($"{group}.{name}", parameters, body)));
        return this;
    }

    public Library Constant(string name, Value value)
    {
        members.Set(name, value);
        return this;
    }

    public ObjectValue ToObject() => members;
}

/// <summary>Arguments of library functions as what they must be; anything else stops the page with a message.</summary>
internal static class Take
{
    public static long Whole(Value value, RunState state)
    {
        if (value.IsInt) return value.AsInt;
        if (value.IsBool) return value.AsBool ? 1 : 0;
        if (value.IsNumber && Math.Abs(value.ToFloat()) < 9e18) return (long)Math.Round(value.ToFloat());
        if (value.AsText is { } text && long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)) return number;
        throw state.Place.Fault($"a whole number is needed here, not {Arithmetic.Describe(value)}");
    }

    /// <summary>A whole number, or the fallback when the argument was left out; kept within what a text's length can be.</summary>
    public static int Length(Value value, int fallback, RunState state) => value.IsNull ? fallback : (int)Math.Clamp(Whole(value, state), int.MinValue / 2, int.MaxValue / 2);

    public static double Number(Value value, RunState state)
    {
        if (value.IsNumber) return value.ToFloat();
        if (value.IsNull) return 0;
        if (value.IsBool) return value.AsBool ? 1 : 0;
        if (value.AsText is { } text && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)) return number;
        throw state.Place.Fault($"a number is needed here, not {Arithmetic.Describe(value)}");
    }

    /// <summary>A list that will be walked, which is paid for here: a range may name more items than there is memory. Nothing counts as an empty list.</summary>
    public static ListValue List(Value value, RunState state)
    {
        var list = ListUnread(value, state);
        state.Spend(list.Count);
        return list;
    }

    /// <summary>A list of which at most one item is read.</summary>
    public static ListValue ListUnread(Value value, RunState state)
    {
        if (value.AsList is { } list) return list;
        if (value.IsNull) return ListValue.Empty;
        return LoopItems.Spread(value, state) ?? throw state.Place.Fault($"a list is needed here, not {Arithmetic.Describe(value)}");
    }

    public static FunctionValue Function(Value value, RunState state) =>
        value.AsFunction ?? throw state.Place.Fault($"a function is needed here, not {Arithmetic.Describe(value)}", "write `@` before its name");
}
