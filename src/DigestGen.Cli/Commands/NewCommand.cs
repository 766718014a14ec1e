using System.CommandLine;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Starter;
using DigestGen.Cli.Terminal;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen new DIR`: a digest that builds at once.</summary>
internal static class NewCommand
{
    public static Command Define(Shell shell)
    {
        var folder = new Argument<string>("DIR") { Description = "Where to make it; files that stand there are kept." };
        var json = CommonOptions.Json();
        var command = new Command("new", "Make a digest: settings, vocabulary, an example clipping, a workflow for Pages.") { folder, json };
        command.SetAction(parsed => Run(shell, parsed.GetRequiredValue(folder), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Shell shell, string given, bool isJson)
    {
        var root = shell.Resolve(given);
        if (File.Exists(root)) throw new UsageException($"`{given}` is a file", "name a folder");
        if (File.Exists(Path.Combine(root, "site.yml"))) throw new UsageException($"`{given}` is a digest already: it has a site.yml", $"`digestgen build {given}` builds it");

        var made = new List<string>();
        var kept = new List<string>();
        try
        {
            foreach (var (path, resource) in StarterFiles.All)
            {
                var place = Path.Combine(root, path);
                if (File.Exists(place)) kept.Add(path);
                else
                {
                    AtomicFile.Write(place, StarterFiles.Read(resource));
                    made.Add(path);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write to `{given}`: {Faults.InWords(fault)}", "name a folder that you may write to");
        }

        if (isJson) WriteJson(shell, root, made, kept);
        else WriteText(shell, given, made, kept);
        return ExitCodes.Fine;
    }

    private static void WriteText(Shell shell, string given, List<string> made, List<string> kept)
    {
        shell.Output.WriteLine($"A new digest stands in {given}:");
        foreach (var path in made) shell.Output.WriteLine($"  {path}");
        foreach (var path in kept) shell.Output.WriteLine($"  {path} (stood there, kept)");
        shell.Output.WriteLine("Next:");
        shell.Output.WriteLine($"  digestgen build {given}     makes the site in {given.TrimEnd('/')}/_site, from the example clipping");
        shell.Output.WriteLine($"  drop your own clippings ({Inbox.Kinds}) into content/inbox, and build again");
    }

    private static void WriteJson(Shell shell, string root, List<string> made, List<string> kept) =>
        JsonReport.Write(shell, "new", ExitCodes.Fine, [], json =>
        {
            json.WriteString("folder", root);
            JsonReport.WriteList(json, "made", made);
            JsonReport.WriteList(json, "kept", kept);
        });
}
