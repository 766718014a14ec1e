using System.Collections.Immutable;
using DigestGen.Text;

namespace DigestGen.Rendering;

/// <summary>The templates that a template asks for, so that a shell reads those files and no others.</summary>
/// <param name="Literal">Names written as a string behind `include`, and in the list behind `include_join`; each with its quotes' place, in the order of the text.</param>
/// <param name="HasComputed">Whether some name is worked out only while the template runs: any file may be meant then.</param>
public sealed record IncludeNames(ImmutableArray<Located<string>> Literal, bool HasComputed)
{
    /// <summary>
    /// What the text says. A template with mistakes gives what can be seen of it, and one name too many does no harm: its mistakes are found when it is parsed.
    /// </summary>
    public static IncludeNames In(SourceFile template)
    {
        var scanner = new IncludeScanner(template);
        scanner.ReadTemplate();
        return new IncludeNames([.. scanner.Literal], scanner.HasComputed);
    }
}
