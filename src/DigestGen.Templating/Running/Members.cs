namespace DigestGen.Templating.Running;

/// <summary>Members and items of values, by a name or number that is known only while a page is made.</summary>
internal static class Members
{
    public static bool TryGet(Value target, string name, RunState state, out Value value)
    {
        value = Value.Null;
        if (name == "empty?")
        {
            value = target.IsNull ? Value.Null : Value.Of(IsEmpty(target, state));
            return true;
        }
        switch (target.AsObject)
        {
            case string text:
                value = Value.Of((long)text.Length);
                return name == "size";
            case ArrayValue { Members: { } members } when members.TryGet(name, out value):
                return true;
            case ListValue list:
                value = Value.Of((long)list.Count);
                return name == "size";
            case ObjectValue @object:
                if (name == "format" && ReferenceEquals(@object, Functions.DateFunctions.Group)) value = Value.Of(state.DateFormat);
                else return @object.TryGet(name, out value);
                return true;
            case LoopFrame loop:
                return TryLoop(loop, name, out value);
            case VariablesValue:
                return state.Globals.TryGetByName(name, out value);
            case DateTime date:
                return Functions.DateFormat.TryMember(date, name, out value);
            case TimeSpan span:
                return Functions.TimeSpanFunctions.TryMember(span, name, out value);
            case FunctionValue or null:
                return false;
            case { } model:
                return state.Program.TryGetModelMember(model, name, out value);
        }
    }

    public static bool TryLoop(LoopFrame loop, string name, out Value value)
    {
        value = name switch
        {
            "index" => Value.Of((long)loop.Index),
            "first" => Value.Of(loop.Index == 0),
            "last" => Value.Of(loop.Index == loop.Count - 1),
            "even" => Value.Of(loop.Index % 2 == 0),
            "odd" => Value.Of(loop.Index % 2 == 1),
            "rindex" => Value.Of((long)loop.Count - loop.Index - 1),
            "length" => Value.Of((long)loop.Count),
            "changed" => Value.Of(loop.IsChanged),
            "col" => Value.Of(loop.Columns == 0 ? 0L : loop.Index % loop.Columns),
            _ => default,
        };
        return value.IsSet;
    }

    public static void Set(Value target, string name, Value value, RunState state, Place place)
    {
        switch (target.AsObject)
        {
            case ObjectValue { IsWritable: true } @object:
                if (@object.IsReadonly(name)) throw place.Fault($"`{name}` is read-only");
                @object.Set(name, value);
                break;
            case ObjectValue date when name == "format" && ReferenceEquals(date, Functions.DateFunctions.Group):
                state.DateFormat = state.ToText(value);
                break;
            case ArrayValue array:
                (array.Members ??= new ObjectValue()).Set(name, value);
                break;
            case VariablesValue:
                state.Globals.SetByName(name, value, state, place);
                break;
            case null:
                throw place.Fault($"`{name}` cannot be set, because there is no object here");
            default:
                throw place.Fault($"`{name}` cannot be set: only objects that the template itself made can be changed");
        }
    }

    public static Value Item(Value target, Value index, RunState state, Place place)
    {
        if (target.AsList is { } list && index.IsInt)
        {
            var at = index.AsInt < 0 ? index.AsInt + list.Count : index.AsInt;
            return at >= 0 && at < list.Count ? list[(int)at] : Value.Null;
        }
        if (target.AsText is { } text && index.IsInt)
        {
            var at = index.AsInt < 0 ? index.AsInt + text.Length : index.AsInt;
            return at >= 0 && at < text.Length ? Value.Of(text[(int)at].ToString()) : Value.Null;
        }
        if (index.IsNull) throw place.Fault("the index is null here", "test it with `if` first, or give a value with `??`");
        if (target.IsNull) throw place.Fault("there is nothing here that could have items", "test it with `if` first, or give a value with `??`");
        return TryGet(target, state.ToText(index), state, out var value) ? value : Value.Null;
    }

    public static void SetItem(Value target, Value index, Value value, RunState state, Place place)
    {
        if (target.AsObject is ArrayValue array && index.IsInt)
        {
            state.Spend(Math.Max(1, index.AsInt - array.Count));
            if (!array.TrySet(index.AsInt, value)) throw place.Fault($"an array has no item {index.AsInt}");
            return;
        }
        Set(target, state.ToText(index), value, state, place);
    }

    /// <summary>All members of an object or model; false when the value has none.</summary>
    public static bool TryList(Value target, RunState state, out IEnumerable<KeyValuePair<string, Value>> members)
    {
        members = [];
        switch (target.AsObject)
        {
            case ObjectValue @object:
                members = @object.Members;
                return true;
            case VariablesValue:
                members = state.Globals.All();
                return true;
            case null or string or ListValue or FunctionValue or LoopFrame or DateTime or TimeSpan or decimal or System.Numerics.BigInteger:
                return false;
            case { } model:
                members = state.Program.ModelOf(model.GetType())?.Members.Values.Select(m => KeyValuePair.Create(m.Name, m.Get(model))) ?? [];
                return true;
        }
    }

    public static bool IsEmpty(Value value, RunState state)
    {
        if (value.IsNull) return true;
        if (value.AsText is { } text) return text.Length == 0;
        if (value.AsList is { } list) return list.Count == 0;
        return TryList(value, state, out var members) && !members.Any();
    }
}
