using DigestGen.Templating.Syntax;

namespace DigestGen.Templating;

/// <summary>The templates that a template asks for, so that whoever reads files reads those and no others.</summary>
/// <param name="Names">Each name written as a text behind `include`, or in the list behind `include_join`, with its place.</param>
/// <param name="HasComputed">Whether some name is worked out only while the template runs: any template may be meant then.</param>
public sealed record TemplateIncludes(IReadOnlyList<IncludedName> Names, bool HasComputed)
{
    /// <summary>What the text says; of a template with mistakes, what can be read of it.</summary>
    public static TemplateIncludes In(string text)
    {
        var written = TemplateParser.IncludesOf(text);
        return new TemplateIncludes([.. written.Where(w => w.Name is not null).Select(w => new IncludedName(w.Name!, w.Start, w.Length))], written.Any(w => w.Name is null));
    }
}

/// <summary>A name behind `include`; <paramref name="Start"/> and <paramref name="Length"/> count UTF-16 units of the template's text and take in the quotes.</summary>
public readonly record struct IncludedName(string Name, int Start, int Length);
