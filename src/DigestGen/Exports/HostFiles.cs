using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports;

/// <summary>What hosts and robots look for: `robots.txt`, `.nojekyll` (GitHub Pages then serves files as they are), `CNAME` for a custom domain.</summary>
internal sealed class HostFiles : IExport
{
    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages)
    {
        var sitemap = digest.Routes.Absolute(digest.Routes.ToFile(Sitemap.File));
        yield return Text("robots.txt", $"User-agent: *\nAllow: /\nSitemap: {sitemap}\n");
        yield return Text(".nojekyll", "");
        if (digest.Config.Domain is { } domain) yield return Text("CNAME", domain + "\n");
    }

    private static WrittenFile Text(string path, string text) => new(SitePath.Of(path), output => output.Write(Encoding.UTF8.GetBytes(text)));
}
