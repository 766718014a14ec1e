using DigestGen.Templating.Running;

namespace DigestGen.Templating.Checking;

/// <summary>Finds the shapes of types and of values that are known at load.</summary>
internal sealed class Shapes(TemplateProgram program)
{
    public Shape Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type == typeof(Html) || type == typeof(char) || type.IsEnum) return Shape.Text;
        if (type == typeof(bool)) return Shape.Truth;
        if (type.IsPrimitive || type == typeof(decimal)) return Shape.Number;
        if (type == typeof(DateTime) || type == typeof(DateOnly) || type == typeof(DateTimeOffset)) return Shape.Date;
        if (type == typeof(TimeSpan)) return Shape.Length;
        if (ModelType.DictionaryValueOf(type) is not null) return Shape.Any;
        if (ModelType.ItemTypeOf(type) is { } item) return new ListShape(Of(item), IsOpen: false);
        return !type.IsAbstract && program.ModelOf(type) is { } model ? new ModelShape(model) : Shape.Any;
    }

    public Shape Of(Value value)
    {
        if (value.IsNull) return Shape.Nothing;
        if (value.IsText) return Shape.Text;
        if (value.IsBool) return Shape.Truth;
        if (value.IsNumber) return Shape.Number;
        return value.AsObject switch
        {
            ObjectValue @object => new KnownShape(@object),
            FunctionValue function => new FunctionShape(function),
            ListValue list => new ListShape(OfAll([.. list.Items()]), IsOpen: false),
            DateTime => Shape.Date,
            TimeSpan => Shape.Length,
            { } model => program.ModelOf(model.GetType()) is { } type ? new ModelShape(type) : Shape.Any,
            _ => Shape.Any,
        };
    }

    // Items of data need not be alike: a member counts as known when one of them has it.
    private Shape OfAll(IReadOnlyCollection<Value> values)
    {
        var known = values.Where(value => !value.IsNull).ToArray();
        if (known.Length == 0) return Shape.Any;
        if (Array.TrueForAll(known, value => value.AsObject is ObjectValue))
        {
            var members = known.SelectMany(value => ((ObjectValue)value.AsObject!).Members).ToLookup(member => member.Key, member => member.Value, StringComparer.Ordinal);
            return new ObjectShape(members.ToDictionary(same => same.Key, same => OfAll([.. same]), StringComparer.Ordinal), IsOpen: false);
        }
        if (Array.TrueForAll(known, value => value.AsList is not null)) return new ListShape(OfAll([.. known.SelectMany(value => value.AsList!.Items())]), IsOpen: false);
        return known.Select(Of).Aggregate(Shape.Join);
    }

    /// <summary>The shape of a member; null when there is none of that name.</summary>
    public Shape? Member(Shape shape, string name)
    {
        if (shape.IsAny) return Shape.Any;
        if (name == "empty?") return Shape.Truth;
        return shape switch
        {
            ModelShape model => model.Model.Members.TryGetValue(name, out var member) ? Of(member.Type) : null,
            KnownShape known => known.Object.TryGet(name, out var value) ? Of(value) : null,
            ObjectShape made => made.Members.TryGetValue(name, out var own) ? own : made.IsOpen ? Shape.Any : null,
            ListShape list => name == "size" ? Shape.Number : list.IsOpen ? Shape.Any : null,
            FunctionShape => Shape.Any,
            _ => MembersOf(shape).Contains(name) ? Shape.Number : null,
        };
    }

    public static IEnumerable<string> MembersOf(Shape shape) => shape switch
    {
        ModelShape model => model.Model.Members.Keys,
        KnownShape known => known.Object.Names,
        ObjectShape made => made.Members.Keys,
        ListShape => ["size"],
        _ when shape == Shape.Text => ["size"],
        _ when shape == Shape.Date => ["year", "month", "day", "day_of_year", "hour", "minute", "second", "millisecond"],
        _ when shape == Shape.Length => ["days", "hours", "minutes", "seconds", "milliseconds", "total_days", "total_hours", "total_minutes", "total_seconds", "total_milliseconds"],
        _ => [],
    };
}
