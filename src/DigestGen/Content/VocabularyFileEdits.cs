using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Content;

/// <summary>Changes of single entries of `content/topics.yml` and `content/sources.yml` as an editor would make them: every other character, comments and order stay.</summary>
internal static class VocabularyFileEdits
{
    /// <summary>The id of the entry that goes by an id or a name, letter case ignored; null for none.</summary>
    public static string? IdOf(SourceFile file, string idOrName) =>
        Entries(file).Where(entry => NamesOf(entry).Contains(idOrName, StringComparer.OrdinalIgnoreCase)).Select(IdOf).FirstOrDefault();

    /// <summary>The word behind `status:`; null for an entry without.</summary>
    public static string? StatusOf(SourceFile file, string id) => Find(file, id) is { } entry ? TextOf(entry, "status") : null;

    /// <summary>All names of an entry, its own first.</summary>
    public static ImmutableArray<string> NamesOf(SourceFile file, string id) => Find(file, id) is { } entry ? [.. NamesOf(entry).Skip(1)] : [];

    /// <summary>An entry without `status` is accepted.</summary>
    public static SourceFile Accept(SourceFile file, string id)
    {
        if (Find(file, id) is not { } entry || Field(entry, "status") is not { } status) return file;
        var (start, end) = LinesOf(file.Text, status.Key.Span.Start, End(status.Value));
        var stands = file.Text.AsSpan(start, end - start).Trim().StartsWith("status");
        return stands ? Change(file, start, end - start, "") : Change(file, status.Value.Span.Start, status.Value.Span.Length, "accepted");
    }

    public static SourceFile Reject(SourceFile file, string id)
    {
        if (Find(file, id) is not { } entry) return file;
        if (Field(entry, "status") is { } status) return Change(file, status.Value.Span.Start, status.Value.Span.Length, "rejected");
        return AddField(file, entry, "status: rejected");
    }

    public static SourceFile AddAlias(SourceFile file, string id, string alias) =>
        Find(file, id) is { } entry && !NamesOf(entry).Contains(alias, StringComparer.Ordinal) ? AddTo(file, entry, "aliases", alias) : file;

    /// <summary>Adds a text to the list that a field of an entry holds; the field is made where there is none.</summary>
    public static SourceFile AddToList(SourceFile file, string id, string key, string text) => Find(file, id) is { } entry ? AddTo(file, entry, key, text) : file;

    private static SourceFile AddTo(SourceFile file, YamlMap entry, string key, string text)
    {
        var written = InBrackets(text);
        switch (Field(entry, key))
        {
            case null: return AddField(file, entry, $"{key}: [{written}]");
            case { Value: YamlScalar { IsNothing: false } one }: return Change(file, one.Span.Start, one.Span.Length, $"[{InBrackets(one.Text)}, {written}]");
            case { Value: YamlList { Items.Length: > 0 } list }:
                var last = list.Items[^1];
                if (list.Items.Any(item => item is YamlScalar scalar && scalar.Text == text)) return file;
                if (file.Text[list.Span.Start] == '[') return Change(file, End(last), 0, ", " + written);
                var (lineStart, lineEnd) = LinesOf(file.Text, last.Span.Start, End(last));
                var indent = file.Text.AsSpan(lineStart, lineEnd - lineStart).IndexOf('-');
                return Change(file, lineEnd, 0, $"{NewLineBefore(file.Text, lineEnd)}{new string(' ', Math.Max(0, indent))}- {YamlText.Write(text)}\n");
            case { } empty: return Change(file, empty.Value.Span.Start, empty.Value.Span.Length, $"[{written}]");
        }
    }

    /// <summary>Takes an entry out, from its dash to the end of its last line.</summary>
    public static SourceFile Remove(SourceFile file, string id)
    {
        if (Find(file, id) is not { } entry) return file;
        var (start, end) = LinesOf(file.Text, entry.Span.Start, entry.Entries.Max(field => End(field.Value)));
        return Change(file, start, end - start, "");
    }

    private static IEnumerable<YamlMap> Entries(SourceFile file) =>
        YamlReader.Read(file, 0, file.Text.Length, new DiagnosticBag()) is YamlList list ? list.Items.OfType<YamlMap>() : [];

    private static YamlMap? Find(SourceFile file, string id) => Entries(file).FirstOrDefault(entry => IdOf(entry) == id);

    private static string? IdOf(YamlMap entry) => TextOf(entry, "id") ?? (TextOf(entry, "name") is { } name ? Slug.From(name)?.Value : null);

    private static IEnumerable<string> NamesOf(YamlMap entry) =>
        new[] { IdOf(entry), TextOf(entry, "name") }.OfType<string>().Concat(Field(entry, "aliases")?.Value switch
        {
            YamlScalar one => [one.Text],
            YamlList list => list.Items.OfType<YamlScalar>().Select(item => item.Text),
            _ => [],
        });

    private static YamlEntry? Field(YamlMap entry, string key)
    {
        foreach (var field in entry.Entries)
            if (field.Key.Value == key) return field;
        return null;
    }

    private static string? TextOf(YamlMap entry, string key) => Field(entry, key)?.Value is YamlScalar { IsNothing: false } scalar ? scalar.Text : null;

    // Below the name, as far in; behind it, where the entry stands in braces.
    private static SourceFile AddField(SourceFile file, YamlMap entry, string field)
    {
        var first = Field(entry, "name") ?? entry.Entries[0];
        if (file.Text[entry.Span.Start] == '{') return Change(file, End(first.Value), 0, ", " + field);
        var (start, end) = LinesOf(file.Text, first.Key.Span.Start, End(first.Value));
        return Change(file, end, 0, $"{NewLineBefore(file.Text, end)}{new string(' ', IndentOf(entry, file.Text))}{field}\n");
    }

    // The first field may stand behind the dash of the list.
    private static int IndentOf(YamlMap entry, string text)
    {
        var first = entry.Entries[0].Key.Span.Start;
        return first - LinesOf(text, first, first).Start;
    }

    private static string InBrackets(string text) => text.AsSpan().ContainsAny(",[]{}") ? YamlText.Quote(text) : YamlText.Write(text);

    private static int End(YamlNode node) => node.Span.Start + node.Span.Length;

    private static (int Start, int End) LinesOf(string text, int start, int end)
    {
        var from = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var behind = end == 0 || text[end - 1] != '\n' ? text.IndexOf('\n', Math.Min(end, text.Length)) : end - 1;
        return (from, behind < 0 ? text.Length : behind + 1);
    }

    private static string NewLineBefore(string text, int at) => at > 0 && text[at - 1] != '\n' ? "\n" : "";

    private static SourceFile Change(SourceFile file, int start, int length, string by) => new(file.Path, string.Concat(file.Text.AsSpan(0, start), by, file.Text.AsSpan(start + length)));
}
