using System.Collections.Immutable;
using System.Text;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Importing.Merging;
using DigestGen.Importing.Propose;
using DigestGen.Text;

namespace DigestGen;

/// <summary>What was proposed for an article that stands.</summary>
/// <param name="Fields">The fields of its front matter that were filled, in their order; empty where nothing was.</param>
public sealed record FilledArticle(SitePath Article, ImmutableArray<string> Fields);

/// <summary>Articles with fields that were empty, and everything to write: the articles, stories that begin, `topics.yml` where topics are new.</summary>
public sealed record FilledArticles(ImmutableArray<FilledArticle> Articles, ImmutableArray<SourceFile> Files);

/// <summary>
/// Proposes for articles that stand, written by hand or imported: their text is read as a clipping's is, and what is found goes into the fields that are empty.
/// A field that says something is left as it is.
/// </summary>
public static class ArticleProposals
{
    /// <param name="paths">Articles; one that cannot be read is reported.</param>
    public static FilledArticles Fill(ImmutableArray<SitePath> paths, SourceTree tree, DigestContent content, DiagnosticBag found)
    {
        var standing = content.Articles.ToDictionary(article => article.File.Path);
        var articles = new List<Article>();
        foreach (var path in paths.Distinct().Order())
            if (standing.TryGetValue(path, out var article)) articles.Add(article);
            else found.Add(ImportProblems.UnreadableArticle(path));
        var read = ArticleImporter.Reader(content);
        var drafts = articles.AsParallel().AsOrdered().Select(article => (Article: article, Draft: Read(article, read))).Where(pair => pair.Draft is not null).Select(pair => (pair.Article, Draft: pair.Draft!)).ToList();
        var reports = new StoryReports();
        foreach (var (article, draft) in drafts) reports.Add(draft.ForStories(article.Id));
        var stories = ProposedStories.Match(reports, content, tree);
        var filled = new List<(Article Article, ClippingDraft Draft, (string Text, ImmutableArray<string> Filled) Result)>();
        foreach (var (article, draft) in drafts)
            if (EmptyFields.Fill(article.File.Text, Proposal(draft, stories.Of(article.Id))) is { } result) filled.Add((article, draft, result));
            else found.Add(ImportProblems.UnreadableArticle(article.File.Path));
        var changed = filled.Where(one => one.Result.Filled.Length > 0).ToList();
        // A story begins only where an article takes it.
        var begun = changed.Where(one => one.Result.Filled.Contains("story")).Select(one => stories.Of(one.Article.Id)?.Value).ToHashSet(StringComparer.Ordinal);
        var begins = drafts.Select(pair => stories.BegunBy(pair.Article.Id)).OfType<SourceFile>().Where(file => begun.Contains(file.Path.Stem));
        var topics = ProposedVocabulary.WithTopics(changed.Where(one => one.Result.Filled.Contains("topics")).SelectMany(one => one.Draft.Proposal.Topics.Where(topic => topic.IsNew)), tree, content);
        var files = changed.Select(one => new SourceFile(one.Article.File.Path, one.Result.Text)).Concat(begins);
        return new FilledArticles([.. filled.Select(one => new FilledArticle(one.Article.File.Path, one.Result.Filled))], [.. files.Concat(topics is null ? [] : [topics]).OrderBy(file => file.Path)]);
    }

    // What is wrong with the article is for build and check to say.
    private static ClippingDraft? Read(Article article, Func<Clipping, UndoneEntries, DiagnosticBag, ClippingDraft?> read) =>
        read(new Clipping(article.File.Path, Encoding.UTF8.GetBytes(article.File.Text)), UndoneEntries.None, new DiagnosticBag());

    // An outlet that the digest does not know would have to be added first, and an address is no guess.
    private static string Proposal(ClippingDraft draft, StoryId? story)
    {
        var (fields, proposal) = (draft.Fields, draft.Proposal);
        return ArticleWriter.Write(new ArticleDraft(
            fields.Title?.Value ?? "",
            fields.Date?.Value,
            fields.Source?.Value is { IsKnown: true } source ? source.Id.Value : null,
            fields.Via?.Value is { IsKnown: true } via ? via.Id.Value : null,
            Url: null,
            [.. fields.Authors.Select(author => author.Value)],
            fields.Language?.Value,
            fields.Section?.Value,
            proposal.Summary,
            [.. proposal.Topics.Select(topic => topic.Id.Value)],
            story?.Value,
            proposal.Events,
            Status: null,
            Import: null,
            Body: ""));
    }
}
