using System.Buffers;
using System.Text;

namespace DigestGen.Templating.Tests;

/// <summary>What a page gave: its text, and its problems as `path:line:col: message`.</summary>
internal sealed record TemplateRun(string Output, string Problems)
{
    private static readonly TemplateLimits Limits = new(Loops: 10_000, Recursion: 50, OutputBytes: 1_000_000);

    public static TemplateRun Of(string page, object? model = null, IReadOnlyDictionary<string, object>? globals = null) =>
        Of([new TemplateSource(Spec.Page, page)], globals ?? new Dictionary<string, object>(), model);

    public static TemplateRun Of(IReadOnlyList<TemplateSource> templates, IReadOnlyDictionary<string, object> globals, object? model = null)
    {
        var problems = new List<TemplateProblem>();
        var models = new Dictionary<string, Type> { [Spec.Page] = model?.GetType() ?? typeof(object) };
        var set = TemplateSet.Load(templates, models, globals, Limits, problems);
        var output = new ArrayBufferWriter<byte>();
        if (problems.Count == 0 && set.Render(Spec.Page, model ?? new object(), output) is { } problem) problems.Add(problem);
        return new TemplateRun(Encoding.UTF8.GetString(output.WrittenSpan), Lines(problems, templates));
    }

    /// <summary>As Scriban runs on its own.</summary>
    public static TemplateRun Relaxed(string page)
    {
        var (problems, templates) = (new List<TemplateProblem>(), new[] { new TemplateSource(Spec.Page, page) });
        var set = TemplateSet.LoadRelaxed(templates, new Dictionary<string, object>(), Limits with { Clock = TimeProvider.System }, problems);
        var output = new ArrayBufferWriter<byte>();
        if (problems.Count == 0 && set.Render(Spec.Page, new object(), output) is { } problem) problems.Add(problem);
        return new TemplateRun(Encoding.UTF8.GetString(output.WrittenSpan), Lines(problems, templates));
    }

    public static string Lines(IEnumerable<TemplateProblem> problems, IReadOnlyList<TemplateSource> templates) => string.Join('\n', problems.Select(p => Line(p, templates)));

    private static string Line(TemplateProblem problem, IReadOnlyList<TemplateSource> templates)
    {
        var text = templates.First(t => t.Path == problem.Path).Text;
        Assert.InRange(problem.Start, 0, text.Length);
        Assert.InRange(problem.Length, 0, text.Length - problem.Start);
        var line = text.AsSpan(0, problem.Start).Count('\n') + 1;
        var column = problem.Start - (problem.Start == 0 ? -1 : text.LastIndexOf('\n', problem.Start - 1));
        return $"{problem.Path}:{line}:{column}: {problem.Message}{(problem.Help is null ? "" : $" ({problem.Help})")}";
    }
}
