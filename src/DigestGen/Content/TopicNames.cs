using DigestGen.Language;

namespace DigestGen.Content;

/// <summary>Topics as things that texts name.</summary>
internal static class TopicNames
{
    public static NameMatcher MatcherOf(IEnumerable<Topic> topics) =>
        new(topics.Select(topic => new NamedThing(topic.Id.Value, topic.Name.Value, topic.Aliases, KindOf(topic.Kind))));

    private static NameKind KindOf(TopicKind kind) => kind switch
    {
        TopicKind.Person => NameKind.Person,
        TopicKind.Place => NameKind.Place,
        TopicKind.Organisation => NameKind.Organisation,
        _ => NameKind.Unknown,
    };
}
