using System.Collections.Immutable;

namespace DigestGen.Linking;

/// <summary>Every dated event of the digest, oldest first.</summary>
/// <param name="Years">The years that have entries, oldest first, each with its own.</param>
public sealed record Timeline(ImmutableArray<TimelineEntry> Entries, ImmutableArray<TimelineYear> Years);

public sealed record TimelineYear(int Year, ImmutableArray<TimelineEntry> Entries);
