using System.Collections.Immutable;
using DigestGen.Markup;
using DigestGen.Text;

namespace DigestGen.Content;

/// <summary>A story that several outlets cover: `content/stories/SLUG.md`. Its articles name it, or it names them.</summary>
/// <param name="Pinned">Articles (by id or slug) that belong to it whatever they say.</param>
/// <param name="Excluded">Articles that do not, whatever they say.</param>
public sealed record Story(
    StoryId Id,
    Located<string> Title,
    string? Summary,
    ImmutableArray<Located<string>> Pinned,
    ImmutableArray<Located<string>> Excluded,
    MarkdownBody Body,
    SourceFile File);

/// <summary>A page of its own: `content/pages/about.md` is `/about/`.</summary>
/// <param name="MenuOrder">Its place in the menu; null for a page that is not in it.</param>
public sealed record StaticPage(Slug Slug, Located<string> Title, string? Summary, int? MenuOrder, MarkdownBody Body, SourceFile File);

/// <summary>An article, story or page that is not on the site, and the rule that kept it out.</summary>
public sealed record LeftOut(SitePath Path, string Rule);

/// <summary>
/// All that an editor wrote, read and checked. Lists are in ordinal order of id or path; every id that an item names is in the list it belongs to.
/// </summary>
public sealed record DigestContent(
    ImmutableArray<Article> Articles,
    ImmutableArray<Topic> Topics,
    ImmutableArray<Source> Sources,
    ImmutableArray<Story> Stories,
    ImmutableArray<StaticPage> Pages,
    ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>The newest period first.</summary>
    public ImmutableArray<Edition> Editions { get; init; } = [];

    /// <summary>Topics that an editor turned down: they are not proposed again.</summary>
    public ImmutableArray<Topic> RejectedTopics { get; init; } = [];

    /// <summary>Stories that an editor turned down: they are not proposed again.</summary>
    public ImmutableArray<RejectedStory> RejectedStories { get; init; } = [];
}
