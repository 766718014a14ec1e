using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Content;

/// <summary>Reads `content/stories` and `content/pages`: files whose name is the last part of their address.</summary>
internal static class StoriesReader
{
    /// <summary>The stories in order of id, and the files that give none.</summary>
    public static (ImmutableArray<Story> Stories, ImmutableArray<LeftOut> LeftOut) ReadAll(IEnumerable<SourceFile> files, DiagnosticBag found)
    {
        var (named, leftOut) = BySlug(files, "stories/", found);
        return ([.. named.Select(item => ReadStory(item.Slug, item.File, found)).OrderBy(story => story.Id.Value, StringComparer.Ordinal)], leftOut);
    }

    /// <summary>The pages in order of slug, and the files that give none.</summary>
    public static (ImmutableArray<StaticPage> Pages, ImmutableArray<LeftOut> LeftOut) ReadPages(IEnumerable<SourceFile> files, DiagnosticBag found)
    {
        var (named, leftOut) = BySlug(files, "", found);
        return ([.. named.Select(item => ReadPage(item.Slug, item.File, found)).OrderBy(page => page.Slug)], leftOut);
    }

    private static Story ReadStory(Slug slug, SourceFile file, DiagnosticBag found)
    {
        var content = FrontMatterReader.Read(file, found);
        var story = new Story(
            new StoryId(slug.Value),
            FrontMatterReader.Title(content, file, found),
            content.Fields.Text("summary")?.Value,
            content.Fields.TextList("include"),
            content.Fields.TextList("exclude"),
            content.Body,
            file);
        content.Fields.ReportUnknown();
        return story;
    }

    private static StaticPage ReadPage(Slug slug, SourceFile file, DiagnosticBag found)
    {
        var content = FrontMatterReader.Read(file, found);
        var page = new StaticPage(
            slug, FrontMatterReader.Title(content, file, found), content.Fields.Text("summary")?.Value, content.Fields.Number("menu", 0)?.Value, content.Body, file);
        content.Fields.ReportUnknown();
        return page;
    }

    private static (List<(Slug Slug, SourceFile File)> Named, ImmutableArray<LeftOut> LeftOut) BySlug(IEnumerable<SourceFile> files, string folder, DiagnosticBag found)
    {
        var named = new List<(Slug Slug, SourceFile File)>();
        var firstBySlug = new Dictionary<Slug, SitePath>();
        var leftOut = ImmutableArray.CreateBuilder<LeftOut>();
        foreach (var file in files)
            if (!Slug.TryParse(file.Path.Stem, out var slug))
            {
                found.Add(ContentProblems.BadFileNameAt(file));
                leftOut.Add(new LeftOut(file.Path, ContentProblems.NoAddressRule));
            }
            else if (!firstBySlug.TryAdd(slug, file.Path))
            {
                found.Add(ContentProblems.SameAddressAt(file.Span(0, 0), folder + slug, firstBySlug[slug]));
                leftOut.Add(new LeftOut(file.Path, ContentProblems.SameAddressRule(firstBySlug[slug])));
            }
            else named.Add((slug, file));
        return (named, leftOut.ToImmutable());
    }
}
