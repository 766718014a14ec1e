using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DigestGen.Templating.Running;

/// <summary>
/// Any value of the language in 16 bytes, so that numbers and booleans are never boxed. The reference holds text, markup, list, object, model or function,
/// or a tag that says how to read the bits. The default value is "not set", which behaves as null.
/// </summary>
internal readonly struct Value
{
    private static readonly object NullTag = new();
    private static readonly object BoolTag = new();
    private static readonly object IntTag = new();
    private static readonly object FloatTag = new();

    private readonly object? reference;
    private readonly long bits;

    private Value(object? reference, long bits)
    {
        this.reference = reference;
        this.bits = bits;
    }

    public static Value Null => new(NullTag, 0);

    public static Value True => new(BoolTag, 1);

    public static Value False => new(BoolTag, 0);

    public static Value EmptyText => new("", 0);

    public static Value Of(bool value) => new(BoolTag, value ? 1 : 0);

    public static Value Of(long value) => new(IntTag, value);

    public static Value Of(double value) => new(FloatTag, BitConverter.DoubleToInt64Bits(value));

    public static Value Of(decimal value) => new(value, 0);

    /// <summary>A whole number of any size; one that fits into 64 bits is stored as such.</summary>
    public static Value Of(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? Of((long)value) : new(value, 0);

    public static Value Of(string? value) => value is null ? Null : new(value, 0);

    public static Value Of(Html value) => new(value.Value, 1);

    /// <summary>Markup as a string that is already encoded.</summary>
    public static Value Markup(string value) => new(value, 1);

    /// <summary>One letter of a text that was taken apart: a text like any other, but printed without quotes where lists are printed.</summary>
    public static Value Letter(char letter) => new(letter.ToString(), 2);

    /// <summary>A list, object, model, function, date or time span.</summary>
    public static Value OfObject(object? value) => value is null ? Null : new(value, 0);

    public bool IsSet => reference is not null;

    public bool IsNull => reference is null || ReferenceEquals(reference, NullTag);

    public bool IsBool => ReferenceEquals(reference, BoolTag);

    public bool IsInt => ReferenceEquals(reference, IntTag);

    public bool IsFloat => ReferenceEquals(reference, FloatTag);

    public bool IsDecimal => reference is decimal;

    /// <summary>A whole number that does not fit into 64 bits.</summary>
    public bool IsBig => reference is BigInteger;

    public bool IsWhole => IsInt || IsBig;

    public bool IsNumber => IsInt || IsFloat || IsDecimal || IsBig;

    /// <summary>Text or markup.</summary>
    public bool IsText => reference is string;

    public bool IsMarkup => bits == 1 && reference is string;

    public bool IsLetter => bits == 2 && reference is string;

    public bool AsBool => bits != 0;

    public long AsInt => bits;

    public double AsFloat => BitConverter.Int64BitsToDouble(bits);

    public decimal AsDecimal => Unsafe.Unbox<decimal>(reference!);

    /// <summary>The text or markup; null for anything else.</summary>
    public string? AsText => reference as string;

    /// <summary>What is not a number, boolean or null.</summary>
    public object? AsObject => ReferenceEquals(reference, NullTag) || IsBool || IsInt || IsFloat ? null : reference;

    public ListValue? AsList => reference as ListValue;

    public FunctionValue? AsFunction => reference as FunctionValue;

    /// <summary>Only null, false and `empty` itself are false: an empty text and zero are true.</summary>
    public bool IsTruthy => !IsNull && !(IsBool && bits == 0) && reference is not EmptyValue;

    /// <summary>Any number as a float.</summary>
    public double ToFloat() => IsInt ? bits : IsFloat ? AsFloat : IsBig ? (double)ToBig() : (double)AsDecimal;

    /// <summary>Any whole number.</summary>
    public BigInteger ToBig() => IsBig ? Unsafe.Unbox<BigInteger>(reference!) : bits;

    /// <summary>A value from the outside world: what models, dictionaries and JSON are made of.</summary>
    public static Value From(object? value) => value switch
    {
        null => Null,
        string text => Of(text),
        Html html => Of(html),
        bool truth => Of(truth),
        int number => Of((long)number),
        long number => Of(number),
        double number => Of(number),
        float number => Of((double)number),
        decimal number => Of(number),
        Value already => already,
        ListValue or ObjectValue or FunctionValue or DateTime or TimeSpan => OfObject(value),
        DateOnly date => OfObject(date.ToDateTime(TimeOnly.MinValue)),
        DateTimeOffset moment => OfObject(moment.DateTime),
        Enum name => Of(SnakeCase.From(name.ToString())),
        byte or sbyte or short or ushort or uint => Of(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong number => Of((BigInteger)number),
        BigInteger number => Of(number),
        char letter => Of(letter.ToString()),
        JsonElement json => Functions.JsonValue.From(json),
        IReadOnlyDictionary<string, string> map => OfObject(ObjectValue.From(map)),
        IReadOnlyDictionary<string, object> map => OfObject(ObjectValue.From(map)),
        System.Collections.IEnumerable list => OfObject(ListValue.From(list)),
        _ => OfObject(value),
    };
}
