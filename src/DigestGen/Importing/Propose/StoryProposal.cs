using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>What the story matcher reads of an article, old or new.</summary>
/// <param name="Id">Unique among the articles given; also decides the order in which they are looked at.</param>
/// <param name="Text">Its body as plain text.</param>
/// <param name="Story">The story that it belongs to already; null for one that may join.</param>
public sealed record StoryText(string Id, string Title, string Text, Edtf? Date, StoryId? Story)
{
    /// <summary>Stories that it does not belong to: an editor has said so.</summary>
    public ImmutableArray<StoryId> NotIn { get; init; } = [];

    /// <summary>Decisions of an editor, by number: articles with the same one are no story together.</summary>
    public ImmutableArray<int> NotTogether { get; init; } = [];
}

/// <summary>Articles that tell of one event.</summary>
/// <param name="Existing">The story they join; null for one that is new.</param>
/// <param name="Title">The title of the article that lies nearest to all others: a first title for a new story.</param>
/// <param name="Members">The articles that had no story, in ordinal order of id. A new story has at least two.</param>
public sealed record StoryProposal(StoryId? Existing, string Title, ImmutableArray<StoryMember> Members);

/// <param name="Nearest">The id of the article it is most like.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">In words: `shares the words harbour, strike`, `quotes the same sentence`.</param>
public sealed record StoryMember(string ArticleId, string Nearest, double Score, ImmutableArray<string> Reasons);
