using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Checking;

/// <content>The shapes of expressions.</content>
internal sealed partial class Checker
{
    private Shape Visit(Expression expression)
    {
        switch (expression)
        {
            case LiteralExpression literal:
                return literal.Value switch { null => Shape.Nothing, string => Shape.Text, bool => Shape.Truth, _ => Shape.Number };
            case InterpolatedExpression interpolated:
                foreach (var part in interpolated.Parts) Visit(part);
                return Shape.Text;
            case NameExpression name:
                return VisitName(name);
            case LocalExpression local:
                return VisitLocal(local);
            case ArgumentExpression argument:
                return VisitArgument(argument);
            case MemberExpression member:
                return VisitMember(member);
            case IndexExpression index:
                return VisitIndex(index);
            case CallExpression call:
                return VisitCall(call);
            case UnaryExpression unary:
                Visit(unary.Operand);
                return unary.Symbol == "!" ? Shape.Truth : Shape.Number;
            case BinaryExpression binary:
                return ShapeOfOperator(binary.Operator, Visit(binary.Left), Visit(binary.Right));
            case ConditionalExpression conditional:
                Visit(conditional.Condition);
                return Shape.Join(Visit(conditional.Then), Visit(conditional.Otherwise));
            case IncrementExpression increment:
                Visit(increment.Target);
                return Shape.Number;
            case ArrayExpression array:
                return new ListShape(array.Items.Select(Visit).ToArray() is { Length: > 0 } items ? items.Aggregate(Shape.Join) : Shape.Any, IsOpen: true);
            case ObjectExpression @object:
                return VisitObject(@object);
            case FunctionReferenceExpression reference:
                return VisitTarget(reference.Target);
            case AnonymousFunctionExpression function:
                VisitFunction(function.Definition);
                return new FunctionShape(Signature(function.Definition));
            case NestedExpression nested:
                return Visit(nested.Inner);
            default:
                return Shape.Any;
        }
    }

    // A function that stands alone is called: it must need no arguments, and its result is not known.
    private Shape VisitName(NameExpression name) => Called(name, VisitTarget(name));

    private Shape VisitMember(MemberExpression member) => Called(member, VisitTarget(member));

    private Shape Called(Expression expression, Shape shape)
    {
        if (shape is not FunctionShape { Function: var function }) return shape;
        if (function.Parameters is not null && function.Needed > 0) Report(expression, Wording.ArgumentCount(function, 0), null);
        return Shape.Any;
    }

    // The shape before a function is called.
    private Shape VisitTarget(Expression expression) => expression switch
    {
        NameExpression name => FindName(name),
        MemberExpression member => FindMember(member),
        NestedExpression nested => VisitTarget(nested.Inner),
        _ => Visit(expression),
    };

    private Shape FindName(NameExpression name)
    {
        if (TryFind(name.Name) is { } shape) return shape;
        if (name.Name is "include" or "include_join" || isAlone || assigned.HasImport || assigned.Lasting.Contains(name.Name)) return Shape.Any;
        if (functions > 0 && assigned.Passing.Contains(name.Name)) return Shape.Any;
        if (scopes.Exists(scope => scope.IsAny || scope is ObjectShape { IsOpen: true })) return Shape.Any;
        var known = variables.Keys.Concat(model?.Members.Keys ?? []).Concat(globals.Keys).Concat(assigned.Lasting).Append("include").Append("true").Append("false").Append("null");
        Report(name, $"there is no variable `{name.Name}`", NearName.Hint(name.Name, known));
        return Shape.Any;
    }

    private Shape? TryFind(string name)
    {
        for (var i = scopes.Count - 1; i >= 0; i--)
            if (!scopes[i].IsAny && shapes.Member(scopes[i], name) is { } scoped && scopes[i] is not ObjectShape { IsOpen: true }) return scoped;
        if (variables.TryGetValue(name, out var variable)) return variable;
        if (model?.Members.TryGetValue(name, out var member) == true) return shapes.Of(member.Type);
        return globals.TryGetValue(name, out var value) ? shapes.Of(value) : null;
    }

