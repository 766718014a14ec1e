using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports;

/// <summary>`feed.xml`: RSS 2.0 (RSS Advisory Board, version 2.0.11) with Atom's self link. The date is the newest item's, never the build's.</summary>
internal sealed class RssFeed : IExport
{
    public const string File = "feed.xml";

    private const string Atom = "http://www.w3.org/2005/Atom";

    public IEnumerable<WrittenFile> Plan(Digest digest, ImmutableArray<TemplatedPage> pages) =>
        [new WrittenFile(SitePath.Of(File), output => XmlFile.Write(output, xml => Write(xml, digest)))];

    private static void Write(XmlWriter xml, Digest digest)
    {
        var items = FeedItems.Of(digest);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteStartElement("channel");
        xml.Element("title", digest.Config.Title);
        xml.Element("link", digest.Routes.Absolute(digest.Routes.Home));
        xml.Element("description", digest.Config.Description);
        xml.Element("language", digest.Config.Language);
        if (FeedItems.Updated(items) is { } updated) xml.Element("lastBuildDate", Rfc822(updated));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("href", digest.Routes.Absolute(digest.Routes.ToFile(File)));
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (var item in items) WriteItem(xml, item);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.Element("title", item.Title);
        xml.Element("link", item.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        if (item.Published is { } published) xml.Element("pubDate", Rfc822(published));
        xml.Element("description", item.Description);
        foreach (var topic in item.Topics) xml.Element("category", topic);
        xml.WriteEndElement();
    }

    /// <summary>RFC 822 with a four-digit year, as RSS asks: `Thu, 06 May 2021 16:15:00 +0000`.</summary>
    private static string Rfc822(DateTimeOffset moment)
    {
        var offset = moment.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
        return moment.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + offset;
    }
}
