using System.Buffers;
using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Templating;
using DigestGen.Text;

namespace DigestGen.Rendering;

/// <summary>The site's templates, checked against the models of all page kinds before the first page is written.</summary>
internal sealed class PageTemplates
{
    private const string Folder = "templates/";

    private readonly ITemplates templates;
    private readonly ImmutableDictionary<string, SourceFile> files;

    private PageTemplates(ITemplates templates, ImmutableDictionary<string, SourceFile> files) => (this.templates, this.files) = (templates, files);

    /// <summary>Null when a template is missing or has a mistake: that has been reported, and no page can be trusted.</summary>
    public static PageTemplates? Load(Digest digest, SourceTree tree, Wording words, TimeProvider? clock, DiagnosticBag found)
    {
        var files = tree.Under("templates", ".html").ToImmutableDictionary(file => file.Path.Value[Folder.Length..], StringComparer.Ordinal);
        var models = PageKinds.All.GroupBy(kind => kind.Template).ToDictionary(same => same.Key, same => same.First().ModelType, StringComparer.Ordinal);
        var missing = models.Keys.Where(name => !files.ContainsKey(name)).Order(StringComparer.Ordinal).ToList();
        found.AddRange(missing.Select(name => TemplateProblems.MissingFor(SitePath.Of(Folder + name))));

        var globals = new Dictionary<string, object>(StringComparer.Ordinal) { ["site"] = SiteGlobals.Of(digest, tree.Assets, words), ["words"] = words.Texts };
        var problems = new List<TemplateProblem>();
        var sources = files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new TemplateSource(file.Key, file.Value.Text)).ToList();
        var loaded = new PageTemplates(TemplateLanguage.Load(sources, models, globals, TemplateLimits.Default with { Clock = clock }, problems), files);
        found.AddRange(problems.Select(problem => TemplateProblems.InTemplateAt(loaded.SpanOf(problem), problem.Message, problem.Help)));
        return problems.Count + missing.Count == 0 ? loaded : null;
    }

    /// <summary>Writes a page; what stopped it, or null when it went well.</summary>
    public Diagnostic? Render(TemplatedPage page, IBufferWriter<byte> output) =>
        templates.Render(page.Template, page.Model(), output) is { } problem
            ? TemplateProblems.StoppedAt(SpanOf(problem), problem.Message, problem.Help)
            : null;

    private SourceSpan SpanOf(TemplateProblem problem) =>
        TemplateProblems.SpanIn(files.GetValueOrDefault(problem.Path) ?? new SourceFile(SitePath.Of(Folder + problem.Path), ""), problem);
}
