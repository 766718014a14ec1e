using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Importing.Propose;
using DigestGen.Text;

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
        var standing = StandingTexts.Of(content).ToDictionary(text => text.Id, StringComparer.Ordinal);
        var added = texts.Select(text => text.Id).ToHashSet(StringComparer.Ordinal);
        var proposals = StoryMatcher.Match(standing.Values.Where(text => !added.Contains(text.Id)).Concat(texts.Select(text => standing.TryGetValue(text.Id, out var stands)
            ? text with { Story = stands.Story, NotIn = stands.NotIn, NotTogether = stands.NotTogether }
            : text)), added.Contains);
        var taken = Taken(content, tree);
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
        foreach (var article in content.Articles)
            if (added.Contains(article.Id) && (article.Story ?? standing[article.Id].Story) is { } kept) result.byArticle[article.Id] = kept;
        foreach (var (article, story) in stories) result.byArticle.TryAdd(article, story);
        return result;
    }

    /// <summary>The ids that stories have already, those that cannot be read among them.</summary>
    public static HashSet<string> Taken(DigestContent content, SourceTree tree) =>
        content.Stories.Select(story => story.Id.Value).Concat(tree.Under("content/stories", ".md").Select(file => file.Path.Stem)).ToHashSet(StringComparer.Ordinal);

    /// <summary>An id for a new story, out of its title; it is taken from then on.</summary>
    public static StoryId NewId(string title, HashSet<string> taken)
    {
        var wanted = Slug.From(title) ?? Slug.From("story")!.Value;
        var slug = wanted;
        for (var number = 2; !taken.Add(slug.Value); number++) slug = wanted.Numbered(number);
        return new StoryId(slug.Value);
    }

    private static StoryId Begin(StoryProposal proposal, ImmutableArray<string> pinned, HashSet<string> taken, ImmutableArray<SourceFile>.Builder files)
    {
        var id = NewId(proposal.Title, taken);
        files.Add(StoryWriter.Write(id, proposal.Title, pinned));
        return id;
    }
}
