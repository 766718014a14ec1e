using DigestGen.Templating.Running;

namespace DigestGen.Templating.Checking;

/// <summary>What is known at load about a value. <see cref="Any"/> is the shape of what nobody can know before a page is made.</summary>
internal abstract record Shape
{
    public static Shape Any { get; } = new PlainShape("something");

    public static Shape Nothing { get; } = new PlainShape("nothing");

    public static PlainShape Text { get; } = new("text");

    public static Shape Number { get; } = new PlainShape("a number");

    public static Shape Truth { get; } = new PlainShape("a boolean");

    public static Shape Date { get; } = new PlainShape("a date");

    public static Shape Length { get; } = new PlainShape("a time span");

    public bool IsAny => ReferenceEquals(this, Any) || ReferenceEquals(this, Nothing);

    /// <summary>The shape in a message: `text`, `a list`.</summary>
    public abstract string Words { get; }

    /// <summary>What a value is that may have either shape.</summary>
    public static Shape Join(Shape a, Shape b)
    {
        if (a == b || ReferenceEquals(b, Nothing)) return a;
        return ReferenceEquals(a, Nothing) ? b : Any;
    }
}

internal sealed record PlainShape(string Named) : Shape
{
    public override string Words => Named;
}

/// <summary>A list. One that a template made may carry members of its own.</summary>
internal sealed record ListShape(Shape Item, bool IsOpen) : Shape
{
    public override string Words => "a list";
}

/// <summary>A model: the members of its type are all it has.</summary>
internal sealed record ModelShape(ModelType Model) : Shape
{
    public override string Words => $"a `{Model.Name}`";
}

/// <summary>A dictionary, a group of the library: all its members are known.</summary>
internal sealed record KnownShape(ObjectValue Object) : Shape
{
    public override string Words => "an object";
}

/// <summary>An object that a template made, which may get more members, or data of which all members are known.</summary>
internal sealed record ObjectShape(IReadOnlyDictionary<string, Shape> Members, bool IsOpen) : Shape
{
    public override string Words => "an object";
}

internal sealed record FunctionShape(FunctionValue Function) : Shape
{
    public override string Words => "a function";
}
