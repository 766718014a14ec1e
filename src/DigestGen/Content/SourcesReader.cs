using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>Reads `content/sources.yml` and the introductions in `content/sources`.</summary>
internal static class SourcesReader
{
    /// <summary>The sources of the file, in order of id, without rejected ones; and the table that finds them by name.</summary>
    public static (ImmutableArray<Source> Sources, NameTable Names) Read(SourceFile file, DiagnosticBag found)
    {
        var entries = VocabularyReader.Entries(file, found);
        var sources = entries.Select(entry => ReadSource(entry.Id, entry.Name, entry.Fields, found)).ToList();
        var names = NameTable.Of(sources.Select(s => new NamedEntry(s.Id.Value, [s.Name, .. Recognised(s)], s.Status == VocabularyStatus.Rejected)), new DiagnosticBag());
        // Two outlets may be recognised by one phrase (import decides); two names alike are a mistake.
        NameTable.Of(sources.Select(s => new NamedEntry(s.Id.Value, [s.Name], s.Status == VocabularyStatus.Rejected)), found);
        return ([.. sources.Where(s => s.Status != VocabularyStatus.Rejected).OrderBy(s => s.Id.Value, StringComparer.Ordinal)], names);
    }

    /// <summary>The sources that articles name in a digest without sources.yml: by id, under the name that stands first.</summary>
    public static ImmutableArray<Source> FromArticles(IEnumerable<Located<string>> names) =>
    [
        .. names.DistinctBy(name => Slug.From(name.Value)!.Value.Value, StringComparer.Ordinal)
            .Select(name => new Source(new SourceId(Slug.From(name.Value)!.Value.Value), name, null, null, null, null, false, [], [], null, VocabularyStatus.Proposed, null))
            .OrderBy(source => source.Id.Value, StringComparer.Ordinal),
    ];

    public static ImmutableArray<Source> WithIntroductions(ImmutableArray<Source> sources, IEnumerable<SourceFile> files, DiagnosticBag found)
    {
        var bodies = IntroductionReader.ReadAll(files, sources.Select(source => source.Id.Value), "content/sources.yml", found);
        return bodies.Count == 0 ? sources : [.. sources.Select(source => bodies.TryGetValue(source.Id.Value, out var body) ? source with { Introduction = body } : source)];
    }

    private static Source ReadSource(Located<string> id, Located<string> name, FieldReader fields, DiagnosticBag found)
    {
        var source = new Source(
            new SourceId(id.Value),
            name,
            fields.Address("url")?.Value,
            fields.Text("country")?.Value,
            LanguageReader.Read(fields, "language", found),
            fields.Text("time_zone")?.Value,
            fields.Truth("republisher")?.Value ?? false,
            VocabularyReader.Values(fields.TextList("recognised_by")),
            VocabularyReader.Values(fields.TextList("furniture")),
            fields.Number("excerpt_limit", 1)?.Value,
            VocabularyReader.Status(fields, found),
            null);
        fields.ReportUnknown();
        return source;
    }

    private static IEnumerable<Located<string>> Recognised(Source source) => source.RecognisedBy.Select(phrase => new Located<string>(phrase, source.Name.Span));
}
