using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>What an article that an editor has tagged teaches: these words go with these topics.</summary>
public sealed record TaggedText(string Id, string Text, ImmutableArray<TopicId> Topics);

/// <summary>Everything that proposing compares an article with. Built once a run, then read by any thread.</summary>
public sealed class ProposalVocabulary
{
    private ProposalVocabulary(ImmutableArray<Topic> topics, NameMatcher names)
    {
        Names = names;
        Topics = topics.ToImmutableDictionary(topic => topic.Id.Value, StringComparer.Ordinal);
    }

    public NameMatcher Names { get; }

    public ImmutableDictionary<string, Topic> Topics { get; }

    public static ProposalVocabulary Of(ImmutableArray<Topic> topics, ImmutableArray<TaggedText> tagged)
    {
        var wanted = topics.Where(topic => topic.Status != VocabularyStatus.Rejected).ToImmutableArray();
        return new ProposalVocabulary(wanted, new NameMatcher(wanted.Select(topic => new NamedThing(topic.Id.Value, topic.Name.Value, topic.Aliases, KindOf(topic.Kind)))));
    }

    private static NameKind KindOf(TopicKind kind) => kind switch
    {
        TopicKind.Person => NameKind.Person,
        TopicKind.Place => NameKind.Place,
        TopicKind.Organisation => NameKind.Organisation,
        _ => NameKind.Unknown,
    };
}
