using System.Collections.Immutable;
using System.CommandLine;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Diagnostics;
using DigestGen.Explaining;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen explain PATH-or-URL…`: what import makes of a clipping, where an article goes and why, which file makes an address. Writes nothing.</summary>
internal static class ExplainCommand
{
    public static Command Define(Shell shell)
    {
        var given = new Argument<string[]>("PATH-or-URL") { Description = "A clipping, an article, a folder of them, or an address of the site.", Arity = ArgumentArity.OneOrMore };
        var site = CommonOptions.Site();
        var json = CommonOptions.Json();
        var command = new Command("explain", "Say what import makes of a clipping, where an article goes or which rule keeps it out, which file makes a page.") { given, site, json };
        command.SetAction(parsed => Run(shell, parsed.GetRequiredValue(given), parsed.GetValue(site), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Shell shell, string[] given, string? site, bool isJson)
    {
        var root = SiteFolder.Find(shell, site);
        var found = new DiagnosticBag();
        var paths = given.Where(one => IsPath(shell, one)).ToList();
        var files = paths.SelectMany(path => Inbox.Behind(shell, root, path, found)).DistinctBy(file => file.Path).ToList();
        var tree = SourceTreeReader.ReadWithRecords(root, new DiagnosticBag()).Tree;
        // What is wrong in the rest of the digest is not asked for here.
        var explainer = DigestExplainer.Of(tree, new BuildOptions(shell.Today), new DiagnosticBag());
        var clippings = Analyse([.. files.Where(file => !Inbox.IsContent(file))], tree, explainer, found);
        var unknown = new List<string>();
        var answers = InWords(given, paths, files, clippings, explainer, unknown);

        var diagnostics = found.ToSorted();
        var code = unknown.Count > 0 ? ExitCodes.Findings : ExitCodes.Of(diagnostics);
        if (isJson)
        {
            JsonReport.Write(shell, "explain", code, diagnostics, json =>
            {
                ExplanationJson.Write(json, files.AsParallel().AsOrdered().Select(file => clippings.TryGetValue(file.Path, out var clipping) ? ExplainedArticle.Of(clipping) : explainer.Article(file.Path)));
                JsonReport.WriteList(json, "unknown", unknown);
            });
            return code;
        }
        if (answers.Count > 0) shell.Output.WriteLine(string.Join("\n\n", answers));
        foreach (var one in unknown) shell.Errors.WriteLine($"digestgen: nothing stands at `{one}`\n  help: `digestgen build` writes what there is into _site; look there for the address");
        DiagnosticPrinter.Print(shell, root, diagnostics);
        return code;
    }

    private static bool IsPath(Shell shell, string given) => given != "/" && Path.Exists(shell.Resolve(given)) && !given.StartsWith("_site/", StringComparison.Ordinal);

    private static Dictionary<SitePath, ImportedClipping> Analyse(IReadOnlyList<FoundFile> files, SourceTree tree, DigestExplainer explainer, DiagnosticBag found)
    {
        if (files.Count == 0) return [];
        ImmutableArray<Clipping> clippings = [.. SourceTreeReader.ReadClippings(files, found)];
        return ArticleImporter.Analyse(clippings, tree, explainer.Content, found).ToDictionary(clipping => clipping.Clipping);
    }

    private static List<string> InWords(
        string[] given, List<string> paths, List<FoundFile> files, Dictionary<SitePath, ImportedClipping> clippings, DigestExplainer explainer, List<string> unknown)
    {
        var answers = new List<string>();
        foreach (var file in files)
            answers.Add(clippings.TryGetValue(file.Path, out var clipping) ? ClippingReport.Full(clipping) : explainer.InWords(file.Path) ?? $"{file.Path}\n  is no file that a build reads");
        foreach (var address in given.Except(paths, StringComparer.Ordinal))
        {
            if (explainer.AddressInWords(address) is { } answer) answers.Add(answer);
            else unknown.Add(address);
        }
        return answers;
    }
}
