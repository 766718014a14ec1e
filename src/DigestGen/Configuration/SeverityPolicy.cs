using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Configuration;

/// <summary>What a finding counts for in this run: errors always do, warnings as `site.yml` and `--strict` say.</summary>
public static class SeverityPolicy
{
    internal static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics, SiteConfig config, bool isStrict) =>
    [
        .. diagnostics
            .Where(d => d.Severity == Severity.Error || !config.SilencedCodes.Contains(d.Code.Id))
            .Select(d => isStrict && d.Severity == Severity.Warning ? d with { Severity = Severity.Error } : d),
    ];

    /// <summary>False when the site as a whole is in doubt: an error in the settings or the templates.</summary>
    public static bool IsComplete(ImmutableArray<Diagnostic> diagnostics) =>
        !diagnostics.Any(d => d.Code.Severity == Severity.Error && (IsAboutAll(d.Code.Id) || IsAboutAll(d.Path)));

    private static bool IsAboutAll(string code) => code.StartsWith("DG01", StringComparison.Ordinal) || code.StartsWith("DG05", StringComparison.Ordinal);

    private static bool IsAboutAll(SitePath? path) => path is { } p && (p.Value == "site.yml" || p.IsUnder("templates"));
}
