namespace DigestGen;

/// <summary>What a build is told besides its files.</summary>
/// <param name="AsOf">The day that scheduled articles are held against: later ones are left out. The clock is an argument.</param>
/// <param name="IncludeDrafts">Whether drafts and scheduled articles get their pages.</param>
/// <param name="BaseUrl">In place of the one in `site.yml`; null to keep it.</param>
/// <param name="IsStrict">Whether warnings count as errors.</param>
/// <param name="Clock">Stops a page whose template runs too long; without one there is no limit of time. What is written never depends on it.</param>
public sealed record BuildOptions(DateOnly AsOf, bool IncludeDrafts = false, Uri? BaseUrl = null, bool IsStrict = false, TimeProvider? Clock = null);
