namespace DigestGen.Language;

/// <summary>
/// The year of a month or a day that does not say it. News: the nearest such month on the side that the sentence's tense points to.
/// Histories: the year that the text named last.
/// </summary>
internal static class YearOf
{
    private static readonly int[] Prepositions = Ids("in since by from until till to of during around before after early late mid between and or through throughout");
    private static readonly int[] Quantifiers = Ids("$ € £ # % no number about over than nearly approximately some almost least most only");

    public static void Register() => _ = Prepositions;

    public static int? Month(int month, TimeContext context)
    {
        if (Carried(new TimePoint(0, month), context) is { } carried) return carried;
        if (context.Here is not { Month: > 0 } here) return null;
        var back = month <= here.Month ? here.Year : here.Year - 1;
        var ahead = month >= here.Month ? here.Year : here.Year + 1;
        if (context.Tense == Tense.Future || (context.IsDeadline && context.Tense != Tense.Past)) return ahead;
        return back;
    }

    public static int? Day(int month, int day, TimeContext context)
    {
        if (Carried(new TimePoint(0, month, day), context) is { } carried) return carried;
        if (context.Here is not { Month: > 0 } here) return null;
        var thisYear = (month, day).CompareTo((here.Month, here.Day == 0 ? 31 : here.Day));
        var back = thisYear <= 0 ? here.Year : here.Year - 1;
        var ahead = thisYear >= 0 ? here.Year : here.Year + 1;
        if (back == ahead) return back;
        if (context.Tense == Tense.Future || (context.IsDeadline && context.Tense != Tense.Past)) return ahead;
        if (context.Tense == Tense.Past) return back;
        // No verb decides: the nearer one, for a notice and a report look alike.
        var forward = (month - here.Month + 12) % 12;
        return forward is > 0 and <= 2 ? ahead : back;
    }

    /// <summary>The year in which the day falls on that weekday, the nearest to the article's date; the tense's year where none near does.</summary>
    public static int? Day(int month, int day, int weekday, TimeContext context)
    {
        var byTense = Day(month, day, context);
        if (byTense is not { } year || context.Here is not { } here || context.IsHistory) return byTense;
        foreach (var candidate in (int[])[year, here.Year, here.Year - 1, here.Year + 1])
            if (new TimePoint(candidate, month, day).AsDay is { } date && Calendar.WeekdayOf(date) == weekday) return candidate;
        return byTense;
    }

    public static bool StandsAfterPreposition(List<TimeToken> tokens, int at)
    {
        if (at == 0) return false;
        if (tokens[at - 1].Word is > 0 and var word) return Array.IndexOf(Prepositions, word) >= 0;
        return false;
    }

    /// <summary>`$2000`, `some 1800`, `1500%`.</summary>
    public static bool LooksLikeQuantity(List<TimeToken> tokens, int at)
    {
        if (at > 0 && tokens[at - 1].Word is > 0 and var word && Array.IndexOf(Quantifiers, word) >= 0) return true;
        if (at > 1 && tokens[at - 1].Is(TimeKind.Dash) && tokens[at - 1].Start == tokens[at - 2].End && !tokens[at - 2].Is(TimeKind.Integer | TimeKind.Early) && tokens[at - 2].Is(TimeKind.Capital) && tokens[at - 1].End == tokens[at].Start) return true;
        if (at + 1 >= tokens.Count) return false;
        var next = tokens[at + 1];
        return next.Start == tokens[at].End && next.Word > 0 && next.Word == PercentSign;
    }

    private static readonly int PercentSign = TimeLexicon.IdOf("%");

    // Histories go on in the year they have reached; so does a passage that has just named an old date with its month.
    private static int? Carried(TimePoint point, TimeContext context)
    {
        if (context.Anchor is not { } anchor) return null;
        if (context.IsHistory) return anchor.Year;
        if (!context.AnchorIsNear || context.Tense == Tense.Future) return null;
        var goesOn = TimePoint.Compare(point with { Year = anchor.Year }, anchor) >= 0;
        if (context.Here is not { } here) return goesOn ? anchor.Year : null;
        return goesOn && anchor.Year < here.Year ? anchor.Year : null;
    }

    private static int[] Ids(string words) => [.. words.Split(' ').Select(TimeLexicon.IdOf)];
}
