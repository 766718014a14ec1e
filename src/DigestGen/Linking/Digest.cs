using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Content;

namespace DigestGen.Linking;

/// <summary>The content with everything that follows from it: order, timeline, topics, sources, stories, related articles, addresses.</summary>
/// <param name="Articles">Newest first, undated last; ties by slug.</param>
/// <param name="Topics">Topics that have articles, in order of their names; with what hangs on each.</param>
/// <param name="Sources">Sources that have articles, in order of their names.</param>
/// <param name="Stories">Stories that have articles, newest first.</param>
public sealed record Digest(
    SiteConfig Config,
    DigestContent Content,
    ImmutableArray<Article> Articles,
    Timeline Timeline,
    TopicIndex Topics,
    SourceIndex Sources,
    StoryIndex Stories,
    RelatedArticles Related,
    RouteTable Routes)
{
    /// <summary>Editions that were sent, the newest period first.</summary>
    public ImmutableArray<LinkedEdition> Editions { get; init; } = [];
}
