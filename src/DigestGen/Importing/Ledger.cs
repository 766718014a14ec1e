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
public sealed record LedgerEntry(int Line, LedgerAction Action, string Rule, string Before, string After);

/// <summary>Everything that import changed in one clipping, in the order of its lines.</summary>
public sealed record Ledger(ImmutableArray<LedgerEntry> Entries)
{
    public static Ledger Empty { get; } = new([]);
}
