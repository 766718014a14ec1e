namespace DigestGen.Language;

/// <summary>A quantity: a number and what it counts.</summary>
/// <param name="Range">What the text says of it, with number and counted thing: `about 3,500 troops`.</param>
/// <param name="Value">The number; the lower end of a range; the order of magnitude of a vague one (1,000 for `thousands`).</param>
/// <param name="Counted">What is counted, in the text's words: `troops`, `percent`, `$`.</param>
public sealed record Figure(TextRange Range, decimal Value, string Counted)
{
    /// <summary>How sure the text is of the number: `about`, `more than`.</summary>
    public FigureBound Bound { get; init; }

    /// <summary>The upper end of a range: 15 for `10 to 15`; null for a single number.</summary>
    public decimal? Upper { get; init; }

    /// <summary>True where the text names no number: `thousands of soldiers`.</summary>
    public bool IsVague { get; init; }
}

/// <summary>What the words beside a number say about it.</summary>
public enum FigureBound
{
    Exact,

    /// <summary>`about`, `nearly`, `some`.</summary>
    About,

    /// <summary>`at least`, `more than`, and orders of magnitude: `thousands of`.</summary>
    AtLeast,

    /// <summary>`up to`, `fewer than`.</summary>
    AtMost,
}
