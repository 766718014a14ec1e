using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Configuration;

/// <summary>Reads `outputs` of `site.yml`.</summary>
internal static class OutputSettingsReader
{
    // RFC 4151 asks for a day on which the name was its owner's. Nobody can look that up in a file; the year in which the format was settled stands for it, and `tag` for what is known better.
    private const string TagYear = "2026";

    private static readonly ImmutableArray<(string Name, FeedFormat Value)> FeedFormats = [("rss", FeedFormat.Rss), ("atom", FeedFormat.Atom), ("json", FeedFormat.Json)];

    private static readonly ImmutableArray<(string Name, TimelineFormat Value)> TimelineFormats =
        [("calendar", TimelineFormat.Calendar), ("timelinejs", TimelineFormat.TimelineJs), ("csv", TimelineFormat.Csv)];

    private static readonly ImmutableArray<(string Name, FeedText Value)> FeedTexts = [("excerpt", FeedText.Excerpt), ("full", FeedText.Full)];

    private static readonly ImmutableArray<(string Name, CitationPlace Value)> Places = [("page", CitationPlace.Page), ("files", CitationPlace.Files), ("none", CitationPlace.None)];

    /// <param name="site">The fields of `site.yml`.</param>
    /// <param name="address">The site's address as the file gives it, so that a preview elsewhere has the same ids; where it gives none, the one in use.</param>
    public static OutputSettings Read(FieldReader site, Uri address, DiagnosticBag found)
    {
        var fields = site.Map("outputs");
        var settings = new OutputSettings(
            Many(fields, "feeds", FeedFormats, [.. FeedFormats.Select(format => format.Value)], found),
            Many(fields, "section_feeds", FeedFormats, [.. FeedFormats.Select(format => format.Value)], found),
            One(fields, "feed_text", FeedTexts, found),
            Many(fields, "timelines", TimelineFormats, [.. TimelineFormats.Select(format => format.Value)], found),
            Many(fields, "section_timelines", TimelineFormats, [TimelineFormat.Calendar], found),
            One(fields, "citations", Places, found),
            Tag(fields, address, found));
        fields?.ReportUnknown();
        return settings;
    }

    private static T One<T>(FieldReader? fields, string key, ImmutableArray<(string Name, T Value)> known, DiagnosticBag found)
        where T : struct =>
        fields?.Text(key) is { } text ? ValueOf(key, text, known, found) ?? known[0].Value : known[0].Value;

    private static ImmutableArray<T> Many<T>(FieldReader? fields, string key, ImmutableArray<(string Name, T Value)> known, ImmutableArray<T> otherwise, DiagnosticBag found)
        where T : struct
    {
        if (fields is null || !fields.Has(key)) return otherwise;
        var values = fields.TextList(key);
        if (values is [{ Value: "none" }]) return [];
        // In the order of the list of formats, whatever the file's: the same formats give the same pages.
        var chosen = values.Select(value => ValueOf(key, value, known, found)).OfType<T>().ToHashSet();
        return [.. known.Select(format => format.Value).Where(chosen.Contains)];
    }

    private static T? ValueOf<T>(string key, Located<string> text, ImmutableArray<(string Name, T Value)> known, DiagnosticBag found)
        where T : struct
    {
        foreach (var (name, value) in known)
            if (string.Equals(name, text.Value, StringComparison.OrdinalIgnoreCase)) return value;
        found.Add(ConfigurationProblems.NotAllowedAt(key, text, known.Select(one => one.Name)));
        return null;
    }

    private static string Tag(FieldReader? fields, Uri address, DiagnosticBag found)
    {
        var standard = $"tag:{address.IdnHost.ToLowerInvariant()},{TagYear}:{address.AbsolutePath.Trim('/')}";
        var tag = standard.EndsWith(':') ? standard : standard + "/";
        if (fields?.Text("tag") is not { } given) return tag;
        if (IsTag(given.Value)) return "tag:" + given.Value + (given.Value.EndsWith('/') || given.Value.EndsWith(':') ? "" : given.Value.Contains(':', StringComparison.Ordinal) ? "/" : ":");
        found.Add(ConfigurationProblems.BadTagAt(given));
        return tag;
    }

    /// <summary>RFC 4151, section 2.1: `name,YYYY`, `name,YYYY-MM` or `name,YYYY-MM-DD`, and after a colon anything that an address may hold.</summary>
    private static bool IsTag(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0) return false;
        var colon = text.IndexOf(':', comma);
        var (name, day, rest) = (text[..comma], text[(comma + 1)..(colon < 0 ? text.Length : colon)], colon < 0 ? "" : text[(colon + 1)..]);
        var host = name[(name.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return Uri.CheckHostName(host) == UriHostNameType.Dns && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@')
            && DateOnly.TryParseExact(day, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && rest.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '_' or '~' or ':');
    }
}
