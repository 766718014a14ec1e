using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Configuration;

internal static class ConfigurationProblems
{
    private static readonly DiagnosticCode NoSettings = new("DG0101", Severity.Error, "The digest has no site.yml.");
    private static readonly DiagnosticCode UnknownField = new("DG0102", Severity.Error, "site.yml has a field DigestGen does not know.");
    private static readonly DiagnosticCode WrongType = new("DG0103", Severity.Error, "A setting has the wrong type.");
    private static readonly DiagnosticCode BadAddress = new("DG0104", Severity.Error, "A setting is not a web address or host name.");
    private static readonly DiagnosticCode NoBaseUrl = new("DG0105", Severity.Warning, "The site's address is not set.");
    private static readonly DiagnosticCode UnknownCode = new("DG0106", Severity.Error, "`silence` names a code that does not exist.");
    private static readonly DiagnosticCode ErrorSilenced = new("DG0107", Severity.Error, "`silence` names an error.");
    private static readonly DiagnosticCode BadLanguage = new("DG0108", Severity.Error, "A language is not given by its BCP 47 tag.");
    private static readonly DiagnosticCode BadDate = new("DG0109", Severity.Error, "A setting is not a date.");
    private static readonly DiagnosticCode BadColour = new("DG0111", Severity.Error, "A colour of the theme is none.");
    private static readonly DiagnosticCode LowContrast = new("DG0112", Severity.Warning, "Two colours of the theme are too much alike to be read.");

    private static readonly DiagnosticCode NotAllowed = new("DG0110", Severity.Error, "A setting has a value that is not one of its values.");

    public static readonly FieldCodes Fields = new(UnknownField, WrongType, BadDate, BadAddress);

    public static Diagnostic NoSettingsAt(SitePath path) =>
        NoSettings.In(path, "there is no site.yml in this folder", "run `digestgen new DIR` for a digest that builds at once, or add a site.yml with `title:` and `base_url:`");

    public static Diagnostic NotAMapAt(SourceSpan span) =>
        WrongType.At(span, "site.yml should hold settings, one a line", "a setting looks like `title: My digest`");

    public static Diagnostic NoBaseUrlAt(SourceSpan span, Uri instead) =>
        NoBaseUrl.At(span, $"`base_url` is not set; feeds and the sitemap point to {instead}", "add the address the site will have: `base_url: https://name.github.io/digest/`");

    public static Diagnostic NotASiteAt(Located<Uri> address) =>
        BadAddress.At(address.Span, "`base_url` has a user name, a `?` or a `#`, which the address of a site cannot have",
            $"write `base_url: {address.Value.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}`");

    public static Diagnostic BadDomainAt(Located<string> domain) =>
        BadAddress.At(domain.Span, $"`domain` is not a host name: `{domain.Value}`", "write the host alone: `domain: digest.example.org`");

    public static Diagnostic UnknownCodeAt(Located<string> code) =>
        UnknownCode.At(code.Span, $"there is no message `{code.Value}` to silence", DidYouMean.Hint(code.Value, DiagnosticCodes.Severities.Keys) ?? "codes look like `DG0302` and stand in each message");

    public static Diagnostic ErrorSilencedAt(Located<string> code) =>
        ErrorSilenced.At(code.Span, $"`{code.Value}` is an error, and errors cannot be silenced", "remove it from `silence`");

    public static Diagnostic NotAColourAt(Located<string> text, string key) =>
        BadColour.At(text.Span, $"`{key}` is not a colour: `{text.Value}`", "write it as `\"#9b1c1f\"`, `rgb(155 28 31)`, `hsl(359 69% 36%)`, or one of HTML's sixteen names, such as `navy`");

    public static Diagnostic ColourMissingAt(SourceSpan key, string name) =>
        BadColour.At(key, $"`{name}` has no colour", $"YAML takes an unquoted `#` for a comment: write `{name}: \"#9b1c1f\"`");

    public static Diagnostic LowContrastAt(SourceSpan span, string name, Colour front, Colour paper, double contrast) =>
        LowContrast.At(span, string.Create(CultureInfo.InvariantCulture, $"`{name}` {front} on {paper} has a contrast of {Math.Floor(contrast * 10) / 10:0.0}; text needs 4.5"),
            $"make `{name}` {(paper.Luminance > 0.18 ? "darker" : "lighter")}, or change `paper`");

    public static Diagnostic BadLanguageAt(Located<string> language) =>
        BadLanguage.At(language.Span, $"`{language.Value}` is not a language tag", "write `en`, `de`, `pt-BR` or another BCP 47 tag");

    public static Diagnostic NotAllowedAt(string setting, Located<string> value, IEnumerable<string> allowed) =>
        NotAllowed.At(
            value.Span,
            $"`{setting}` cannot be `{value.Value}`",
            DidYouMean.Hint(value.Value, allowed) ?? $"it can be {string.Join(", ", allowed.Select(name => $"`{name}`"))}");

    public static Diagnostic BadTagAt(Located<string> tag) =>
        NotAllowed.At(tag.Span, $"`{tag.Value}` cannot begin a tag address", "write a host that is yours and a year in which it was: `tag: digest.example.org,2026`");
}
