using DigestGen.Templating;

namespace DigestGen.Rendering;

/// <summary>Which implementation of the template language this build has; the only place that knows.</summary>
internal static class TemplateLanguage
{
    /// <summary>
    /// Checks every template against the types it will see; what is wrong is added to <paramref name="problems"/>.
    /// <paramref name="models"/>: the model type of each page template. <paramref name="globals"/>: values that all templates see.
    /// </summary>
    public static ITemplates Load(IReadOnlyCollection<TemplateSource> sources, IReadOnlyDictionary<string, Type> models, IReadOnlyDictionary<string, object> globals,
        TemplateLimits limits, ICollection<TemplateProblem> problems) =>
#if SCRIBAN_PACKAGE
        ScribanTemplates.Load(sources, models, globals, limits, problems);
#else
        CompiledTemplates.Load(sources, models, globals, limits, problems);
#endif
}
