using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>What the fields of an article may name.</summary>
/// <param name="StoryIds">The stories that have a file.</param>
/// <param name="Language">The language of articles that state none.</param>
internal sealed record KnownNames(NameTable Topics, NameTable Sources, ImmutableHashSet<string> StoryIds, string Language);

/// <summary>An article with what only reading needs to know of it.</summary>
/// <param name="SlugSpan">Where its slug stands, or its title, or its first line.</param>
/// <param name="Import">The record it came from, where that is written.</param>
/// <param name="TopicNames">Topics as the article spells them.</param>
/// <param name="SourceNames">Source and republisher as the article spells them.</param>
internal sealed record ReadArticle(
    Article Article,
    SourceSpan SlugSpan,
    Located<string>? Import,
    ImmutableArray<Located<string>> TopicNames,
    ImmutableArray<Located<string>> SourceNames);

/// <summary>Reads one file of `content/articles`. A field that is wrong is reported and left out; the article keeps its page.</summary>
internal static class ArticleReader
{
    private static readonly string[] Statuses = ["draft", "published"];

    /// <summary>The article, or null when no address can be made for it.</summary>
    public static ReadArticle? Read(SourceFile file, KnownNames known, DiagnosticBag found)
    {
        file = ConflictMarkers.Report(file, found);
        var content = FrontMatterReader.Read(file, found);
        var fields = content.Fields;
        var title = FrontMatterReader.Title(content, file, found);
        var date = Date(content, found);
        var source = SourceOf(fields, "source", known, found);
        var via = SourceOf(fields, "via", known, found);
        var url = fields.Address("url");
        var authors = fields.TextList("authors").AddRange(fields.TextList("author"));
        var language = LanguageReader.Read(fields, "lang", found) ?? known.Language;
        var (section, summary) = (fields.Text("section")?.Value, fields.Text("summary")?.Value);
        var topics = Topics(fields, known, found);
        var story = StoryOf(fields, known, found);
        var events = Events(fields, found);
        var pins = fields.TextList("related");
        var status = Status(fields, found);
        var corrections = Corrections(fields, found);
        var slug = SlugOf(content, file, title, found);
        var aliases = Aliases(fields, found);
        var image = Image(fields, found);
        var import = fields.Text("import");
        var notDuplicateOf = fields.TextList("not_duplicate_of");
        fields.ReportUnknown();
        if (slug is not { } at) return null;
        var article = new Article(
            import?.Value ?? file.Path.Stem, at.Value, title, date, source?.Id, via?.Id, url?.Value, VocabularyReader.Values(authors), language, section, summary,
            [.. topics.Select(topic => topic.Id)], story, EventPlaces.In(content.Body.Text, events), pins, corrections, aliases, image, status, content.Body, file)
        {
            NotDuplicateOf = VocabularyReader.Values(notDuplicateOf),
        };
        ImmutableArray<Located<string>> sourceNames = [.. new[] { source?.Name, via?.Name }.OfType<Located<string>>()];
        return new ReadArticle(article, at.Span, import, [.. topics.Select(topic => topic.Name)], sourceNames);
    }

    private static Edtf? Date(ContentFile content, DiagnosticBag found)
    {
        var isGiven = content.IsDamaged || content.Fields.Has("date");
        if (!isGiven) found.Add(ContentProblems.MissingDateAt(content.Top));
        return content.Fields.Date("date")?.Value;
    }

    private static (SourceId Id, Located<string> Name)? SourceOf(FieldReader fields, string key, KnownNames known, DiagnosticBag found)
    {
        if (fields.Text(key) is not { } name) return null;
        if (!known.Sources.TryFind(name.Value, out var id)) found.Add(ContentProblems.UnknownSourceAt(name, known.Sources.Names));
        return id is null ? null : (new SourceId(id), name);
    }

