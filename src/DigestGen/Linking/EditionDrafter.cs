using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;
using DigestGen.Yaml;

namespace DigestGen.Linking;

/// <summary>Drafts an edition: the stories of a period, those first that most outlets tell, then what belongs to no story. The editor orders, cuts and writes the letter.</summary>
internal static class EditionDrafter
{
    /// <summary>How many articles of one story, and how many without a story, a draft takes: an editor cuts more gladly than they page.</summary>
    private const int MostOfStory = 8, MostAlone = 20;

    /// <param name="hashOf">What an article is now: stored, so that later changes can be told.</param>
    /// <returns>The text of the file, and how many stories and articles it holds; null where no article lies in the period.</returns>
    public static (string Text, int Stories, int Articles)? Draft(Digest digest, Period period, string title, Func<Article, string> hashOf)
    {
        var inside = digest.Articles.Where(article => article.Date is { } date && !date.Start.IsOpen && period.Holds(date.Earliest, date.Latest)).ToList();
        if (inside.Count == 0) return null;
        var chosen = inside.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        var byStory = inside.ToLookup(article => digest.Stories.ByArticle.GetValueOrDefault(article.Id));
        ImmutableArray<EditionItem> items =
        [
            .. digest.Stories.All.Where(byStory.Contains)
                .OrderByDescending(story => byStory[story].Select(article => article.Source).OfType<SourceId>().Distinct().Count())
                .ThenByDescending(story => byStory[story].Count())
                .ThenBy(story => story.Story.Id.Value, StringComparer.Ordinal)
                .Select(story => new EditionItem(new(story.Story.Id.Value, default), story.Story.Title.Value, story.Story.Summary, Pinned(story.Articles.Where(article => chosen.Contains(article.Id)).Take(MostOfStory), hashOf))),
            .. Pinned(byStory[null].Take(MostAlone), hashOf).Select(pinned => new EditionItem(null, null, null, [pinned])),
        ];
        var fields = new YamlWriter().Text("title", title).Text("period", period.Text).Maps("items", items, WriteItem);
        return (ArticleWriter.MarkdownFile(fields, ""), items.Count(item => item.Story is not null), items.Sum(item => item.Articles.Length));
    }

    private static ImmutableArray<PinnedArticle> Pinned(IEnumerable<Article> articles, Func<Article, string> hashOf) =>
    [
        .. articles.Select(a => new PinnedArticle(new(a.Id, default), a.Title.Value, a.Date, a.Source?.Value, a.Summary, hashOf(a))),
    ];

    private static void WriteItem(YamlWriter writer, EditionItem item)
    {
        if (item.Story is not { } story) WriteArticle(writer, item.Articles[0]);
        else writer.Text("story", story.Value).Text("title", item.Title).Text("summary", item.Summary).Maps("articles", item.Articles, WriteArticle);
    }

    private static void WriteArticle(YamlWriter writer, PinnedArticle pinned) =>
        writer.Text("article", pinned.Name.Value).Text("title", pinned.Title).Date("date", pinned.Date).Text("source", pinned.Source).Text("summary", pinned.Summary).Text("hash", pinned.Hash);
}
