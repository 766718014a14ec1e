using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Diagnostics;
using DigestGen.Importing;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen suggest furniture`: lines that an outlet's clippings share, for the editor to put into `sources.yml`. Writes nothing.</summary>
internal static class SuggestCommand
{
    private const int LongestShown = 160;

    public static Command Define(Shell shell)
    {
        var files = new Argument<string[]>("FILE") { Description = "Clippings, or folders of them; left out: the inbox.", Arity = ArgumentArity.ZeroOrMore };
        var source = new Option<string?>("--source") { Description = "Only this outlet, by its id in sources.yml.", HelpName = "ID" };
        var site = CommonOptions.Site();
        var json = CommonOptions.Json();
        var furniture = new Command("furniture", "List lines that an outlet's clippings share and that import takes for text.") { files, source, site, json };
        furniture.SetAction(parsed => Run(shell, parsed.GetValue(files) ?? [], parsed.GetValue(source), parsed.GetValue(site), parsed.GetValue(json)));
        return new Command("suggest", "Propose what an editor may want to add to the digest's lists.") { SuggestTopicsCommand.Define(shell), furniture };
    }

    private static int Run(Shell shell, string[] given, string? source, string? site, bool isJson)
    {
        var root = SiteFolder.Find(shell, site);
        var found = new DiagnosticBag();
        var files = given.Length == 0 ? Inbox.All(root, found) : [.. given.Distinct(StringComparer.Ordinal).SelectMany(path => Inbox.Behind(shell, root, path, found)).DistinctBy(file => file.Path)];
        ImmutableArray<Clipping> clippings = [.. SourceTreeReader.ReadClippings(files, found)];
        var tree = SourceTreeReader.ReadWithRecords(root, new DiagnosticBag()).Tree;
        // What is wrong in the content is told by build and check.
        var content = DigestReader.Read(tree, new BuildOptions(shell.Today, IncludeDrafts: true), new DiagnosticBag());
        ImmutableArray<RecurringLines> outlets =
            [.. ArticleImporter.SuggestFurniture(clippings, content, found).Where(outlet => source is null || string.Equals(outlet.Source.Value, source, StringComparison.OrdinalIgnoreCase))];

        var diagnostics = found.ToSorted();
        var code = diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCodes.Findings : ExitCodes.Fine;
        if (isJson) JsonReport.Write(shell, "suggest furniture", code, diagnostics, json => WriteJson(json, outlets));
        else shell.Output.WriteLine(InWords(outlets));
        if (!isJson) DiagnosticPrinter.Print(shell, root, diagnostics);
        return code;
    }

    private static string InWords(ImmutableArray<RecurringLines> outlets)
    {
        if (outlets.IsEmpty) return "no outlet's clippings share a line that is not known as furniture";
        var lines = new List<string>();
        foreach (var outlet in outlets)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{outlet.Name} ({outlet.Source}), {outlet.Clippings} clippings"));
            foreach (var line in outlet.Lines)
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {line.Clippings,3} of {outlet.Clippings}  {Shortened(line.Pattern)}  ({line.File}:{line.Line})"));
        }
        lines.Add("Put those that are furniture under `furniture:` of the outlet in content/sources.yml, between quotation marks; `*` stands for anything.");
        return string.Join('\n', lines);
    }

    private static string Shortened(string pattern) => pattern.Length <= LongestShown ? pattern : string.Concat(pattern.AsSpan(0, LongestShown), " *");

    private static void WriteJson(System.Text.Json.Utf8JsonWriter json, ImmutableArray<RecurringLines> outlets)
    {
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
