using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Linking;
using DigestGen.Text;

namespace DigestGen.Pages;

/// <summary>The heads of pages: what each kind of page says to feed readers, previews, reference managers and search engines.</summary>
internal static class PageHead
{
    // Previews want a bitmap: a drawing is taken only where there is nothing else.
    private static readonly string[] Cards = ["card.png", "card.jpg", "card.jpeg", "card.webp", "card.svg"];

    /// <summary>A page without feeds of its own.</summary>
    public static HeadModel Of(Digest digest) => HeadModel.Empty with { Properties = Preview(CardOf(digest), null) };

    public static HeadModel OfHome(Digest digest) => Of(digest) with { LinkedData = LinkedData.OfSite(digest) };

    public static HeadModel OfArticle(Article article, Digest digest)
    {
        // A picture that stands elsewhere is its outlet's: no preview takes it from there.
        var own = article.Image is { } image ? digest.Routes.Resolve(article.File.Path, image.File.Value) : null;
        var picture = (own is null ? null : digest.Routes.Absolute(own)) ?? CardOf(digest);
        return HeadModel.Empty with
        {
            Properties = Preview(picture, own is null ? null : article.Image!.Alt),
            Names = CitationData(article, digest),
            LinkedData = LinkedData.OfArticle(article, picture, digest),
        };
    }

    public static HeadModel OfTopic(LinkedTopic topic, string address, IEnumerable<Article> shown, Digest digest)
    {
        var (name, home) = (topic.Topic.Name.Value, digest.Routes.Of(topic.Topic));
        return Of(digest) with
        {
            Feeds = PageFeeds.OfSection(name, home, digest),
            Files = PageFeeds.TimelinesOf(name, home, topic.Entries, digest.Config.Outputs.SectionTimelines),
            LinkedData = LinkedData.OfCollection(name, null, address, topic.Topic, shown, digest),
        };
    }

    public static HeadModel OfSource(Source source, string address, IEnumerable<Article> shown, Digest digest) => Of(digest) with
    {
        Feeds = PageFeeds.OfSection(source.Name.Value, digest.Routes.Of(source), digest),
        LinkedData = LinkedData.OfCollection(source.Name.Value, null, address, null, shown, digest),
    };

    public static HeadModel OfStory(LinkedStory story, string address, IEnumerable<Article> shown, Digest digest)
    {
        var (name, home) = (story.Story.Title.Value, digest.Routes.Of(story.Story));
        return Of(digest) with
        {
            Feeds = PageFeeds.OfSection(name, home, digest),
            Files = PageFeeds.TimelinesOf(name, home, story.Entries, digest.Config.Outputs.SectionTimelines),
            LinkedData = LinkedData.OfStory(story, address, shown, digest),
        };
    }

    /// <summary>The list of editions: its feed brings each edition as one item.</summary>
    public static HeadModel OfEditions(string name, Digest digest) =>
        Of(digest) with { Feeds = PageFeeds.OfSection(name, digest.Routes.To("editions"), digest) };

    public static HeadModel OfEdition(LinkedEdition edition, Digest digest)
    {
        var (name, home) = (edition.Edition.Title.Value, digest.Routes.Of(edition.Edition));
        return Of(digest) with
        {
            Feeds = PageFeeds.OfSection(name, home, digest),
            LinkedData = LinkedData.OfCollection(name, null, home, null, edition.Articles, digest),
        };
    }

    public static HeadModel OfTimeline(string name, Digest digest) =>
        Of(digest) with { Files = PageFeeds.TimelinesOf(name, digest.Routes.To("timeline"), digest.Timeline.Entries, digest.Config.Outputs.Timelines) };

    /// <summary>The site's picture for previews: `content/assets/card.png` or the like; null where there is none.</summary>
    private static string? CardOf(Digest digest)
    {
        foreach (var card in Cards)
            if (digest.Routes.Resolve(SitePath.Of("site.yml"), "content/assets/" + card) is { } address) return digest.Routes.Absolute(address);
        return null;
    }

    private static ImmutableArray<MetaModel> Preview(string? picture, string? alt)
    {
        if (picture is null) return [];
        return alt is { Length: > 0 } ? [new("og:image", picture), new("og:image:alt", alt)] : [new("og:image", picture)];
    }

    /// <summary>Highwire's names, which Zotero and Google Scholar read. They say where the article was published, not where it is collected.</summary>
    private static ImmutableArray<MetaModel> CitationData(Article article, Digest digest)
    {
        var names = ImmutableArray.CreateBuilder<MetaModel>();
        names.Add(new("citation_title", article.Title.Value));
        foreach (var author in article.Authors) names.Add(new("citation_author", author));
        if (Names.SourceOf(article.Source, digest) is { } outlet) names.Add(new("citation_publisher", outlet.Label));
        if (article.Date is { } date && Citations.Citation.PartsOf(date.Start) is { IsEmpty: false } && Dates.IsoOf(date) is { } iso)
            names.Add(new("citation_publication_date", iso[..Math.Min(iso.Length, 10)].Replace('-', '/')));
        names.Add(new("citation_language", article.Language));
        names.Add(new("citation_abstract_html_url", digest.Routes.Absolute(digest.Routes.Of(article))));
        if (article.Url is { } url) names.Add(new("citation_public_url", url.AbsoluteUri));
        return names.ToImmutable();
    }
}
