using System.Collections.Immutable;
using System.Xml;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports;

/// <summary>OPML 2.0: `feeds.opml` lists the site's feeds, so that a reader takes them all at once; `sources.opml` the outlets, each with its own site.</summary>
internal sealed class Opml : IExport
{
    public const string FeedsFile = "feeds.opml";
    public const string SourcesFile = "sources.opml";

    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages) =>
    [
        new(SitePath.Of(FeedsFile), output => XmlFile.Write(output, xml => Document(xml, digest.Config.Title, () => WriteFeeds(xml, digest, words)))),
        new(SitePath.Of(SourcesFile), output => XmlFile.Write(output, xml => Document(xml, digest.Config.Title, () => WriteSources(xml, digest)))),
    ];

    private static void Document(XmlWriter xml, string title, Action outlines)
    {
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("head");
        xml.Element("title", title);
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        outlines();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFeeds(XmlWriter xml, Digest digest, Wording words)
    {
        foreach (var channel in Channel.Of(digest, words))
        {
            // One format is enough for a reader, and every one of them can be told apart by its address alone.
            if (channel.Formats.IsEmpty) continue;
            var format = channel.Formats[0];
            xml.WriteStartElement("outline");
            // Readers know the types `rss` and, in practice, nothing else for any feed.
            xml.WriteAttributeString("type", "rss");
            xml.WriteAttributeString("text", XmlFile.Clean(channel.Title));
            xml.WriteAttributeString("xmlUrl", digest.Routes.Absolute(channel.Address + PageFeeds.FileOf(format)));
            xml.WriteAttributeString("htmlUrl", digest.Routes.Absolute(channel.Address));
            xml.WriteEndElement();
        }
        // A body must hold an outline: a site without feeds still has its page.
        if (digest.Config.Outputs is { Feeds.IsEmpty: true, SectionFeeds.IsEmpty: true }) Link(xml, digest.Config.Title, digest.Config.BaseUrl.AbsoluteUri);
    }

    private static void WriteSources(XmlWriter xml, Digest digest)
    {
        foreach (var source in digest.Sources.All)
            Link(xml, source.Source.Name.Value, source.Source.Url?.AbsoluteUri ?? digest.Routes.Absolute(digest.Routes.Of(source.Source)));
        if (digest.Sources.All.IsEmpty) Link(xml, digest.Config.Title, digest.Config.BaseUrl.AbsoluteUri);
    }

    private static void Link(XmlWriter xml, string text, string url)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "link");
        xml.WriteAttributeString("text", XmlFile.Clean(text));
        xml.WriteAttributeString("url", url);
        xml.WriteEndElement();
    }
}
