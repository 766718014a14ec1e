using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Text;

namespace DigestGen.Importing.Suggest;

/// <summary>What a suggestion is about: a topic that import proposed, a name that no topic has, another spelling of a topic, a phrase that recurs.</summary>
public enum TopicSuggestionKind { Proposed, NewName, OtherSpelling, Theme }

/// <summary>Something that an editor may want in the vocabulary.</summary>
/// <param name="Id">The id that it has or would have; for another spelling the topic's.</param>
/// <param name="Variants">Other spellings that belong to it; aliases to be.</param>
/// <param name="Articles">Those that have it, in ordinal order.</param>
/// <param name="Evidence">At most two of them, each with a sentence.</param>
public sealed record TopicSuggestion(
    TopicSuggestionKind Kind, TopicId Id, string Name, TopicKind TopicKind, ImmutableArray<string> Variants, ImmutableArray<SitePath> Articles, ImmutableArray<TopicEvidence> Evidence);

/// <summary>Where a name stands.</summary>
public sealed record TopicEvidence(SitePath Article, string Sentence);

/// <summary>What an editor decided: ids or names to accept, spellings with the topic they belong to, ids or names to turn down.</summary>
public sealed record TopicChoices(ImmutableArray<string> Accepted, ImmutableArray<(string Name, string Topic)> Spellings, ImmutableArray<string> Rejected);

/// <summary>What decisions come to.</summary>
/// <param name="Vocabulary">`content/topics.yml` as it is then; null where nothing in it changes.</param>
/// <param name="Tagged">Topics that went into the front matter of articles, each with those articles.</param>
/// <param name="Files">Everything to write.</param>
public sealed record TopicDecisions(SourceFile? Vocabulary, ImmutableArray<TaggedArticles> Tagged, ImmutableArray<SourceFile> Files);

/// <summary>A topic and the articles that it was given to.</summary>
public sealed record TaggedArticles(TopicId Topic, ImmutableArray<SitePath> Articles);
