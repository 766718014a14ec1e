using System.Collections.Concurrent;
using DigestGen.Templating.Running;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Checking;

/// <summary>
/// Walks a page's template, and every template it includes, with the shapes that its model has: unknown names, members, functions and templates,
/// and wrong arguments, are reported on every branch, taken or not. Where a shape cannot be known nothing is reported.
/// </summary>
internal sealed partial class Checker
{
    private const int MaxIncludeDepth = 20;
    private const int MaxIncludes = 20_000;

    private readonly TemplateProgram program;
    private readonly IReadOnlyDictionary<string, ParsedTemplate> templates;
    private readonly IReadOnlyDictionary<string, Value> globals;
    private readonly ModelType? model;
    private readonly ICollection<TemplateProblem> problems;
    private readonly HashSet<(string Path, int Start, string Message)> reported;
    private readonly Shapes shapes;
    private readonly AssignedNames assigned = new();
    private readonly Dictionary<string, Shape> variables = new(StringComparer.Ordinal);
    private readonly List<Shape> scopes = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly PassedArguments passed;
    private readonly ConcurrentDictionary<string, HashSet<string>> localsOf;
    private readonly bool isAlone;
    private Frame frame = new([], new(StringComparer.Ordinal));
    private ParsedTemplate template;
    private int conditions;
    private int functions;
    private int includeDepth;

    private Checker(CheckInput input, ParsedTemplate template, ModelType? model, bool isAlone, ICollection<TemplateProblem> problems, HashSet<(string Path, int Start, string Message)> reported)
    {
        (program, templates, globals) = (input.Program, input.Templates, input.Globals);
        (this.template, this.model, this.isAlone, this.problems, this.reported) = (template, model, isAlone, problems, reported);
        if (isAlone) frame = new Frame(null, new(StringComparer.Ordinal));
        (passed, localsOf) = (input.Passed, input.LocalsOf);
        shapes = new Shapes(program);
        foreach (var reachable in Reachable.From(template, templates)) assigned.Collect(reachable.Body);
    }

