using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Content;

internal static class ContentProblems
{
    private static readonly DiagnosticCode MissingTitle = new("DG0301", Severity.Error, "A file has no title.");
    private static readonly DiagnosticCode MissingDate = new("DG0302", Severity.Info, "An article has no date.");
    private static readonly DiagnosticCode UnknownField = new("DG0303", Severity.Error, "A file has a field DigestGen does not know.");
    private static readonly DiagnosticCode WrongType = new("DG0304", Severity.Error, "A field has the wrong type.");
    private static readonly DiagnosticCode BadDate = new("DG0305", Severity.Error, "A field is not a date.");
    private static readonly DiagnosticCode BadAddress = new("DG0306", Severity.Error, "A field is not a web address.");
    private static readonly DiagnosticCode NotAllowed = new("DG0307", Severity.Error, "A field has a value that is not one of its values.");
    private static readonly DiagnosticCode BadSlug = new("DG0308", Severity.Error, "A slug or alias is not allowed.");
    private static readonly DiagnosticCode SameAddress = new("DG0309", Severity.Error, "Two files want one address.");
    private static readonly DiagnosticCode UnknownTopic = new("DG0310", Severity.Error, "A topic is not in the vocabulary.");
    private static readonly DiagnosticCode UnknownSource = new("DG0311", Severity.Error, "A source is not in sources.yml.");
    private static readonly DiagnosticCode UnknownStory = new("DG0312", Severity.Error, "A story has no file.");
    private static readonly DiagnosticCode SameId = new("DG0313", Severity.Error, "An id stands twice.");
    private static readonly DiagnosticCode SameName = new("DG0314", Severity.Error, "Two entries have one name or alias.");
    private static readonly DiagnosticCode MissingField = new("DG0315", Severity.Error, "An entry lacks a field it needs.");
    private static readonly DiagnosticCode NoEntry = new("DG0316", Severity.Error, "An introduction belongs to nothing.");
    private static readonly DiagnosticCode BroaderCircle = new("DG0317", Severity.Error, "Broader topics go round in a circle.");
    private static readonly DiagnosticCode BadLanguage = new("DG0318", Severity.Error, "A language is not given by its BCP 47 tag.");
    private static readonly DiagnosticCode SameImport = new("DG0319", Severity.Warning, "Two articles name one import record.");
    private static readonly DiagnosticCode MissingAlt = new("DG0320", Severity.Warning, "An article's picture has no text alternative.");
    private static readonly DiagnosticCode PlainWord = new("DG0325", Severity.Warning, "A topic has an alias that cannot be looked for in texts.");
    private static readonly DiagnosticCode Undecided = new("DG0321", Severity.Error, "A place of an article is still undecided after a merge.");

    private static readonly DiagnosticCode OverLimit = new("DG0322", Severity.Info, "A summary or event has more of its outlet's words than the digest may show.");

    private static readonly DiagnosticCode BadPeriod = new("DG0323", Severity.Error, "An edition does not say which period it covers.");

    public static readonly FieldCodes Fields = new(UnknownField, WrongType, BadDate, BadAddress);

    public static Diagnostic MissingTitleAt(SourceSpan span, string instead) =>
        MissingTitle.At(span, $"`title` is missing; the page is called “{instead}”", "add `title: …` between two lines `---` at the top of the file");

    public static Diagnostic MissingDateAt(SourceSpan span) =>
        MissingDate.At(span, "`date` is missing: the article is listed as undated", "add `date: 2026-01-31`, or `2026-01` if that is all that is known");

    public static Diagnostic NotAListAt(SourceSpan span) =>
        WrongType.At(span, "this file should be a list of entries", "an entry looks like `- id: nato`, with `name:` and its other fields below");

    public static Diagnostic NotFieldsAt(SourceSpan span) =>
        WrongType.At(span, "front matter should hold fields, one a line", "a field looks like `title: The bridge opens`");

    public static Diagnostic NotAllowedAt(string field, Located<string> value, IEnumerable<string> allowed) =>
        NotAllowed.At(
            value.Span,
            $"`{field}` cannot be `{value.Value}`",
            DidYouMean.Hint(value.Value, allowed) ?? $"it can be {string.Join(", ", allowed.Select(name => $"`{name}`"))}");

    public static Diagnostic BadSlugAt(Located<string> slug) =>
        BadSlug.At(
            slug.Span,
            $"`{slug.Value}` cannot be part of an address",
            $"use small letters a to z, digits and single hyphens{(Proposal(slug.Value) is { } better ? $": `{better}`" : "")}");

    public static Diagnostic NoSlugAt(SourceSpan span) =>
        BadSlug.At(span, "neither the file's name nor the title gives an address; the file is left out", "add `slug: some-words`, with letters a to z, digits and hyphens");

    public static Diagnostic BadFileNameAt(SourceFile file) =>
        BadSlug.At(file.Span(0, 0), $"the name `{file.Path.FileName}` cannot be part of an address; the file is left out", $"rename it{(Proposal(file.Path.Stem) is { } better ? $" to `{better}.md`" : " with small letters a to z, digits and single hyphens")}");

    public static Diagnostic BadAliasAt(Located<string> alias) =>
        BadSlug.At(alias.Span, $"`{alias.Value}` is no address on this site", "write an earlier address of the page: `/2020/05/old-name/`");

