using System.Collections.Immutable;
using DigestGen.Markup;
using DigestGen.Text;

namespace DigestGen.Content;

public enum TopicKind { Theme, Person, Place, Organisation, Event }

/// <summary>Whether an editor has looked at it: what import adds is proposed, and works like the rest.</summary>
public enum VocabularyStatus { Accepted, Proposed, Rejected }

/// <summary>A topic of `content/topics.yml`: one thing under one name, however the outlets spell it.</summary>
/// <param name="Aliases">Other spellings and names; texts are never changed to fit them.</param>
public sealed record Topic(
    TopicId Id,
    Located<string> Name,
    TopicKind Kind,
    ImmutableArray<string> Aliases,
    ImmutableArray<TopicId> Broader,
    ImmutableArray<TopicId> Related,
    VocabularyStatus Status,
    MarkdownBody? Introduction);

/// <summary>An outlet or republisher of `content/sources.yml`.</summary>
/// <param name="IsRepublisher">True for one that passes on other outlets' articles: it becomes `via`, not `source`.</param>
/// <param name="RecognisedBy">Names, hosts and phrases that give it away in a clipping, besides its name.</param>
/// <param name="Furniture">Its lines that are never part of an article; `*` stands for any text.</param>
/// <param name="ExcerptLimit">Words of an article of its that the digest may show, all places together; null for no limit.</param>
public sealed record Source(
    SourceId Id,
    Located<string> Name,
    Uri? Url,
    string? Country,
    string? Language,
    string? TimeZone,
    bool IsRepublisher,
    ImmutableArray<string> RecognisedBy,
    ImmutableArray<string> Furniture,
    int? ExcerptLimit,
    VocabularyStatus Status,
    MarkdownBody? Introduction);
