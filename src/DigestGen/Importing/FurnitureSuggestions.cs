using System.Collections.Immutable;
using System.Text;
using DigestGen.Content;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>
/// Finds an outlet's own furniture: lines that stand in several of its clippings and say nothing about any of them. Numbers and dates in a line may differ.
/// The editor decides which of them are furniture; nothing is cut by this alone.
/// </summary>
internal static class FurnitureSuggestions
{
    private const int LeastClippings = 3;

    // A sentence that two reports of one affair share is a quotation; what stands in every fourth clipping of an outlet is its own.
    private const double LeastShare = 0.25;
    private const int LongestLine = 600;
    private const int FewestLetters = 6;

    // `Read also: …`, `Image source, …`: a few words before the sign, and not much behind.
    private const int LongestLabelled = 120;
    private const int LongestCaption = 60;
    private const int LabelWords = 4;

    // Two clippings that share most of their lines are one article twice.
    private const double SameArticle = 0.6;

    private static readonly string[] Calendar =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "am", "pm", "gmt", "bst", "est", "edt", "utc",
    ];

    /// <summary>One entry for each outlet that has such lines, the line of the most clippings first.</summary>
    public static ImmutableArray<RecurringLines> Find(IEnumerable<KeptLines> clippings) =>
    [
        .. clippings.GroupBy(clipping => clipping.Source)
            .Select(own => OfSource(own.Key, [.. own.OrderBy(clipping => clipping.File)]))
            .Where(found => found.Lines.Length > 0)
            .OrderBy(found => found.Source.Value, StringComparer.Ordinal),
    ];

    /// <summary>The pattern that a line shares with others of its kind: `Read 1,204 times` is `Read * times`.</summary>
    public static string PatternOf(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var pattern = new StringBuilder(line.Length);
        var isStar = false;
        foreach (var word in words)
        {
            var differs = word.Any(char.IsDigit) || Calendar.Contains(word.Trim('.', ',', ';', '(', ')').ToLowerInvariant(), StringComparer.Ordinal);
            if (differs && isStar) continue;
            if (pattern.Length > 0) pattern.Append(' ');
            pattern.Append(differs ? "*" : word);
            isStar = differs;
        }
        return pattern.ToString();
    }

    /// <summary>`Read also: *` of a line that begins with a label; null for any other.</summary>
    public static string? LabelOf(string line)
    {
        var end = line.AsSpan().IndexOfAny(':', ',');
        if (end < 0 || end + 2 >= line.Length || line[end + 1] != ' ') return null;
        var isCaption = line[end] == ',';
        if (line.Length > (isCaption ? LongestCaption : LongestLabelled) || (isCaption && line[^1] is '.' or '!' or '?')) return null;
        var label = line[..(end + 1)];
        return label.Count(c => c == ' ') < LabelWords && PatternOf(label) == label ? label + " *" : null;
    }

    private static RecurringLines OfSource(SourceId source, ImmutableArray<KeptLines> clippings)
    {
        var own = WithoutCopies(clippings);
        var seen = new Dictionary<string, Standing>(StringComparer.Ordinal);
        foreach (var clipping in own)
            foreach (var (pattern, line) in PatternsOf(clipping))
            {
                if (!seen.TryGetValue(pattern, out var standing)) seen[pattern] = standing = new Standing(line.Text, clipping.File, line.Line);
                standing.Clippings++;
            }
        var least = Math.Max(LeastClippings, (int)Math.Ceiling(own.Length * LeastShare));
        return new RecurringLines(source, clippings[0].SourceName, own.Length,
        [
            .. seen.Where(pair => pair.Value.Clippings >= least && !IsSaidBetter(pair.Key, pair.Value.Clippings, seen))
                .OrderByDescending(pair => pair.Value.Clippings).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new RecurringLine(pair.Key, pair.Value.Clippings, pair.Value.Example, pair.Value.File, pair.Value.Line)),
        ]);
    }

    // `Read also: *` says nothing more where `Read also: our weekly letter` stands in as many clippings.
    private static bool IsSaidBetter(string pattern, int clippings, Dictionary<string, Standing> seen) =>
        pattern.EndsWith(" *", StringComparison.Ordinal) && seen.Any(other => other.Value.Clippings == clippings && other.Key.Length > pattern.Length && other.Key.StartsWith(pattern[..^1], StringComparison.Ordinal));

    private static IEnumerable<(string Pattern, (string Text, int Line) Line)> PatternsOf(KeptLines clipping) =>
        clipping.Lines.Where(line => line.Text.Length <= LongestLine)
            .SelectMany(line => LabelOf(line.Text) is { } label ? [(Pattern: PatternOf(line.Text), Line: line), (Pattern: label, Line: line)] : new[] { (Pattern: PatternOf(line.Text), Line: line) })
            .Where(one => one.Pattern.Count(char.IsLetter) >= FewestLetters)
            .DistinctBy(one => one.Pattern, StringComparer.Ordinal);

    // In the order of their files: of an article and its copies the first stays. A clipping is only held against those that share a line with it.
    private static ImmutableArray<KeptLines> WithoutCopies(ImmutableArray<KeptLines> clippings)
    {
        var kept = ImmutableArray.CreateBuilder<KeptLines>();
        var firstWith = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var clipping in clippings)
        {
            var texts = clipping.Lines.Select(line => line.Text).Distinct(StringComparer.Ordinal).ToList();
            var shared = texts.Where(firstWith.ContainsKey).GroupBy(text => firstWith[text]).Select(same => same.Count()).DefaultIfEmpty(0).Max();
            if (texts.Count >= LeastClippings && shared >= texts.Count * SameArticle) continue;
            foreach (var text in texts) firstWith.TryAdd(text, kept.Count);
            kept.Add(clipping);
        }
        return kept.ToImmutable();
    }

    private sealed class Standing(string example, SitePath file, int line)
    {
        public string Example { get; } = example;

        public SitePath File { get; } = file;

        public int Line { get; } = line;

        public int Clippings { get; set; }
    }
}
