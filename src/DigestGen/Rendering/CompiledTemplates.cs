using System.Buffers;
using DigestGen.Templating;

namespace DigestGen.Rendering;

/// <summary>Templates on our own implementation of the language, which checks them and compiles them.</summary>
internal sealed class CompiledTemplates : ITemplates
{
    private readonly TemplateSet templates;

    private CompiledTemplates(TemplateSet templates) => this.templates = templates;

    /// <summary>See <see cref="TemplateSet.Load"/>.</summary>
    public static ITemplates Load(IReadOnlyCollection<TemplateSource> sources, IReadOnlyDictionary<string, Type> models, IReadOnlyDictionary<string, object> globals,
        TemplateLimits limits, ICollection<TemplateProblem> problems) =>
        new CompiledTemplates(TemplateSet.Load(sources, models, globals, limits, problems));

    public TemplateProblem? Render(string template, object model, IBufferWriter<byte> output) => templates.Render(template, model, output);
}
