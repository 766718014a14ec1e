using System.Collections.Immutable;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>Writes one entry of `content/topics.yml`.</summary>
internal static class TopicWriter
{
    /// <summary>Text to append to the list in the file.</summary>
    public static string Write(Topic topic) => new YamlWriter().Item(entry => entry
        .Text("id", topic.Id.Value)
        .Text("name", topic.Name.Value)
        .Text("kind", KindNames.Of(topic.Kind))
        .TextList("aliases", topic.Aliases)
        .TextList("broader", [.. topic.Broader.Select(id => id.Value)])
        .TextList("related", [.. topic.Related.Select(id => id.Value)])
        .Text("status", KindNames.Of(topic.Status))).ToString();
}

/// <summary>Writes one entry of `content/sources.yml`.</summary>
internal static class SourceWriter
{
    /// <summary>Text to append to the list in the file.</summary>
    public static string Write(Source source) => new YamlWriter().Item(entry =>
    {
        entry.Text("id", source.Id.Value)
            .Text("name", source.Name.Value)
            .Text("url", source.Url?.OriginalString)
            .Text("country", source.Country)
            .Text("language", source.Language)
            .Text("time_zone", source.TimeZone);
        if (source.IsRepublisher) entry.Truth("republisher", true);
        entry.TextList("recognised_by", source.RecognisedBy)
            .TextList("furniture", source.Furniture)
            .Number("excerpt_limit", source.ExcerptLimit)
            .Text("status", KindNames.Of(source.Status));
    }).ToString();
}

/// <summary>Writes a story's file, `content/stories/SLUG.md`.</summary>
internal static class StoryWriter
{
    /// <summary>The file of a story that begins. Its id is the file's name, so it is not repeated inside.</summary>
    /// <param name="pinned">Articles that belong to it without saying so.</param>
    public static SourceFile Write(StoryId id, string title, ImmutableArray<string> pinned) =>
        new(SitePath.Of($"content/stories/{id}.md"), ArticleWriter.MarkdownFile(new YamlWriter().Text("title", title).TextList("include", pinned), ""));
}

/// <summary>The words that stand in the files for kinds and states; null status means accepted and is left out.</summary>
internal static class KindNames
{
    public static string Of(TopicKind kind) => kind switch
    {
        TopicKind.Person => "person",
        TopicKind.Place => "place",
        TopicKind.Organisation => "organisation",
        TopicKind.Event => "event",
        _ => "theme",
    };

    public static string? Of(VocabularyStatus status) => status switch
    {
        VocabularyStatus.Proposed => "proposed",
        VocabularyStatus.Rejected => "rejected",
        _ => null,
    };
}
