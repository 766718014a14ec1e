using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Pages;

namespace DigestGen;

/// <summary>What a build found out, besides the files that went to the sink.</summary>
/// <param name="IsComplete">
/// False when the site as a whole could not be made (settings, templates): the shell then keeps the last good one.
/// Errors in content do not make it false: the rest of the site stands.
/// </param>
/// <param name="Diagnostics">Every finding, sorted, with silenced ones taken out and the severity they count with.</param>
public sealed record BuildResult(Digest Digest, SitePlan Plan, bool IsComplete, ImmutableArray<Diagnostic> Diagnostics)
{
    public ImmutableArray<LeftOut> LeftOut => Digest.Content.LeftOut;

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
