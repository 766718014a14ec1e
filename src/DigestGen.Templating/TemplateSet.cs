using System.Buffers;
using DigestGen.Templating.Checking;
using DigestGen.Templating.Functions;
using DigestGen.Templating.Running;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating;

/// <summary>
/// All templates of a site, parsed and checked once, rendered as often as there are pages. Safe for use by several threads at once.
/// </summary>
public sealed class TemplateSet
{
    private readonly TemplateProgram program;

    private TemplateSet(TemplateProgram program) => this.program = program;

    /// <summary>
    /// Parses and checks every template; what is wrong is added to <paramref name="problems"/>.
    /// <paramref name="models"/>: the model type that a page template is rendered with. Other templates are checked where they are included, with the types known there.
    /// <paramref name="globals"/>: values that all templates see: models, or dictionaries whose keys are known now and therefore checked.
    /// </summary>
    public static TemplateSet Load(IEnumerable<TemplateSource> templates, IReadOnlyDictionary<string, Type> models,
        IReadOnlyDictionary<string, object> globals, TemplateLimits limits, ICollection<TemplateProblem> problems)
    {
        var sources = templates.DistinctBy(source => source.Path, StringComparer.Ordinal).ToArray();
        var parsed = sources.Select(source => TemplateParser.Parse(source, problems)).OfType<ParsedTemplate>().ToArray();
        var program = new TemplateProgram(limits);
        foreach (var model in models.Values) program.Declare(model);
        foreach (var global in globals.Values) program.Declare(global.GetType());

        var values = GlobalValues(globals);
        Compile(program, parsed, globals, values);
        foreach (var source in sources) program.Templates.TryAdd(source.Path, Step.None);
        Checker.Check(new CheckInput(program, parsed.ToDictionary(p => p.Path, StringComparer.Ordinal), values), models, problems);
        return new TemplateSet(program);
    }

    /// <summary>
    /// Templates as Scriban runs them on its own: nothing is checked beyond the syntax, an unknown name prints nothing, nothing is encoded.
    /// For measuring against other implementations, never for a site. <paramref name="data"/> may hold <see cref="System.Text.Json.JsonElement"/>.
    /// </summary>
    public static TemplateSet LoadRelaxed(IEnumerable<TemplateSource> templates, IReadOnlyDictionary<string, object> data, TemplateLimits limits, ICollection<TemplateProblem> problems)
    {
        var sources = templates.DistinctBy(source => source.Path, StringComparer.Ordinal).ToArray();
        var parsed = sources.Select(source => TemplateParser.Parse(source, problems)).OfType<ParsedTemplate>().ToArray();
        var program = new TemplateProgram(limits) { IsStrict = false, Encodes = false, Indents = true, DataNames = [.. data.Keys] };
        Compile(program, parsed, data, GlobalValues(data));
        return new TemplateSet(program);
    }

    public bool Has(string name) => program.Templates.ContainsKey(name);

    /// <summary>
    /// Writes the page as UTF-8. Null when it went well; otherwise what stopped it (a loop that does not end, recursion, too much output …) and where;
    /// then nothing is written.
    /// </summary>
    public TemplateProblem? Render(string template, object model, IBufferWriter<byte> output)
    {
        if (!program.Templates.TryGetValue(template, out var step)) return new TemplateProblem(template, 0, 0, $"there is no template `{template}`", null);
        var state = program.Borrow();
        try
        {
            state.Begin(model);
            step.Run(state);
            state.PrintReturned();
            if (state.Output.IsFull) throw state.TooLong(new Place(template, 0, 0));
            state.Output.CopyTo(output);
            return null;
        }
        catch (TemplateFault fault)
        {
            return fault.ToProblem();
        }
        finally
        {
            program.Return(state);
        }
    }

    private static void Compile(TemplateProgram program, ParsedTemplate[] parsed, IReadOnlyDictionary<string, object> globals, Dictionary<string, Value> values)
    {
        var shadowed = new HashSet<string>(globals.Keys.Concat(program.Models.SelectMany(m => m.Members.Keys)), StringComparer.Ordinal);
        var assigned = new AssignedNames();
        foreach (var template in parsed) assigned.Collect(template.Body);
        shadowed.UnionWith(assigned.Lasting);
        shadowed.UnionWith(assigned.Passing);
        if (assigned.HasParameters)
        {
            foreach (var name in assigned.Lasting.Concat(assigned.Passing).Order(StringComparer.Ordinal)) program.FunctionNames.SlotOf(name);
        }
        foreach (var template in parsed) program.Templates[template.Path] = new Compiler(program, template, shadowed, values).Compile();
        program.Seal(values);
    }

    // What the library and the language give every template; a site's own value of that name comes first.
    private static Dictionary<string, Value> GlobalValues(IReadOnlyDictionary<string, object> globals)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal) { ["empty"] = Value.OfObject(EmptyValue.Instance), ["blank"] = Value.OfObject(EmptyValue.Instance) };
        foreach (var (name, group) in Library.Groups) values[name] = Value.OfObject(group);
        foreach (var (name, value) in globals) values[name] = Value.From(value);
        return values;
    }
}
