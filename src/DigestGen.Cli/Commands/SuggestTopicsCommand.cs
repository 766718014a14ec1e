using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using DigestGen.Cli.Disk;
using DigestGen.Cli.Terminal;
using DigestGen.Diagnostics;
using DigestGen.Importing.Suggest;

namespace DigestGen.Cli.Commands;

/// <summary>`digestgen suggest topics`: what the vocabulary lacks, with evidence; `--accept`, `--alias` and `--reject` write the editor's decision into `content/topics.yml`.</summary>
internal static class SuggestTopicsCommand
{
    private const int MostArticles = 10;

    private static readonly (TopicSuggestionKind Kind, string Heading)[] Groups =
    [
        (TopicSuggestionKind.Proposed, "Proposed by import, waiting in content/topics.yml:"),
        (TopicSuggestionKind.NewName, "Names that no topic has:"),
        (TopicSuggestionKind.OtherSpelling, "Perhaps spellings of topics:"),
        (TopicSuggestionKind.Theme, "Phrases that recur, perhaps themes:"),
    ];

    public static Command Define(Shell shell)
    {
        var accept = new Option<string[]>("--accept") { Description = "Take a topic into the vocabulary, by its id or name, and give it to the articles it was found in.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var alias = new Option<string[]>("--alias") { Description = "Take a name as another spelling of a topic.", HelpName = "NAME=ID", AllowMultipleArgumentsPerToken = true };
        var reject = new Option<string[]>("--reject") { Description = "Turn a name down for good: import does not propose it again.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
        var site = CommonOptions.Site();
        var json = CommonOptions.Json();
        var command = new Command("topics", "List names and themes that the vocabulary lacks, and decide about them.") { accept, alias, reject, site, json };
        command.SetAction(parsed => Run(
            shell, parsed.GetValue(accept) ?? [], parsed.GetValue(alias) ?? [], parsed.GetValue(reject) ?? [], parsed.GetValue(site), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Shell shell, string[] accepted, string[] aliases, string[] rejected, string? site, bool isJson)
    {
        var choices = new TopicChoices([.. accepted], [.. aliases.Select(Spelling)], [.. rejected]);
        var root = SiteFolder.Find(shell, site);
        var found = new DiagnosticBag();
        var tree = SourceTreeReader.Read(root, new DiagnosticBag()).Tree;
        var content = DigestReader.ReadToAdd(tree, shell.Today);
        var isDecision = accepted.Length + aliases.Length + rejected.Length > 0;
        var suggestions = isDecision ? [] : TopicVocabulary.Suggest(content);
        var decided = isDecision ? TopicVocabulary.Decide(choices, tree, content, found) : null;
        if (decided is not null) ImportWriter.Write(root, decided.Files, found);

        var diagnostics = found.ToSorted();
        var code = ExitCodes.Of(diagnostics);
        if (isJson) JsonReport.Write(shell, "suggest topics", code, diagnostics, json => WriteJson(json, suggestions, decided));
        else if (decided is not null) shell.Output.WriteLine(Done(decided, diagnostics.IsEmpty));
        else shell.Output.WriteLine(InWords(suggestions));
        if (!isJson) DiagnosticPrinter.Print(shell, root, diagnostics);
        return code;
    }

    private static (string Name, string Topic) Spelling(string given)
    {
        var at = given.LastIndexOf('=');
        if (at <= 0 || at == given.Length - 1) throw new UsageException($"`--alias {given}` says no topic", "write `--alias \"Another spelling=topic-id\"`");
        return (given[..at].Trim(), given[(at + 1)..].Trim());
    }

    private static string Done(TopicDecisions decided, bool isWhole)
    {
        var lines = new List<string>();
        if (decided.Vocabulary is { } vocabulary) lines.Add($"{vocabulary.Path} is changed");
        foreach (var tagged in decided.Tagged)
        {
            lines.Add($"{tagged.Topic}: given to the {(tagged.Articles.Length == 1 ? "article" : string.Create(CultureInfo.InvariantCulture, $"{tagged.Articles.Length} articles"))} that it was found in");
            lines.AddRange(tagged.Articles.Take(MostArticles).Select(article => $"  {article}"));
            if (tagged.Articles.Length > MostArticles) lines.Add(string.Create(CultureInfo.InvariantCulture, $"  and {tagged.Articles.Length - MostArticles} more"));
        }
        if (lines.Count == 0) lines.Add(isWhole ? "content/topics.yml says so already" : "nothing was changed");
        return string.Join('\n', lines);
    }

    private static string InWords(ImmutableArray<TopicSuggestion> suggestions)
    {
        if (suggestions.IsEmpty) return "the vocabulary has all names and themes that recur";
        var lines = new List<string>();
        foreach (var (kind, heading) in Groups)
        {
            var own = suggestions.Where(suggestion => suggestion.Kind == kind).ToList();
            if (own.Count > 0) lines.Add(heading);
            foreach (var suggestion in own)
            {
                lines.Add("  " + Line(suggestion));
                foreach (var evidence in suggestion.Evidence) lines.Add($"      {evidence.Article}: {evidence.Sentence}");
            }
        }
        lines.Add("Decide with `digestgen suggest topics --accept ID`, `--alias NAME=ID` or `--reject NAME`; several at once are fine.");
        return string.Join('\n', lines);
    }

    private static string Line(TopicSuggestion suggestion)
    {
        var articles = string.Create(CultureInfo.InvariantCulture, $"{suggestion.Articles.Length} article{(suggestion.Articles.Length == 1 ? "" : "s")}");
        if (suggestion.Kind == TopicSuggestionKind.OtherSpelling) return $"{suggestion.Name} = {suggestion.Id}, {articles}";
        var variants = suggestion.Variants.IsEmpty ? "" : $", also {string.Join(", ", suggestion.Variants)}";
        return $"{suggestion.Id}  {suggestion.Name} ({WordOf(suggestion)}), {articles}{variants}";
    }

    private static string WordOf(TopicSuggestion suggestion) => suggestion.TopicKind.ToString().ToLowerInvariant();

    private static void WriteJson(System.Text.Json.Utf8JsonWriter json, ImmutableArray<TopicSuggestion> suggestions, TopicDecisions? decided)
    {
        if (decided?.Vocabulary is { } vocabulary) json.WriteString("changed", vocabulary.Path.Value);
        if (decided is not null)
        {
            json.WriteStartObject("tagged");
            foreach (var tagged in decided.Tagged) JsonReport.WriteList(json, tagged.Topic.Value, tagged.Articles.Select(article => article.Value));
            json.WriteEndObject();
        }
        json.WriteStartArray("suggestions");
        foreach (var suggestion in suggestions)
        {
            json.WriteStartObject();
            json.WriteString("group", suggestion.Kind switch
            {
                TopicSuggestionKind.Proposed => "proposed",
                TopicSuggestionKind.NewName => "name",
                TopicSuggestionKind.OtherSpelling => "spelling",
                _ => "theme",
            });
            json.WriteString("id", suggestion.Id.Value);
            json.WriteString("name", suggestion.Name);
            json.WriteString("kind", WordOf(suggestion));
            JsonReport.WriteList(json, "variants", suggestion.Variants);
            json.WriteNumber("articles", suggestion.Articles.Length);
            json.WriteStartArray("evidence");
            foreach (var evidence in suggestion.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("article", evidence.Article.Value);
                json.WriteString("sentence", evidence.Sentence);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
