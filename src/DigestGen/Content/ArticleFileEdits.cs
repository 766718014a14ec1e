using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Markup;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>Changes of an article's front matter that an editor has asked for: every other character stays.</summary>
internal static class ArticleFileEdits
{
    private static readonly ImmutableArray<string> AboveTopics = ["title", "date", "source", "via", "url", "author", "authors", "lang", "section", "summary"];

    private static readonly ImmutableArray<string> AboveStory = AboveTopics.Add("topics");

    /// <summary>The article in a story; null where its front matter cannot be read, or is still undecided after a merge.</summary>
    public static SourceFile? WithStory(SourceFile article, StoryId story) =>
        Edit(article, $"story: {story}", (file, fields) => YamlEdits.SetText(file, fields, "story", story.Value, AboveStory));

    /// <summary>The article with more topics, behind those that it has; null as in <see cref="WithStory"/>.</summary>
    public static SourceFile? WithTopics(SourceFile article, ImmutableArray<TopicId> topics) =>
        Edit(article, $"topics: [{string.Join(", ", topics)}]", (file, fields) => YamlEdits.AddToList(file, fields, "topics", [.. topics.Select(topic => topic.Value)], AboveTopics));

    private static SourceFile? Edit(SourceFile article, string alone, Func<SourceFile, YamlMap, SourceFile> edit)
    {
        if (ConflictMarkers.StandIn(article.Text)) return null;
        var faults = new DiagnosticBag();
        var parts = FrontMatter.Split(article, faults);
        if (parts.IsBroken) return null;
        if (parts.Yaml is not { } yaml) return YamlEdits.Change(article, article.Text.StartsWith('\uFEFF') ? 1 : 0, 0, $"---\n{alone}\n---\n\n");
        var node = YamlReader.Read(article, yaml.Start, yaml.Length, faults);
        if (node is null && faults.ToSorted().IsEmpty) return YamlEdits.Change(article, yaml.Start, 0, alone + "\n");
        return node is YamlMap { Entries.Length: > 0, Lost.Length: 0 } fields ? edit(article, fields) : null;
    }
}