    private static List<(TopicId Id, Located<string> Name)> Topics(FieldReader fields, KnownNames known, DiagnosticBag found)
    {
        var topics = new List<(TopicId Id, Located<string> Name)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in fields.TextList("topics"))
            if (!known.Topics.TryFind(name.Value, out var id)) found.Add(ContentProblems.UnknownTopicAt(name, known.Topics.Names));
            else if (id is not null && seen.Add(id)) topics.Add((new TopicId(id), name));
        return topics;
    }

    private static StoryId? StoryOf(FieldReader fields, KnownNames known, DiagnosticBag found)
    {
        if (fields.Text("story") is not { } story) return null;
        if (known.StoryIds.Contains(story.Value)) return new StoryId(story.Value);
        found.Add(ContentProblems.UnknownStoryAt(story, known.StoryIds));
        return null;
    }

    private static ImmutableArray<ArticleEvent> Events(FieldReader fields, DiagnosticBag found)
    {
        var events = ImmutableArray.CreateBuilder<ArticleEvent>();
        foreach (var entry in fields.Maps("events"))
        {
            var (date, text) = Dated(entry, "What happened", found);
            var (phrase, rule) = (entry.Text("phrase")?.Value, entry.Text("rule")?.Value);
            entry.ReportUnknown();
            if (date is not null && text is not null) events.Add(new ArticleEvent(date, text, phrase, rule));
        }
        return events.ToImmutable();
    }

    private static ImmutableArray<Correction> Corrections(FieldReader fields, DiagnosticBag found)
    {
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        foreach (var entry in fields.Maps("corrections"))
        {
            var (date, text) = Dated(entry, "What was wrong, and what is right", found);
            entry.ReportUnknown();
            if (date is not null && text is not null) corrections.Add(new Correction(date, text));
        }
        return corrections.ToImmutable();
    }

    private static (Edtf? Date, string? Text) Dated(FieldReader entry, string example, DiagnosticBag found)
    {
        if (!entry.Has("date")) found.Add(ContentProblems.MissingFieldAt(entry.Span, "date", "2026-01-31"));
        if (!entry.Has("text")) found.Add(ContentProblems.MissingFieldAt(entry.Span, "text", example));
        return (entry.Date("date")?.Value, entry.Text("text")?.Value);
    }

    private static ArticleStatus Status(FieldReader fields, DiagnosticBag found)
    {
        var isDraft = fields.Truth("draft")?.Value ?? false;
        var status = fields.Text("status");
        if (status is { Value: not "published" and not "draft" } other) found.Add(ContentProblems.NotAllowedAt("status", other, Statuses));
        return isDraft || status is { Value: "draft" } ? ArticleStatus.Draft : ArticleStatus.Published;
    }

    // The file's name gives the address, not the title: a title can then be corrected without breaking links.
    private static Located<Slug>? SlugOf(ContentFile content, SourceFile file, Located<string> title, DiagnosticBag found)
    {
        var written = content.Fields.Text("slug");
        if (written is { } text)
        {
            if (Slug.TryParse(text.Value, out var slug)) return new Located<Slug>(slug, text.Span);
            found.Add(ContentProblems.BadSlugAt(text));
        }
        var stem = WithoutDate(file.Path.Stem);
        if (Slug.TryParse(stem, out var fromName)) return new Located<Slug>(fromName, title.Span);
        if ((Slug.From(stem) ?? Slug.From(title.Value)) is { } made) return new Located<Slug>(made, title.Span);
        found.Add(ContentProblems.NoSlugAt(content.Top));
        return null;
    }

    // `2021-05-06-name.md`, as other generators want it: the address has the date already.
    private static string WithoutDate(string stem) =>
        stem.Length > 11 && stem[10] == '-' && DateOnly.TryParseExact(stem[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? stem[11..] : stem;

    private static ImmutableArray<Located<string>> Aliases(FieldReader fields, DiagnosticBag found)
    {
        var aliases = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var alias in fields.TextList("aliases"))
            if (SitePath.TryParse(alias.Value.Trim('/'), out var path) && !path.Value.AsSpan().ContainsAny("?#%")) aliases.Add(alias);
            else found.Add(ContentProblems.BadAliasAt(alias));
        return aliases.ToImmutable();
    }

    private static ArticleImage? Image(FieldReader fields, DiagnosticBag found)
    {
        if (fields.TextOrMap("image") is not { } value) return null;
        if (value.Text is { } file)
        {
            found.Add(ContentProblems.MissingAltAt(file.Span));
            return new ArticleImage(file, "", null);
        }
        var image = value.Map!;
        var name = image.Text("file");
        var alt = image.Text("alt");
        var credit = image.Text("credit");
        image.ReportUnknown();
        if (name is null) found.Add(ContentProblems.MissingFieldAt(image.Span, "file", "assets/bridge.jpg"));
        else if (alt is null) found.Add(ContentProblems.MissingAltAt(name.Value.Span));
        return name is null ? null : new ArticleImage(name.Value, alt?.Value ?? "", credit?.Value);
    }
}
