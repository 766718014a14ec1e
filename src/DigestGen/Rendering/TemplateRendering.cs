using System.Buffers;
using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Templating;
using DigestGen.Text;

namespace DigestGen.Rendering;

/// <summary>One template and those that it may include, each under the name by which `include` finds it.</summary>
/// <param name="Main">The one to render.</param>
/// <param name="Included">Those that an include names. A mistake in one of them is a mistake of the whole.</param>
/// <param name="Possible">Those that an include may mean whose name is worked out at run time. A mistake in one of them is told only when the rendering fails.</param>
public sealed record TemplateFiles(SourceFile Main, ImmutableArray<SourceFile> Included, ImmutableArray<SourceFile> Possible);

/// <summary>
/// Renders one template on data, for people who write templates. All or nothing: the result as UTF-8, or null when something was wrong, which has been reported then.
/// </summary>
public static class TemplateRendering
{
    /// <summary>As the templates of a site are rendered: names are held against the data before anything runs, and text is encoded for HTML.</summary>
    public static ReadOnlyMemory<byte>? Strict(TemplateFiles files, TemplateData data, TimeProvider clock, DiagnosticBag found) => Render(files, found, (sources, problems) =>
    {
        // Everything the template sees comes from the data: the page itself has no members.
        var models = new Dictionary<string, Type>(StringComparer.Ordinal) { [files.Main.Path.Value] = typeof(object) };
        return TemplateSet.Load(sources, models, data.Values, TemplateLimits.Default with { Clock = clock }, problems);
    });

    /// <summary>As Scriban renders by itself: an unknown name prints nothing, nothing is encoded, and `date.now` is what the clock says.</summary>
    public static ReadOnlyMemory<byte>? Relaxed(TemplateFiles files, TemplateData data, TimeProvider clock, DiagnosticBag found) => Render(files, found, (sources, problems) =>
        TemplateSet.LoadRelaxed(sources, data.Values, TemplateLimits.Default with { Clock = clock }, problems));

    private static ReadOnlyMemory<byte>? Render(TemplateFiles files, DiagnosticBag found, Func<IEnumerable<TemplateSource>, ICollection<TemplateProblem>, TemplateSet> load)
    {
        var byName = files.Possible.Concat(files.Included).Append(files.Main).GroupBy(file => file.Path.Value, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        var broken = ProblemsOf(files.Possible).ToLookup(problem => problem.Path, StringComparer.Ordinal);
        var sound = files.Included.Prepend(files.Main).Concat(files.Possible.Where(file => !broken.Contains(file.Path.Value)));

        var problems = new List<TemplateProblem>();
        var set = load(sound.Select(Source), problems);
        if (problems.Count > 0)
        {
            found.AddRange(problems.Select(problem => TemplateProblems.InTemplateAt(SpanOf(problem), problem.Message, problem.Help)));
            return null;
        }
        var output = new ArrayBufferWriter<byte>();
        if (set.Render(files.Main.Path.Value, new object(), output) is not { } stopped) return output.WrittenMemory;
        found.Add(TemplateProblems.StoppedAt(SpanOf(stopped), stopped.Message, stopped.Help));
        // The one that was meant is named where the rendering stopped; mistakes in all the others are nobody's business.
        found.AddRange(broken.Where(same => stopped.Message.Contains(same.Key, StringComparison.Ordinal)).SelectMany(same => same).Select(problem => TemplateProblems.InTemplateAt(SpanOf(problem), problem.Message, problem.Help)));
        return null;

        SourceSpan SpanOf(TemplateProblem problem) => TemplateProblems.SpanIn(byName.GetValueOrDefault(problem.Path) ?? files.Main, problem);
    }

    // Each is parsed by itself: what it sees, and from where, is known only at run time.
    private static List<TemplateProblem> ProblemsOf(ImmutableArray<SourceFile> templates)
    {
        var problems = new List<TemplateProblem>();
        TemplateSet.LoadRelaxed(templates.Select(Source), TemplateData.None.Values, TemplateLimits.Default, problems);
        return problems;
    }

    private static TemplateSource Source(SourceFile file) => new(file.Path.Value, file.Text);
}
