using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Rendering;

internal static class TemplateProblems
{
    private static readonly DiagnosticCode InTemplate = new("DG0501", Severity.Error, "A template has a mistake.");
    private static readonly DiagnosticCode Missing = new("DG0502", Severity.Error, "A template that pages need is missing.");
    private static readonly DiagnosticCode Stopped = new("DG0503", Severity.Error, "A page stopped while it was rendered.");
    private static readonly DiagnosticCode NoStrings = new("DG0504", Severity.Error, "The words of the interface cannot be read.");

    public static Diagnostic InTemplateAt(SourceSpan span, string message, string? help) => InTemplate.At(span, message, help);

    public static Diagnostic MissingFor(SitePath template) =>
        Missing.In(template, "this template is missing", "put it back, or delete the digest's `templates` folder to use the built-in ones");

    // No page is named: what stops one page of a kind stops a thousand, and is one finding.
    public static Diagnostic StoppedAt(SourceSpan span, string message, string? help) => Stopped.At(span, message, help);

    public static Diagnostic NoStringsIn(SitePath path) =>
        NoStrings.In(path, "the words of the interface are missing", "every language has a file of `key: text` lines in `templates/strings`; `en.yml` is the model");
}
