using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Content;

/// <summary>Reads everything below `content`: vocabulary first, since articles name its entries, then articles in parallel.</summary>
internal static class ContentReader
{
    /// <summary>What stands in the files, checked. What is wrong is reported in <paramref name="found"/>; the rest is all there.</summary>
    public static DigestContent ReadAll(SourceTree tree, SiteConfig config, BuildOptions options, DiagnosticBag found)
    {
        var (topics, rejected, topicNames) = tree.Find("content/topics.yml") is { } topicsFile ? TopicsReader.Read(topicsFile, found) : ([], [], NameTable.Open);
        var (sources, sourceNames) = tree.Find("content/sources.yml") is { } sourcesFile ? SourcesReader.Read(sourcesFile, found) : ([], NameTable.Open);
        var (stories, storiesLeftOut) = StoriesReader.ReadAll(tree.Under("content/stories", ".md"), found);
        var (pages, pagesLeftOut) = StoriesReader.ReadPages(tree.Under("content/pages", ".md"), found);

        var (editions, editionsLeftOut) = EditionsReader.ReadAll(tree.Under("content/editions", ".md"), found);

        var known = new KnownNames(topicNames, sourceNames, [.. stories.Select(story => story.Id.Value)], config.Language);
        var read = ReadArticles([.. tree.Under("content/articles", ".md")], known, found);
        var (articles, articlesLeftOut) = ArticleSelection.Select(read, options, found);
        if (topicNames.IsOpen) topics = TopicsReader.FromArticles(articles.SelectMany(article => article.TopicNames));
        if (sourceNames.IsOpen) sources = SourcesReader.FromArticles(articles.SelectMany(article => article.SourceNames));

        return new DigestContent(
            [.. articles.Select(article => article.Article)],
            TopicsReader.WithIntroductions(topics, tree.Under("content/topics", ".md"), found),
            SourcesReader.WithIntroductions(sources, tree.Under("content/sources", ".md"), found),
            stories,
            pages,
            [.. storiesLeftOut.Concat(pagesLeftOut).Concat(editionsLeftOut).Concat(articlesLeftOut).OrderBy(item => item.Path)])
        {
            Editions = editions,
            RejectedTopics = rejected,
            RejectedStories = tree.Find(RejectedStories.Path) is { } turnedDown ? RejectedStories.Read(turnedDown, found) : [],
        };
    }

    private static ImmutableArray<(SourceFile File, ReadArticle? Article)> ReadArticles(ImmutableArray<SourceFile> files, KnownNames known, DiagnosticBag found) =>
        [.. InParallel.Map(files.Length, i => (files[i], ArticleReader.Read(files[i], known, found)))];
}
