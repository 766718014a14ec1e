using System.Collections.Immutable;

namespace DigestGen.Importing;

public enum LedgerAction
{
    /// <summary>A line that is not in the body any more.</summary>
    Removed,

    /// <summary>A line that left the body because a field of the front matter says it now.</summary>
    BecameField,

    /// <summary>Characters that were mended inside a line that stays.</summary>
    Repaired,

    /// <summary>Something that may be wrong and was left as it is: the editor decides.</summary>
    Suggested,
}

/// <summary>One change that import made to a clipping, or proposes.</summary>
/// <param name="Line">The raw line, from 1.</param>
/// <param name="Rule">The rule that decided it.</param>
/// <param name="Before">What stood there: the whole line for a removal, the words around for a repair.</param>
/// <param name="After">What stands there now, or should; empty for a removal; the field's name for <see cref="LedgerAction.BecameField"/>.</param>
public sealed record LedgerEntry(int Line, LedgerAction Action, string Rule, string Before, string After)
{
    /// <summary>Whether the editor took it back: the text is as it was before.</summary>
    public bool IsUndone { get; init; }

    /// <summary>Whether there is something to take back.</summary>
    public bool IsChange => Action != LedgerAction.Suggested;

    /// <summary>Where a repair was made, so that it can be taken back; null for everything else.</summary>
    internal MendedPlace? Place { get; init; }
}

/// <summary>A place that was mended.</summary>
/// <param name="Start">Its offset in the input.</param>
/// <param name="Was">What stood there.</param>
/// <param name="Now">What stands there now; empty where characters were only taken out.</param>
internal sealed record MendedPlace(int Start, MappedText Was, string Now);

/// <summary>Everything that import changed in one clipping, in the order of its lines. An entry's number is its place in the list, from 1.</summary>
public sealed record Ledger(ImmutableArray<LedgerEntry> Entries)
{
    public static Ledger Empty { get; } = new([]);
}
