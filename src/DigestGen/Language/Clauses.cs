namespace DigestGen.Language;

/// <summary>What the words around an expression say about it: the tense of its clause, and whether it measures or dates.</summary>
internal static class Clauses
{
    private const int Reach = 30;

    private static readonly int To = TimeLexicon.IdOf("to");
    private static readonly int[] Determiners = [.. "the its their his her our this s".Split(' ').Select(TimeLexicon.IdOf)];
    private static readonly int[] Joining = [.. "from with until till before after during since between through throughout when while that which than then without within".Split(' ').Select(TimeLexicon.IdOf)];
    private static readonly int For = TimeLexicon.IdOf("for");
    private static readonly int By = TimeLexicon.IdOf("by");
    private static readonly int Be = TimeLexicon.IdOf("be");
    private static readonly int Since = TimeLexicon.IdOf("since");
    private static readonly int[] Deadlines = [By, TimeLexicon.IdOf("until"), TimeLexicon.IdOf("till"), TimeLexicon.IdOf("before")];
    private static readonly int[] Outside = [.. "before after than prior following".Split(' ').Select(TimeLexicon.IdOf)];
    private static readonly int[] Perfects = [.. "has have is are remains remain".Split(' ').Select(TimeLexicon.IdOf)];
    private static readonly int[] Auxiliaries = [.. "have had been".Split(' ').Select(TimeLexicon.IdOf)];
    private static readonly int Than = TimeLexicon.IdOf("than");
    private static readonly int Compared = TimeLexicon.IdOf("compared");

    public static void Register() => _ = To;

    /// <summary>The nearest word before the expression that tells a tense, otherwise the nearest behind it, within the sentence.</summary>
    public static Tense TenseAt(List<TimeToken> tokens, int first, int sentenceFirst, int sentenceEnd)
    {
        for (var i = first - 1; i >= sentenceFirst && first - i <= Reach; i--)
            if (TenseOf(tokens, i) is var tense and not Tense.Unclear) return tense;
        for (var i = first + 1; i < sentenceEnd && i - first <= Reach; i++)
            if (TenseOf(tokens, i) is var tense and not Tense.Unclear) return tense;
        return Tense.Unclear;
    }

    public static bool IsDeadline(List<TimeToken> tokens, int first) => first > 0 && tokens[first - 1].Word > 0 && Array.IndexOf(Deadlines, tokens[first - 1].Word) >= 0;

    public static bool IsBehindSince(List<TimeToken> tokens, int first) => first > 0 && tokens[first - 1].Word == Since;

    /// <summary>`biggest since 2014`, `more than in 2014`, `after 2014`: the date is a yardstick, nothing is said to have happened then.</summary>
    public static bool IsYardstick(List<TimeToken> tokens, int first, int sentenceFirst)
    {
        if (first == sentenceFirst) return false;
        var before = tokens[first - 1];
        if (before.Word > 0 && Array.IndexOf(Outside, before.Word) >= 0) return true;
        if (before.Word == Since)
        {
            for (var i = first - 2; i >= sentenceFirst && first - i <= 9; i--)
                if (tokens[i].Is(TimeKind.Superlative)) return true;
            return false;
        }
        for (var i = first - 2; i >= sentenceFirst && first - i <= 3; i--)
            if (tokens[i].Word > 0 && (tokens[i].Word == Than || tokens[i].Word == Compared)) return true;
        return false;
    }

    /// <summary>`the 1998 Harbour Treaty`, `its 1991 agreement`: the year belongs to a name, and the sentence tells of something else.</summary>
    public static bool IsPartOfName(List<TimeToken> tokens, int first, int end) =>
        end == first + 1 && tokens[first].Is(TimeKind.Year) && first > 0 && tokens[first - 1].Word > 0 && Array.IndexOf(Determiners, tokens[first - 1].Word) >= 0
        && end < tokens.Count && (tokens[end].Is(TimeKind.Capital) || (tokens[end].Kind == TimeKind.None && tokens[end].End - tokens[end].Start > 3 && Array.IndexOf(Joining, tokens[end].Word) < 0));

    /// <summary>Whether the sentence's verb says that it goes on: `have been fighting since`.</summary>
    public static bool GoesOn(List<TimeToken> tokens, int first, int sentenceFirst)
    {
        for (var i = first - 1; i >= sentenceFirst && first - i <= Reach; i--)
            if (tokens[i].Word > 0 && Array.IndexOf(Perfects, tokens[i].Word) >= 0) return true;
        return false;
    }

    private static Tense TenseOf(List<TimeToken> tokens, int i)
    {
        var token = tokens[i];
        if (token.Is(TimeKind.Future)) return Tense.Future;
        if (token.Is(TimeKind.Plan) && i + 1 < tokens.Count && (tokens[i + 1].Word == To || tokens[i + 1].Word == For || tokens[i + 1].Word == By)) return Tense.Future;
        if (token.Word == To && i + 1 < tokens.Count && tokens[i + 1].Word == Be) return Tense.Future;
        // `to be held` is still to come, and `will have met` too.
        if (i > 0 && tokens[i - 1].Word == Be) return Tense.Unclear;
        if (i > 0 && (tokens[i - 1].Is(TimeKind.Future) || tokens[i - 1].Word == To) && token.Word > 0 && Array.IndexOf(Auxiliaries, token.Word) >= 0) return tokens[i - 1].Is(TimeKind.Future) ? Tense.Future : Tense.Unclear;
        return token.Is(TimeKind.Past) && !token.Is(TimeKind.Plan) && !token.Is(TimeKind.Count) ? Tense.Past : Tense.Unclear;
    }
}
