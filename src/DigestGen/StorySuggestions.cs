using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Importing.Propose;
using DigestGen.Importing.Suggest;
using DigestGen.Text;

namespace DigestGen;

/// <summary>
/// Stories for the articles that stand in none: what belongs together by the measure that import has. What an editor takes stands in the articles' front matter; what
/// they turn down stands in `content/stories/rejected.yml`, and import does not propose it either.
/// </summary>
public static class StorySuggestions
{
    /// <summary>The most alike first. Same content, same order: an editor names them by their numbers.</summary>
    public static ImmutableArray<StorySuggestion> Find(DigestContent content, SourceTree tree)
    {
        var articles = content.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        var titles = content.Stories.ToDictionary(story => story.Id, story => story.Title.Value);
        var taken = ProposedStories.Taken(content, tree);
        SuggestedArticle Article(StoryMember member) =>
            new(articles[member.ArticleId].File.Path, articles[member.ArticleId].Title.Value, articles[member.Nearest].File.Path, member.Score, member.Reasons);
        var reports = new StoryReports();
        new StandingTexts(content).AddTo(reports, content.Articles);
        return
        [
            .. StoryMatcher.Match(reports, _ => true)
                .SelectMany(proposal => proposal.Existing is { } story
                    ? proposal.Members.Select(member => new StorySuggestion(story, IsNew: false, titles.GetValueOrDefault(story, story.Value), [Article(member)]))
                    : [new StorySuggestion(ProposedStories.NewId(proposal.Title, taken), IsNew: true, proposal.Title, [.. proposal.Members.Select(Article)])])
                .OrderByDescending(suggestion => suggestion.Score).ThenBy(suggestion => suggestion.Members[0].Article),
        ];
    }

    /// <summary>Writes decisions down. An article whose front matter cannot be changed is reported, and the rest is done.</summary>
    /// <param name="accepted">Of those that <see cref="Find"/> gives for the same content.</param>
    public static StoryDecisions Decide(
        ImmutableArray<StorySuggestion> accepted, ImmutableArray<StorySuggestion> rejected, SourceTree tree, DigestContent content, DiagnosticBag found)
    {
        var articles = content.Articles.ToDictionary(article => article.File.Path);
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var suggestion in accepted)
        {
            if (suggestion.IsNew) files.Add(StoryWriter.Write(suggestion.Story, suggestion.Title, []));
            foreach (var member in suggestion.Members)
                if (ArticleFileEdits.WithStory(articles[member.Article].File, suggestion.Story) is { } changed) files.Add(changed);
                else found.Add(ImportProblems.NotWritten(member.Article, $"story: {suggestion.Story}"));
        }
        if (!rejected.IsEmpty) files.Add(RejectedStories.Add(tree.Find(RejectedStories.Path), rejected.Select(suggestion => new RejectedStory(
            suggestion.IsNew ? null : suggestion.Story,
            [.. suggestion.Members.Select(member => articles[member.Article]).Select(article => new RejectedText(article.Id, ContentHash.Of(article)))]))));
        return new StoryDecisions(accepted, rejected, [.. files.OrderBy(file => file.Path)]);
    }
}
