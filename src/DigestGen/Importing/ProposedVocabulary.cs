using System.Collections.Immutable;
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
        if (sources.Count > 0) yield return ListFile.Append(FileOf(tree, SourcesPath), sources);
    }

    /// <summary>The vocabulary with topics that it has not; null where there is none to add.</summary>
    public static SourceFile? WithTopics(IEnumerable<ProposedTopic> topics, SourceTree tree, DigestContent content)
    {
        var known = content.Topics.Concat(content.RejectedTopics).Select(topic => topic.Id).ToHashSet();
        var entries = topics.Where(topic => !known.Contains(topic.Id)).GroupBy(topic => topic.Id).OrderBy(group => group.Key.Value, StringComparer.Ordinal)
            .Select(group => TopicWriter.Write(new Topic(group.Key, Unplaced(group.First().Name), group.First().Kind,
                [.. group.SelectMany(topic => topic.Variants).Where(name => name != group.First().Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [], [], VocabularyStatus.Proposed, null)))
            .ToList();
        return entries.Count > 0 ? ListFile.Append(FileOf(tree, TopicsPath), entries) : null;
    }

    private static Located<string> Unplaced(string name) => new(name, default);

    private static SourceFile FileOf(SourceTree tree, string path) => tree.Find(path) ?? new SourceFile(SitePath.Of(path), "");
}
