using System.Text;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Running;

/// <summary>
/// Turns the tree of one template into steps: names become numbers, literals become bytes, functions of the library are found once.
/// <paramref name="shadowed"/>: names that some template or model gives a meaning of its own, so that the library's cannot be taken for granted.
/// </summary>
internal sealed partial class Compiler(TemplateProgram program, ParsedTemplate template, IReadOnlySet<string> shadowed, IReadOnlyDictionary<string, Value> globals)
{
    private FunctionScope? scope;

    public Step Compile() => Compile(template.Body);

    private Step Compile(IReadOnlyList<Statement> statements)
    {
        var steps = statements.Select(Compile).ToArray();
        return steps.Length switch { 0 => Step.None, 1 => steps[0], _ => new BlockStep(steps) };
    }

    private Step Compile(Statement statement) => statement switch
    {
        TextStatement text => new TextStep(Encoding.UTF8.GetBytes(template.Text[text.Start..text.End])),
        PrintStatement print => new PrintStep(Compile(print.Value)),
        AssignStatement assign => new AssignStep(CompileTarget(assign.Target), assign.Operator, Compile(assign.Value), PlaceOf(assign)),
        IfStatement @if => new IfStep([.. @if.Branches.Select(b => (Compile(b.Condition), Compile(b.Body)))], Compile(@if.Otherwise)),
        ForStatement loop => CompileFor(loop),
        WhileStatement loop => new WhileStep(PlaceOf(loop.Condition), Compile(loop.Condition), Compile(loop.Body)),
        BreakStatement => new FlowStep(Flow.Break),
        ContinueStatement => new FlowStep(Flow.Continue),
        CaseStatement @case => new CaseStep(Compile(@case.Value), [.. @case.Whens.Select(w => (w.Values.Select(Compile).ToArray(), Compile(w.Body)))], Compile(@case.Otherwise)),
        CaptureStatement capture => new CaptureStep(CompileTarget(capture.Target), Compile(capture.Body)),
        FunctionStatement function => new FunctionStep(CompileTarget(function.Target), CompileFunction(function.Definition)),
        ReturnStatement ret => new ReturnStep(ret.Value is null ? null : Compile(ret.Value)),
        WithStatement with => new WithStep(Compile(with.Target), Compile(with.Body)),
        WrapStatement wrap => new WrapStep(CompileWrapped(wrap.Call), Compile(wrap.Body)),
        ImportStatement import => new ImportStep(Compile(import.Source)),
        ReadonlyStatement { Target: NameExpression name } => new ReadonlyStep(program.Names.SlotOf(name.Name)),
        _ => Step.None,
    };

    private Step CompileFor(ForStatement loop)
    {
        var limits = new LoopLimits(CompileOptional(loop.Parameters.Offset), CompileOptional(loop.Parameters.Limit), CompileOptional(loop.Parameters.Columns), loop.Parameters.IsReversed);
        var (variable, list, body, otherwise) = (CompileLoopVariable(loop.Variable), Compile(loop.List), Compile(loop.Body), Compile(loop.Otherwise));
        var place = PlaceOf(loop.List);
        return loop.IsTableRow ? new TableRowStep(place, variable, list, limits, body, otherwise) : new ForStep(place, variable, list, limits, body, otherwise);
    }

    private LoopVariable CompileLoopVariable(Expression variable) => variable switch
    {
        LocalExpression local => new LoopVariable(program.LocalNames.SlotOf("$" + local.Name), true),
        NameExpression name when scope?.Parameters.Contains(name.Name) == true => new LoopVariable(program.LocalNames.SlotOf(name.Name), true),
        _ => new LoopVariable(program.Names.SlotOf(((NameExpression)variable).Name), false),
    };

    private FunctionValue CompileFunction(FunctionDefinition definition)
    {
        var outer = scope;
        scope = definition.Parameters is null ? null : new FunctionScope([.. definition.Parameters.Select(p => p.Name)], AssignedNames.In(definition.Body).Lasting);
        var parameters = definition.Parameters ?? [];
        var body = new FunctionBody
        {
            ParameterSlots = [.. parameters.Select(p => program.LocalNames.SlotOf(p.Name))],
            Defaults = [.. parameters.Select(p => CompileOptional(p.Default))],
        };
        body.Step = Compile(definition.Body);
        scope = outer;
        var shapes = definition.Parameters?.Select(p => new ParameterShape(p.Name, p.Default is not null, p.IsVariadic)).ToArray();
        return FunctionValue.OfTemplate(definition.Name, shapes, body);
    }

    private CallCode CompileWrapped(Expression call) => call switch
    {
        CallExpression written => (CallCode)CompileCall(written, canInclude: false),
        _ => new CallCode(PlaceOf(call), Compile(call), [], false, TextOf(call)),
    };

    private Target CompileTarget(Expression target) => target switch
    {
        LocalExpression local => new LocalTarget(PlaceOf(target), program.LocalNames.SlotOf("$" + local.Name)),
        NameExpression name => CompileNameTarget(name),
        MemberExpression member => new MemberTarget(PlaceOf(target), Compile(member.Target), member.Name),
        IndexExpression index => new IndexTarget(PlaceOf(target), Compile(index.Target), Compile(index.Index)),
        _ => throw new InvalidOperationException("The parser lets no other targets through."),
    };

    private Target CompileNameTarget(NameExpression name)
    {
        var place = PlaceOf(name);
        if (scope?.Parameters.Contains(name.Name) == true) return new LocalTarget(place, program.LocalNames.SlotOf(name.Name));
        if (scope is not null) return new FunctionVariableTarget(place, program.LocalNames.SlotOf(name.Name), program.Names.SlotOf(name.Name));
        return new GlobalTarget(place, program.Names.SlotOf(name.Name));
    }

    private Code? CompileOptional(Expression? expression) => expression is null ? null : Compile(expression);

    private Place PlaceOf(Node node) => new(template.Path, node.Start, node.Length);

    private string TextOf(Node node) => node.Length <= 60 ? template.Text[node.Start..node.End] : string.Concat(template.Text.AsSpan(node.Start, 60), "…");

    private sealed record FunctionScope(HashSet<string> Parameters, HashSet<string> Assigned);
}