    /// <summary>
    /// Checks each page template with its model, and what it includes. A place that several pages reach is reported once. A template that no page reaches is checked
    /// for what is wrong whatever it is given: functions, arguments, the names of other templates.
    /// </summary>
    public static void Check(CheckInput input, IReadOnlyDictionary<string, Type> models, ICollection<TemplateProblem> problems)
    {
        var reported = new HashSet<(string Path, int Start, string Message)>();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, type) in models.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (!input.Templates.TryGetValue(path, out var template)) continue;
            reached.UnionWith(Reachable.From(template, input.Templates).Select(t => t.Path));
            new Checker(input, template, input.Program.ModelOf(type), isAlone: false, problems, reported).Visit(template.Body);
        }
        foreach (var template in input.Templates.Values.Where(t => !reached.Contains(t.Path)).OrderBy(t => t.Path, StringComparer.Ordinal))
            new Checker(input, template, null, isAlone: true, problems, reported).Visit(template.Body);
    }

    private void Visit(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements) Visit(statement);
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case PrintStatement print: Visit(print.Value); break;
            case AssignStatement assign: VisitAssign(assign); break;
            case IfStatement @if: VisitIf(@if); break;
            case ForStatement loop: VisitFor(loop); break;
            case WhileStatement loop:
                Forget(loop.Body);
                Visit(loop.Condition);
                VisitMaybe(loop.Body);
                break;
            case CaseStatement @case: VisitCase(@case); break;
            case CaptureStatement capture:
                Visit(capture.Body);
                Assign(capture.Target, Shape.Text);
                break;
            case FunctionStatement function:
                Assign(function.Target, new FunctionShape(Signature(function.Definition)));
                VisitFunction(function.Definition);
                break;
            case ReturnStatement { Value: { } value }: Visit(value); break;
            case WithStatement with:
                scopes.Add(Visit(with.Target));
                Visit(with.Body);
                scopes.RemoveAt(scopes.Count - 1);
                break;
            case WrapStatement wrap:
                Visit(wrap.Call);
                // The block sees the variables of the function that it is handed to.
                functions++;
                VisitMaybe(wrap.Body);
                functions--;
                break;
            case ImportStatement import: Visit(import.Source); break;
        }
    }

    private void VisitAssign(AssignStatement assign)
    {
        var shape = Visit(assign.Value);
        if (assign.Operator is { } sign) shape = ShapeOfOperator(sign, Visit(assign.Target), shape);
        Assign(assign.Target, shape);
    }

    private void VisitIf(IfStatement @if)
    {
        foreach (var branch in @if.Branches)
        {
            Visit(branch.Condition);
            VisitMaybe(branch.Body);
        }
        VisitMaybe(@if.Otherwise);
    }

    private void VisitCase(CaseStatement @case)
    {
        Visit(@case.Value);
        foreach (var when in @case.Whens)
        {
            foreach (var value in when.Values) Visit(value);
            VisitMaybe(when.Body);
        }
        VisitMaybe(@case.Otherwise);
    }

    private void VisitFor(ForStatement loop)
    {
        var list = Visit(loop.List);
        foreach (var parameter in (ReadOnlySpan<Expression?>)[loop.Parameters.Offset, loop.Parameters.Limit, loop.Parameters.Columns])
            if (parameter is not null) Visit(parameter);
        if (list == Shape.Number || list == Shape.Truth || list is FunctionShape) Report(loop.List, $"a loop needs a list, not {list.Words}", null);
        Forget(loop.Body);
        var item = list is ListShape items ? items.Item : list == Shape.Text ? Shape.Text : Shape.Any;
        var (place, name) = loop.Variable is LocalExpression local ? (frame.Locals, local.Name) : (variables, ((NameExpression)loop.Variable).Name);
        var had = place.TryGetValue(name, out var was);
        place[name] = item;
        VisitMaybe(loop.Body);
        if (had) place[name] = was!;
        else place.Remove(name);
        VisitMaybe(loop.Otherwise);
    }

    private void VisitFunction(FunctionDefinition definition)
    {
        var outer = frame;
        frame = new Frame(null, new(StringComparer.Ordinal));
        var hidden = new List<(string Name, Shape? Was)>();
        foreach (var parameter in definition.Parameters ?? [])
        {
            hidden.Add((parameter.Name, variables.GetValueOrDefault(parameter.Name)));
            variables[parameter.Name] = parameter.IsVariadic ? new ListShape(Shape.Any, IsOpen: true) : Shape.Any;
            if (parameter.Default is not null) Visit(parameter.Default);
        }
        functions++;
        VisitMaybe(definition.Body);
        functions--;
        foreach (var (name, was) in hidden)
        {
            if (was is null) variables.Remove(name);
            else variables[name] = was;
        }
        frame = outer;
    }

    private void VisitMaybe(IReadOnlyList<Statement> statements)
    {
        conditions++;
        Visit(statements);
        conditions--;
    }

    // What a loop assigns may have any of its shapes already at the loop's start.
    private void Forget(IReadOnlyList<Statement> body)
    {
        foreach (var name in AssignedNames.In(body).Lasting)
            if (variables.ContainsKey(name)) variables[name] = Shape.Any;
        foreach (var name in frame.Locals.Keys.ToArray()) frame.Locals[name] = Shape.Any;
    }

    private void Assign(Expression target, Shape shape)
    {
        switch (target)
        {
            case NameExpression { Name: var name } when scopes.Count == 0:
                var before = conditions == 0 ? shape : TryFind(name) ?? shape;
                variables[name] = Shape.Join(before, shape);
                break;
            case LocalExpression { Name: var name }:
                frame.Locals[name] = frame.Locals.TryGetValue(name, out var was) && conditions > 0 ? Shape.Join(was, shape) : shape;
                break;
            case MemberExpression { Target: ThisExpression }:
                break;
            case MemberExpression member:
                Visit(member.Target);
                break;
            case IndexExpression index:
                Visit(index.Target);
                Visit(index.Index);
                break;
        }
    }

    private static FunctionValue Signature(FunctionDefinition definition) => FunctionValue.OfTemplate(definition.Name,
        definition.Parameters?.Select(p => new ParameterShape(p.Name, p.Default is not null, p.IsVariadic)).ToArray(),
        new FunctionBody { ParameterSlots = [], Defaults = [] });

    private void Report(Node node, string message, string? help) => Report(node.Start, node.Length, message, help);

    private void Report(int start, int length, string message, string? help)
    {
        if (reported.Add((template.Path, start, message))) problems.Add(new TemplateProblem(template.Path, start, length, message, help));
    }

    // Arguments are null where they cannot be known: in a function.
    private sealed record Frame(IReadOnlyList<Shape>? Arguments, Dictionary<string, Shape> Locals)
    {
        public IReadOnlyDictionary<string, Shape>? Named { get; init; }
    }
}

/// <summary>What all pages are checked against.</summary>
internal sealed record CheckInput(TemplateProgram Program, IReadOnlyDictionary<string, ParsedTemplate> Templates, IReadOnlyDictionary<string, Value> Globals)
{
    public PassedArguments Passed { get; } = PassedArguments.In(Templates.Values);

    /// <summary>The local variables that each template sets, found when they are first asked for.</summary>
    public ConcurrentDictionary<string, HashSet<string>> LocalsOf { get; } = new(StringComparer.Ordinal);
}
