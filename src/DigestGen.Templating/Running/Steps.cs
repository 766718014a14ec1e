using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Running;

internal sealed class BlockStep(Step[] steps) : Step
{
    public override Flow Run(RunState state)
    {
        foreach (var step in steps)
        {
            var flow = step.Run(state);
            if (flow != Flow.Next) return flow;
        }
        return Flow.Next;
    }
}

/// <summary>A statement, or the place where code begins (with its indentation) or ends (without one).</summary>
internal readonly record struct IndentedPart(Step? Step, byte[]? Indent);

/// <summary>A block that indents what its code prints by the white space before the code.</summary>
internal sealed class IndentedBlockStep(IndentedPart[] parts) : Step
{
    public override Flow Run(RunState state)
    {
        var outer = state.Output.Indent;
        var (indent, flow) = (outer, Flow.Next);
        foreach (var part in parts)
        {
            if (part.Step is not { } step)
            {
                indent = part.Indent ?? outer;
                continue;
            }
            state.Output.Indent = indent;
            flow = step.Run(state);
            if (flow != Flow.Next) break;
        }
        state.Output.Indent = outer;
        return flow;
    }
}

internal sealed class TextStep(byte[] utf8) : Step
{
    public override Flow Run(RunState state)
    {
        state.Output.Write(utf8);
        return Flow.Next;
    }
}

internal sealed class PrintStep(Code value) : Step
{
    public override Flow Run(RunState state)
    {
        value.Print(state);
        return Flow.Next;
    }
}

internal sealed class WrappedBlockStep(WrappedBlockCode block) : Step
{
    public override Flow Run(RunState state) => block.Run(state);
}

internal sealed class AssignStep(Target target, BinaryOperator? @operator, Code value, Place place) : Step
{
    public override Flow Run(RunState state)
    {
        var assigned = value.Evaluate(state);
        state.Place = place;
        if (@operator is { } sign) assigned = Arithmetic.Apply(sign, target.Get(state), assigned, state, place);
        target.Set(state, assigned);
        return Flow.Next;
    }
}

internal sealed class IfStep((Code Condition, Step Body)[] branches, Step otherwise) : Step
{
    public override Flow Run(RunState state)
    {
        foreach (var (condition, body) in branches)
            if (condition.Evaluate(state).IsTruthy) return body.Run(state);
        return otherwise.Run(state);
    }
}

internal sealed class CaseStep(Code value, (Code[] Values, Step Body)[] whens, Step otherwise) : Step
{
    public override Flow Run(RunState state)
    {
        var wanted = value.Evaluate(state);
        foreach (var (values, body) in whens)
            foreach (var candidate in values)
                if (Comparison.AreEqual(wanted, candidate.Evaluate(state), state)) return body.Run(state);
        return otherwise.Run(state);
    }
}

/// <summary>`break` and `continue`.</summary>
internal sealed class FlowStep(Place place, Flow flow) : Step
{
    public override Flow Run(RunState state) =>
        state.For is not null || state.While is not null ? flow : throw place.Fault("there is no loop here that could be left");
}

internal sealed class CaptureStep(Target target, Step body) : Step
{
    public override Flow Run(RunState state)
    {
        var start = state.Output.Length;
        var flow = body.Run(state);
        var text = state.Output.Take(start);
        target.Set(state, state.Program.Encodes ? Value.Markup(text) : Value.Of(text));
        return flow;
    }
}

internal sealed class FunctionStep(Target target, FunctionValue function) : Step
{
    public override Flow Run(RunState state)
    {
        target.Set(state, Value.OfObject(function));
        return Flow.Next;
    }
}

internal sealed class ReturnStep(Code? value) : Step
{
    public override Flow Run(RunState state)
    {
        state.Returned = value?.Evaluate(state) ?? default;
        return Flow.Return;
    }
}

internal sealed class WithStep(Code target, Step body) : Step
{
    public override Flow Run(RunState state)
    {
        var scope = target.Evaluate(state);
        if (scope.AsObject is null or string or ListValue or FunctionValue) throw target.Place.Fault($"`with` needs an object, not {Arithmetic.Describe(scope)}");
        var was = state.OpenFrame();
        state.Globals.PushScope(scope);
        var flow = body.Run(state);
        state.Globals.PopScope();
        state.CloseFrame(was);
        return flow;
    }
}

internal sealed class WrapStep(CallCode call, Step body) : Step
{
    public override Flow Run(RunState state)
    {
        state.Print(call.EvaluateWrapped(state, body));
        return Flow.Next;
    }
}

internal sealed class ImportStep(Code source) : Step
{
    public override Flow Run(RunState state)
    {
        var from = source.Evaluate(state);
        if (from.IsNull && !state.Program.IsStrict) return Flow.Next;
        if (!Members.TryList(from, state, out var members)) throw source.Place.Fault($"`import` needs an object, not {Arithmetic.Describe(from)}");
        foreach (var (name, value) in members.ToArray())
            if (!state.Globals.IsReadonly(name)) state.Globals.SetByName(name, value, state, source.Place);
        return Flow.Next;
    }
}

internal sealed class ReadonlyStep(string name) : Step
{
    public override Flow Run(RunState state)
    {
        state.Globals.MakeReadonly(name);
        return Flow.Next;
    }
}
