using System.Collections.Immutable;
using DigestGen.Content;

namespace DigestGen.Importing.Propose;

/// <summary>The articles that stand, as the story matcher reads them: the story that each is in, and what an editor has set apart.</summary>
internal sealed class StandingTexts
{
    private readonly Dictionary<string, StoryId> pinned = new(StringComparer.Ordinal);
    private readonly ILookup<string, StoryId> excluded;
    private readonly ILookup<string, (int Number, RejectedStory Rejected, string Hash)> rejected;

    private StandingTexts(DigestContent content)
    {
        foreach (var story in content.Stories)
            foreach (var name in story.Pinned) pinned.TryAdd(NameOf(name.Value), story.Id);
        excluded = content.Stories.SelectMany(story => story.Excluded.Select(name => (Name: NameOf(name.Value), story.Id))).ToLookup(pair => pair.Name, pair => pair.Id, StringComparer.Ordinal);
        rejected = content.RejectedStories.SelectMany((one, number) => one.Texts.Select(text => (text.Article, (number, one, text.Hash)))).ToLookup(pair => pair.Article, pair => pair.Item2, StringComparer.Ordinal);
    }

    public static ImmutableArray<StoryText> Of(DigestContent content)
    {
        var standing = new StandingTexts(content);
        return [.. content.Articles.AsParallel().AsOrdered().Select(standing.Read)];
    }

    private StoryText Read(Article article)
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
        return new StoryText(article.Id, article.Title.Value, article.Body.Text.ToString(), article.Date, story) { NotIn = [.. apart], NotTogether = decisions.ToImmutable() };
    }

    // An editor may write the path of an article with or without the folder of all content.
    private static string NameOf(string given) => given.StartsWith("content/", StringComparison.Ordinal) ? given["content/".Length..] : given.TrimStart('/');
}
