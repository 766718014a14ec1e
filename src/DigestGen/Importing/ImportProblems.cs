using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Importing.Html;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>What can be wrong with a clipping, and what import is not sure of.</summary>
internal static class ImportProblems
{
    private static readonly DiagnosticCode Empty = new("DG0201", Severity.Warning, "A clipping has no text.");
    private static readonly DiagnosticCode Binary = new("DG0202", Severity.Error, "A clipping is a binary file.");
    private static readonly DiagnosticCode Long = new("DG0203", Severity.Error, "A clipping is longer than an article can be.");
    private static readonly DiagnosticCode Encoding = new("DG0204", Severity.Warning, "A clipping is not UTF-8.");
    private static readonly DiagnosticCode OnlyFurniture = new("DG0205", Severity.Warning, "Nothing of a clipping is article text.");
    private static readonly DiagnosticCode SameId = new("DG0206", Severity.Error, "Two clippings have one name.");
    private static readonly DiagnosticCode NoTitle = new("DG0207", Severity.Info, "A clipping has no headline.");
    private static readonly DiagnosticCode NoDate = new("DG0208", Severity.Info, "A clipping does not say when it was published.");
    private static readonly DiagnosticCode Weekday = new("DG0209", Severity.Warning, "Weekday and date of a clipping do not agree.");
    private static readonly DiagnosticCode DayOrMonth = new("DG0210", Severity.Warning, "A date can be read in two ways.");
    private static readonly DiagnosticCode Kept = new("DG0211", Severity.Info, "A changed clipping was not imported again.");
    private static readonly DiagnosticCode NoSource = new("DG0212", Severity.Info, "A clipping does not name its outlet.");
    private static readonly DiagnosticCode NoArticle = new("DG0213", Severity.Warning, "A saved page holds no article.");
    private static readonly DiagnosticCode Part = new("DG0214", Severity.Warning, "A saved page shows only a part of its article.");
    private static readonly DiagnosticCode Several = new("DG0215", Severity.Warning, "A saved page holds more than one article.");
    private static readonly DiagnosticCode Deep = new("DG0216", Severity.Warning, "A saved page is nested too deeply.");
    private static readonly DiagnosticCode Conflict = new("DG0230", Severity.Error, "Editor and import changed the same place.");
    private static readonly DiagnosticCode SameWords = new("DG0232", Severity.Warning, "A clipping has the same text as another article.");
    private static readonly DiagnosticCode NearlySame = new("DG0233", Severity.Warning, "A clipping has nearly the same text as another article.");
    private static readonly DiagnosticCode SameUrl = new("DG0234", Severity.Warning, "A clipping has the same address as another article.");
    private static readonly DiagnosticCode NoTopic = new("DG0219", Severity.Error, "A decision names a topic that is neither in the vocabulary nor suggested.");
    private static readonly DiagnosticCode NotUndone = new("DG0231", Severity.Error, "A change cannot be taken back.");

    private static readonly DiagnosticCode Unreadable = new("DG0235", Severity.Error, "Nothing can be proposed for an article that cannot be read.");

    private static readonly DiagnosticCode NotChanged = new("DG0236", Severity.Error, "A decision cannot be written into an article.");

    private static readonly DiagnosticCode LeftOut = new("DG0217", Severity.Info, "Parts of a mail were not read.");

    private static readonly DiagnosticCode FrontMatter = new("DG0218", Severity.Warning, "The front matter of a clipping cannot be read in full.");

    public static Diagnostic NotSuggested(SourceFile file, string given) =>
        NoTopic.At(file.Span(0, 0), $"`{given}` is not in the vocabulary, and no suggestion has this id or name", "`digestgen suggest topics` lists what there is; or write the entry yourself");

    public static Diagnostic NoSuchTopic(SourceFile file, string given) =>
        NoTopic.At(file.Span(0, 0), $"there is no topic `{given}` that a spelling could belong to", "name a topic by its id or name, or accept it first");

    public static Diagnostic UnreadableArticle(SitePath path) =>
        Unreadable.In(path, "the article cannot be read, so nothing was proposed for it", "`digestgen check` says what is wrong with it");

    /// <param name="field">What was to be written.</param>
    public static Diagnostic NotWritten(SitePath path, string field) =>
        NotChanged.In(path, $"its front matter cannot be read, so `{field}` was not written into it", "`digestgen check` says what is wrong with it; then write the field yourself");

    /// <param name="first">What the reader of YAML found first; in a clipping it is no error of the digest's.</param>
    public static Diagnostic FrontMatterDoubtful(SourceFile file, Diagnostic first) =>
        FrontMatter.At(first.Span ?? file.Span(0, 3), $"the clipping's front matter cannot be read in full: {first.Message}", "what could be read was taken; look at the article's front matter");

    public static Diagnostic PartsLeftOut(SourceFile file, int count) =>
        LeftOut.In(file.Path, count == 1 ? "one attachment or picture of the mail was not read" : $"{Count(count)} attachments and pictures of the mail were not read", "save an attached article as a clipping of its own");

