using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen suggest furniture`: lines that an outlet's clippings share, for the editor to take into `sources.yml` with `--accept`.</summary>
internal static class SuggestCommand
{
    private const int LongestShown = 160;

    public static Command Define(Shell shell)
    {
        var files = new Argument<string[]>("FILE") { Description = "Clippings, or folders of them; left out: the inbox.", Arity = ArgumentArity.ZeroOrMore };
        var source = new Option<string?>("--source") { Description = "Only this outlet, by its id in sources.yml.", HelpName = "ID" };
        var accept = new Option<int[]>("--accept") { Description = "Put lines of the list, by their numbers, among the furniture of their outlets in content/sources.yml.", HelpName = "N", AllowMultipleArgumentsPerToken = true };
        var site = CommonOptions.Site();
        var json = CommonOptions.Json();
        var furniture = new Command("furniture", "List lines that an outlet's clippings share and that import takes for text, and take them as its furniture.") { files, source, accept, site, json };
        furniture.SetAction(parsed => Run(shell, parsed.GetValue(files) ?? [], parsed.GetValue(source), parsed.GetValue(accept) ?? [], parsed.GetValue(site), parsed.GetValue(json)));
        return new Command("suggest", "Propose what an editor may want to add to the digest's lists.") { SuggestTopicsCommand.Define(shell), SuggestStoriesCommand.Define(shell), furniture };
    }

    private static int Run(Shell shell, string[] given, string? source, int[] accepted, string? site, bool isJson)
    {
        var root = SiteFolder.Find(shell, site);
        var found = new DiagnosticBag();
        var files = given.Length == 0 ? Inbox.All(root, found) : [.. given.Distinct(StringComparer.Ordinal).SelectMany(path => Inbox.Behind(shell, root, path, found)).DistinctBy(file => file.Path)];
        ImmutableArray<Clipping> clippings = [.. SourceTreeReader.ReadClippings(files, found)];
        var tree = SourceTreeReader.ReadWithRecords(root, new DiagnosticBag()).Tree;
        var content = DigestReader.ReadToAdd(tree, shell.Today);
        ImmutableArray<RecurringLines> outlets =
            [.. OutletFurniture.Suggest(clippings, content, found).Where(outlet => source is null || string.Equals(outlet.Source.Value, source, StringComparison.OrdinalIgnoreCase))];

        var lines = outlets.SelectMany(outlet => outlet.Lines.Select(line => (Outlet: outlet.Source, line.Pattern))).ToList();
        if (accepted.Where(number => number < 1 || number > lines.Count).Select(number => (int?)number).FirstOrDefault() is { } wrong)
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"the list has no line {wrong}"), "`digestgen suggest furniture` with the same files lists the lines with their numbers");
        var taken = accepted.Distinct().Order().Select(number => lines[number - 1]).ToList();
        var changed = OutletFurniture.Accept(taken, tree);
        if (changed is not null) ImportWriter.Write(root, [changed], found);

        var diagnostics = found.ToSorted();
        var code = ExitCodes.Of(diagnostics);
        if (isJson) JsonReport.Write(shell, "suggest furniture", code, diagnostics, json => WriteJson(json, outlets, changed));
        else shell.Output.WriteLine(taken.Count == 0 ? InWords(outlets) : changed is null ? "content/sources.yml says so already" : Taken(taken));
        if (!isJson) DiagnosticPrinter.Print(shell, root, diagnostics);
        return code;
    }

    private static string InWords(ImmutableArray<RecurringLines> outlets)
    {
        if (outlets.IsEmpty) return "no outlet's clippings share a line that is not known as furniture";
        var (lines, number) = (new List<string>(), 0);
        foreach (var outlet in outlets)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{outlet.Name} ({outlet.Source}), {outlet.Clippings} clippings"));
            foreach (var line in outlet.Lines)
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {++number,3}  {line.Clippings,3} of {outlet.Clippings}  {Shortened(line.Pattern)}  ({line.File}:{line.Line})"));
        }
        lines.Add("Take those that are furniture into content/sources.yml with `digestgen suggest furniture --accept N`; `*` stands for anything.");
        return string.Join('\n', lines);
    }

    private static string Taken(List<(SourceId Outlet, string Pattern)> lines) =>
        string.Join('\n', [.. lines.Select(line => $"{line.Outlet}: {Shortened(line.Pattern)}"), "content/sources.yml is changed; `digestgen import FILE` reads a clipping again"]);

    private static string Shortened(string pattern) => pattern.Length <= LongestShown ? pattern : string.Concat(pattern.AsSpan(0, LongestShown), " *");

    private static void WriteJson(System.Text.Json.Utf8JsonWriter json, ImmutableArray<RecurringLines> outlets, SourceFile? changed)
    {
        if (changed is not null) json.WriteString("changed", changed.Path.Value);
        json.WriteStartArray("outlets");
        foreach (var outlet in outlets)
        {
            json.WriteStartObject();
            json.WriteString("source", outlet.Source.Value);
            json.WriteString("name", outlet.Name);
            json.WriteNumber("clippings", outlet.Clippings);
            json.WriteStartArray("lines");
            foreach (var line in outlet.Lines)
            {
                json.WriteStartObject();
                json.WriteString("pattern", line.Pattern);
                json.WriteNumber("clippings", line.Clippings);
                json.WriteString("example", line.Example);
                json.WriteString("file", line.File.Value);
                json.WriteNumber("line", line.Line);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
