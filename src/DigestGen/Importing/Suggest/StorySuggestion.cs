using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Text;

namespace DigestGen.Importing.Suggest;

/// <summary>Articles without a story that belong together, or one that belongs to a story that stands.</summary>
/// <param name="Story">The id that the story has or would have.</param>
/// <param name="IsNew">Whether it would begin.</param>
/// <param name="Members">Two at least where it would begin, else one.</param>
public sealed record StorySuggestion(StoryId Story, bool IsNew, string Title, ImmutableArray<SuggestedArticle> Members)
{
    /// <summary>How alike its articles are to the nearest other, on average: 0 to 1.</summary>
    public double Score { get; } = Members.Average(member => member.Score);
}

/// <param name="Nearest">The article of the story that it is most like.</param>
/// <param name="Score">How alike the two are, 0 to 1.</param>
/// <param name="Reasons">In words, as <see cref="Propose.StoryMember"/> has them.</param>
public sealed record SuggestedArticle(SitePath Article, string Title, SitePath Nearest, double Score, ImmutableArray<string> Reasons);

/// <summary>What an editor decided about suggestions, and the files to write.</summary>
public sealed record StoryDecisions(ImmutableArray<StorySuggestion> Accepted, ImmutableArray<StorySuggestion> Rejected, ImmutableArray<SourceFile> Files);
