using System.Collections.Frozen;
using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Linking;

/// <summary>Which articles belong to which story: what the article says, then what the story pins, less what it excludes.</summary>
internal static class StoryLinker
{
    public static StoryIndex Link(ImmutableArray<Story> stories, ImmutableArray<Article> articles, ArticleNames names, DiagnosticBag found)
    {
        var storyOf = new Dictionary<string, StoryId>(StringComparer.Ordinal);
        foreach (var story in stories) Pin(story, names, storyOf, found);
        foreach (var article in articles)
            if (article.Story is { } named) storyOf.TryAdd(article.Id, named);
        foreach (var story in stories) Exclude(story, names, storyOf, found);

        var members = articles.Reverse().Where(a => storyOf.ContainsKey(a.Id)).ToLookup(a => storyOf[a.Id]);
        var linked = new List<LinkedStory>();
        foreach (var story in stories)
        {
            // Articles come newest first; a story is told from its beginning, with undated articles behind the dated ones.
            ImmutableArray<Article> own = [.. members[story.Id].Where(a => a.Date is not null), .. members[story.Id].Where(a => a.Date is null)];
            if (own.IsEmpty) found.Add(LinkingProblems.EmptyStoryIn(story.File.Path));
            else linked.Add(new LinkedStory(story, own, TimelineBuilder.RankedEntriesOf(own)));
        }
        ImmutableArray<LinkedStory> all =
        [
            .. linked
                .OrderByDescending(s => s.Articles.LastOrDefault(a => a.Date is not null)?.Date)
                .ThenBy(s => s.Story.Id.Value, StringComparer.Ordinal),
        ];
        var byArticle = all.SelectMany(s => s.Articles.Select(a => (a.Id, Story: s))).ToFrozenDictionary(x => x.Id, x => x.Story, StringComparer.Ordinal);
        return new StoryIndex(all, byArticle);
    }

    private static void Pin(Story story, ArticleNames names, Dictionary<string, StoryId> storyOf, DiagnosticBag found)
    {
        foreach (var pin in story.Pinned)
        {
            if (Find(pin, names, found) is not { } article) continue;
            if (!storyOf.TryAdd(article.Id, story.Id) && storyOf[article.Id] != story.Id)
                found.Add(LinkingProblems.TwoStoriesAt(pin, storyOf[article.Id].Value));
        }
    }

    private static void Exclude(Story story, ArticleNames names, Dictionary<string, StoryId> storyOf, DiagnosticBag found)
    {
        foreach (var name in story.Excluded)
            if (Find(name, names, found) is { } article && storyOf.TryGetValue(article.Id, out var current) && current == story.Id)
                storyOf.Remove(article.Id);
    }

    private static Article? Find(Located<string> name, ArticleNames names, DiagnosticBag found)
    {
        if (names.Find(name.Value) is { } article) return article;
        found.Add(LinkingProblems.UnknownArticleAt(name, names.All));
        return null;
    }
}
