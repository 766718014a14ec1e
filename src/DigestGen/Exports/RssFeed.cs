using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using DigestGen.Configuration;
using DigestGen.Linking;
using DigestGen.Pages;

namespace DigestGen.Exports;

/// <summary>`feed.xml`: RSS 2.0 (RSS Advisory Board, version 2.0.11) with Atom's self link. The date is the newest item's, never the build's.</summary>
internal sealed class RssFeed : IExport
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string ContentModule = "http://purl.org/rss/1.0/modules/content/";

    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages) =>
        from channel in Channel.Of(digest, words)
        where channel.Formats.Contains(FeedFormat.Rss)
        let file = channel.Address + PageFeeds.FileOf(FeedFormat.Rss)
        select new WrittenFile(digest.Routes.FileOf(file), output => XmlFile.Write(output, xml => Write(xml, channel, file, digest)));

    private static void Write(XmlWriter xml, Channel channel, string file, Digest digest)
    {
        var items = FeedItems.Of(channel, digest);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        if (items.Any(item => item.Content is not null)) xml.WriteAttributeString("xmlns", "content", null, ContentModule);
        xml.WriteStartElement("channel");
        xml.Element("title", channel.Title);
        xml.Element("link", digest.Routes.Absolute(channel.Address));
        xml.Element("description", channel.Description);
        xml.Element("language", digest.Config.Language);
        if (FeedItems.Updated(items) is { } updated) xml.Element("lastBuildDate", Rfc822(updated));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("href", digest.Routes.Absolute(file));
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", PageFeeds.TypeOf(FeedFormat.Rss));
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
        // RSS's own `author` is a mail address, which nobody gives.
        foreach (var author in item.Authors) xml.WriteElementString("dc", "creator", DublinCore, XmlFile.Clean(author));
        xml.Element("description", item.Description);
        if (item.Content is { } content) xml.WriteElementString("content", "encoded", ContentModule, XmlFile.Clean(content));
        foreach (var topic in item.Topics) xml.Element("category", topic);
        if (item.Source is { Url: { } home } source)
        {
            xml.WriteStartElement("source");
            xml.WriteAttributeString("url", home.AbsoluteUri);
            xml.WriteString(XmlFile.Clean(source.Name.Value));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>RFC 822 with a four-digit year, as RSS asks: `Thu, 06 May 2021 16:15:00 +0000`.</summary>
    private static string Rfc822(DateTimeOffset moment)
    {
        var offset = moment.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
        return moment.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + offset;
    }
}
