using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Importing;

/// <summary>What `content/imports/ID.yml` tells the next import: which bytes were imported by which importer, and what was written.</summary>
/// <param name="RawHash">SHA-256 of the clipping, in hexadecimal digits.</param>
/// <param name="Article">Where the article was written.</param>
/// <param name="WrittenHash">SHA-256 of the article's text as it was written: another hash means that an editor changed it.</param>
internal sealed record ImportRecord(string RawHash, int Importer, SitePath Article, string WrittenHash)
{
    /// <summary>Raised when import makes something else of the same bytes.</summary>
    public const int ImporterVersion = 4;

    private const string Heading = "# What import made of this clipping. DigestGen writes this file; the article is what you edit.\n";

    private static readonly (LedgerAction Action, string Name)[] Actions =
    [
        (LedgerAction.Suggested, "suggested"),
        (LedgerAction.Removed, "removed"),
        (LedgerAction.BecameField, "became-field"),
        (LedgerAction.Repaired, "repaired"),
    ];

    public static string NameOf(LedgerAction action) => Actions.First(pair => pair.Action == action).Name;

    public static SitePath PathOf(string id) => SitePath.Of($"content/imports/{id}.yml");

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // A checkout may have turned line ends into CRLF: that is no edit.
    public static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal)));

    /// <summary>Reads the first lines only, which <see cref="Write"/> always writes bare: a whole record holds the text again, and a digest has thousands of them.</summary>
    public static ImportRecord? Read(SourceFile file)
    {
        var values = Head(file);
        return values.TryGetValue("sha256", out var rawHash) && values.TryGetValue("written", out var written) && values.TryGetValue("article", out var path)
            && SitePath.TryParse(path, out var article) && int.TryParse(values.GetValueOrDefault("importer"), NumberStyles.None, CultureInfo.InvariantCulture, out var importer)
            ? new ImportRecord(rawHash, importer, article, written)
            : null;
    }

    /// <summary>The clipping that a record is about.</summary>
    public static SitePath? ClippingIn(SourceFile file) => SitePath.TryParse(Head(file).GetValueOrDefault("clipping"), out var clipping) ? clipping : null;

    private static Dictionary<string, string> Head(SourceFile file)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var raw in file.Text.AsSpan(0, Math.Min(file.Text.Length, 4000)).EnumerateLines())
        {
            var colon = raw.IndexOf(": ");
            if (raw.StartsWith("#") || colon <= 0) continue;
            values.TryAdd(raw[..colon].ToString(), raw[(colon + 2)..].Trim("\" ").ToString());
            if (values.Count == 5) break;
        }
        return values;
    }

    /// <summary>What import wrote last, and the ledger of that import; null for a record that somebody damaged.</summary>
    public static (string Base, ImmutableArray<LedgerEntry> Ledger)? ReadWhole(SourceFile file)
    {
        if (YamlReader.Read(file, 0, file.Text.Length, new DiagnosticBag()) is not YamlMap map || Field(map, "base") is not YamlList lines) return null;
        var ledger = (Field(map, "ledger") as YamlList)?.Items.OfType<YamlMap>().Select(EntryOf) ?? [];
        return (string.Concat(lines.Items.Select(line => ((line as YamlScalar)?.Text ?? "") + "\n")), [.. ledger]);
    }

    private static LedgerEntry EntryOf(YamlMap entry)
    {
        var action = Actions.FirstOrDefault(pair => pair.Name == TextOf(entry, "action")).Action;
        return new LedgerEntry(int.TryParse(TextOf(entry, "line"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0, action, TextOf(entry, "rule"), TextOf(entry, "before"), TextOf(entry, "after"))
        {
            IsUndone = TextOf(entry, "undone") == "true",
        };
    }

    private static YamlNode? Field(YamlMap map, string key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;

    private static string TextOf(YamlMap map, string key) => (Field(map, key) as YamlScalar)?.Text ?? "";

    /// <summary>The record's file: how the clipping is known again, where each field came from, the ledger, and the article as it was written, for merging.</summary>
    /// <param name="proposal">The article's text as import makes it: the base of the next merge.</param>
    /// <param name="of">The bytes and the importer that it was made of.</param>
    public static SourceFile Write(ClippingDraft draft, SitePath article, string proposal, (string RawHash, int Importer) of)
    {
        var writer = new YamlWriter()
            .Text("clipping", draft.Clipping.Value)
            .Text("sha256", of.RawHash)
            .Number("importer", of.Importer)
            .Text("article", article.Value)
            .Text("written", Hash(proposal))
            .Maps("fields", [.. FieldsOf(draft.Fields)], (map, field) => map.Text("field", field.Name).Text("value", field.Value).Number("line", field.Line == 0 ? null : field.Line).Text("rule", field.Rule)
                .Text("confidence", field.Confidence.ToString().ToLowerInvariant()))
            .Maps("ledger", [.. draft.Ledger.Entries.Select((entry, i) => (Entry: entry, Number: i + 1))], (map, numbered) => WriteEntry(map, numbered.Number, numbered.Entry))
            .TextList("base", [.. proposal.TrimEnd('\n').Split('\n')]);
        return new SourceFile(PathOf(draft.Clipping.Stem), Heading + writer);
    }

    private static void WriteEntry(YamlWriter map, int number, LedgerEntry entry)
    {
        map.Number("number", number).Number("line", entry.Line).Text("action", NameOf(entry.Action)).Text("rule", entry.Rule)
            .Text("before", entry.Before).Text("after", entry.After.Length == 0 ? null : entry.After);
        if (entry.IsUndone) map.Truth("undone", true);
    }

    /// <summary>Every field that was found, in the order of front matter.</summary>
    internal static IEnumerable<(string Name, string Value, int Line, string Rule, Confidence Confidence)> FieldsOf(ClippingFields fields)
    {
        if (fields.Title is { } title) yield return ("title", title.Value, title.Line, title.Rule, title.Confidence);
        if (fields.Standfirst is { } standfirst) yield return ("standfirst", standfirst.Value, standfirst.Line, standfirst.Rule, standfirst.Confidence);
        if (fields.Date is { } date) yield return ("date", date.Value.Text, date.Line, date.Rule, date.Confidence);
        foreach (var author in fields.Authors) yield return ("authors", author.Value, author.Line, author.Rule, author.Confidence);
        if (fields.Source is { } source) yield return ("source", source.Value.Name, source.Line, source.Rule, source.Confidence);
        if (fields.Via is { } via) yield return ("via", via.Value.Name, via.Line, via.Rule, via.Confidence);
        if (fields.Url is { } url) yield return ("url", url.Value.OriginalString, url.Line, url.Rule, url.Confidence);
        if (fields.Section is { } section) yield return ("section", section.Value, section.Line, section.Rule, section.Confidence);
        if (fields.Language is { } language) yield return ("lang", language.Value, language.Line, language.Rule, language.Confidence);
    }
}
