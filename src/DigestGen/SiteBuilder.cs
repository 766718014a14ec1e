using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Rendering;

namespace DigestGen;

/// <summary>The whole pipeline: a digest's files in, its site out. Read this first.</summary>
public static class SiteBuilder
{
    /// <param name="tree">Every input file, already in memory.</param>
    /// <param name="sink">Takes the finished files, one by one and from several threads.</param>
    /// <param name="entering">Told the name of each stage as it begins, so that a shell can time it or show progress.</param>
    public static BuildResult Build(SourceTree tree, BuildOptions options, IOutputSink sink, Action<string>? entering = null)
    {
        var found = new DiagnosticBag();

        entering?.Invoke("read");
        var config = SiteConfigReader.Read(tree.Find("site.yml"), options.BaseUrl, found);  // site.yml -> SiteConfig
        var content = ContentReader.ReadAll(tree, config, options, found);                  // text     -> Article, Topic, Source, …; bad ones reported, left out

        entering?.Invoke("link");
        var digest = DigestLinker.Link(content, tree.Assets, config, found);                // content  -> Digest: order, timeline, topics, related, addresses

        entering?.Invoke("plan");
        var words = WordingReader.Read(tree, config.Language, found);                       // strings  -> the words of the interface
        var templates = PageTemplates.Load(digest, tree, words, options.Clock, found);      // templates, checked against all page models
        var plan = SitePlanner.Plan(digest, words, tree.Assets, found);                     // Digest   -> SitePlan: every output file, no two alike

        entering?.Invoke("render");
        if (templates is not null) SiteRenderer.Render(plan, templates, sink, found);       // SitePlan -> bytes, a page at a time, in parallel

        var diagnostics = SeverityPolicy.Apply(found.ToSorted(), config, options.IsStrict);
        return new BuildResult(digest, plan, SeverityPolicy.IsComplete(diagnostics), diagnostics);
    }
}
