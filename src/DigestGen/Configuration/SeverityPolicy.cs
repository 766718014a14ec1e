using System.Collections.Immutable;
using DigestGen.Diagnostics;

namespace DigestGen.Configuration;

/// <summary>What a finding counts for in this run: errors always do, warnings as `site.yml` and `--strict` say.</summary>
internal static class SeverityPolicy
{
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics, SiteConfig config, bool isStrict) =>
    [
        .. diagnostics
            .Where(d => d.Severity == Severity.Error || !config.SilencedCodes.Contains(d.Code.Id))
            .Select(d => isStrict && d.Severity == Severity.Warning ? d with { Severity = Severity.Error } : d),
    ];

    /// <summary>False when the site as a whole is in doubt: an error in the settings (DG01) or the templates (DG05).</summary>
    public static bool IsComplete(ImmutableArray<Diagnostic> diagnostics) =>
        !diagnostics.Any(d => d.Code.Severity == Severity.Error && (d.Code.Id.StartsWith("DG01", StringComparison.Ordinal) || d.Code.Id.StartsWith("DG05", StringComparison.Ordinal)));
}
