using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Importing.Propose;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>The stories that new articles join or begin.</summary>
internal sealed class ProposedStories
{
    private readonly Dictionary<string, StoryId> byArticle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> begun = new(StringComparer.Ordinal);

    private ProposedStories()
    {
    }

    /// <summary>The file of the story that begins with an article; null for most.</summary>
    public SourceFile? BegunBy(string articleId) => begun.GetValueOrDefault(articleId);

    public StoryId? Of(string articleId) => byArticle.TryGetValue(articleId, out var story) ? story : null;

    /// <summary>
    /// Matches the new articles with each other and with those that stand. Articles that stand are not rewritten: a new story pins those it begins with.
    /// </summary>
    /// <param name="reports">The new articles, in order; those that stand are added to them, and what an editor has decided about the stories of all.</param>
    public static ProposedStories Match(StoryReports reports, DigestContent content, SourceTree tree)
    {
        var result = new ProposedStories();
        if (reports.Count == 0) return result;
        var added = Enumerable.Range(0, reports.Count).ToDictionary(article => reports[article].Id, StringComparer.Ordinal);
        var standing = new StandingTexts(content);
        foreach (var article in content.Articles)
        {
            if (!added.TryGetValue(article.Id, out var number)) continue;
            var decided = standing.ReportOf(article);
            reports.Decide(number, decided);
            if ((article.Story ?? decided.Story) is { } kept) result.byArticle.Add(article.Id, kept);
        }
        standing.AddTo(reports, content.Articles.Where(article => !added.ContainsKey(article.Id)));
        var taken = Taken(content, tree);
        foreach (var proposal in StoryMatcher.Match(reports, added.ContainsKey))
        {
            var members = proposal.Members.Select(member => member.ArticleId).ToList();
            if (members.FirstOrDefault(added.ContainsKey) is not { } first) continue;
            var story = proposal.Existing ?? result.Begin(proposal, first, [.. members.Where(id => !added.ContainsKey(id))], taken);
            foreach (var member in members.Where(added.ContainsKey)) result.byArticle.TryAdd(member, story);
        }
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

    private StoryId Begin(StoryProposal proposal, string first, ImmutableArray<string> pinned, HashSet<string> taken)
    {
        var id = NewId(proposal.Title, taken);
        begun.Add(first, StoryWriter.Write(id, proposal.Title, pinned));
        return id;
    }
}
