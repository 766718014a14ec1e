using System.Collections.Frozen;
using DigestGen.Content;
using DigestGen.Text;

namespace DigestGen.Linking;

/// <summary>
/// The addresses of the site: one place that knows which page stands where. An address begins with the base path (`/repo/topics/nato/`), so that a
/// template or feed never adds to it; <see cref="Absolute"/> adds the host. <see cref="FileOf"/> gives the output file behind an address.
/// </summary>
public sealed class RouteTable(Uri baseUrl, FrozenDictionary<string, string> byContentFile, FrozenSet<string> known)
{
    /// <summary>The pictures of the site, by address.</summary>
    public FrozenDictionary<string, Picture> Pictures { get; init; } = FrozenDictionary<string, Picture>.Empty;

    /// <summary>`/` or `/repo/`.</summary>
    public string BasePath { get; } = baseUrl.AbsolutePath;

    public string Home => BasePath;

    /// <summary>`/2021/05/06/slug/`; as far as the date goes for one without day or month; `/undated/slug/` without a date.</summary>
    public string Of(Article article) => $"{BasePath}{Permalink.FolderOf(article.Date)}/{article.Slug.Value}/";

    public string Of(Topic topic) => $"{BasePath}topics/{topic.Id.Value}/";

    public string Of(Source source) => $"{BasePath}sources/{source.Id.Value}/";

    public string Of(Story story) => $"{BasePath}stories/{story.Id.Value}/";

    public string Of(StaticPage page) => $"{BasePath}{page.Slug.Value}/";

    public string Of(Edition edition) => $"{BasePath}editions/{edition.Id}/";

    /// <summary>`To("timeline", "2021")` is `/timeline/2021/`.</summary>
    public string To(params ReadOnlySpan<string> parts) => $"{BasePath}{string.Join('/', parts!)}/";

    /// <summary>A file of the output: `ToFile("feed.xml")` is `/feed.xml`.</summary>
    public string ToFile(string path) => BasePath + path;

    /// <summary>With scheme and host: what feeds, sitemaps and canonical links need.</summary>
    public string Absolute(string address) => baseUrl.GetLeftPart(UriPartial.Authority) + address;

    /// <summary>The address of an output file: `topics/nato/index.html` is `/topics/nato/`.</summary>
    public string AddressOf(SitePath file)
    {
        const string index = "index.html";
        var path = file.Value;
        return BasePath + (path == index || path.EndsWith("/" + index, StringComparison.Ordinal) ? path[..^index.Length] : path);
    }

    /// <summary>The output file behind an address of this table.</summary>
    public SitePath FileOf(string address)
    {
        var path = Uri.UnescapeDataString(address[BasePath.Length..]);
        return SitePath.Of(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
    }

    /// <summary>
    /// The address for a link as an editor wrote it in <paramref name="from"/>: a content file (`content/articles/2021/x.md`, `../stories/y.md`), an asset (`assets/a.png`,
    /// `content/assets/a.png`), or an address of the site without its base path (`/about/`). Null when nothing stands there. A `#fragment` is kept.
    /// </summary>
    public string? Resolve(SitePath from, string link)
    {
        // A file's name may hold a `#` or `?` of its own.
        if (FromFile(from, link) is { } whole) return whole;
        var hash = link.AsSpan().IndexOfAny('#', '?');
        var (path, rest) = hash < 0 ? (link, "") : (link[..hash], link[hash..]);
        if (path.Length == 0) return link;
        var address = path[0] == '/' ? FromRoot(Uri.UnescapeDataString(path)) : FromFile(from, path) ?? FromFile(from, Uri.UnescapeDataString(path));
        return address is null ? null : address + rest;
    }

    /// <summary>A path as addresses write it: blanks, `#`, `%` and letters beyond ASCII by their percent codes.</summary>
    public static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private string? FromRoot(string path)
    {
        var file = path.EndsWith('/') ? path + "index.html" : path;
        if (known.Contains(file[1..])) return BasePath + Escaped(path[1..]);
        return known.Contains(path[1..] + "/index.html") ? BasePath + Escaped(path[1..]) + "/" : null;
    }

    private string? FromFile(SitePath from, string path)
    {
        foreach (var candidate in (string?[])[Combine(from, path), path, "content/" + path])
            if (candidate is not null && byContentFile.TryGetValue(candidate, out var address)) return address;
        return null;
    }

    private static string? Combine(SitePath from, string relative)
    {
        var parts = from.Value.Split('/')[..^1].ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0) return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not "." and not "") parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
