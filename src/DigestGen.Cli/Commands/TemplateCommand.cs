using System.CommandLine;
using System.Text;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Diagnostics;
using DigestGen.Rendering;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen template render FILE`: one template on JSON data, for people who write templates. Writes to standard output alone.</summary>
internal static class TemplateCommand
{
    private sealed record Request(string File, string? Data, bool IsRelaxed, bool IsJson);

    public static Command Define(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = "The template, or `-` for standard input." };
        var data = new Option<string?>("--data") { Description = "What the template sees: a JSON object, or `-` for standard input; left out: an empty object.", HelpName = "FILE.json" };
        var strict = new Option<bool>("--strict") { Description = "As a site's templates: names are held against the data, text is encoded for HTML. This is the default." };
        var relaxed = new Option<bool>("--relaxed") { Description = "As Scriban by itself: an unknown name prints nothing, nothing is encoded." };
        var json = CommonOptions.Json();
        var render = new Command("render", "Render one template on JSON data, and write the result to standard output.") { file, data, strict, relaxed, json };
        render.Validators.Add(result =>
        {
            if (result.GetValue(strict) && result.GetValue(relaxed)) result.AddError("`--strict` and `--relaxed` are opposites: choose one");
            if (result.GetResult(file) is { Tokens: [{ Value: NamedFile.StandardInput }] } && result.GetValue(data) == NamedFile.StandardInput)
                result.AddError("template and data cannot both come from standard input: name a file for one of them");
        });
        render.SetAction(parsed => Render(shell, new Request(parsed.GetRequiredValue(file), parsed.GetValue(data), parsed.GetValue(relaxed), parsed.GetValue(json))));
        return new Command("template", "Try out templates.") { render };
    }

    private static int Render(Shell shell, Request request)
    {
        var template = NamedFile.Find(shell, request.File);
        var dataFile = request.Data is null ? null : NamedFile.Find(shell, request.Data);
        // Template and data have folders of their own, so their findings are kept apart.
        var (found, foundInData, foundInPossible) = (new DiagnosticBag(), new DiagnosticBag(), new DiagnosticBag());

        var data = dataFile is null ? TemplateData.None : dataFile.Read(shell, dataFile.Name, foundInData) is { } text ? TemplateData.Read(text, foundInData) : null;
        var folder = TemplateFolder.Of(template);
        var result = template.Read(shell, folder.Template, found) is { } main && folder.Gather(main, found, foundInPossible) is var files && data is not null && !found.HasErrors
            ? request.IsRelaxed ? TemplateRendering.Relaxed(files, data, shell.Clock, found) : TemplateRendering.Strict(files, data, shell.Clock, found)
            : null;
        var stopped = found.ToSorted();
        found.AddRange(foundInPossible.ToSorted().Where(one => stopped.Any(stop => one.Path is { } path && stop.Message.Contains(path.Value, StringComparison.Ordinal))));

        var output = result is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;
        var code = output is null ? ExitCodes.Findings : ExitCodes.Fine;
        if (request.IsJson)
        {
            JsonReport.Write(shell, "template render", code, [.. foundInData.ToSorted(), .. found.ToSorted()], json =>
            {
                if (output is not null) json.WriteString("output", output);
            });
            return code;
        }
        if (dataFile is not null) DiagnosticPrinter.Print(shell, dataFile.Folder, foundInData.ToSorted());
        DiagnosticPrinter.Print(shell, folder.Root, found.ToSorted());
        try
        {
            shell.Output.Write(output);
            return code;
        }
        catch (IOException fault)
        {
            return UsageReport.WriteNoOutput(shell, fault);
        }
    }
}
