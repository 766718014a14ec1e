using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;

namespace DigestGen.Templating.Running;

/// <summary>A member of a model type, read through a delegate that is made once.</summary>
internal sealed record ModelMember(string Name, Type Type, bool IsNullable, Func<object, Value> Get);

/// <summary>What templates may read of one .NET type: its public properties, under their names in snake_case.</summary>
internal sealed class ModelType
{
    private readonly Dictionary<string, ModelMember> members = new(StringComparer.Ordinal);

    private ModelType(Type type)
    {
        Type = type;
        var nullability = new NullabilityInfoContext();
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetMethod is not { IsPublic: true } || property.GetIndexParameters().Length > 0 || property.Name == "EqualityContract") continue;
            var isNullable = Nullable.GetUnderlyingType(property.PropertyType) is not null || nullability.Create(property).ReadState == NullabilityState.Nullable;
            var name = SnakeCase.From(property.Name);
            members[name] = new ModelMember(name, property.PropertyType, isNullable, ModelGetter.Of(property));
        }
    }

    public Type Type { get; }

    public string Name => Type.Name;

    public IReadOnlyDictionary<string, ModelMember> Members => members;

    public static ModelType Of(Type type) => new(type);

    /// <summary>The type of a list's items, or null when the type is no list that templates know.</summary>
    public static Type? ItemTypeOf(Type type)
    {
        if (type == typeof(string)) return null;
        if (type.IsArray) return type.GetElementType();
        var list = type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyList<>));
        return list?.GetGenericArguments()[0];
    }

    /// <summary>The type of a dictionary's values, or null when the type is no dictionary with text keys.</summary>
    public static Type? DictionaryValueOf(Type type)
    {
        var map = type.GetInterfaces().Append(type).FirstOrDefault(i =>
            i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && i.GetGenericArguments()[0] == typeof(string));
        return map?.GetGenericArguments()[1];
    }

    /// <summary>True for types that are values of the language themselves, and not models with members.</summary>
    public static bool IsPlain(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsPrimitive || bare.IsEnum || bare == typeof(string) || bare == typeof(Html) || bare == typeof(decimal) || bare == typeof(object)
            || bare == typeof(DateTime) || bare == typeof(DateOnly) || bare == typeof(DateTimeOffset) || bare == typeof(TimeSpan);
    }
}

/// <summary>Makes the delegate that reads one property, without boxing what needs none.</summary>
internal static class ModelGetter
{
    private delegate TValue StructGet<TModel, TValue>(ref TModel model);

    public static Func<object, Value> Of(PropertyInfo property)
    {
        var model = property.DeclaringType!;
        var maker = typeof(ModelGetter).GetMethod(model.IsValueType ? nameof(MakeForStruct) : nameof(MakeForClass), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Func<object, Value>)maker.MakeGenericMethod(model, property.PropertyType).Invoke(null, [property.GetMethod!])!;
    }

    private static Func<object, Value> MakeForClass<TModel, TValue>(MethodInfo getter) where TModel : class
    {
        var get = getter.CreateDelegate<Func<TModel, TValue>>();
        var convert = Converter<TValue>();
        if (typeof(TValue) == typeof(string)) return model => Value.Of((string?)(object?)get((TModel)model));
        return model => convert(get((TModel)model));
    }

    private static Func<object, Value> MakeForStruct<TModel, TValue>(MethodInfo getter) where TModel : struct
    {
        var get = getter.CreateDelegate<StructGet<TModel, TValue>>();
        var convert = Converter<TValue>();
        return boxed =>
        {
            var model = (TModel)boxed;
            return convert(get(ref model));
        };
    }

    private static Func<TValue, Value> Converter<TValue>()
    {
        var type = typeof(TValue);
        if (type == typeof(Html)) return (Func<TValue, Value>)(object)(Func<Html, Value>)Value.Of;
        if (type == typeof(bool)) return (Func<TValue, Value>)(object)(Func<bool, Value>)Value.Of;
        if (type == typeof(int)) return (Func<TValue, Value>)(object)(Func<int, Value>)(number => Value.Of((long)number));
        if (type == typeof(long)) return (Func<TValue, Value>)(object)(Func<long, Value>)Value.Of;
        if (type == typeof(double)) return (Func<TValue, Value>)(object)(Func<double, Value>)Value.Of;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var maker = typeof(ModelGetter).GetMethod(nameof(ImmutableArrayConverter), BindingFlags.NonPublic | BindingFlags.Static)!;
            return (Func<TValue, Value>)maker.MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, null)!;
        }
        if (!type.IsValueType && !ModelType.IsPlain(type) && !typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(object)) return value => Value.OfObject(value);
        return value => Value.From(value);
    }

    private static Func<ImmutableArray<TItem>, Value> ImmutableArrayConverter<TItem>() => items =>
        Value.OfObject(items.IsDefaultOrEmpty ? ListValue.Empty : ListValue.From(ImmutableCollectionsMarshal.AsArray(items)!));
}
