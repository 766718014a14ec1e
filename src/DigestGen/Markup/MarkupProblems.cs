using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Markup;

internal static class MarkupProblems
{
    private static readonly DiagnosticCode NotClosed = new("DG0805", Severity.Error, "Front matter is never closed.");
    private static readonly DiagnosticCode TooDeep = new("DG0811", Severity.Error, "Markdown is nested too deeply.");
    private static readonly DiagnosticCode TooLarge = new("DG0812", Severity.Error, "Markdown is too large.");
    private static readonly DiagnosticCode SchemeNotAllowed = new("DG0813", Severity.Warning, "A link has a scheme that is not allowed.");
    private static readonly DiagnosticCode BrokenLink = new("DG0814", Severity.Warning, "A link leads to nothing on the site.");
    private static readonly DiagnosticCode MissingAlt = new("DG0815", Severity.Warning, "A picture has no text alternative.");

    public static Diagnostic FrontMatterNotClosedAt(SourceSpan span) =>
        NotClosed.At(span, "the front matter that begins here is never closed", "add a line `---` after its last field");

    public static Diagnostic TooDeepAt(SourceSpan span) =>
        TooDeep.At(span, "quotes, lists or emphasis stand inside one another too deeply; the text is shown as plain paragraphs", "remove the extra `>`, `*`, `[` or indents");

    public static Diagnostic TooLargeAt(SourceSpan span, int limit) =>
        TooLarge.At(span, $"more than {limit.ToString(CultureInfo.InvariantCulture)} characters of Markdown, or a paragraph as long as a book; the text is shown as plain paragraphs", "split the file, or part it into paragraphs with empty lines");

    public static Diagnostic SchemeNotAllowedAt(SourceSpan span, string scheme) =>
        SchemeNotAllowed.At(span, $"a link with `{scheme}:` is shown as text", "links may use `https:`, `http:` and `mailto:`, or name a page or file of the digest");

    public static Diagnostic BrokenLinkAt(SourceSpan span, string link) =>
        BrokenLink.At(span, $"`{link}` is no page or file of the site; it is shown as text", "give the path of the content file (`../stories/name.md`), of an asset (`assets/name.png`), or an address of the site (`/about/`)");

    public static Diagnostic MissingAltAt(SourceSpan span) =>
        MissingAlt.At(span, "the picture has no text alternative", "say in the brackets what it shows: `![A bridge at night](assets/bridge.jpg)`");
}
