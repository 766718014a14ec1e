using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Importing;

/// <summary>How far a found value can be trusted: guessed, inferred from signs, or stated by the text.</summary>
public enum Confidence { Low, Medium, High }

/// <summary>A value that import read out of a clipping.</summary>
/// <param name="Line">The raw line it was read from, from 1; 0 when the whole text says it.</param>
/// <param name="Rule">The rule that found it, as the ledger names it: `date-line`.</param>
public sealed record FoundField<T>(T Value, int Line, string Rule, Confidence Confidence);

/// <summary>An outlet or republisher: as `sources.yml` knows it, or a new one under the name that the text gives.</summary>
/// <param name="IsKnown">False for one that import proposes to add.</param>
public sealed record FoundOutlet(SourceId Id, string Name, bool IsKnown);

/// <summary>What a clipping says about itself. Null or empty means that it does not say; nothing is made up.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record ClippingFields(
    FoundField<string>? Title,
    FoundField<string>? Standfirst,
    FoundField<Edtf>? Date,
    ImmutableArray<FoundField<string>> Authors,
    FoundField<FoundOutlet>? Source,
    FoundField<FoundOutlet>? Via,
    FoundField<Uri>? Url,
    FoundField<string>? Section,
    FoundField<string>? Language)
{
    /// <summary>Of a clipping that could not be read.</summary>
    public static ClippingFields None { get; } = new(null, null, null, [], null, null, null, null, null);
}
