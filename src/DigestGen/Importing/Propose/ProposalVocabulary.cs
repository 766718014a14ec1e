using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>What an article that an editor has tagged teaches: these words go with these topics.</summary>
public sealed record TaggedText(string Id, string Text, ImmutableArray<TopicId> Topics);

/// <summary>Everything that proposing compares an article with. Built once a run, then read by any thread.</summary>
public sealed class ProposalVocabulary
{
    private ProposalVocabulary(ImmutableDictionary<string, Topic> topics, NameMatcher names, ThemeClassifier themes) => (Topics, Names, Themes) = (topics, names, themes);

    /// <summary>Finds topics by name; rejected ones too, so that a name the editor turned down is not proposed anew.</summary>
    public NameMatcher Names { get; }

    /// <summary>By id.</summary>
    public ImmutableDictionary<string, Topic> Topics { get; }

    internal ThemeClassifier Themes { get; }

    /// <param name="tagged">In a stated order; read once.</param>
    public static ProposalVocabulary Of(ImmutableArray<Topic> topics, IEnumerable<TaggedText> tagged)
    {
        var byId = topics.ToImmutableDictionary(topic => topic.Id.Value, StringComparer.Ordinal);
        return new ProposalVocabulary(byId, TopicNames.MatcherOf(topics), ThemeClassifier.Learn(topics.Where(topic => topic.Status != VocabularyStatus.Rejected), tagged));
    }
}
