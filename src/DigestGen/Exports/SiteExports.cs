using System.Collections.Immutable;

namespace DigestGen.Exports;

/// <summary>Every export of a site.</summary>
internal static class SiteExports
{
    public static ImmutableArray<IExport> All { get; } =
    [
        new RssFeed(),
        new AtomFeed(),
        new JsonFeed(),
        new Sitemap(),
        new HostFiles(),
        new StoriesData(),
        new RelatedData(),
        new TimelineData(),
    ];
}
