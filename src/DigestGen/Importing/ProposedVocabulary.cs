using System.Collections.Immutable;
using System.Text;
using DigestGen.Content;
using DigestGen.Importing.Propose;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>Topics and outlets that clippings name for the first time go to the end of their files with the status `proposed`; what stands there stays, byte for byte.</summary>
internal static class ProposedVocabulary
{
    private const string TopicsPath = "content/topics.yml";
    private const string SourcesPath = "content/sources.yml";

    /// <summary>The files with what is new. What an editor took out of an article is not proposed again by a merge.</summary>
    public static IEnumerable<SourceFile> Write(ImmutableArray<WrittenDraft> drafts, SourceTree tree, DigestContent content)
    {
        var topics = drafts.SelectMany(d => d.Placed.Draft.Proposal.Topics.Where(topic => topic.IsNew && d.Placed.Decision.IsPlacedAnew && d.Says(topic.Id.Value)));
        if (WithTopics(topics, tree, content) is { } vocabulary) yield return vocabulary;

        var outlets = content.Sources.Select(source => source.Id).ToHashSet();
        var published = drafts.Select(d => d.Placed.Draft.Fields.Source?.Value).OfType<FoundOutlet>().Select(outlet => outlet.Id).ToHashSet();
        var sources = drafts.SelectMany(d => new[] { d.Placed.Draft.Fields.Source?.Value, d.Placed.Draft.Fields.Via?.Value }.OfType<FoundOutlet>().Where(outlet => d.Says($": {outlet.Id.Value}")))
            .Where(outlet => !outlets.Contains(outlet.Id)).GroupBy(outlet => outlet.Id).OrderBy(group => group.Key.Value, StringComparer.Ordinal)
            .Select(group => SourceWriter.Write(new Source(group.Key, Unplaced(group.First().Name), null, null, null, null, !published.Contains(group.Key), [], [], null, VocabularyStatus.Proposed, null)))
            .ToList();
        if (sources.Count > 0) yield return Append(FileOf(tree, SourcesPath), sources);
    }

    /// <summary>The vocabulary with topics that it has not; null where there is none to add.</summary>
    public static SourceFile? WithTopics(IEnumerable<ProposedTopic> topics, SourceTree tree, DigestContent content)
    {
        var known = content.Topics.Concat(content.RejectedTopics).Select(topic => topic.Id).ToHashSet();
        var entries = topics.Where(topic => !known.Contains(topic.Id)).GroupBy(topic => topic.Id).OrderBy(group => group.Key.Value, StringComparer.Ordinal)
            .Select(group => TopicWriter.Write(new Topic(group.Key, Unplaced(group.First().Name), group.First().Kind,
                [.. group.SelectMany(topic => topic.Variants).Where(name => name != group.First().Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [], [], VocabularyStatus.Proposed, null)))
            .ToList();
        return entries.Count > 0 ? Append(FileOf(tree, TopicsPath), entries) : null;
    }

    private static Located<string> Unplaced(string name) => new(name, default);

    private static SourceFile FileOf(SourceTree tree, string path) => tree.Find(path) ?? new SourceFile(SitePath.Of(path), "");

    /// <summary>The file with entries behind those that stand, as far in as they are.</summary>
    public static SourceFile Append(SourceFile file, IEnumerable<string> entries)
    {
        var standing = file.Text;
        var text = new StringBuilder(standing);
        // An empty list in brackets is the one form that nothing can be appended to.
        if (standing.TrimEnd().EndsWith("[]", StringComparison.Ordinal)) text.Length = standing.LastIndexOf("[]", StringComparison.Ordinal);
        else if (standing.Length > 0 && standing[^1] != '\n') text.Append('\n');
        var indent = IndentOfList(standing);
        foreach (var entry in entries)
            foreach (var line in entry.TrimEnd('\n').Split('\n')) text.Append(' ', indent).Append(line).Append('\n');
        return new SourceFile(file.Path, text.ToString());
    }

    private static int IndentOfList(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.TrimStart(' ').StartsWith("- ")) return line.IndexOf('-');
        return 0;
    }
}
