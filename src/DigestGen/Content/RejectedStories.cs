using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>A proposal of `suggest stories` that an editor turned down.</summary>
/// <param name="Story">The story that the articles do not belong to; null where they are no story together.</param>
/// <param name="Texts">The articles.</param>
public sealed record RejectedStory(StoryId? Story, ImmutableArray<RejectedText> Texts);

/// <param name="Article">Its id.</param>
/// <param name="Hash">Of what it said then: an article that says something else may be proposed again.</param>
public sealed record RejectedText(string Article, string Hash);

/// <summary>Reads and writes `content/stories/rejected.yml`, which remembers what an editor turned down.</summary>
internal static class RejectedStories
{
    public const string Path = "content/stories/rejected.yml";

    private const string Heading = """
        # What `digestgen suggest stories --reject` turned down: articles that are no story together, or do not belong to `story`.
        # Delete an entry to have it proposed again. `text` is a hash: an article that is changed may be proposed again by itself.

        """;

    public static ImmutableArray<RejectedStory> Read(SourceFile file, DiagnosticBag found)
    {
        if (YamlReader.Read(file, 0, file.Text.Length, found) is not { } root || root is YamlScalar { IsNothing: true }) return [];
        if (root is YamlList list) return [.. FieldReader.MapsOf(list, file.Path.FileName, ContentProblems.Fields, found).Select(Entry)];
        found.Add(ContentProblems.NotAListAt(root.Span));
        return [];
    }

    /// <summary>The file with more entries, behind those that stand.</summary>
    public static SourceFile Add(SourceFile? file, IEnumerable<RejectedStory> entries) =>
        ListFile.Append(file ?? new SourceFile(SitePath.Of(Path), Heading), entries.Select(entry => new YamlWriter().Item(fields => fields
            .Text("story", entry.Story?.Value)
            .Maps("articles", entry.Texts, (article, text) => article.Text("id", text.Article).Text("text", text.Hash))).ToString()));

    private static RejectedStory Entry(FieldReader fields)
    {
        var story = fields.Text("story");
        var texts = fields.Maps("articles").Select(Text).OfType<RejectedText>().ToImmutableArray();
        fields.ReportUnknown();
        return new RejectedStory(story is null ? null : new StoryId(story.Value.Value), texts);
    }

    private static RejectedText? Text(FieldReader fields)
    {
        var (id, hash) = (fields.Text("id"), fields.Text("text"));
        fields.ReportUnknown();
        return id is { } article ? new RejectedText(article.Value, hash?.Value ?? "") : null;
    }
}
