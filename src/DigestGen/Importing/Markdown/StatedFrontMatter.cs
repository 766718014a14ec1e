using DigestGen.Configuration;
using DigestGen.Language;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Importing.Markdown;

/// <summary>The front matter of a clipping, as other programs write it, to fields. What it states under any of the usual names is taken; the rest is left alone.</summary>
internal static class StatedFrontMatter
{
    private const string Rule = "front matter";

    private static readonly string[] Addresses = ["url", "link", "source_url", "source-url", "sourceurl", "original", "canonical", "canonical_url", "permalink", "source"];
    private static readonly string[] Outlets = ["source", "publisher", "publication", "outlet", "site", "site_name", "sitename", "newspaper"];
    private static readonly string[] Dates = ["date", "published", "date_published", "datepublished", "publish_date", "pubdate", "published_at"];
    private static readonly string[] People = ["authors", "author", "by", "byline"];
    private static readonly string[] Titles = ["title", "headline"];
    private static readonly string[] Sections = ["section", "category"];
    private static readonly string[] Languages = ["lang", "language"];

    private static readonly string[][] Known = [Addresses, Outlets, Dates, People, Titles, Sections, Languages, ["via"]];

    /// <summary>The front matter's lines for the ledger: those of a field that is read, and the others.</summary>
    public static List<LedgerEntry> Entries(SourceFile file, SourceSpan yaml)
    {
        var entries = new List<LedgerEntry>();
        var field = "";
        var number = file.PositionOf(yaml.Start).Line;
        foreach (var line in file.Text.Substring(yaml.Start, yaml.Length).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not ('-' or '#')) field = Known.Any(keys => keys.Contains(line[..colon].Trim().ToLowerInvariant())) ? line[..colon].Trim() : "";
            if (line.Trim().Length > 0) entries.Add(new LedgerEntry(number, field.Length > 0 ? LedgerAction.BecameField : LedgerAction.Removed, "front-matter", line, field));
            number++;
        }
        return entries;
    }

    /// <param name="root">What YAML made of it; null where nothing could be read.</param>
    /// <param name="yaml">Where it stands.</param>
    public static ClippingFields Read(YamlNode? root, SourceSpan yaml, OutletBook outlets)
    {
        var file = yaml.File;
        var map = (root as YamlMap ?? new YamlMap(yaml, [], [])) with { Span = yaml };
        var url = First(map, Addresses) is { } address && WebAddress(address.Value) is { } web ? Field(web, address, file) : null;
        var source = First(map, Outlets) is { } name && WebAddress(name.Value) is null && outlets.Named(name.Value) is { } outlet ? Field(outlet, name, file)
            : url is not null && outlets.ByHost(url.Value) is { } known ? new FoundField<FoundOutlet>(new FoundOutlet(known.Id, known.Name.Value, IsKnown: true), url.Line, "address-host", Confidence.High) : null;
        return ClippingFields.None with
        {
            Title = First(map, Titles) is { } title ? Field(title.Value, title, file) : null,
            // `created` and `clipped` say when somebody saved the note.
            Date = First(map, Dates) is { } date && Date(date.Value, outlets) is { } day ? Field(day, date, file) : null,
            Authors = [.. Texts(map, People).SelectMany(author => Html.PageAuthors.People(author.Value, source?.Value.Name).Select(person => Field(person, author, file)))],
            Source = source,
            Via = First(map, "via") is { } via && outlets.Named(via.Value) is { } republisher ? Field(republisher, via, file) : null,
            Url = url,
            Section = First(map, Sections) is { } section ? Field(section.Value, section, file) : null,
            Language = First(map, Languages) is { } language && LanguageTag.IsValid(language.Value) ? Field(language.Value, language, file) : null,
        };
    }

    private static FoundField<T> Field<T>(T value, Located<string> at, SourceFile file) => new(value, file.PositionOf(at.Span.Start).Line, Rule, Confidence.High);

    private static Located<string>? First(YamlMap map, params string[] keys)
    {
        foreach (var text in Texts(map, keys))
            if (text.Value.Length > 0) return text;
        return keys.Select(key => Lost(map, key)).FirstOrDefault(lost => lost is not null);
    }

    // `title: Harbour: a second crane` is not YAML, and what it means is plain all the same.
    private static Located<string>? Lost(YamlMap map, string key)
    {
        var (file, text) = (map.Span.File, map.Span.File.Text);
        var end = Math.Min(text.Length, map.Span.Start + map.Span.Length);
        for (var at = map.Span.Start; at < end;)
        {
            var length = text.AsSpan(at, end - at).IndexOfAny('\r', '\n');
            var line = text[at..(length < 0 ? end : at + length)];
            if (line.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase) && Bare(line[(key.Length + 1)..].Trim().Trim('"', '\'')) is { Length: > 0 } value && value[0] is not ('[' or '{' or '|' or '>' or '&'))
                return new Located<string>(value, file.Span(at, key.Length));
            at += line.Length + 1;
        }
        return null;
    }

    private static IEnumerable<Located<string>> Texts(YamlMap map, params string[] keys)
    {
        foreach (var key in keys)
            foreach (var entry in map.Entries)
            {
                if (!string.Equals(entry.Key.Value, key, StringComparison.OrdinalIgnoreCase)) continue;
                foreach (var node in entry.Value is YamlList list ? list.Items : [entry.Value])
                    if (node is YamlScalar { IsNothing: false } scalar && Bare(scalar.Text) is { Length: > 0 } text) yield return new Located<string>(text, scalar.Span);
            }
    }

    // `[[Ada Holm]]` links to a note about her.
    private static string Bare(string text) => text.Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal).Trim();

    private static Uri? WebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    private static Edtf? Date(string text, OutletBook outlets) =>
        Edtf.TryParse(text, out var date) && !text.Contains('T', StringComparison.Ordinal) ? date : Html.PageDates.Read(text, outlets.MonthFirst);
}
