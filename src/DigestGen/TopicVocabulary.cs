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

    /// <summary>`content/topics.yml` with the decisions; null when nothing changes. What cannot be done is reported, the rest is done.</summary>
    public static SourceFile? Decide(TopicChoices choices, SourceTree tree, DigestContent content, DiagnosticBag found)
    {
        var stands = tree.Find(TopicsPath) ?? new SourceFile(SitePath.Of(TopicsPath), "");
        var file = stands;
        var suggested = new Lazy<ImmutableArray<TopicSuggestion>>(() => Suggest(content));
        foreach (var given in choices.Accepted)
            if (VocabularyFileEdits.IdOf(file, given) is { } id) file = VocabularyFileEdits.Accept(file, id);
            else if (Named(suggested.Value, given) is { } topic) file = Append(file, topic, VocabularyStatus.Accepted);
            else found.Add(ImportProblems.NotSuggested(stands, given));
        foreach (var (name, given) in choices.Spellings)
            if (VocabularyFileEdits.IdOf(file, given) is { } id) file = AddSpelling(file, name, id);
            else found.Add(ImportProblems.NoSuchTopic(stands, given));
        foreach (var given in choices.Rejected)
            file = VocabularyFileEdits.IdOf(file, given) is { } id ? VocabularyFileEdits.Reject(file, id)
                : Append(file, Named(suggested.Value, given) ?? AsGiven(given), VocabularyStatus.Rejected);
        return file.Text == stands.Text ? null : file;
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
        new(TopicSuggestionKind.NewName, new TopicId(Slug.From(name)?.Value ?? "topic"), name, TopicKind.Theme, [], 0, []);

    private static SourceFile Append(SourceFile file, TopicSuggestion topic, VocabularyStatus status) =>
        ProposedVocabulary.Append(file, [TopicWriter.Write(new Topic(topic.Id, new Located<string>(topic.Name, default), topic.TopicKind, topic.Variants, [], [], status, null))]);
}
