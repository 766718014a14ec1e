using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Markup;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>Reads `content/topics.yml` and the introductions in `content/topics`.</summary>
internal static class TopicsReader
{
    private static readonly string[] Kinds = ["event", "organisation", "person", "place", "theme"];

    /// <summary>The topics of the file, in order of id, those that stand and those that were rejected; and the table that finds them by name.</summary>
    public static (ImmutableArray<Topic> Topics, ImmutableArray<Topic> Rejected, NameTable Names) Read(SourceFile file, DiagnosticBag found)
    {
        var entries = VocabularyReader.Entries(file, found)
            .Select(entry => (entry.Id, entry.Name, entry.Fields, Aliases: entry.Fields.TextList("aliases"), Kind: Kind(entry.Fields, found), Status: VocabularyReader.Status(entry.Fields, found)))
            .ToList();
        var names = NameTable.Of(entries.Select(e => new NamedEntry(e.Id.Value, [e.Name, .. e.Aliases], e.Status == VocabularyStatus.Rejected)), found);
        var circles = BroaderCircles.In(entries.Select(e => (e.Id.Value, e.Fields.TextList("broader").Select(b => names.TryFind(b.Value, out var id) ? id : null).OfType<string>())));
        var topics = ImmutableArray.CreateBuilder<Topic>(entries.Count);
        foreach (var (id, name, fields, aliases, kind, status) in entries)
        {
            var broader = Ids(fields.TextList("broader"), names, found);
            var related = Ids(fields.TextList("related"), names, found);
            fields.ReportUnknown();
            if (status != VocabularyStatus.Rejected)
                foreach (var unused in aliases.Where(one => !NameMatcher.IsUsable(one.Value))) found.Add(ContentProblems.PlainWordAt(unused));
            if (circles.Contains(id.Value))
            {
                found.Add(ContentProblems.BroaderCircleAt(id));
                broader = [];
            }
            topics.Add(new Topic(new TopicId(id.Value), name, kind, VocabularyReader.Values(aliases), broader, related, status, null));
        }
        var inOrder = topics.OrderBy(topic => topic.Id.Value, StringComparer.Ordinal).ToLookup(topic => topic.Status == VocabularyStatus.Rejected);
        return ([.. inOrder[false]], [.. inOrder[true]], names);
    }

    /// <summary>The topics that articles name in a digest without a vocabulary file: by id, under the name that stands first.</summary>
    public static ImmutableArray<Topic> FromArticles(IEnumerable<Located<string>> names) =>
    [
        .. names.DistinctBy(name => Slug.From(name.Value)!.Value.Value, StringComparer.Ordinal)
            .Select(name => new Topic(new TopicId(Slug.From(name.Value)!.Value.Value), name, TopicKind.Theme, [], [], [], VocabularyStatus.Proposed, null))
            .OrderBy(topic => topic.Id.Value, StringComparer.Ordinal),
    ];

    public static ImmutableArray<Topic> WithIntroductions(ImmutableArray<Topic> topics, IEnumerable<SourceFile> files, DiagnosticBag found)
    {
        var bodies = IntroductionReader.ReadAll(files, topics.Select(topic => topic.Id.Value), "content/topics.yml", found);
        return bodies.Count == 0 ? topics : [.. topics.Select(topic => bodies.TryGetValue(topic.Id.Value, out var body) ? topic with { Introduction = body } : topic)];
    }

    private static TopicKind Kind(FieldReader fields, DiagnosticBag found)
    {
        switch (fields.Text("kind"))
        {
            case null or { Value: "theme" }: return TopicKind.Theme;
            case { Value: "person" }: return TopicKind.Person;
            case { Value: "place" }: return TopicKind.Place;
            case { Value: "organisation" or "organization" }: return TopicKind.Organisation;
            case { Value: "event" }: return TopicKind.Event;
            case { } other:
                found.Add(ContentProblems.NotAllowedAt("kind", other, Kinds));
                return TopicKind.Theme;
        }
    }

    private static ImmutableArray<TopicId> Ids(ImmutableArray<Located<string>> references, NameTable names, DiagnosticBag found)
    {
        var ids = ImmutableArray.CreateBuilder<TopicId>(references.Length);
        foreach (var name in references)
            if (!names.TryFind(name.Value, out var id)) found.Add(ContentProblems.UnknownTopicAt(name, names.Names));
            else if (id is not null && !ids.Contains(new TopicId(id))) ids.Add(new TopicId(id));
        return ids.ToImmutable();
    }
}

/// <summary>Reads introductions: Markdown files named after the id of the entry they belong to.</summary>
internal static class IntroductionReader
{
    public static Dictionary<string, MarkdownBody> ReadAll(IEnumerable<SourceFile> files, IEnumerable<string> ids, string list, DiagnosticBag found)
    {
        var known = ids.ToHashSet(StringComparer.Ordinal);
        var bodies = new Dictionary<string, MarkdownBody>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var content = FrontMatterReader.Read(file, found);
            content.Fields.ReportUnknown();
            if (!known.Contains(file.Path.Stem)) found.Add(ContentProblems.NoEntryAt(file, list, known));
            else bodies.TryAdd(file.Path.Stem, content.Body);
        }
        return bodies;
    }
}
