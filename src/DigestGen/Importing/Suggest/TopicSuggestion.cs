using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Text;

namespace DigestGen.Importing.Suggest;

/// <summary>What a suggestion is about: a topic that import proposed, a name that no topic has, another spelling of a topic, a phrase that recurs.</summary>
public enum TopicSuggestionKind { Proposed, NewName, OtherSpelling, Theme }

/// <summary>Something that an editor may want in the vocabulary.</summary>
/// <param name="Id">The id that it has or would have; for another spelling the topic's.</param>
/// <param name="Variants">Other spellings that belong to it; aliases to be.</param>
/// <param name="Articles">How many articles have it.</param>
/// <param name="Evidence">At most two of them, each with a sentence.</param>
public sealed record TopicSuggestion(
    TopicSuggestionKind Kind, TopicId Id, string Name, TopicKind TopicKind, ImmutableArray<string> Variants, int Articles, ImmutableArray<TopicEvidence> Evidence);

/// <summary>Where a name stands.</summary>
public sealed record TopicEvidence(SitePath Article, string Sentence);

/// <summary>What an editor decided: ids or names to accept, spellings with the topic they belong to, ids or names to turn down.</summary>
public sealed record TopicChoices(ImmutableArray<string> Accepted, ImmutableArray<(string Name, string Topic)> Spellings, ImmutableArray<string> Rejected);
