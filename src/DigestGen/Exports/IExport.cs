using System.Collections.Immutable;
using DigestGen.Linking;
using DigestGen.Pages;

namespace DigestGen.Exports;

/// <summary>Files that code writes: a feed, a sitemap, data. Registered in <see cref="SiteExports.All"/>.</summary>
internal interface IExport
{
    /// <param name="words">For what people read in them: dates, mostly.</param>
    /// <param name="pages">The pages of the site, for exports that list them.</param>
    IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages);
}
