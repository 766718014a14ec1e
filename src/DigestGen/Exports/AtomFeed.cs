using System.Collections.Immutable;
using System.Xml;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports;

/// <summary>
/// `atom.xml`: Atom (RFC 4287). Section 4.1.2 asks for a moment in every entry, so articles whose date names no day are in the other feeds only.
/// </summary>
internal sealed class AtomFeed : IExport
{
    public const string File = "atom.xml";

    private const string Atom = "http://www.w3.org/2005/Atom";

    public IEnumerable<WrittenFile> Plan(Digest digest, ImmutableArray<TemplatedPage> pages) =>
        [new WrittenFile(SitePath.Of(File), output => XmlFile.Write(output, xml => Write(xml, digest)))];

    private static void Write(XmlWriter xml, Digest digest)
    {
        var items = FeedItems.Of(digest).Where(item => item.Published is not null).ToImmutableArray();
        var home = digest.Routes.Absolute(digest.Routes.Home);
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, digest.Config.Language);
        xml.Element("id", home);
        xml.Element("title", digest.Config.Title);
        xml.Element("subtitle", digest.Config.Description);
        xml.Element("updated", XmlFile.Rfc3339(FeedItems.Updated(items) ?? DateTimeOffset.UnixEpoch));
        Link(xml, "self", digest.Routes.Absolute(digest.Routes.ToFile(File)), "application/atom+xml");
        Link(xml, "alternate", home, "text/html");
        xml.WriteStartElement("author");
        xml.Element("name", digest.Config.Publisher.Length > 0 ? digest.Config.Publisher : digest.Config.Title);
        xml.WriteEndElement();
        foreach (var item in items) WriteEntry(xml, item);
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, FeedItem item)
    {
        var moment = XmlFile.Rfc3339(item.Published!.Value);
        xml.WriteStartElement("entry");
        xml.Element("id", item.Id);
        xml.Element("title", item.Title);
        xml.Element("published", moment);
        xml.Element("updated", moment);
        Link(xml, "alternate", item.Url, "text/html");
        if (item.Article.Url is { } original) Link(xml, "via", original.AbsoluteUri, null);
        foreach (var author in item.Article.Authors)
        {
            xml.WriteStartElement("author");
            xml.Element("name", author);
            xml.WriteEndElement();
        }
        foreach (var topic in item.Topics)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", XmlFile.Clean(topic));
            xml.WriteEndElement();
        }
        xml.Element("summary", item.Description);
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
