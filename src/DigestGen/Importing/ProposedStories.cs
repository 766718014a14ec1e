using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Importing.Propose;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Importing;

/// <summary>The stories that new articles join or begin.</summary>
internal sealed class ProposedStories
{
    private readonly Dictionary<string, StoryId> byArticle = new(StringComparer.Ordinal);

    private ProposedStories(ImmutableArray<SourceFile> files) => Files = files;

    /// <summary>One for each story that begins.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    public StoryId? Of(string articleId) => byArticle.TryGetValue(articleId, out var story) ? story : null;

    /// <summary>
    /// Matches the new articles with each other and with those that stand. Articles that stand are not rewritten: a new story pins those it begins with.
    /// </summary>
    /// <param name="texts">The new articles; the story that one is in already, by its id, is taken from what stands.</param>
    public static ProposedStories Match(ImmutableArray<StoryText> texts, DigestContent content, SourceTree tree)
    {
        if (texts.Length == 0) return new ProposedStories([]);
        var standing = new Dictionary<string, StoryId?>(StringComparer.Ordinal);
        foreach (var article in content.Articles) standing.TryAdd(article.Id, article.Story);
        var added = texts.Select(text => text.Id).ToHashSet(StringComparer.Ordinal);
        var proposals = StoryMatcher.Match(
            content.Articles.Where(article => !added.Contains(article.Id)).Select(a => new StoryText(a.Id, a.Title.Value, a.Body.Text.ToString(), a.Date, a.Story))
                .Concat(texts.Select(text => text with { Story = standing.GetValueOrDefault(text.Id) })));
        var taken = content.Stories.Select(story => story.Id.Value).Concat(tree.Under("content/stories", ".md").Select(file => file.Path.Stem)).ToHashSet(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        var stories = new List<(string Article, StoryId Story)>();
        foreach (var proposal in proposals)
        {
            var members = proposal.Members.Select(member => member.ArticleId).ToList();
            if (!members.Any(added.Contains)) continue;
            var story = proposal.Existing ?? Begin(proposal, [.. members.Where(id => !added.Contains(id))], taken, files);
            stories.AddRange(members.Where(added.Contains).Select(id => (id, story)));
        }
        var result = new ProposedStories(files.ToImmutable());
        foreach (var id in added)
            if (standing.GetValueOrDefault(id) is { } kept) result.byArticle[id] = kept;
        foreach (var (article, story) in stories) result.byArticle.TryAdd(article, story);
        return result;
    }

    private static StoryId Begin(StoryProposal proposal, ImmutableArray<string> pinned, HashSet<string> taken, ImmutableArray<SourceFile>.Builder files)
    {
        var wanted = Slug.From(proposal.Title) ?? Slug.From("story")!.Value;
        var slug = wanted;
        for (var number = 2; !taken.Add(slug.Value); number++) slug = wanted.Numbered(number);
        var fields = new YamlWriter().Text("title", proposal.Title).TextList("include", pinned);
        files.Add(new SourceFile(SitePath.Of($"content/stories/{slug}.md"), ArticleWriter.MarkdownFile(fields, "")));
        return new StoryId(slug.Value);
    }
}
