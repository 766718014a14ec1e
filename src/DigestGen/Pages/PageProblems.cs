using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Pages;

/// <summary>What can be wrong with the pages that are planned.</summary>
internal static class PageProblems
{
    public static readonly DiagnosticCode MissingWord = new("DG0520", Severity.Error, "The interface's words lack one that the pages need.");
    private static readonly DiagnosticCode BrokenList = new("DG0521", Severity.Warning, "A list in the interface's words has not as many names as it must have.");

    public static readonly DiagnosticCode BadAlias = new("DG0480", Severity.Warning, "An article's alias is not an address of this site.");

    public static readonly DiagnosticCode NoPicture = new("DG0481", Severity.Warning, "An article's picture is not on the site.");

    public static readonly DiagnosticCode LargeMail = new("DG0482", Severity.Warning, "An edition's e-mail is larger than mail programs show.");

    public static Diagnostic MailTooLargeAt(SourceSpan edition, int bytes, int most) =>
        LargeMail.At(edition, $"the e-mail of this edition has {Kilobytes(bytes)} kB; mail programs cut what is longer than about {Kilobytes(most)} kB",
            "take articles out of `items`, or shorten summaries");

    private static string Kilobytes(int bytes) => ((bytes + 999) / 1000).ToString(CultureInfo.InvariantCulture);

    public static Diagnostic PictureMissing(Located<string> file) =>
        NoPicture.At(file.Span, $"`{file.Value}` is no picture of the site; the article is shown without it",
            "put the picture into content/assets and name it from there: `file: assets/bridge.jpg`");

    public static Diagnostic WordMissing(SitePath file, string key, IEnumerable<string> known) =>
        MissingWord.In(file, $"the word `{key}` is missing", DidYouMean.Hint(key, known) ?? $"add a line `{key}: ...`; the file that DigestGen ships has it");

    public static Diagnostic ListOfWrongLength(SitePath file, string key, int count, IReadOnlyCollection<string> english) =>
        BrokenList.In(file, string.Create(CultureInfo.InvariantCulture, $"`{key}` has {count} names, not {english.Count}; the English ones stand for them"),
            $"write them in one line with commas between: `{key}: {string.Join(", ", english)}`");

    public static Diagnostic AliasIsNoAddress(Located<string> alias) =>
        BadAlias.At(alias.Span, $"`{alias.Value}` is not an address of this site",
            "write it as the old page's address without the host, for example `/2021/05/old-name/`");
}
