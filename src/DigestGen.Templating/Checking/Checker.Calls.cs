using DigestGen.Templating.Running;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Checking;

/// <content>Calls and includes.</content>
internal sealed partial class Checker
{
    private Shape VisitCall(CallExpression call)
    {
        if (call.Target is NameExpression { Name: "include" } && TryFind("include") is null) return VisitInclude(call);
        if (call.Target is NameExpression { Name: "include_join" } && TryFind("include_join") is null) return VisitIncludeJoin(call);
        var target = VisitTarget(call.Target);
        var arguments = call.Arguments.Select(a => Visit(a.Value)).ToArray();
        if (target is FunctionShape { Function: var function })
        {
            CheckArguments(call, function);
            return ShapeOfResult(call, function, arguments);
        }
        if (!target.IsAny && arguments.Length > 0)
        {
            var name = template.Text[call.Target.Start..call.Target.End];
            Report(call.Target, $"`{Shortened(name)}` is {target.Words}, not a function, so it takes no arguments", null);
        }
        return Shape.Any;
    }

    private void CheckArguments(CallExpression call, FunctionValue function)
    {
        if (function.Parameters is not { } parameters || call.Arguments.Any(a => a.IsExpanded)) return;
        foreach (var argument in call.Arguments.Where(a => a.Name is not null))
        {
            if (Array.Exists(parameters, p => p.Name == argument.Name)) continue;
            Report(argument.NameStart, argument.Name!.Length, $"`{function.Name}` has no parameter `{argument.Name}`", NearName.Hint(argument.Name, parameters.Select(p => p.Name)));
        }
        var given = call.Arguments.Count;
        if (given < function.Needed || (given > parameters.Length && !function.IsVariadic)) Report(call, Wording.ArgumentCount(function, given), ParametersOf(function));
    }

    private static string? ParametersOf(FunctionValue function) =>
        function.Parameters is { Length: > 0 } parameters
            ? $"write `{function.Name} {string.Join(' ', parameters.Select(p => p.IsVariadic ? p.Name + "..." : p.IsOptional ? p.Name + "?" : p.Name))}`" : null;

    // What the most used functions give, so that checking goes on behind a pipe.
    private Shape ShapeOfResult(CallExpression call, FunctionValue function, Shape[] arguments)
    {
        var first = arguments.Length > 0 ? arguments[0] : Shape.Any;
        switch (function.Name)
        {
            case "array.first" or "array.last":
                return first is ListShape list ? list.Item : Shape.Any;
            case "array.sort":
                CheckMemberPath(call, first);
                return first;
            case "array.map":
                return new ListShape(CheckMemberPath(call, first), IsOpen: true);
            case "array.reverse" or "array.limit" or "array.offset" or "array.uniq" or "array.compact" or "array.filter" or "array.remove_at":
                return first;
            case "object.default":
                return arguments.Length == 2 ? Shape.Join(first, arguments[1]) : Shape.Any;
            case "string.split" or "regex.split":
                return new ListShape(Shape.Text, IsOpen: true);
            case "array.size" or "string.size" or "object.size" or "string.index_of":
                return Shape.Number;
            case "array.join" or "string.append" or "string.prepend" or "string.replace" or "string.upcase" or "string.downcase" or "string.strip" or "string.truncate" or "html.escape":
                return Shape.Text;
            default:
                return Shape.Any;
        }
    }

    private Shape CheckMemberPath(CallExpression call, Shape list)
    {
        if (list is not ListShape { Item: var item } || call.Arguments is not [_, { Value: LiteralExpression { Value: string path } } argument, ..]) return Shape.Any;
        foreach (var name in path.Split('.'))
        {
            if (shapes.Member(item, name) is not { } member)
            {
                Report(argument.Value, $"the list's items have no member `{name}`", NearName.Hint(name, Shapes.MembersOf(item)));
                return Shape.Any;
            }
            item = member;
        }
        return item;
    }

    private PlainShape VisitInclude(CallExpression call)
    {
        var arguments = call.Arguments.Select(a => Visit(a.Value)).ToArray();
        if (call.Arguments is not [{ Name: null, IsExpanded: false, Value: LiteralExpression { Value: string path } name }, ..])
        {
            if (arguments.Length == 0) Report(call, "`include` needs the name of a template", null);
            return Shape.Text;
        }
        if (FindTemplate(path, name) is not { } included) return Shape.Text;
        var positional = new List<Shape>();
        var named = new Dictionary<string, Shape>(StringComparer.Ordinal);
        var isKnown = true;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (call.Arguments[i].Name is { } argument) named[argument] = arguments[i];
            else positional.Add(arguments[i]);
            isKnown &= !call.Arguments[i].IsExpanded;
        }
        if (seen.Count < MaxIncludes && includeDepth < MaxIncludeDepth && seen.Add(KeyOf(path, positional, named)))
            VisitIncluded(included, new Frame(isKnown ? positional : null, new(StringComparer.Ordinal)) { Named = named });
        return Shape.Text;
    }

    private PlainShape VisitIncludeJoin(CallExpression call)
    {
        foreach (var argument in call.Arguments) Visit(argument.Value);
        if (call.Arguments.Count < 2) Report(call, "`include_join` needs the names of templates and what stands between them", "write `include_join ['a.html', 'b.html'] ', '`");
        if (call.Arguments is not [{ Value: ArrayExpression names }, ..]) return Shape.Text;
        foreach (var name in names.Items.OfType<LiteralExpression>())
        {
            if (name.Value is not string path || FindTemplate(path, name) is not { } included) continue;
            if (seen.Count < MaxIncludes && includeDepth < MaxIncludeDepth && seen.Add(KeyOf(path, [], []))) VisitIncluded(included, new Frame(null, new(StringComparer.Ordinal)));
        }
        return Shape.Text;
    }

    private ParsedTemplate? FindTemplate(string path, Expression name)
    {
        if (templates.TryGetValue(path, out var template)) return template;
        // One that stands there but could not be parsed has been reported already.
        if (!program.Templates.ContainsKey(path)) Report(name, $"there is no template `{path}`", NearName.Hint(path, templates.Keys));
        return null;
    }

    private void VisitIncluded(ParsedTemplate included, Frame inner)
    {
        var (outerFrame, outerTemplate) = (frame, template);
        (frame, template) = (inner, included);
        includeDepth++;
        Visit(included.Body);
        includeDepth--;
        (frame, template) = (outerFrame, outerTemplate);
    }

    // The same template with the same shapes in sight gives the same findings.
    private string KeyOf(string path, List<Shape> positional, Dictionary<string, Shape> named)
    {
        var parts = positional.Select(Words)
            .Concat(named.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => $"{n.Key}:{Words(n.Value)}"))
            .Append("|")
            .Concat(variables.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={Words(v.Value)}"))
            .Concat(scopes.Select(Words));
        return $"{path}|{string.Join(',', parts)}";
    }

    private static string Words(Shape shape) => shape switch
    {
        ListShape list => $"[{Words(list.Item)}]",
        KnownShape known => string.Join('/', known.Object.Names.Take(3)),
        ObjectShape made => $"{{{string.Join(',', made.Members.Select(member => $"{member.Key}:{(member.Value is ObjectShape ? "{}" : Words(member.Value))}"))}}}",
        FunctionShape function => $"{function.Function.Name}()",
        _ => shape.Words,
    };
}
