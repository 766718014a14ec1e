using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Yaml;

internal static class YamlProblems
{
    private static readonly DiagnosticCode NotYaml = new("DG0801", Severity.Error, "A line is not YAML.");
    private static readonly DiagnosticCode TooMuch = new("DG0802", Severity.Error, "YAML is too large or nested too deeply.");
    private static readonly DiagnosticCode DuplicateKey = new("DG0803", Severity.Error, "A field stands twice.");
    private static readonly DiagnosticCode NotSupported = new("DG0804", Severity.Error, "YAML's anchors, aliases, tags and compound keys are not read.");
    private static readonly DiagnosticCode HiddenText = new("DG0806", Severity.Warning, "Text behind ` #` is a comment in YAML and is not read.");
    private static readonly DiagnosticCode ControlCharacter = new("DG0807", Severity.Error, "YAML holds a control character.");
    private static readonly DiagnosticCode SecondDocument = new("DG0808", Severity.Error, "Only the first YAML document of a file is read.");

    public static Diagnostic NotYamlAt(SourceSpan span, string message, string? help) => NotYaml.At(span, message, help);

    public static Diagnostic TooLargeAt(SourceSpan span, int limit) =>
        TooMuch.At(span, $"this YAML is longer than {limit.ToString(CultureInfo.InvariantCulture)} characters and is not read", "move long texts out of it, or split the file");

    public static Diagnostic TooDeepAt(SourceSpan span, int limit) =>
        TooMuch.At(span, $"more than {limit} lists or maps stand inside one another here; this YAML is not read", "remove the extra brackets or levels");

    public static Diagnostic DuplicateKeyAt(Located<string> key, SourceSpan first) =>
        DuplicateKey.At(key.Span, $"`{key.Value}` stands twice; the one in line {first.File.PositionOf(first.Start).Line} counts", "keep one of them");

    public static Diagnostic AnchorAt(SourceSpan span) =>
        NotSupported.At(span, "`&name` and `*name` (anchors and aliases) are not read", "write the value out; a text that begins with `&` or `*` needs quotation marks");

    public static Diagnostic TagAt(SourceSpan span) =>
        NotSupported.At(span, "`!name` (a tag) is not read", "a text that begins with `!` needs quotation marks");

    public static Diagnostic CompoundKeyAt(SourceSpan span) =>
        NotSupported.At(span, "the name of a field is a list or a map here", "a field looks like `name: value`; a text that begins with `[`, `{` or `?` needs quotation marks");

    public static Diagnostic HiddenTextAt(SourceSpan span, string fixedLine) =>
        HiddenText.At(span, "YAML takes the text from ` #` on for a comment: it is not part of the value", $"if it belongs to the value: `{fixedLine}`");

    public static Diagnostic ControlCharacterAt(SourceSpan span, char character) =>
        ControlCharacter.At(span, $"a character that is not text stands here (U+{(int)character:X4})", "delete it; it cannot be seen in every editor");

    public static Diagnostic SecondDocumentAt(SourceSpan span) =>
        SecondDocument.At(span, "the YAML ends above this line; what follows is not read", "delete the line `...` or `---` that ends it");
}
