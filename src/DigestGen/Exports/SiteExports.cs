using System.Collections.Immutable;
using DigestGen.Exports.Search;

namespace DigestGen.Exports;

/// <summary>Every export of a site.</summary>
internal static class SiteExports
{
    public static ImmutableArray<IExport> All { get; } =
    [
        new RssFeed(),
        new AtomFeed(),
        new JsonFeed(),
        new Opml(),
        new CitationExport(),
        new EditionText(),
        new Sitemap(),
        new HostFiles(),
        new OpenData(),
        new ThemeSheet(),
        new RelatedData(),
        new TimelineData(),
        new TimelineJs(),
        new TimelineCsv(),
        new Calendar(),
        new SearchFiles(),
    ];
}
