using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>Changes of single entries of `content/topics.yml` and `content/sources.yml` as an editor would make them: every other character, comments and order stay.</summary>
internal static class VocabularyFileEdits
{
    private static readonly ImmutableArray<string> BelowName = ["name"];

    /// <summary>The id of the entry that goes by an id or a name, letter case ignored; null for none.</summary>
    public static string? IdOf(SourceFile file, string idOrName) =>
        Entries(file).Where(entry => NamesOf(entry).Contains(idOrName, StringComparer.OrdinalIgnoreCase)).Select(IdOf).FirstOrDefault();

    /// <summary>The word behind `status:`; null for an entry without.</summary>
    public static string? StatusOf(SourceFile file, string id) => Find(file, id) is { } entry ? YamlEdits.TextOf(entry, "status") : null;

    /// <summary>All names of an entry, its own first.</summary>
    public static ImmutableArray<string> NamesOf(SourceFile file, string id) => Find(file, id) is { } entry ? [.. NamesOf(entry).Skip(1)] : [];

    /// <summary>An entry without `status` is accepted.</summary>
    public static SourceFile Accept(SourceFile file, string id)
    {
        if (Find(file, id) is not { } entry || YamlEdits.Field(entry, "status") is not { } status) return file;
        var (start, end) = YamlEdits.LinesOf(file.Text, status.Key.Span.Start, YamlEdits.End(file, status.Value));
        var stands = file.Text.AsSpan(start, end - start).Trim().StartsWith("status");
        return stands ? YamlEdits.Change(file, start, end - start, "") : YamlEdits.SetValue(file, status, "accepted");
    }

    public static SourceFile Reject(SourceFile file, string id) => Find(file, id) is { } entry ? YamlEdits.SetText(file, entry, "status", "rejected", BelowName) : file;

    public static SourceFile AddAlias(SourceFile file, string id, string alias) =>
        Find(file, id) is { } entry && !NamesOf(entry).Contains(alias, StringComparer.Ordinal) ? YamlEdits.AddToList(file, entry, "aliases", [alias], BelowName) : file;

    /// <summary>Adds a text to the list that a field of an entry holds; the field is made where there is none.</summary>
    public static SourceFile AddToList(SourceFile file, string id, string key, string text) => Find(file, id) is { } entry ? YamlEdits.AddToList(file, entry, key, [text], BelowName) : file;

    /// <summary>Takes an entry out, from its dash to the end of its last line.</summary>
    public static SourceFile Remove(SourceFile file, string id)
    {
        if (Find(file, id) is not { } entry) return file;
        var (start, end) = YamlEdits.LinesOf(file.Text, entry.Span.Start, YamlEdits.End(file, entry));
        return YamlEdits.Change(file, start, end - start, "");
    }

    private static IEnumerable<YamlMap> Entries(SourceFile file) =>
        YamlReader.Read(file, 0, file.Text.Length, new DiagnosticBag()) is YamlList list ? list.Items.OfType<YamlMap>() : [];

    private static YamlMap? Find(SourceFile file, string id) => Entries(file).FirstOrDefault(entry => IdOf(entry) == id);

    private static string? IdOf(YamlMap entry) => YamlEdits.TextOf(entry, "id") ?? (YamlEdits.TextOf(entry, "name") is { } name ? Slug.From(name)?.Value : null);

    private static IEnumerable<string> NamesOf(YamlMap entry) =>
        new[] { IdOf(entry), YamlEdits.TextOf(entry, "name") }.OfType<string>().Concat(YamlEdits.Field(entry, "aliases")?.Value switch
        {
            YamlScalar one => [one.Text],
            YamlList list => list.Items.OfType<YamlScalar>().Select(item => item.Text),
            _ => [],
        });
}
