using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Importing.Propose;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>What an article names that may be new to the digest.</summary>
/// <param name="Source">Its outlet; null where it has none, or an editor took it out.</param>
/// <param name="Via">Its republisher, in the same way.</param>
internal sealed record NamedThings(ImmutableArray<ProposedTopic> Topics, FoundOutlet? Source, FoundOutlet? Via)
{
    /// <summary>What a draft names. What an editor took out of an article is not proposed again by a merge.</summary>
    public static NamedThings In(WrittenDraft written)
    {
        var (decision, fields) = (written.Placed.Decision, written.Placed.Draft.Fields);
        FoundOutlet? Said(FoundField<FoundOutlet>? field) => field?.Value is { IsKnown: false } outlet && written.Says($": {outlet.Id.Value}") ? outlet : null;
        return new NamedThings(
            decision.IsPlacedAnew ? [.. written.Placed.Draft.Proposal.Topics.Where(topic => topic.IsNew && written.Says(topic.Id.Value))] : [],
            Said(fields.Source),
            Said(fields.Via));
    }
}

/// <summary>Topics and outlets that clippings name for the first time go to the end of their files with the status `proposed`; what stands there stays, byte for byte.</summary>
internal static class ProposedVocabulary
{
    private const string TopicsPath = "content/topics.yml";
    private const string SourcesPath = "content/sources.yml";

    /// <summary>The files with what is new.</summary>
    /// <param name="named">What each article names, in order.</param>
    public static IEnumerable<SourceFile> Write(IReadOnlyCollection<NamedThings> named, SourceTree tree, DigestContent content)
    {
        if (WithTopics(named.SelectMany(things => things.Topics), tree, content) is { } vocabulary) yield return vocabulary;

        var outlets = content.Sources.Select(source => source.Id).ToHashSet();
        var published = named.Select(things => things.Source).OfType<FoundOutlet>().Select(outlet => outlet.Id).ToHashSet();
        var sources = named.SelectMany(things => new[] { things.Source, things.Via }.OfType<FoundOutlet>())
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
