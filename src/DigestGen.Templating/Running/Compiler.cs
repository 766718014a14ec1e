using System.Text;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Running;

/// <summary>
/// Turns the tree of one template into steps: names become numbers, literals become bytes, functions of the library are found once.
/// <paramref name="shadowed"/>: names that some template or model gives a meaning of its own, so that the library's cannot be taken for granted.
/// </summary>
internal sealed partial class Compiler(TemplateProgram program, ParsedTemplate template, IReadOnlySet<string> shadowed, IReadOnlyDictionary<string, Value> globals)
{
    public Step Compile() => Compile(template.Body);

    public Code CompileExpression(Expression expression) => Compile(expression);

    private Step Compile(IReadOnlyList<Statement> statements)
    {
        if (program.Indents && statements.Any(statement => statement is CodeEdgeStatement)) return new IndentedBlockStep([.. statements.Select(CompileIndented)]);
        var steps = statements.Where(statement => statement is not CodeEdgeStatement).Select(Compile).ToArray();
        return steps.Length switch { 0 => Step.None, 1 => steps[0], _ => new BlockStep(steps) };
    }

    private IndentedPart CompileIndented(Statement statement) =>
        statement is CodeEdgeStatement edge ? new IndentedPart(null, edge.Indent is null ? null : Encoding.UTF8.GetBytes(edge.Indent)) : new IndentedPart(Compile(statement), null);

    private Step Compile(Statement statement) => statement switch
    {
        TextStatement text => new TextStep(Encoding.UTF8.GetBytes(template.Text[text.Start..text.End])),
        PrintStatement { Value: WrappedBlockExpression block } => new WrappedBlockStep(new WrappedBlockCode(PlaceOf(block))),
        PrintStatement print => new PrintStep(Compile(print.Value)),
        AssignStatement assign => new AssignStep(CompileTarget(assign.Target), assign.Operator, Compile(assign.Value), PlaceOf(assign)),
        IfStatement @if => new IfStep([.. @if.Branches.Select(b => (Compile(b.Condition), Compile(b.Body)))], Compile(@if.Otherwise)),
        ForStatement loop => CompileFor(loop),
        WhileStatement loop => new WhileStep(PlaceOf(loop.Condition), Compile(loop.Condition), Compile(loop.Body)),
        BreakStatement => new FlowStep(PlaceOf(statement), Flow.Break),
        ContinueStatement => new FlowStep(PlaceOf(statement), Flow.Continue),
        CaseStatement @case => new CaseStep(Compile(@case.Value), [.. @case.Whens.Select(w => (w.Values.Select(Compile).ToArray(), Compile(w.Body)))], Compile(@case.Otherwise)),
        CaptureStatement capture => new CaptureStep(CompileTarget(capture.Target), Compile(capture.Body)),
        FunctionStatement function => new FunctionStep(CompileTarget(function.Target), CompileFunction(function.Definition, function, isNamed: true)),
        ReturnStatement ret => new ReturnStep(ret.Value is null ? null : Compile(ret.Value)),
        WithStatement with => new WithStep(Compile(with.Target), Compile(with.Body)),
        WrapStatement wrap => new WrapStep(CompileWrapped(wrap.Call), Compile(wrap.Body)),
        ImportStatement import => new ImportStep(Compile(import.Source)),
        ReadonlyStatement { Target: NameExpression name } => new ReadonlyStep(name.Name),
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
        LocalExpression local => new LocalLoopVariable(program.LocalNames.SlotOf("$" + local.Name)),
        NameExpression { Name: var name } when program.FunctionNames.TryGetSlot(name, out var slot) => new FunctionLoopVariable(slot, program.Names.SlotOf(name)),
        _ => new GlobalLoopVariable(program.Names.SlotOf(((NameExpression)variable).Name)),
    };

    private FunctionValue CompileFunction(FunctionDefinition definition, Node written, bool isNamed)
    {
        var parameters = definition.Parameters ?? [];
        var body = new FunctionBody
        {
            ParameterSlots = [.. parameters.Select(p => program.FunctionNames.SlotOf(p.Name))],
            Defaults = [.. parameters.Select(p => CompileOptional(p.Default))],
            IsNamed = isNamed,
            Text = template.Text[written.Start..written.End],
        };
        body.Step = Compile(definition.Body);
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
        var global = program.Names.SlotOf(name.Name);
        return program.FunctionNames.TryGetSlot(name.Name, out var slot) ? new ScopedTarget(place, slot, global) : new GlobalTarget(place, global);
    }

    private Code? CompileOptional(Expression? expression) => expression is null ? null : Compile(expression);

    private Place PlaceOf(Node node) => new(template.Path, node.Start, node.Length);

    private string TextOf(Node node) => node.Length <= 60 ? template.Text[node.Start..node.End] : string.Concat(template.Text.AsSpan(node.Start, 60), "…");
}
