using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>What `topics.yml` and `sources.yml` have in common: a list of entries with an id, a name and a status.</summary>
internal static class VocabularyReader
{
    /// <summary>The entries of the file, without those whose id stands before or that have none.</summary>
    public static List<(Located<string> Id, Located<string> Name, FieldReader Fields)> Entries(SourceFile file, DiagnosticBag found)
    {
        var entries = new List<(Located<string> Id, Located<string> Name, FieldReader Fields)>();
        if (YamlReader.Read(file, 0, file.Text.Length, found) is not { } root || root is YamlScalar { IsNothing: true }) return entries;
        if (root is not YamlList list)
        {
            found.Add(ContentProblems.NotAListAt(root.Span with { Length = Math.Min(root.Span.Length, 60) }));
            return entries;
        }
        var firstById = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var fields in FieldReader.MapsOf(list, file.Path.FileName, ContentProblems.Fields, found))
        {
            if (Id(fields, found) is not { } id) continue;
            if (!firstById.TryAdd(id.Value, id.Span)) found.Add(ContentProblems.SameIdAt(id, firstById[id.Value]));
            else entries.Add((id, Name(fields, id, found), fields));
        }
        return entries;
    }

    public static VocabularyStatus Status(FieldReader fields, DiagnosticBag found)
    {
        switch (fields.Text("status"))
        {
            case null or { Value: "accepted" }: return VocabularyStatus.Accepted;
            case { Value: "proposed" }: return VocabularyStatus.Proposed;
            case { Value: "rejected" }: return VocabularyStatus.Rejected;
            case { } other:
                found.Add(ContentProblems.NotAllowedAt("status", other, ["accepted", "proposed", "rejected"]));
                return VocabularyStatus.Accepted;
        }
    }

    public static ImmutableArray<string> Values(ImmutableArray<Located<string>> texts) => [.. texts.Select(text => text.Value)];

    private static Located<string>? Id(FieldReader fields, DiagnosticBag found)
    {
        if (fields.Text("id") is { } id)
        {
            if (Slug.TryParse(id.Value, out _)) return id;
            found.Add(ContentProblems.BadSlugAt(id));
            return Slug.From(id.Value) is { } near ? new Located<string>(near.Value, id.Span) : null;
        }
        var proposal = fields.Text("name") is { } name ? Slug.From(name.Value)?.Value : null;
        found.Add(ContentProblems.MissingIdAt(fields.Span, proposal));
        return proposal is null ? null : new Located<string>(proposal, fields.Span);
    }

    private static Located<string> Name(FieldReader fields, Located<string> id, DiagnosticBag found)
    {
        if (fields.Text("name") is { } name) return name;
        found.Add(ContentProblems.MissingFieldAt(fields.Span, "name", "What people call it"));
        return id;
    }
}
