using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Cli;

/// <summary>What can be wrong with files and folders.</summary>
internal static class ShellProblems
{
    private static readonly DiagnosticCode UnreadableCode = new("DG0701", Severity.Error, "A file could not be read.");
    private static readonly DiagnosticCode NotUtf8Code = new("DG0702", Severity.Error, "A file is not UTF-8.");
    private static readonly DiagnosticCode TooLargeCode = new("DG0703", Severity.Error, "A file is too large.");
    private static readonly DiagnosticCode LinkCode = new("DG0704", Severity.Warning, "A symbolic link is not followed.");
    private static readonly DiagnosticCode NameCode = new("DG0705", Severity.Warning, "A file's name cannot be used.");
    private static readonly DiagnosticCode UnwritableCode = new("DG0706", Severity.Error, "The output could not be written.");
    private static readonly DiagnosticCode ForeignCode = new("DG0707", Severity.Error, "A file that is not ours stands where the site wants to write.");
    private static readonly DiagnosticCode BusyCode = new("DG0708", Severity.Error, "Another build is writing to the same folder.");
    private static readonly DiagnosticCode NotMovedCode = new("DG0709", Severity.Info, "The site was left as it was.");
    private static readonly DiagnosticCode OtherClippingCode = new("DG0714", Severity.Error, "Two clippings want one name.");
    private static readonly DiagnosticCode NotRecordedCode = new("DG0710", Severity.Error, "The result of an import could not be written.");
    private static readonly DiagnosticCode UnusedCode = new("DG0711", Severity.Warning, "A file stands where nothing reads it.");
    private static readonly DiagnosticCode NoTemplatePathCode = new("DG0712", Severity.Warning, "An include asks for a file outside the templates.");
    private static readonly DiagnosticCode TooManyTemplatesCode = new("DG0713", Severity.Error, "A template's includes may mean too many files.");

    public static Diagnostic Unreadable(SitePath path, string why) =>
        UnreadableCode.In(path, $"cannot be read: {why}", "look at its permissions; the rest of the digest is built without it");

    /// <summary>A file that the command line names: nothing goes on without it.</summary>
    public static Diagnostic UnreadableByName(SitePath path, string why) => UnreadableCode.In(path, $"cannot be read: {why}", "look at its permissions");

    public static Diagnostic NotUtf8(SourceFile file) =>
        NotUtf8With(file, "save it as UTF-8 in your editor; until then every byte that is none is shown as �");

    /// <inheritdoc cref="UnreadableByName"/>
    public static Diagnostic NotUtf8ByName(SourceFile file) => NotUtf8With(file, "save it as UTF-8 in your editor");

    public static Diagnostic TooLarge(SitePath path, long bytes, long limit) => TooLargeCode.In(
        path,
        $"the file has {Megabytes(bytes)} MB, more than the {Megabytes(limit)} MB that are read",
        "split it, or keep it outside the digest");

    public static Diagnostic MoreThan(SitePath path, long limit) =>
        TooLargeCode.In(path, $"there is more of it than the {Megabytes(limit)} MB that are read", "make it smaller");

    public static Diagnostic LinkNotFollowed(SitePath path) =>
        LinkCode.In(path, "is a symbolic link that leads out of the digest or to a folder, and is not followed", "put the file itself there");

    public static Diagnostic LinkedTemplate(SitePath path) =>
        LinkCode.In(path, "is reached through a symbolic link that leads out of the folder of the templates or to a folder, and is not read", "put the file itself there");

    public static Diagnostic UnusableName(string name) =>
        NameCode.Overall($"a file's name cannot be used: `{name}`", "rename it: in UTF-8, without back slash, colon or control character");

    public static Diagnostic Unwritable(string path, string why) =>
        UnwritableCode.Overall($"cannot write `{path}`: {why}", "the site that stood there is left as it was; make the folder writable, or name another with `-o`");

    public static Diagnostic OutputIsLink(string path) =>
        UnwritableCode.Overall($"cannot write `{path}`: it is a symbolic link", "name the folder it leads to with `-o`");

    public static Diagnostic Foreign(string path) =>
        ForeignCode.Overall($"`{path}` is not a file of this site and is left alone", "move it away, or build to another folder with `-o`");

    public static Diagnostic Busy(string path) =>
        BusyCode.Overall($"another build is writing to `{path}`", "wait until it has ended");

    public static Diagnostic NotMoved(string path) =>
        NotMovedCode.Overall($"`{path}` is left as it was, because of the errors above", "mend them and build again");

    public static Diagnostic NotRecorded(SitePath path, string why) =>
        NotRecordedCode.In(path, $"cannot be written: {why}", "nothing of this clipping counts as imported; make room or make the folder writable, and import again");

    public static Diagnostic OtherClipping(SitePath path) =>
        OtherClippingCode.In(path, "a clipping of this name is there already, with other bytes; the file that you named was not imported", "rename your file, or copy it over the clipping if it is a newer version of it");

    public static Diagnostic Unused(SitePath path, string help) => UnusedCode.In(path, "nothing reads this file", help);

    public static Diagnostic NoTemplatePath(Located<string> name) =>
        NoTemplatePathCode.At(name.Span, $"`{name.Value}` is no path below the folder of the templates, and is not read", "write it from that folder, with `/`: `partials/card.html`");

    public static Diagnostic TooManyTemplates(int templates, long bytes, int entries) => TooManyTemplatesCode.Overall(
        $"the includes of this template may mean more than {Shell.Number(templates)} files or {Megabytes(bytes)} MB, or lie among more than {Shell.Number(entries)} others",
        "put the templates into a folder of their own; a name that is written as it is, `include 'card.html'`, means one file");

    private static Diagnostic NotUtf8With(SourceFile file, string help)
    {
        const string message = "the file is not UTF-8";
        var at = file.Text.IndexOf('\uFFFD', StringComparison.Ordinal);
        return at < 0 ? NotUtf8Code.In(file.Path, message, help) : NotUtf8Code.At(file.Span(at, 1), message, help);
    }

    private static string Megabytes(long bytes) => (bytes / 1_000_000d).ToString("0.#", CultureInfo.InvariantCulture);
}