    public static Diagnostic SameAddressAt(SourceSpan span, string address, SitePath first) =>
        SameAddress.At(span, $"{first} has the address /{address}/ already; this file is left out", "give one of the two another `slug`");

    public static Diagnostic UnknownTopicAt(Located<string> name, IEnumerable<string> known) =>
        UnknownTopic.At(name.Span, $"there is no topic `{name.Value}`", DidYouMean.Hint(name.Value, known) ?? "add it to content/topics.yml, or remove it here");

    public static Diagnostic UnknownSourceAt(Located<string> name, IEnumerable<string> known) =>
        UnknownSource.At(name.Span, $"there is no source `{name.Value}`", DidYouMean.Hint(name.Value, known) ?? "add it to content/sources.yml, or remove it here");

    public static Diagnostic UnknownStoryAt(Located<string> name, IEnumerable<string> known) =>
        UnknownStory.At(name.Span, $"there is no story `{name.Value}`", DidYouMean.Hint(name.Value, known) ?? $"add content/stories/{Proposal(name.Value) ?? "name"}.md with a `title`, or remove it here");

    public static Diagnostic SameIdAt(Located<string> id, SourceSpan first) =>
        SameId.At(id.Span, $"the id `{id.Value}` stands in line {first.File.PositionOf(first.Start).Line} already; this entry is left out", "merge the two, or give one another id");

    public static Diagnostic SameNameAt(Located<string> name, string first) =>
        SameName.At(name.Span, $"`{name.Value}` is a name of `{first}` already, and means that one", "remove it from one of the two");

    public static Diagnostic MissingIdAt(SourceSpan span, string? proposal) =>
        MissingField.At(span, proposal is null ? "this entry has no `id` and is left out" : $"this entry has no `id`; `{proposal}` is used", $"add `id: {proposal ?? "some-words"}`");

    public static Diagnostic MissingFieldAt(SourceSpan span, string field, string example) =>
        MissingField.At(span, $"`{field}` is missing", $"add `{field}: {example}`");

    public static Diagnostic NoEntryAt(SourceFile file, string list, IEnumerable<string> known) =>
        NoEntry.At(file.Span(0, 0), $"{list} has no entry `{file.Path.Stem}`, so this text is not shown", DidYouMean.Hint(file.Path.Stem, known) ?? "name the file after the id of an entry");

    public static Diagnostic BroaderCircleAt(Located<string> name) =>
        BroaderCircle.At(name.Span, $"`{name.Value}` is broader than itself by way of its own broader topics; `broader` is not used here", "remove one `broader` of the circle");

    public static Diagnostic BadLanguageAt(Located<string> language) =>
        BadLanguage.At(language.Span, $"`{language.Value}` is not a language tag", "write `en`, `en-GB`, `uk`, `pt-BR` or another BCP 47 tag");

    public static Diagnostic SameImportAt(Located<string> id, SitePath first) =>
        SameImport.At(id.Span, $"{first} names the import record `{id.Value}` already", "remove one of the two articles, or `import` from one");

    public static Diagnostic MissingAltAt(SourceSpan span) =>
        MissingAlt.At(span, "the picture has no text alternative", "write `image:` with `file:` and `alt:` below it, and say in `alt` what the picture shows");

    public static Diagnostic BadPeriodAt(SourceSpan span, string period) =>
        BadPeriod.At(span, $"`{period}` is no period; the edition is left out", "write `period: 2021-W18` for a week, `2021-05` for a month, or `2021-05-03/2021-05-09`");

    public static Diagnostic PlainWordAt(Located<string> name) =>
        PlainWord.At(name.Span, $"`{Shortened(name.Value)}` is not looked for in texts: it is a plain word of the language, a single letter, or too long", "remove it, or write a fuller name");

    public static Diagnostic UndecidedAt(SourceSpan marker) =>
        Undecided.At(marker, "two wordings of this place stand side by side", "keep one of them, and delete the other and the lines `<<<<<<<`, `=======` and `>>>>>>>`");

    public static Diagnostic SummaryTooLongIn(SourceFile file, int limit) =>
        OverLimit.At(file.Span(0, 0), $"the summary is not shown: it holds more than {Words(limit)} of the outlet's text", "write a summary in your own words, or raise `excerpt_limit` in content/sources.yml");

    public static Diagnostic EventsTooLongIn(SourceFile file, int leftOut, int all, int limit) =>
        OverLimit.At(
            file.Span(0, 0),
            $"{leftOut.ToString(CultureInfo.InvariantCulture)} of {all.ToString(CultureInfo.InvariantCulture)} events are not shown: with them the digest would show more than {Words(limit)} of the outlet's text",
            "say in your own words what happened, or raise `excerpt_limit` in content/sources.yml");

    private static string Words(int limit) => $"{limit.ToString(CultureInfo.InvariantCulture)} {(limit == 1 ? "word" : "words")}";

    /// <summary>Why an article that is finished, but dated later, is not on the site yet.</summary>
    public static string ScheduledRule(Edtf date, DateOnly asOf) => $"it is dated {date}, after {Edtf.OfDay(asOf)}";

    public const string DraftRule = "it is a draft";

    public const string NoPeriodRule = "it does not say which period it covers";

    public const string NoAddressRule = "no address can be made of its name";

    public static string SameAddressRule(SitePath first) => $"{first} has its address";

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..59] + "…";

    private static string? Proposal(string text) => Slug.From(text)?.Value;
}
