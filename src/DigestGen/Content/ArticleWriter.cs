using System.Collections.Immutable;
using DigestGen.Language;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>An article that is to be written: what import found, before an editor has seen it. Null and empty fields are left out.</summary>
/// <param name="Source">Id of the outlet.</param>
/// <param name="Via">Id of the republisher.</param>
/// <param name="Lang">BCP 47.</param>
/// <param name="Topics">Ids of topics.</param>
/// <param name="Story">Id of the story.</param>
/// <param name="Import">Id of the import record.</param>
/// <param name="Body">Markdown, without front matter.</param>
internal sealed record ArticleDraft(
    string Title,
    Edtf? Date,
    string? Source,
    string? Via,
    string? Url,
    ImmutableArray<string> Authors,
    string? Lang,
    string? Section,
    string? Summary,
    ImmutableArray<string> Topics,
    string? Story,
    ImmutableArray<ArticleEvent> Events,
    ArticleStatus? Status,
    string? Import,
    string Body);

/// <summary>Writes an article's file: front matter in the order that the documentation lists it, an empty line, the Markdown.</summary>
internal static class ArticleWriter
{
    /// <summary>The whole text of the file, lines ended by LF. `ContentReader` reads the same fields from it.</summary>
    public static string Write(ArticleDraft draft)
    {
        var fields = new YamlWriter()
            .Text("title", draft.Title)
            .Date("date", draft.Date)
            .Text("source", draft.Source)
            .Text("via", draft.Via)
            .Text("url", draft.Url)
            .TextList("authors", draft.Authors)
            .Text("lang", draft.Lang)
            .Text("section", draft.Section)
            .Text("summary", draft.Summary)
            .TextList("topics", draft.Topics)
            .Text("story", draft.Story)
            .Maps("events", draft.Events, WriteEvent)
            .Text("status", draft.Status switch { null => null, ArticleStatus.Draft => "draft", _ => "published" })
            .Text("import", draft.Import);
        return MarkdownFile(fields, draft.Body);
    }

    internal static string MarkdownFile(YamlWriter fields, string body)
    {
        var text = body.Trim('\n', '\r');
        return text.Length == 0 ? $"---\n{fields}---\n" : $"---\n{fields}---\n\n{text}\n";
    }

    private static void WriteEvent(YamlWriter writer, ArticleEvent happened) =>
        writer.Date("date", happened.Date).Text("text", happened.Text).Text("phrase", happened.Phrase).Text("rule", happened.Rule);
}
