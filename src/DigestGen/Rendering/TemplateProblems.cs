using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Templating;
using DigestGen.Text;

namespace DigestGen.Rendering;

internal static class TemplateProblems
{
    private static readonly DiagnosticCode InTemplate = new("DG0501", Severity.Error, "A template has a mistake.");
    private static readonly DiagnosticCode Missing = new("DG0502", Severity.Error, "A template that pages need is missing.");
    private static readonly DiagnosticCode Stopped = new("DG0503", Severity.Error, "A page stopped while it was rendered.");
    private static readonly DiagnosticCode NoStrings = new("DG0504", Severity.Error, "The words of the interface cannot be read.");
    private static readonly DiagnosticCode Data = new("DG0505", Severity.Error, "The data for a template is not a JSON object.");

    private static readonly DiagnosticCode WordsMissing = new("DG0506", Severity.Warning, "A language's file lacks words of the interface.");
    private static readonly DiagnosticCode UnknownWord = new("DG0507", Severity.Warning, "A language's file has a word that no page asks for, or a place that nothing fills.");

    private const int NamedWords = 5;

    public static Diagnostic InTemplateAt(SourceSpan span, string message, string? help) => InTemplate.At(span, message, help);

    public static Diagnostic MissingFor(SitePath template) =>
        Missing.In(template, "this template is missing", "put it back, or delete the digest's `templates` folder to use the built-in ones");

    // No page is named: what stops one page of a kind stops a thousand, and is one finding.
    public static Diagnostic StoppedAt(SourceSpan span, string message, string? help) => Stopped.At(span, message, help);

    public static Diagnostic NoStringsIn(SitePath path) =>
        NoStrings.In(path, "the words of the interface are missing", "every language has a file of `key: text` lines in `templates/strings`; `en.yml` is the model");

    public static Diagnostic NoWordsFor(string language) =>
        WordsMissing.Overall($"the words of the interface are not there in `{language}`; they stand in English",
            $"copy `templates/strings/en.yml` to `templates/strings/{language}.yml` in the digest and translate it");

    public static Diagnostic WordsMissingIn(SitePath file, List<string> keys)
    {
        var named = string.Join(", ", keys.Take(NamedWords).Select(key => $"`{key}`"));
        var more = keys.Count > NamedWords ? " and others" : "";
        return WordsMissing.In(file, $"these words are missing: {named}{more}", "add a line for each, as `en.yml` has it; until then they stand in English");
    }

    public static Diagnostic UnknownWordAt(SourceSpan span, string key, IEnumerable<string> known) =>
        UnknownWord.At(span, $"no page asks for the word `{key}`", DidYouMean.Hint(key, known) ?? "delete the line, or keep it for templates of your own and silence this code");

    public static Diagnostic UnknownPlaceAt(SourceSpan span, string key, string english) =>
        UnknownWord.At(span, $"`{key}` has a place that nothing fills", $"in English it is `{english}`");

    public static Diagnostic DataIsNoObjectAt(SourceSpan span, string what) =>
        Data.At(span, $"the data is {what}, and a template sees the members of an object", "put it into one and give it a name: `{\"items\": …}`");

    public static Diagnostic DataTooDeepAt(SourceSpan span, int limit) =>
        Data.At(span, $"the data is nested more than {limit.ToString(CultureInfo.InvariantCulture)} deep", "a template cannot use data of such a depth: make it flatter");

    public static Diagnostic DataNoTextAt(SourceSpan span) =>
        Data.At(span, "this text holds half of a character: one `\\u` of a pair stands alone", "write the character itself, or both of its escapes");

    /// <param name="stop">The word or character that no reader of JSON gets past; empty at the end of the text.</param>
    public static Diagnostic DataMalformedAt(SourceSpan stop)
    {
        var text = stop.File.Text;
        if (string.IsNullOrWhiteSpace(text)) return Data.At(stop, "the data is empty", "an empty object is written `{}`");
        if (stop.Length == 0) return Data.At(stop, "the data ends too early to be JSON", "a brace, a bracket or a quote that was opened is not closed");
        var word = text.Substring(stop.Start, stop.Length);
        if (word[0] < ' ') return Data.At(stop, $"the character U+{((int)word[0]).ToString("X4", CultureInfo.InvariantCulture)} cannot stand here in JSON", "write it as an escape: `\\n` for a new line, `\\t` for a tab");
        return Data.At(stop, $"`{word}` cannot stand here in JSON", word switch
        {
            "'" => "names and texts stand in double quotes",
            "/" or "#" => "JSON has no comments: take it out",
            "}" or "]" => "is there a comma before it, or another bracket that is still open?",
            ['\\', 'u', ..] => "four hexadecimal digits stand behind `\\u`",
            ['\\', ..] => "write a back slash as `\\\\`",
            _ when char.IsLetter(word[0]) => DidYouMean.Hint(word, ["true", "false", "null"]) ?? "names and texts stand in double quotes",
            _ when char.IsDigit(word[0]) => "a number has no leading zero, and ends with a digit",
            _ => "look at what stands before it: a comma, a colon or a double quote may be missing",
        });
    }

    /// <summary>A problem's place in the file that it names, whatever the numbers say.</summary>
    public static SourceSpan SpanIn(SourceFile file, TemplateProblem problem)
    {
        var start = Math.Clamp(problem.Start, 0, file.Text.Length);
        return file.Span(start, Math.Clamp(problem.Length, 0, file.Text.Length - start));
    }
}