    public static Diagnostic Page(SourceFile file, PageTrouble trouble, int where) => trouble switch
    {
        PageTrouble.ErrorPage => NoArticle.At(file.Span(where, 0), "the page says that it was not found or must not be seen; it holds no article", "open the article's address again, save that page, and delete this one"),
        PageTrouble.Wall => NoArticle.At(file.Span(where, 0), "the page asks to log in, pay or consent, and shows no article", "log in or consent in the browser, and save the page again"),
        PageTrouble.PartOnly => Part.At(file.Span(where, 0), "the page shows the beginning of its article only", "log in or consent in the browser and save the page again, or paste the missing text into the article"),
        PageTrouble.SeveralArticles => Several.At(file.Span(where, 0), "the page holds another article; the one with the most text was taken", "save the other article's own page if you want it too"),
        PageTrouble.TooDeep => Deep.In(file.Path, "the page is nested more deeply than browsers show; only its bare text was read", "paste the article's text into a `.txt` file"),
        _ => NoArticle.In(file.Path, "no part of the page reads like an article", "save the page of one article, or paste its text into a `.txt` file"),
    };

    public static Diagnostic EmptyClipping(SitePath path) =>
        Empty.In(path, "the clipping is empty", "put the article's text into it, or delete it");

    public static Diagnostic BinaryFile(SitePath path) =>
        Binary.In(path, "this is a binary file, not text", "save the article as plain text (.txt) and delete this file");

    public static Diagnostic TooLong(SitePath path, int bytes, int limit) =>
        Long.In(path, $"the clipping has {Count(bytes)} bytes; the limit is {Count(limit)}", "keep one article in a file: split it, or paste the article's text into a `.txt` file; nothing of it was imported or changed");

    public static Diagnostic TextTooLong(SitePath path, int characters, int limit) =>
        Long.In(path, $"its text has {Count(characters)} characters; the limit of an article is {Count(limit)}", "paste the part that you want, or each part, into a `.txt` file of its own; nothing of it was imported or changed");

    public static Diagnostic NotUtf8(SourceFile file, int offset) =>
        Encoding.At(file.Span(offset, 1), "the clipping is not valid UTF-8; it was read as Windows-1252", "look at its accents and quotation marks, or save it as UTF-8");

    public static Diagnostic NothingLeft(SourceFile file) =>
        OnlyFurniture.In(file.Path, "every line is furniture or a field; there is no article text", "look at the import record's ledger, and paste the text of the article");

    public static Diagnostic SameName(SitePath path, SitePath first) =>
        SameId.In(path, $"`{path.Stem}` is also the name of `{first}`", "rename one of them: a clipping's name is the id of its import record");

    public static Diagnostic TitleMissing(SourceFile file) =>
        NoTitle.In(file.Path, "no line is a headline; the first words stand in for it", "write `title` in the article's front matter");

    public static Diagnostic DateMissing(SourceFile file) =>
        NoDate.In(file.Path, "the text does not say when it was published", "write `date` in the article's front matter if you know it");

    public static Diagnostic SourceMissing(SourceFile file) =>
        NoSource.In(file.Path, "the text does not name its outlet", "write `source` in the article's front matter");

    public static Diagnostic WeekdayDiffers(SourceSpan span, string stated, string real) =>
        Weekday.At(span, $"the line says {stated}, but that day was a {real}", "check `date` in the article's front matter");

    public static Diagnostic DayOrMonthFirst(SourceSpan span, string text) =>
        DayOrMonth.At(span, $"`{text}` can be read day first or month first; it was left out", "write `date` in the front matter, or set the source's `country`");

    public static Diagnostic ArticleGone(SitePath clipping) =>
        Kept.In(clipping, "its article was deleted: it is not made again", $"`digestgen import {clipping}` makes it again");

    public static Diagnostic StillUndecided(SitePath clipping, SitePath article) =>
        Conflict.In(article, $"`{clipping}` cannot be merged into it: it is still undecided after the last merge", "keep one of the two wordings at each marker, then import again");

    public static Diagnostic NoRecord(SitePath clipping, SitePath article) =>
        Kept.In(clipping, $"there is no record of what import had written to `{article}`: it stays as it is", "from now on changes are merged into it; delete it and import the clipping by name to have it made anew");

    public static Diagnostic Undecided(SourceSpan marker, string what) =>
        Conflict.At(marker, $"{what}: you and import changed the same place in different ways", "keep one of the two wordings, and delete the other and the three marker lines");

    public static Diagnostic NothingToUndo(SitePath record, string why) =>
        NotUndone.In(record, why, "`digestgen import --undo ID --dry-run` lists the entries with their numbers");

    public static Diagnostic SameText(SitePath clipping, SitePath other, string id) =>
        SameWords.In(clipping, $"its text is that of `{other}`, word by word", KeepOrSay(id));

    public static Diagnostic NearlySameText(SitePath clipping, SitePath other, string id, double resemblance) =>
        NearlySame.In(clipping, $"its text is nearly that of `{other}`: {(resemblance * 100).ToString("0", CultureInfo.InvariantCulture)} % of all runs of four words are in both", KeepOrSay(id));

    public static Diagnostic SamePage(SitePath clipping, SitePath other, string id) =>
        SameUrl.In(clipping, $"it has the address of `{other}`, with another text", KeepOrSay(id));

    private static string KeepOrSay(string id) => $"delete one of the two articles, or keep both and write `not_duplicate_of: {id}` in the front matter of this one";

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
