using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Diagnostics;
using DigestGen.Importing.Suggest;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen suggest stories`: articles without a story that belong together or to one that stands; `--accept N` writes the story, `--reject N` remembers that it is none.</summary>
internal static class SuggestStoriesCommand
{
    private const int MostShown = 40;

    public static Command Define(Shell shell)
    {
        var accept = new Option<int[]>("--accept") { Description = "Take stories of the list, by their numbers: their articles get `story:`, a new one its file.", HelpName = "N", AllowMultipleArgumentsPerToken = true };
        var reject = new Option<int[]>("--reject") { Description = "Turn stories of the list down: they are not proposed again while their articles say the same.", HelpName = "N", AllowMultipleArgumentsPerToken = true };
        var site = CommonOptions.Site();
        var json = CommonOptions.Json();
        var command = new Command("stories", "List articles without a story that belong together, or to a story that stands, and decide about them.") { accept, reject, site, json };
        command.SetAction(parsed => Run(shell, parsed.GetValue(accept) ?? [], parsed.GetValue(reject) ?? [], parsed.GetValue(site), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Shell shell, int[] accepted, int[] rejected, string? site, bool isJson)
    {
        if (accepted.Intersect(rejected).Select(number => (int?)number).FirstOrDefault() is { } both)
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"story {both} is both accepted and rejected"), "name it once");
        var root = SiteFolder.Find(shell, site);
        var found = new DiagnosticBag();
        var tree = SourceTreeReader.Read(root, new DiagnosticBag()).Tree;
        var content = DigestReader.ReadToAdd(tree, shell.Today);
        var suggestions = StorySuggestions.Find(content, tree);
        var decided = accepted.Length + rejected.Length == 0 ? null : StorySuggestions.Decide(Named(accepted, suggestions), Named(rejected, suggestions), tree, content, found);
        if (decided is not null) ImportWriter.Write(root, decided.Files, found);

        var diagnostics = found.ToSorted();
        var code = ExitCodes.Of(diagnostics);
        if (isJson) JsonReport.Write(shell, "suggest stories", code, diagnostics, json => WriteJson(json, suggestions, decided));
        else shell.Output.WriteLine(decided is null ? InWords(suggestions) : Done(decided));
        if (!isJson) DiagnosticPrinter.Print(shell, root, diagnostics);
        return code;
    }

    private static ImmutableArray<StorySuggestion> Named(int[] numbers, ImmutableArray<StorySuggestion> suggestions) =>
    [
        .. numbers.Distinct().Order().Select(number => number >= 1 && number <= suggestions.Length
            ? suggestions[number - 1]
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"the list has no story {number}"), "`digestgen suggest stories` lists them with their numbers")),
    ];

    private static string InWords(ImmutableArray<StorySuggestion> suggestions)
    {
        if (suggestions.IsEmpty) return "no articles without a story belong together";
        var lines = new List<string>();
        foreach (var (i, suggestion) in suggestions.Take(MostShown).Index())
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{i + 1,3}  {(suggestion.IsNew ? $"new story of {suggestion.Members.Length} articles" : "one more article for the story")}: {suggestion.Title} ({suggestion.Story})"));
            foreach (var member in suggestion.Members)
                lines.AddRange([$"       {member.Article}: {member.Title}", string.Create(CultureInfo.InvariantCulture, $"         {member.Score:0.00} like {member.Nearest}: {string.Join("; ", member.Reasons)}")]);
        }
        if (suggestions.Length > MostShown) lines.Add(string.Create(CultureInfo.InvariantCulture, $"{suggestions.Length - MostShown} more, less alike; `--json` has them all."));
        lines.Add("Decide with `digestgen suggest stories --accept N` or `--reject N`; several at once are fine, and the next list counts anew.");
        return string.Join('\n', lines);
    }

    private static string Done(StoryDecisions decided)
    {
        var changed = decided.Files.Select(file => file.Path).ToHashSet();
        var lines = new List<string>();
        foreach (var story in decided.Accepted)
        {
            lines.Add(story.IsNew ? $"content/stories/{story.Story}.md: a new story, {story.Title}" : $"{story.Story}: {story.Title}");
            lines.AddRange(story.Members.Where(member => changed.Contains(member.Article)).Select(member => $"  {member.Article}: story: {story.Story}"));
        }
        lines.AddRange(decided.Rejected.Select(story => $"{story.Story}: turned down, remembered in content/stories/rejected.yml"));
        return string.Join('\n', lines);
    }

    private static void WriteJson(System.Text.Json.Utf8JsonWriter json, ImmutableArray<StorySuggestion> suggestions, StoryDecisions? decided)
    {
        if (decided is not null) JsonReport.WriteList(json, "changed", decided.Files.Select(file => file.Path.Value));
        json.WriteStartArray(decided is null ? "suggestions" : "decided");
        foreach (var (i, suggestion) in suggestions.Index())
        {
            if (decided is not null && !decided.Accepted.Contains(suggestion) && !decided.Rejected.Contains(suggestion)) continue;
            json.WriteStartObject();
            json.WriteNumber("number", i + 1);
            json.WriteString("story", suggestion.Story.Value);
            json.WriteBoolean("new", suggestion.IsNew);
            json.WriteString("title", suggestion.Title);
            json.WriteStartArray("articles");
            foreach (var member in suggestion.Members)
            {
                json.WriteStartObject();
                json.WriteString("article", member.Article.Value);
                json.WriteString("title", member.Title);
                json.WriteString("nearest", member.Nearest.Value);
                json.WriteNumber("score", member.Score);
                JsonReport.WriteList(json, "reasons", member.Reasons);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
