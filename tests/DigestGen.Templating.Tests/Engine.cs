using System.Buffers;
using System.Text;

namespace DigestGen.Templating.Tests;

/// <summary>What runs the documents about the language: our own engine, as Scriban runs on its own. <c>Engine.Scriban.cs</c> stands in for this file when the package is there.</summary>
internal static class Engine
{
    public static void Hold(Spec spec)
    {
        var problems = new List<TemplateProblem>();
        var set = TemplateSet.LoadRelaxed(spec.Templates, spec.Data, TemplateLimits.Default with { Clock = TimeProvider.System }, problems);
        var output = new ArrayBufferWriter<byte>();
        if (problems.Count == 0 && set.Render(Spec.Page, new object(), output) is { } problem) problems.Add(problem);
        Assert.Equal((spec.Output ?? "", spec.Problem ?? ""), (Encoding.UTF8.GetString(output.WrittenSpan), TemplateRun.Lines(problems, spec.Templates)));
    }
}
