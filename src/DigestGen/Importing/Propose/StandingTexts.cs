using System.Collections.Immutable;
using DigestGen.Content;

namespace DigestGen.Importing.Propose;

/// <summary>The articles that stand, as the story matcher reads them: the story that each is in, and what an editor has set apart.</summary>
internal sealed class StandingTexts
{
    private readonly Dictionary<string, StoryId> pinned = new(StringComparer.Ordinal);
    private readonly ILookup<string, StoryId> excluded;
    private readonly ILookup<string, (int Number, RejectedStory Rejected, string Hash)> rejected;

    public StandingTexts(DigestContent content)
    {
        foreach (var story in content.Stories)
            foreach (var name in story.Pinned) pinned.TryAdd(NameOf(name.Value), story.Id);
        excluded = content.Stories.SelectMany(story => story.Excluded.Select(name => (Name: NameOf(name.Value), story.Id))).ToLookup(pair => pair.Name, pair => pair.Id, StringComparer.Ordinal);
        rejected = content.RejectedStories.SelectMany((one, number) => one.Texts.Select(text => (text.Article, (number, one, text.Hash)))).ToLookup(pair => pair.Article, pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>Adds articles that stand to those that are matched.</summary>
    public void AddTo(StoryReports reports, IEnumerable<Article> articles)
    {
        foreach (var reading in articles.AsParallel().AsOrdered().Select(article => StoryReading.Of(ReportOf(article), article.Body))) reports.Add(reading);
    }

    public StoryReport ReportOf(Article article)
    {
        string[] names = [article.Id, article.Slug.Value, NameOf(article.File.Path.Value)];
        var apart = names.SelectMany(name => excluded[name]).ToList();
        StoryId? story = names.Where(pinned.ContainsKey).Select(name => (StoryId?)pinned[name]).FirstOrDefault() ?? article.Story;
        if (story is { } own && apart.Contains(own)) story = null;
        var decisions = ImmutableArray.CreateBuilder<int>();
        var hash = rejected.Contains(article.Id) ? ContentHash.Of(article) : "";
        foreach (var (number, decision, text) in rejected[article.Id].Where(one => one.Hash == hash))
            if (decision.Story is { } other) apart.Add(other);
            else decisions.Add(number);
        return new StoryReport(article.Id, article.Title.Value, article.Date, story, [.. apart], decisions.ToImmutable());
    }

    // An editor may write the path of an article with or without the folder of all content.
    private static string NameOf(string given) => given.StartsWith("content/", StringComparison.Ordinal) ? given["content/".Length..] : given.TrimStart('/');
}
