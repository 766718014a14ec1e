using System.Collections.Immutable;
using System.CommandLine;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Configuration;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen build [DIR]`: imports what is new in the inbox, then makes the site.</summary>
internal static class BuildCommand
{
    private sealed record Request(string? Folder, string? Output, bool SkipsImport, BuildOptions Options, bool ShowsTimings, bool IsJson);

    public static Command Define(Shell shell)
    {
        var folder = CommonOptions.Folder();
        var output = new Option<string?>("--output", "-o") { Description = "Where the site goes; left out: _site in the digest.", HelpName = "OUT" };
        var noImport = new Option<bool>("--no-import") { Description = "Leave the inbox alone." };
        var baseUrl = CommonOptions.BaseUrl();
        var drafts = new Option<bool>("--drafts") { Description = "Make pages for drafts and scheduled articles too." };
        var asOf = CommonOptions.AsOf();
        var strict = new Option<bool>("--strict") { Description = "Count warnings as errors." };
        var timings = new Option<bool>("--timings") { Description = "Say how long each stage took." };
        var json = CommonOptions.Json();
        var command = new Command("build", "Import what is new in the inbox, then make the site.") { folder, output, noImport, baseUrl, drafts, asOf, strict, timings, json };
        command.SetAction(parsed => Run(shell, new Request(
            parsed.GetValue(folder),
            parsed.GetValue(output),
            parsed.GetValue(noImport),
            new BuildOptions(parsed.GetValue(asOf) ?? shell.Today, parsed.GetValue(drafts), parsed.GetValue(baseUrl), parsed.GetValue(strict), shell.Clock),
            parsed.GetValue(timings),
            parsed.GetValue(json))));
        return command;
    }

    private static int Run(Shell shell, Request request)
    {
        var root = SiteFolder.Find(shell, request.Folder);
        var folder = OutputFolder(shell, root, request.Output);
        var clock = new StageClock(shell);
        var found = new DiagnosticBag();

        clock.Enter("load");
        var (tree, assets) = SourceTreeReader.Read(root, found);
        ImmutableArray<ToldClipping>? imported = null;
        var importFound = new DiagnosticBag();
        if (!request.SkipsImport && ImportNew(root, tree, request, clock, importFound) is { } result)
        {
            imported = [.. result.Clippings.Select(clipping => clipping.Told)];
            tree = ImportStep.With(tree, [.. result.Clippings.SelectMany(clipping => clipping.Files), .. result.Vocabulary]);
        }

        BuildResult? built = null;
        var counts = default(OutputCounts);
        var isMoved = false;
        using (var writer = OutputWriter.Open(folder, assets, found))
        {
            if (writer is not null)
            {
                built = SiteBuilder.Build(tree, request.Options, writer, clock.Enter);
                clock.Enter("write");
                var isSound = built.IsComplete && SeverityPolicy.IsComplete(found.ToSorted());
                if (isSound && !writer.HasFailed) counts = writer.Commit();
                isMoved = isSound && !writer.HasFailed;
                if (!isMoved && Directory.Exists(folder)) found.Add(ShellProblems.NotMoved(shell.Show(folder)));
            }
            clock.Enter("tidy");
        }
        clock.Stop();

        // What is merely worth knowing of a clipping stands among the doubts of its report.
        found.AddRange(importFound.ToSorted().Where(d => request.IsJson || d.Severity != Severity.Info));
        var diagnostics = Diagnostics(found, built, request.Options.IsStrict);
        var outcome = new BuildOutcome(root, folder, built, imported, isMoved ? counts : null, diagnostics, clock);
        return BuildReport.Write(shell, outcome, request.IsJson, request.ShowsTimings);
    }

    private static ImportResult<(ToldClipping Told, ImmutableArray<SourceFile> Files)>? ImportNew(string root, SourceTree tree, Request request, StageClock clock, DiagnosticBag found)
    {
        var files = Inbox.New(root, found);
        if (files.Count == 0) return null;
        clock.Enter("import");
        var result = ImportStep.Run(root, tree, [.. WaitingClipping.In(files, found)], request.Options.AsOf, clipping =>
        {
            ImportWriter.Write(root, clipping, found);
            return (ToldClipping.Of(clipping), clipping.Files);
        }, found);
        ImportWriter.Write(root, result.Vocabulary, found);
        return result;
    }

    /// <summary>Every finding of the shell and of the build, in one order.</summary>
    public static ImmutableArray<Diagnostic> Diagnostics(DiagnosticBag found, BuildResult? built, bool isStrict)
    {
        var all = new DiagnosticBag();
        var silenced = built?.Digest.Config.SilencedCodes ?? [];
        all.AddRange(found.ToSorted()
            .Where(d => d.Severity == Severity.Error || !silenced.Contains(d.Code.Id))
            .Select(d => isStrict && d.Severity == Severity.Warning ? d with { Severity = Severity.Error } : d));
        all.AddRange(built?.Diagnostics ?? []);
        return all.ToSorted();
    }

    private static string OutputFolder(Shell shell, string root, string? given)
    {
        var folder = Path.TrimEndingDirectorySeparator(given is null ? Path.Combine(root, "_site") : shell.Resolve(given));
        var (realFolder, realRoot) = (Links.Real(folder), Links.Real(root));
        var inside = Path.GetRelativePath(realFolder, realRoot).Replace('\\', '/');
        if (inside == "." || !inside.StartsWith("..", StringComparison.Ordinal))
            throw new UsageException($"the output folder `{given}` holds the digest itself", "name a folder of its own, such as `_site`");
        var below = Path.GetRelativePath(realRoot, realFolder).Replace('\\', '/');
        if (below.Split('/')[0] is "content" or "templates")
            throw new UsageException($"the output folder `{given}` is one that the build reads", "name a folder of its own, such as `_site`");
        return folder;
    }
}
