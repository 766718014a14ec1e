using System.Collections.Immutable;
using System.Xml;
using DigestGen.Configuration;
using DigestGen.Linking;
using DigestGen.Pages;

namespace DigestGen.Exports;

/// <summary>
/// `atom.xml`: Atom (RFC 4287). Section 4.1.2 asks for a moment in every entry, so articles whose date names no day are in the other feeds only.
/// </summary>
internal sealed class AtomFeed : IExport
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages) =>
        from channel in Channel.Of(digest, words)
        where channel.Formats.Contains(FeedFormat.Atom)
        let file = channel.Address + PageFeeds.FileOf(FeedFormat.Atom)
        select new WrittenFile(digest.Routes.FileOf(file), output => XmlFile.Write(output, xml => Write(xml, channel, file, digest)));

    private static void Write(XmlWriter xml, Channel channel, string file, Digest digest)
    {
        var items = FeedItems.Of(channel, digest).Where(item => item.Updated is not null).ToImmutableArray();
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, digest.Config.Language);
        xml.Element("id", FeedItems.IdOf(channel, digest));
        xml.Element("title", channel.Title);
        if (channel.Description.Length > 0) xml.Element("subtitle", channel.Description);
        xml.Element("updated", XmlFile.Rfc3339(FeedItems.Updated(items) ?? DateTimeOffset.UnixEpoch));
        Link(xml, "self", digest.Routes.Absolute(file), PageFeeds.TypeOf(FeedFormat.Atom));
        Link(xml, "alternate", digest.Routes.Absolute(channel.Address), "text/html");
        Author(xml, digest.Config.Publisher.Length > 0 ? digest.Config.Publisher : digest.Config.Title);
        foreach (var item in items) WriteEntry(xml, item, digest);
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, FeedItem item, Digest digest)
    {
        xml.WriteStartElement("entry");
        if (item.Language != digest.Config.Language) xml.WriteAttributeString("xml", "lang", null, item.Language);
        xml.Element("id", item.Id);
        xml.Element("title", item.Title);
        if (item.Published is { } published) xml.Element("published", XmlFile.Rfc3339(published));
        xml.Element("updated", XmlFile.Rfc3339(item.Updated!.Value));
        Link(xml, "alternate", item.Url, "text/html");
        if (item.OriginalUrl is { } original) Link(xml, "via", original, null);
        foreach (var author in item.Authors) Author(xml, author);
        foreach (var topic in item.Topics)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", XmlFile.Clean(topic));
            xml.WriteEndElement();
        }
        xml.Element("summary", item.Description);
        if (item.Content is { } content)
        {
            xml.WriteStartElement("content");
            xml.WriteAttributeString("type", "html");
            xml.WriteString(XmlFile.Clean(content));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.Element("name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string href, string? type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", rel);
        if (type is not null) xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }
}
