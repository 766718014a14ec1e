using System.Collections.Immutable;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Rendering;

namespace DigestGen.Tests.Pages;

/// <summary>The pages that a digest gets, by output path, with their models at hand.</summary>
internal sealed class PlannedPages
{
    public PlannedPages(TestSite site)
    {
        Site = site;
        Digest = site.Link();
        Words = WordingReader.Read(site.Tree, "en", site.Found);
        ByPath = PageKinds.All.SelectMany(kind => kind.Plan(Digest, Words, site.Found)).ToImmutableSortedDictionary(page => page.Path.Value, page => page, StringComparer.Ordinal);
    }

    public TestSite Site { get; }

    public Digest Digest { get; }

    public Wording Words { get; }

    public ImmutableSortedDictionary<string, TemplatedPage> ByPath { get; }

    public IEnumerable<string> Under(string folder) => ByPath.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal));

    public T Model<T>(string path) where T : PageModel => Assert.IsType<T>(ByPath[path].Model());
}
