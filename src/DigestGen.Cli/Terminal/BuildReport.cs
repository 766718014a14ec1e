using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DigestGen.Cli.Commands;
using DigestGen.Cli.Disk;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;

namespace DigestGen.Cli.Terminal;

/// <summary>All that is told about a build.</summary>
/// <param name="Built">Null when it could not begin.</param>
/// <param name="Imported">Null when nothing in the inbox was new.</param>
/// <param name="Counts">Null when the output folder was left as it was.</param>
internal sealed record BuildOutcome(
    string Root, string Output, BuildResult? Built, ImmutableArray<ToldClipping>? Imported, OutputCounts? Counts, ImmutableArray<Diagnostic> Diagnostics, StageClock Clock);

/// <summary>What a build says at its end: the findings, what was left out and why, and one line that sums it up.</summary>
internal static class BuildReport
{
    private const int ListedLeftOut = 20;
    private const int ReportedClippings = 20;

    public static int Write(Shell shell, BuildOutcome outcome, bool isJson, bool showsTimings)
    {
        var code = outcome.Built is null || outcome.Counts is null ? ExitCodes.Findings : ExitCodes.Of(outcome.Diagnostics);
        if (isJson)
        {
            JsonReport.Write(shell, "build", code, outcome.Diagnostics, json => WriteJson(json, outcome));
            return code;
        }
        if (outcome.Imported is { } imported) PrintImported(shell, imported);
        DiagnosticPrinter.Print(shell, outcome.Root, outcome.Diagnostics);
        if (outcome.Built is { } built) PrintLeftOut(shell, built);
        if (showsTimings)
            foreach (var (stage, seconds) in outcome.Clock.Stages) shell.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-8} {seconds,7:0.000} s"));
        shell.Output.WriteLine(Summary(shell, outcome));
        return code;
    }

    public static void PrintLeftOut(Shell shell, BuildResult built)
    {
        foreach (var item in built.LeftOut.Take(ListedLeftOut)) shell.Errors.WriteLine($"left out: {item.Path}: {item.Rule}");
        if (built.LeftOut.Length > ListedLeftOut) shell.Errors.WriteLine($"left out: {Shell.Number(built.LeftOut.Length - ListedLeftOut)} more; `digestgen check --json` lists all");
    }

    public static void WriteLeftOut(Utf8JsonWriter json, BuildResult built)
    {
        json.WriteStartArray("leftOut");
        foreach (var item in built.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("path", item.Path.Value);
            json.WriteString("rule", item.Rule);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>`24 articles, 3 stories, 31 topics`.</summary>
    public static string Read(BuildResult built)
    {
        var digest = built.Digest;
        return string.Join(
            ", ",
            Shell.Count(digest.Articles.Length, "article", "articles"),
            Shell.Count(digest.Stories.All.Length, "story", "stories"),
            Shell.Count(digest.Topics.All.Length, "topic", "topics"));
    }

    private static string Summary(Shell shell, BuildOutcome outcome)
    {
        var parts = new List<string>();
        if (outcome.Imported is { } imported) parts.Add($"inbox: {ToldClipping.Summary(imported)}");
        if (outcome.Built is { } built) parts.Add(Read(built));
        var text = string.Join("; ", parts);
        var to = shell.Show(outcome.Output);
        text += outcome.Counts is { } counts
            ? $" -> {Shell.Count(counts.Files, "file", "files")} in {to} ({Shell.Number(counts.Written)} written, {Shell.Number(counts.Unchanged)} unchanged, {Shell.Number(counts.Removed)} removed)"
            : $" -> nothing written to {to}";
        text += string.Create(CultureInfo.InvariantCulture, $" in {outcome.Clock.Total.TotalSeconds:0.0} s");
        if (outcome.Built is { LeftOut.IsEmpty: false } some) text += $"; left out: {LeftOutInWords(some.LeftOut)}";
        if (DiagnosticPrinter.Tally(outcome.Diagnostics) is { } tally) text += $"; {tally}";
        return text;
    }

    private static void PrintImported(Shell shell, ImmutableArray<ToldClipping> imported)
    {
        var told = imported.Where(clipping => clipping.Outcome is not ImportOutcome.Unchanged).ToList();
        foreach (var clipping in told.Take(ReportedClippings)) shell.Errors.WriteLine(clipping.Paragraph);
        if (told.Count > ReportedClippings) shell.Errors.WriteLine($"{Shell.Number(told.Count - ReportedClippings)} more were imported; `digestgen explain` tells of each");
    }

    // `2 drafts, 1 scheduled`; the rules themselves are printed above.
    private static string LeftOutInWords(ImmutableArray<LeftOut> leftOut)
    {
        var drafts = leftOut.Count(item => item.Rule.Contains("draft", StringComparison.Ordinal));
        var scheduled = leftOut.Count(item => item.Rule.StartsWith("it is dated", StringComparison.Ordinal));
        var others = leftOut.Length - drafts - scheduled;
        var parts = new List<string>();
        if (drafts > 0) parts.Add(Shell.Count(drafts, "draft", "drafts"));
        if (scheduled > 0) parts.Add($"{Shell.Number(scheduled)} scheduled");
        if (others > 0) parts.Add(Shell.Count(others, "other", "others"));
        return string.Join(", ", parts);
    }

    private static void WriteJson(Utf8JsonWriter json, BuildOutcome outcome)
    {
        json.WriteString("output", outcome.Output);
        if (outcome.Built is { } built)
        {
            json.WriteNumber("articles", built.Digest.Articles.Length);
            json.WriteNumber("stories", built.Digest.Stories.All.Length);
            json.WriteNumber("topics", built.Digest.Topics.All.Length);
            WriteLeftOut(json, built);
        }
        if (outcome.Counts is { } counts)
        {
            json.WriteNumber("files", counts.Files);
            json.WriteNumber("written", counts.Written);
            json.WriteNumber("unchanged", counts.Unchanged);
            json.WriteNumber("removed", counts.Removed);
        }
        if (outcome.Imported is { } imported)
        {
            json.WriteStartArray("imported");
            foreach (var clipping in imported.Where(clipping => clipping.Article is not null)) json.WriteStringValue(clipping.Article!.Value.Value);
            json.WriteEndArray();
        }
        json.WriteNumber("seconds", Math.Round(outcome.Clock.Total.TotalSeconds, 3));
        json.WriteStartObject("stages");
        foreach (var stage in outcome.Clock.Stages.GroupBy(stage => stage.Stage)) json.WriteNumber(stage.Key, Math.Round(stage.Sum(s => s.Seconds), 3));
        json.WriteEndObject();
    }
}
