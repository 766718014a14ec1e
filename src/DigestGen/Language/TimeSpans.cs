namespace DigestGen.Language;

/// <summary>Words that belong to an expression without being its core: `early`, `the end of`, `about`, `the night of`, a part of the day behind it.</summary>
internal static class TimeSpans
{
    private static readonly int The = TimeLexicon.IdOf("the");
    private static readonly int Very = TimeLexicon.IdOf("very");
    private static readonly int Of = TimeLexicon.IdOf("of");
    private static readonly int In = TimeLexicon.IdOf("in");
    private static readonly int On = TimeLexicon.IdOf("on");
    private static readonly int Later = TimeLexicon.IdOf("later");
    private static readonly int Earlier = TimeLexicon.IdOf("earlier");

    public static void Register() => _ = The;

    /// <summary>The first token that belongs to the expression, and the meaning as those tokens change it.</summary>
    public static (int First, TimeMeaning Meaning) Before(List<TimeToken> tokens, int first, int floor, TimeMeaning meaning)
    {
        if (meaning.Type is TimexType.Date or TimexType.Time && meaning.Value.Length > 0 && !meaning.Value.EndsWith("REF", StringComparison.Ordinal))
        {
            first = Modifier(tokens, first, floor);
            if (PartOf(tokens, first, floor) is var part and >= 0)
            {
                meaning = TimeParts.On(meaning, tokens[part]);
                first = part > floor && tokens[part - 1].Word == The ? part - 1 : part;
            }
        }
        if (first > floor && tokens[first - 1].Is(TimeKind.About))
        {
            first--;
            if (meaning.Date is { IsInterval: false, Precision: not DatePrecision.Minute } date && Edtf.TryParse(date.Text + "~", out var rough)) meaning = meaning with { Date = rough };
        }
        return (first, meaning);
    }

    /// <summary>`6 May in the evening` and `6 May evening`: the end of the expression with its part of the day.</summary>
    public static (int End, TimeMeaning Meaning) Behind(List<TimeToken> tokens, int end, TimeMeaning meaning)
    {
        if (meaning.Type != TimexType.Date || meaning.Point is not { Day: > 0 } || end >= tokens.Count || !tokens[end].Is(TimeKind.Part)) return (end, meaning);
        return (end + 1, TimeParts.On(meaning, tokens[end]));
    }

    private static int Modifier(List<TimeToken> tokens, int first, int floor)
    {
        var at = first - 1;
        if (at > floor && (tokens[at].Is(TimeKind.Dash) || tokens[at].Word == In || tokens[at].Word == On) && (tokens[at - 1].Is(TimeKind.Early) || (tokens[at].Word == In && (tokens[at - 1].Word == Later || tokens[at - 1].Word == Earlier)))) return at - 1;
        if (at >= floor && tokens[at].Is(TimeKind.Early)) return at > floor && tokens[at - 1].Word == The ? at - 1 : at;
        if (at > floor && tokens[at].Word == The && tokens[at - 1].Word == Of) at--;
        if (at > floor && tokens[at].Word == Of && tokens[at - 1].Is(TimeKind.Portion))
        {
            at -= 2;
            if (at >= floor && tokens[at].Word == Very) at--;
            return at >= floor && tokens[at].Word == The ? at : at + 1;
        }
        return first;
    }

    private static int PartOf(List<TimeToken> tokens, int first, int floor)
    {
        var at = first - 1;
        return at > floor && (tokens[at].Word == Of || tokens[at].Word == On) && tokens[at - 1].Is(TimeKind.Part) ? at - 1 : -1;
    }
}
