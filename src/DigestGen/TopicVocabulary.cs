using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Importing.Suggest;
using DigestGen.Text;

namespace DigestGen;

/// <summary>What the vocabulary lacks, and an editor's decisions about it. Decisions stand in `content/topics.yml`, so they are remembered.</summary>
public static class TopicVocabulary
{
    private const string TopicsPath = "content/topics.yml";

    public static ImmutableArray<TopicSuggestion> Suggest(DigestContent content) => TopicSuggestions.Find(content);

    /// <summary>
    /// Writes decisions down: in `content/topics.yml`, and, for a topic or spelling that was suggested and is taken, in the front matter of the articles it was found in.
    /// What cannot be done is reported, the rest is done.
    /// </summary>
    public static TopicDecisions Decide(TopicChoices choices, SourceTree tree, DigestContent content, DiagnosticBag found)
    {
        var stands = tree.Find(TopicsPath) ?? new SourceFile(SitePath.Of(TopicsPath), "");
        var file = stands;
        var suggested = new Lazy<ImmutableArray<TopicSuggestion>>(() => Suggest(content));
        var tags = new List<(TopicId Topic, ImmutableArray<SitePath> Articles)>();
        foreach (var given in choices.Accepted)
            if (VocabularyFileEdits.IdOf(file, given) is { } id) file = VocabularyFileEdits.Accept(file, id);
            else if (Named(suggested.Value, given) is { } topic)
            {
                file = Append(file, topic, VocabularyStatus.Accepted);
                tags.Add((topic.Id, topic.Articles));
            }
            else found.Add(ImportProblems.NotSuggested(stands, given));
        foreach (var (name, given) in choices.Spellings)
            if (VocabularyFileEdits.IdOf(file, given) is { } id)
            {
                file = AddSpelling(file, name, id);
                tags.AddRange(suggested.Value.Where(topic => topic.Kind != TopicSuggestionKind.Proposed && topic.Name == name).Select(topic => (new TopicId(id), topic.Articles)));
            }
            else found.Add(ImportProblems.NoSuchTopic(stands, given));
        foreach (var given in choices.Rejected)
            file = VocabularyFileEdits.IdOf(file, given) is { } id ? VocabularyFileEdits.Reject(file, id)
                : Append(file, Named(suggested.Value, given) ?? AsGiven(given), VocabularyStatus.Rejected);
        var vocabulary = file.Text == stands.Text ? null : file;
        var (tagged, articles) = Tag(tags, content, found);
        return new TopicDecisions(vocabulary, tagged, vocabulary is null ? articles : articles.Add(vocabulary));
    }

    private static (ImmutableArray<TaggedArticles> Tagged, ImmutableArray<SourceFile> Files) Tag(
        List<(TopicId Topic, ImmutableArray<SitePath> Articles)> tags, DigestContent content, DiagnosticBag found)
    {
        var wanted = tags.SelectMany(tag => tag.Articles.Select(path => (path, tag.Topic))).ToLookup(pair => pair.path, pair => pair.Topic);
        var (files, tagged) = (ImmutableArray.CreateBuilder<SourceFile>(), new List<(TopicId Topic, SitePath Article)>());
        foreach (var article in content.Articles.OrderBy(article => article.File.Path))
        {
            ImmutableArray<TopicId> topics = [.. wanted[article.File.Path].Except(article.Topics)];
            if (topics.IsEmpty) continue;
            if (ArticleFileEdits.WithTopics(article.File, topics) is not { } changed)
            {
                found.Add(ImportProblems.NotWritten(article.File.Path, $"topics: [{string.Join(", ", topics)}]"));
                continue;
            }
            files.Add(changed);
            tagged.AddRange(topics.Select(topic => (topic, article.File.Path)));
        }
        return ([.. tagged.GroupBy(pair => pair.Topic).Select(group => new TaggedArticles(group.Key, [.. group.Select(pair => pair.Article)]))], files.ToImmutable());
    }

    // A spelling that import proposed as a topic of its own becomes part of the other one, with the names that it has; articles that name it mean the other from now on.
    private static SourceFile AddSpelling(SourceFile file, string name, string id)
    {
        ImmutableArray<string> names = [name];
        if (VocabularyFileEdits.IdOf(file, name) is { } other && other != id)
        {
            names = VocabularyFileEdits.NamesOf(file, other);
            file = VocabularyFileEdits.Remove(file, other);
        }
        foreach (var one in names) file = VocabularyFileEdits.AddAlias(file, id, one);
        return file;
    }

    private static TopicSuggestion? Named(ImmutableArray<TopicSuggestion> suggested, string given) =>
        suggested.FirstOrDefault(topic => topic.Kind is TopicSuggestionKind.NewName or TopicSuggestionKind.Theme
            && (topic.Id.Value == given || string.Equals(topic.Name, given, StringComparison.OrdinalIgnoreCase)));

    private static TopicSuggestion AsGiven(string name) =>
        new(TopicSuggestionKind.NewName, new TopicId(Slug.From(name)?.Value ?? "topic"), name, TopicKind.Theme, [], [], []);

    private static SourceFile Append(SourceFile file, TopicSuggestion topic, VocabularyStatus status) =>
        ListFile.Append(file, [TopicWriter.Write(new Topic(topic.Id, new Located<string>(topic.Name, default), topic.TopicKind, topic.Variants, [], [], status, null))]);
}