    private Shape VisitLocal(LocalExpression local)
    {
        if (frame.Locals.TryGetValue(local.Name, out var shape)) return shape;
        if (frame.Named is { } named && named.TryGetValue(local.Name, out shape)) return shape;
        var known = localsOf.GetOrAdd(template.Path, _ => AssignedNames.In(template.Body).Locals);
        if (functions > 0 || isAlone || known.Contains(local.Name) || passed.IsPassed(template.Path, local.Name)) return Shape.Any;
        var hint = NearName.Hint("$" + local.Name, known.Concat(passed.NamesFor(template.Path)).Select(name => "$" + name));
        Report(local, $"there is no local variable `${local.Name}`: nothing here sets it, and no include passes it", hint);
        return Shape.Any;
    }

    private Shape VisitArgument(ArgumentExpression argument)
    {
        if (frame.Arguments is not { } arguments) return Shape.Any;
        if (argument.Index < arguments.Count) return arguments[argument.Index];
        if (functions == 0 && argument.Index >= passed.CountFor(template.Path)) Report(argument, $"no include of this template passes `${argument.Index}`", null);
        return Shape.Nothing;
    }

    // While an object is written, the members that stand before are in sight.
    private ObjectShape VisitObject(ObjectExpression made)
    {
        var members = new Dictionary<string, Shape>(StringComparer.Ordinal);
        scopes.Add(new ObjectShape(members, IsOpen: false));
        foreach (var (name, value) in made.Members) members[name] = Visit(value);
        scopes.RemoveAt(scopes.Count - 1);
        return new ObjectShape(members, IsOpen: true);
    }

    private Shape FindMember(MemberExpression member)
    {
        switch (member.Target)
        {
            case ThisExpression:
                return TryFind(member.Name) ?? Shape.Any;
            case ArgumentsExpression:
                return frame.Named is { } named && named.TryGetValue(member.Name, out var argument) ? argument : Shape.Any;
            case LoopExpression:
                return member.Name is "index" or "rindex" or "length" or "col" ? Shape.Number : Shape.Truth;
        }
        var target = Visit(member.Target);
        if (shapes.Member(target, member.Name) is { } shape) return shape;
        ReportMember(member, target);
        return Shape.Any;
    }

    private void ReportMember(MemberExpression member, Shape target)
    {
        var owner = template.Text[member.Target.Start..member.Target.End];
        var isLibrary = member.Target is NameExpression name && Functions.Library.Groups.ContainsKey(name.Name);
        var message = isLibrary ? $"there is no function `{owner}.{member.Name}`"
            : target is KnownShape or ObjectShape ? $"`{Shortened(owner)}` has no `{member.Name}`"
            : $"`{Shortened(owner)}` is {target.Words} and has no member `{member.Name}`";
        Report(member.NameStart, member.Name.Length, message, NearName.Hint(member.Name, Shapes.MembersOf(target)));
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    private Shape VisitIndex(IndexExpression index)
    {
        var target = Visit(index.Target);
        Visit(index.Index);
        if (target is ListShape list) return list.Item;
        if (target is not (ModelShape or KnownShape or ObjectShape) || index.Index is not LiteralExpression { Value: string name }) return Shape.Any;
        if (shapes.Member(target, name) is { } shape) return shape;
        Report(index.Index, $"there is no member `{name}`", NearName.Hint(name, Shapes.MembersOf(target)));
        return Shape.Any;
    }

    private static Shape ShapeOfOperator(BinaryOperator @operator, Shape left, Shape right) => @operator switch
    {
        BinaryOperator.Coalesce => Shape.Join(left, right),
        BinaryOperator.CoalesceNot => right,
        BinaryOperator.Range or BinaryOperator.RangeBelow => new ListShape(Shape.Number, IsOpen: false),
        BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual
            or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Shape.Truth,
        BinaryOperator.Add when left == Shape.Text || right == Shape.Text => Shape.Text,
        _ when left == Shape.Number && right == Shape.Number => Shape.Number,
        _ => Shape.Any,
    };
}
