using System.CommandLine;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Starter;
using DigestGen.Cli.Terminal;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen publish init [DIR]`: writes the workflow that builds and deploys the digest on GitHub Pages.</summary>
internal static class PublishCommand
{
    private const string ManualStep = "One step is yours, once: on GitHub open Settings → Pages and choose Source: GitHub Actions. Then push.";

    public static Command Define(Shell shell)
    {
        var folder = CommonOptions.Folder();
        var json = CommonOptions.Json();
        var init = new Command("init", "Write the workflow that builds the digest and deploys it on GitHub Pages.") { folder, json };
        init.SetAction(parsed => Init(shell, parsed.GetValue(folder), parsed.GetValue(json)));
        return new Command("publish", "Put the site on GitHub Pages.") { init };
    }

    private static int Init(Shell shell, string? given, bool isJson)
    {
        var root = SiteFolder.Find(shell, given);
        var place = Path.Combine(root, StarterFiles.Workflow);
        var wanted = StarterFiles.Read("pages.yml");
        var outcome = Write(place, wanted);
        var code = outcome is "different" or "unwritable" ? ExitCodes.Findings : ExitCodes.Fine;
        if (isJson)
        {
            JsonReport.Write(shell, "publish init", code, [], json =>
            {
                json.WriteString("workflow", StarterFiles.Workflow);
                json.WriteString("outcome", outcome);
                json.WriteString("manualStep", ManualStep);
            });
            return code;
        }
        var shown = shell.Show(place);
        switch (outcome)
        {
            case "different":
                shell.Errors.WriteLine($"{shown} stands already and is different; it was not touched.\n  help: move it away and run `digestgen publish init` again, or keep yours");
                break;
            case "unwritable":
                shell.Errors.WriteLine($"{shown} cannot be written.\n  help: make the folder writable");
                break;
            default:
                shell.Output.WriteLine(outcome == "same" ? $"{shown} stands already, as it should be." : $"Wrote {shown}.");
                shell.Output.WriteLine(ManualStep);
                break;
        }
        return code;
    }

    private static string Write(string place, string wanted)
    {
        try
        {
            if (File.Exists(place)) return File.ReadAllText(place).ReplaceLineEndings("\n") == wanted ? "same" : "different";
            AtomicFile.Write(place, wanted);
            return "written";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "unwritable";
        }
    }
}
