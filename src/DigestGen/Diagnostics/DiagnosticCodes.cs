using System.Collections.Frozen;

namespace DigestGen.Diagnostics;

/// <summary>
/// Every code there is, with its severity: what `silence` in `site.yml` is held against. Stages own their codes and
/// stand later than configuration, so the list is repeated here; a test compares it with them.
/// </summary>
internal static class DiagnosticCodes
{
    public static FrozenDictionary<string, Severity> Severities { get; } = new Dictionary<string, Severity>
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
