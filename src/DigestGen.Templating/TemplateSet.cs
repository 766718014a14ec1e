using System.Buffers;

namespace DigestGen.Templating;

/// <summary>
/// All templates of a site, parsed and checked once, rendered as often as there are pages. Safe for use by several threads at once.
/// </summary>
public sealed class TemplateSet
{
    private readonly HashSet<string> names;

    private TemplateSet(HashSet<string> names) => this.names = names;

    /// <summary>
    /// Parses and checks every template; what is wrong is added to <paramref name="problems"/>.
    /// <paramref name="models"/>: the model type that a page template is rendered with. Other templates are checked where they are included, with the types known there.
    /// <paramref name="globals"/>: values that all templates see: models, or dictionaries whose keys are known now and therefore checked.
    /// </summary>
    public static TemplateSet Load(IEnumerable<TemplateSource> templates, IReadOnlyDictionary<string, Type> models,
        IReadOnlyDictionary<string, object> globals, TemplateLimits limits, ICollection<TemplateProblem> problems) =>
        new([.. templates.Select(t => t.Path)]);

    public bool Has(string name) => names.Contains(name);

    /// <summary>
    /// Writes the page as UTF-8. Null when it went well; otherwise what stopped it (a loop that does not end, recursion, too much output …) and where.
    /// </summary>
    public TemplateProblem? Render(string template, object model, IBufferWriter<byte> output) =>
        Has(template) ? new(template, 0, 0, "templates cannot be rendered yet", null) : new(template, 0, 0, $"there is no template `{template}`", null);
}
