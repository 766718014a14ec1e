using System.CommandLine;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Diagnostics;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen check [DIR]`: everything that a build would say. Nothing is written.</summary>
internal static class CheckCommand
{
    public static Command Define(Shell shell)
    {
        var folder = CommonOptions.Folder();
        var baseUrl = CommonOptions.BaseUrl();
        var drafts = new Option<bool>("--drafts") { Description = "Look at drafts and scheduled articles too." };
        var asOf = CommonOptions.AsOf();
        var strict = new Option<bool>("--strict") { Description = "Count warnings as errors." };
        var json = CommonOptions.Json();
        var command = new Command("check", "Say everything that a build would say, and write nothing.") { folder, baseUrl, drafts, asOf, strict, json };
        command.SetAction(parsed => Run(
            shell,
            parsed.GetValue(folder),
            new BuildOptions(parsed.GetValue(asOf) ?? shell.Today, parsed.GetValue(drafts), parsed.GetValue(baseUrl), parsed.GetValue(strict), shell.Clock),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(Shell shell, string? given, BuildOptions options, bool isJson)
    {
        var root = SiteFolder.Find(shell, given);
        var found = new DiagnosticBag();
        var (tree, assets) = SourceTreeReader.Read(root, found);
        var sink = new CountingSink();
        var built = SiteBuilder.Build(tree, options, sink);
        var waiting = Inbox.New(root, found).Count;
        var diagnostics = BuildCommand.Diagnostics(found, built, options.IsStrict);
        var code = ExitCodes.Of(diagnostics);
        if (isJson)
        {
            JsonReport.Write(shell, "check", code, diagnostics, json =>
            {
                json.WriteNumber("articles", built.Digest.Articles.Length);
                json.WriteNumber("files", sink.Count);
                json.WriteNumber("waitingClippings", waiting);
                BuildReport.WriteLeftOut(json, built);
            });
            return code;
        }
        DiagnosticPrinter.Print(shell, root, diagnostics);
        BuildReport.PrintLeftOut(shell, built);
        var inbox = waiting == 0 ? "" : $"; {Shell.Count(waiting, "clipping waits", "clippings wait")} in the inbox";
        shell.Output.WriteLine($"{BuildReport.Read(built)}: {DiagnosticPrinter.Tally(diagnostics) ?? "no findings"}{inbox}");
        return code;
    }
}
