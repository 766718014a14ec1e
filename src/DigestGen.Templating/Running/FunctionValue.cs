namespace DigestGen.Templating.Running;

/// <summary>What a function of the library does. The span holds one value for every parameter; those left out are not set.</summary>
internal delegate Value LibraryBody(ReadOnlySpan<Value> arguments, RunState state);

/// <summary>One parameter, as the checker and named arguments see it.</summary>
internal sealed record ParameterShape(string Name, bool IsOptional, bool IsVariadic);

/// <summary>
/// A function: of the library, or of a template. Without <see cref="Parameters"/> it takes any number of arguments.
/// </summary>
internal sealed class FunctionValue
{
    private FunctionValue(string name, ParameterShape[]? parameters, LibraryBody? library, FunctionBody? body)
    {
        Name = name;
        Parameters = parameters;
        Library = library;
        Body = body;
        IsVariadic = parameters is [.., { IsVariadic: true }];
        Text = body?.Text ?? "<function>";
        Needed = parameters?.Count(p => !p.IsOptional && !p.IsVariadic) ?? 0;
    }

    public string Name { get; }

    /// <summary>What is printed for the function itself: the text of a template's function.</summary>
    public string Text { get; }

    public ParameterShape[]? Parameters { get; }

    public LibraryBody? Library { get; }

    public FunctionBody? Body { get; }

    public bool IsVariadic { get; }

    /// <summary>How many arguments a call must have.</summary>
    public int Needed { get; }

    /// <summary>A function of the library. Parameters are written `text length ellipsis? rest...`.</summary>
    public static FunctionValue OfLibrary(string name, string parameters, LibraryBody body) =>
        new(name, [.. parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ToShape)], body, null);

    public static FunctionValue OfTemplate(string name, ParameterShape[]? parameters, FunctionBody body) => new(name, parameters, null, body);

    private static ParameterShape ToShape(string written) => new(written.TrimEnd('?', '.'), written.EndsWith('?'), written.EndsWith('.'));
}

/// <summary>The compiled body of a template's function.</summary>
internal sealed class FunctionBody
{
    /// <summary>Where each parameter lives among the variables of functions.</summary>
    public required int[] ParameterSlots { get; init; }

    public required Code?[] Defaults { get; init; }

    /// <summary>False for `do … end`, which sees the variables of its caller.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The function as it was written.</summary>
    public string Text { get; init; } = "";

    /// <summary>Set right after construction, because a function may call itself.</summary>
    public Step Step { get; set; } = Step.None;
}
