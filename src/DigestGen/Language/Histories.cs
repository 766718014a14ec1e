namespace DigestGen.Language;

/// <summary>
/// Tells a history from news. A history names dates with their month and a year long past again and again, and hardly ever the days around
/// its own date; there a month without a year belongs to the year named last. News keeps to the article's date, and so does what opens with a day
/// told from the day of writing: an obituary is news, however many years it goes through.
/// </summary>
internal static class Histories
{
    private const int FewestOldDates = 3;
    private const int FewestOldYears = 5;

    // Two sentences or so.
    private const int OpeningTokens = 60;

    public static void Judge(List<TimeToken> tokens, TimeContext context)
    {
        var (oldDates, oldYears, near, antique, opensAsNews) = (0, 0, 0, 0, false);
        var now = context.Here?.Year ?? int.MaxValue;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Is(TimeKind.Era) && token.Value < 0) antique++;
            else if (token.Is(TimeKind.Deictic | TimeKind.Weekday))
            {
                near++;
                opensAsNews |= i < OpeningTokens && context.Today is not null;
            }
            else if (token.Is(TimeKind.Last | TimeKind.Next) && i + 1 < tokens.Count && tokens[i + 1].Is(TimeKind.Unit)) near++;
            else if (token.Is(TimeKind.Year) && token.Value < now - 1)
            {
                oldYears++;
                if (IsBehindMonth(tokens, i)) oldDates++;
            }
            else if (token.Is(TimeKind.Year) && token.Value <= (long)now + 2 && IsBehindMonth(tokens, i)) near++;
        }
        context.IsAntiquity = antique >= FewestOldDates;
        context.IsHistory = context.IsAntiquity || (!opensAsNews && (oldDates >= FewestOldDates || oldYears >= FewestOldYears) && oldDates + oldYears > 4 * near);
    }

    private static bool IsBehindMonth(List<TimeToken> tokens, int year)
    {
        for (var i = year - 1; i >= 0 && year - i <= 4; i--)
            if (tokens[i].Is(TimeKind.Month | TimeKind.WeakMonth)) return true;
        return false;
    }
}
