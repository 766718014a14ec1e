using DigestGen.Templating.Running;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Functions;

/// <summary>
/// `object.eval` and `object.eval_template`: code made while a page is made. No checker could look at it, so pages cannot have it; templates that run by themselves can.
/// </summary>
internal static class Evaluation
{
    public static Value Expression(Value value, RunState state)
    {
        if (!value.IsText) return value;
        var text = Allowed(value, state);
        var statements = Parse(state, () => TemplateParser.ParseScript(text));
        var compiler = new Compiler(state.Program, new ParsedTemplate(state.Place.Path, text, statements, []), Shadowed, Library);
        if (statements is [PrintStatement print])
        {
            var code = compiler.CompileExpression(print.Value);
            return Inside(state, () => code.Evaluate(state));
        }
        var step = compiler.Compile();
        return Inside(state, () => Run(step, state));
    }

    public static Value Template(Value value, RunState state)
    {
        if (!value.IsText) return value;
        var text = Allowed(value, state);
        var problems = new List<TemplateProblem>();
        if (TemplateParser.Parse(new TemplateSource(state.Place.Path, text), problems) is not { } parsed) throw state.Place.Fault($"the text is no template: {problems[0].Message}");
        var step = new Compiler(state.Program, parsed, Shadowed, Library).Compile();
        var start = state.Output.Length;
        var returned = Inside(state, () => Run(step, state));
        if (returned.IsSet) state.Print(returned);
        return Value.Of(state.Output.Take(start));
    }

    // Nothing is found ahead of time in such code: names are looked up as they stand.
    private static HashSet<string> Shadowed { get; } = [.. Functions.Library.Groups.Keys, "include", "include_join"];

    private static Dictionary<string, Value> Library { get; } = [];

    private static Value Run(Step step, RunState state)
    {
        state.Returned = default;
        step.Run(state);
        var result = state.Returned;
        state.Returned = default;
        return result;
    }

    private static Value Inside(RunState state, Func<Value> work)
    {
        var place = state.Place;
        state.Enter(place);
        if (state.Program.HasOutgrown) throw place.Fault("this code has more new names than there is room for");
        var result = work();
        state.Leave();
        state.Place = place;
        return result;
    }

    private static IReadOnlyList<Statement> Parse(RunState state, Func<IReadOnlyList<Statement>> parse)
    {
        try
        {
            return parse();
        }
        catch (SyntaxFault fault)
        {
            throw state.Place.Fault($"the text is no code: {fault.Message}");
        }
    }

    private static string Allowed(Value value, RunState state)
    {
        if (state.Program.IsStrict) throw state.Place.Fault("text is never run as code: it could come from an article", "use a function (`@name`), or `include`");
        state.Spend(value.AsText!.Length);
        return value.AsText;
    }
}
