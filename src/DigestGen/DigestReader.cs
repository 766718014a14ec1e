using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;

namespace DigestGen;

/// <summary>Settings and content, without pages: what `import` and `explain` start from.</summary>
public static class DigestReader
{
    public static DigestContent Read(SourceTree tree, BuildOptions options, DiagnosticBag found)
    {
        var config = SiteConfigReader.Read(tree.Find("site.yml"), options.BaseUrl, found);
        return ContentReader.ReadAll(tree, config, options, found);
    }
}
