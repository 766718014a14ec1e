using System.CommandLine;
using System.Globalization;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Diagnostics;
using DigestGen.Language;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen edition [PERIOD]`: drafts an edition from the period's stories, for the editor to order, cut and introduce. Never overwrites one.</summary>
internal static class EditionCommand
{
    public static Command Define(Shell shell)
    {
        var period = new Argument<string?>("PERIOD")
        {
            Description = "What it covers: 2021-W18, 2021-05, 2021-05-03/2021-05-09; left out: the last week that is over.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var site = CommonOptions.Site();
        var asOf = CommonOptions.AsOf();
        var json = CommonOptions.Json();
        var command = new Command("edition", "Draft an edition from the stories of a week, a month or other days.") { period, site, asOf, json };
        command.SetAction(parsed => Run(shell, parsed.GetValue(period), parsed.GetValue(site), parsed.GetValue(asOf) ?? shell.Today, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Shell shell, string? given, string? site, DateOnly today, bool isJson)
    {
        Period? period = null;
        if (given is not null && !Period.TryParse(given, out period))
            throw new UsageException($"`{given}` is no period", "write a week as `2021-W18`, a month as `2021-05`, other days as `2021-05-03/2021-05-09`");
        var root = SiteFolder.Find(shell, site);
        var tree = SourceTreeReader.Read(root, new DiagnosticBag()).Tree;
        // What is wrong in the content is told by build and check.
        var draft = EditionDraft.Of(tree, new BuildOptions(today), period, new DiagnosticBag());

        var place = Path.Combine(root, draft.Path.Value);
        // Lists of files may spell a name in other capitals than the disk does.
        var stands = tree.Files.Any(file => string.Equals(file.Path.Value, draft.Path.Value, StringComparison.OrdinalIgnoreCase)) || File.Exists(place);
        var isWritten = draft.Text is not null && !stands;
        if (isWritten) Write(place, draft);
        var code = draft.Text is null && !stands ? ExitCodes.Findings : ExitCodes.Fine;
        if (isJson) WriteJson(shell, code, draft, stands, isWritten);
        else shell.Output.WriteLine(InWords(draft, stands));
        return code;
    }

    private static void Write(string place, EditionDraft draft)
    {
        try
        {
            AtomicFile.Write(place, draft.Text!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write `{draft.Path}`: {Faults.InWords(fault)}", "name a digest that you may write to");
        }
    }

    private static string InWords(EditionDraft draft, bool stands)
    {
        if (stands) return $"{draft.Path} stands already; nothing was written";
        if (draft.Text is not null)
            return string.Create(CultureInfo.InvariantCulture,
                $"{draft.Path}: {Counted(draft.Stories, "story", "stories")}, {Counted(draft.Articles, "article", "articles")}, {draft.Period.First:yyyy-MM-dd} to {draft.Period.Last:yyyy-MM-dd}\nOrder and cut its `items`, write the letter below them, and build.");
        var hint = draft.Newest is { } newest ? $"; the newest one is of {newest}: `digestgen edition {newest}`" : "";
        return string.Create(CultureInfo.InvariantCulture, $"no article is dated {draft.Period.First:yyyy-MM-dd} to {draft.Period.Last:yyyy-MM-dd} ({draft.Period}), so nothing was written{hint}");
    }

    private static string Counted(int count, string one, string many) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    private static void WriteJson(Shell shell, int code, EditionDraft draft, bool stands, bool isWritten) => JsonReport.Write(shell, "edition", code, [], json =>
    {
        json.WriteString("period", draft.Period.Text);
        json.WriteString("first", draft.Period.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("last", draft.Period.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("file", draft.Path.Value);
        json.WriteBoolean("written", isWritten);
        json.WriteBoolean("stood", stands);
        json.WriteNumber("stories", draft.Stories);
        json.WriteNumber("articles", draft.Articles);
    });
}
