using DigestGen.Diagnostics;

namespace DigestGen.Cli;

/// <summary>What the process says to whoever started it.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>There are findings: an error in the content, or a warning under `--strict`.</summary>
    public const int Findings = 1;

    /// <summary>The command line asks for something that there is not.</summary>
    public const int Usage = 2;

    /// <summary>Our fault.</summary>
    public const int OurFault = 3;

    /// <summary>For a command that did its work: whether there is an error among what it found.</summary>
    public static int Of(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? Findings : Fine;
}
