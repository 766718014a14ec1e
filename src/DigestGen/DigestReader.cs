using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;

namespace DigestGen;

/// <summary>Settings and content, without pages: what `import` and `explain` start from.</summary>
public static class DigestReader
{
    /// <summary>All that stands, drafts too, for a command that adds to it. What is wrong in it is told by build and check; there it would drown the report.</summary>
    public static DigestContent ReadToAdd(SourceTree tree, DateOnly today) => Read(tree, new BuildOptions(today, IncludeDrafts: true), new DiagnosticBag());

    public static DigestContent Read(SourceTree tree, BuildOptions options, DiagnosticBag found)
    {
        var config = SiteConfigReader.Read(tree.Find("site.yml"), options.BaseUrl, found);
        return ContentReader.ReadAll(tree, config, options, found);
    }
}
