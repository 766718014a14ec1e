using System.Text;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Running;

/// <summary>`include`: runs another template here, or gives its markup when the value is asked for.</summary>
internal sealed class IncludeCode(Place place, ArgumentPart[] arguments, bool hasNamed) : Code(place)
{
    public override Value Evaluate(RunState state)
    {
        var top = state.ArgumentTop;
        var named = Calls.PushArguments(arguments, hasNamed, state, Place);
        if (state.ArgumentTop == top) throw Place.Fault("`include` needs the name of a template");
        var text = Includes.Take(state.Arguments(top, 1)[0], top, named, state, Place);
        state.PopTo(top);
        return Includes.AsValue(text, state);
    }

    public override void Print(RunState state)
    {
        // Where lines are indented the included text has to be known before it is written.
        if (state.Program.Indents)
        {
            state.Print(Evaluate(state));
            return;
        }
        var top = state.ArgumentTop;
        var named = Calls.PushArguments(arguments, hasNamed, state, Place);
        if (state.ArgumentTop == top) throw Place.Fault("`include` needs the name of a template");
        Includes.Run(state.Arguments(top, 1)[0], top, named, state, Place);
        state.PopTo(top);
    }
}

/// <summary>`include_join names separator begin end`: several templates, one after the other. The last three may name a template too: `tpl:line.html`.</summary>
internal sealed class IncludeJoinCode(Place place, ArgumentPart[] arguments, bool hasNamed) : Code(place)
{
    private const string TemplatePrefix = "tpl:";

    public override Value Evaluate(RunState state)
    {
        var top = state.ArgumentTop;
        var named = Calls.PushArguments(arguments, hasNamed, state, Place);
        var given = state.Arguments(top, state.ArgumentTop - top).ToArray();
        if (given.Length < 2) throw Place.Fault("`include_join` needs the names of templates and what stands between them");
        if (given[0].AsList is not { } names) return Value.EmptyText;

        var parts = Enumerable.Range(1, 3).Select(i => i < given.Length ? Part(given[i], top, named, state) : "").ToArray();
        var result = new StringBuilder(parts[1]);
        for (var i = 0; i < names.Count; i++)
        {
            var text = Includes.Take(names[i], top, named, state, Place);
            state.Place = Place;
            state.Spend(text.Length);
            result.Append(i == 0 ? "" : parts[0]).Append(text);
        }
        state.PopTo(top);
        return Includes.AsValue(result.Append(parts[2]).ToString(), state);
    }

    private string Part(Value value, int top, ObjectValue? named, RunState state)
    {
        var text = state.ToText(value);
        if (text.StartsWith(TemplatePrefix, StringComparison.Ordinal)) return Includes.Take(Value.Of(text[TemplatePrefix.Length..]), top, named, state, Place);
        return value.IsMarkup || !state.Program.Encodes ? text : Html.Encode(text).Value;
    }
}

/// <summary>How templates are included. The arguments lie on the stack from <c>top</c> on: the template's name is `$0`, so the first value after it is `$1`.</summary>
internal static class Includes
{
    public static void Run(Value name, int top, ObjectValue? named, RunState state, Place place)
    {
        var path = state.ToText(name);
        if (!state.Program.Templates.TryGetValue(path, out var template))
            throw place.Fault($"there is no template `{path}`", NearName.Hint(path, state.Program.Templates.Keys));
        state.Enter(place);
        var was = state.OpenFrame(top, state.ArgumentTop - top, named, null);
        state.Returned = default;
        template.Run(state);
        state.PrintReturned();
        state.CloseFrame(was);
        state.Leave();
    }

    /// <summary>The text of the included template. It begins without the indentation of the place where it is included.</summary>
    public static string Take(Value name, int top, ObjectValue? named, RunState state, Place place)
    {
        var (output, start) = (state.Output, state.Output.Length);
        var (indent, isAfterLine) = (output.Indent, output.IsAfterLine);
        if (indent is not null) (output.Indent, output.IsAfterLine) = (null, false);
        Run(name, top, named, state, place);
        (output.Indent, output.IsAfterLine) = (indent, isAfterLine);
        return output.Take(start);
    }

    public static Value AsValue(string text, RunState state) => state.Program.Encodes ? Value.Markup(text) : Value.Of(text);
}
