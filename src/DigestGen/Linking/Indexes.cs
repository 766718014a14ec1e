using System.Collections.Frozen;
using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Linking;

/// <summary>A topic with what hangs on it. Articles newest first; entries oldest first; related topics strongest first.</summary>
public sealed record LinkedTopic(
    Topic Topic,
    ImmutableArray<Article> Articles,
    ImmutableArray<TimelineEntry> Entries,
    ImmutableArray<RelatedTopic> Related,
    ImmutableArray<TopicId> Narrower);

/// <summary>A topic that stands near another: how many articles have both.</summary>
public sealed record RelatedTopic(Topic Topic, int SharedArticles);

/// <param name="Names">Finds topics, also those without articles, by name in a text.</param>
public sealed record TopicIndex(ImmutableArray<LinkedTopic> All, FrozenDictionary<TopicId, LinkedTopic> ById, NameMatcher Names);

/// <summary>An outlet or republisher with its articles, newest first: those it published, and those it passed on.</summary>
public sealed record LinkedSource(Source Source, ImmutableArray<Article> Published, ImmutableArray<Article> PassedOn);

public sealed record SourceIndex(ImmutableArray<LinkedSource> All, FrozenDictionary<SourceId, LinkedSource> ById);

/// <summary>A story with its articles (oldest first, undated last) and its timeline.</summary>
public sealed record LinkedStory(Story Story, ImmutableArray<Article> Articles, ImmutableArray<TimelineEntry> Entries);

/// <param name="ByArticle">The story of an article, by the article's id.</param>
public sealed record StoryIndex(ImmutableArray<LinkedStory> All, FrozenDictionary<string, LinkedStory> ByArticle);

/// <summary>Why one article is related to another.</summary>
public enum RelatedReasonKind { Pinned, SameStory, SharedQuotation, SharedTopics, SharedWords }

/// <param name="Names">The topics' names or the words that both share; empty for a pin, a story or a quotation.</param>
public sealed record RelatedReason(RelatedReasonKind Kind, ImmutableArray<string> Names);

/// <param name="Score">0 to 1 for what was computed; pins come first whatever they score.</param>
public sealed record RelatedArticle(Article Article, double Score, ImmutableArray<RelatedReason> Reasons);

/// <summary>The related articles of each article (by its id), best first, at most 20.</summary>
public sealed record RelatedArticles(FrozenDictionary<string, ImmutableArray<RelatedArticle>> ByArticle)
{
    public ImmutableArray<RelatedArticle> Of(Article article) => ByArticle.GetValueOrDefault(article.Id, []);
}
