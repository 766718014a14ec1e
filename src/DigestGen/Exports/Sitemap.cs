using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Content;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports;

/// <summary>
/// `sitemap.xml` (sitemaps.org protocol 0.9): every page that is meant to be found. Above 50,000 addresses it becomes an index of
/// `sitemap-1.xml`, `sitemap-2.xml` and so on. `lastmod` comes from the content's own days and stands only where one is known.
/// </summary>
internal sealed class Sitemap : IExport
{
    public const string File = "sitemap.xml";

    private const int MaxAddresses = 50_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages)
    {
        var addresses = pages.Where(page => page.IsListed).Select(page => digest.Routes.AddressOf(page.Path)).Order(StringComparer.Ordinal).ToArray();
        var dates = Changes(digest, words).ToFrozenDictionary(change => change.Address, change => change.Day, StringComparer.Ordinal);
        var chunks = addresses.Chunk(MaxAddresses).ToArray();
        if (chunks.Length <= 1) return [Urls(File, addresses, dates, digest)];
        var names = chunks.Select((_, i) => $"sitemap-{(i + 1).ToString(CultureInfo.InvariantCulture)}.xml").ToArray();
        return chunks.Select((chunk, i) => Urls(names[i], chunk, dates, digest)).Prepend(Index(names, digest));
    }

    /// <summary>
    /// The day of an article or of its last correction; of a topic, source, story and the home page, the newest such day of their articles.
    /// </summary>
    private static IEnumerable<(string Address, DateOnly Day)> Changes(Digest digest, Wording words)
    {
        foreach (var article in digest.Articles)
            if (ChangeOf(article) is { } day) yield return (digest.Routes.Of(article), day);
        foreach (var (address, articles) in Channel.Of(digest, words).Select(channel => (channel.Address, channel.Articles)))
            if (articles.Max(ChangeOf) is { } newest) yield return (address, newest);
    }

    private static DateOnly? ChangeOf(Article article)
    {
        var days = article.Corrections.Select(correction => correction.Date).Append(article.Date).Where(date => date is { IsOneDay: true }).Select(date => date!.Earliest);
        return days.Select(day => (DateOnly?)day).Max();
    }

    private static WrittenFile Urls(string name, string[] addresses, FrozenDictionary<string, DateOnly> dates, Digest digest) =>
        new(SitePath.Of(name), output => XmlFile.Write(output, xml =>
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var address in addresses)
            {
                xml.WriteStartElement("url");
                xml.Element("loc", digest.Routes.Absolute(address));
                if (dates.TryGetValue(address, out var day)) xml.Element("lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }));

    private static WrittenFile Index(string[] names, Digest digest) =>
        new(SitePath.Of(File), output => XmlFile.Write(output, xml =>
        {
            xml.WriteStartElement("sitemapindex", Namespace);
            foreach (var name in names)
            {
                xml.WriteStartElement("sitemap");
                xml.Element("loc", digest.Routes.Absolute(digest.Routes.ToFile(name)));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }));
}
