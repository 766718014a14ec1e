namespace DigestGen.Templating.Running;

/// <summary>A compiled expression. One is shared by all threads: what changes while a page is made lives in <see cref="RunState"/>.</summary>
internal abstract class Code(Place place)
{
    public Place Place { get; } = place;

    public abstract Value Evaluate(RunState state);

    /// <summary>The value before a function without arguments is called: what `@` and calls need.</summary>
    public virtual Value EvaluateTarget(RunState state) => Evaluate(state);

    /// <summary>Prints the value, encoded unless it is markup.</summary>
    public virtual void Print(RunState state) => state.Print(Evaluate(state));
}

/// <summary>What may hold a function: where its value is asked for, the function is called.</summary>
internal abstract class CallableCode(Place place) : Code(place)
{
    public abstract override Value EvaluateTarget(RunState state);

    public sealed override Value Evaluate(RunState state)
    {
        var value = EvaluateTarget(state);
        return value.AsFunction is { } function ? Calls.Invoke(function, state, Place) : value;
    }
}

/// <summary>How a step ended.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>A compiled statement.</summary>
internal abstract class Step
{
    public static Step None { get; } = new NoStep();

    public abstract Flow Run(RunState state);

    private sealed class NoStep : Step
    {
        public override Flow Run(RunState state) => Flow.Next;
    }
}
