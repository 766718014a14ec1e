using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>What the proposer reads of one article: cleaned and repaired, without Markdown.</summary>
/// <param name="Paragraphs">The running text, insets included, headings and captions left out.</param>
/// <param name="Date">The article's own, the base of relative expressions; null when it gives none.</param>
/// <param name="NeverTopics">Names that are no topics of this article: its outlet and republisher, who signed it.</param>
public sealed record ProposalInput(string Title, ImmutableArray<string> Paragraphs, Edtf? Date, ImmutableArray<string> NeverTopics)
{
    /// <summary>The paragraphs with a blank line between them: what offsets of findings refer to.</summary>
    public string Text { get; } = string.Join("\n\n", Paragraphs);
}

/// <summary>What import proposes for an article's front matter. The editor decides.</summary>
/// <param name="Summary">One or two sentences of the text, 300 characters at most; null when none will do.</param>
/// <param name="Topics">Best first, those of the vocabulary before new ones; only what the article is about.</param>
/// <param name="Events">In the order of the text.</param>
/// <param name="Language">BCP 47, `und` when it cannot be told.</param>
public sealed record Proposal(string? Summary, ImmutableArray<ProposedTopic> Topics, ImmutableArray<ArticleEvent> Events, string Language);

/// <summary>A topic that an article seems to be about.</summary>
/// <param name="IsNew">True for a name that is not in the vocabulary: it goes there with the status `proposed`.</param>
/// <param name="Variants">Other spellings met in this article; aliases to be, for a new topic or a known one.</param>
/// <param name="Evidence">Why, in words: `named 5 times, in the title`.</param>
public sealed record ProposedTopic(
    TopicId Id, string Name, TopicKind Kind, bool IsNew, ImmutableArray<string> Variants, double Score, string Evidence);
