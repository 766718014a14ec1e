using DigestGen.Templating.Running;

namespace DigestGen.Templating.Functions;

/// <summary>`object.eval` and `object.eval_template`: code made while a page is made. No checker could look at it, so pages cannot have it.</summary>
internal static class Evaluation
{
    public static Value Expression(Value value, RunState state) => value.IsText ? throw Refusal(state) : value;

    public static Value Template(Value value, RunState state) => value.IsText ? throw Refusal(state) : value;

    private static TemplateFault Refusal(RunState state) =>
        state.Place.Fault("text is never run as code: it could come from an article", "use a function (`@name`), or `include`");
}
