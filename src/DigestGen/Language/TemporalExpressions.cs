using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>
/// Finds the words that tell a time in an English text and resolves them, in TIMEX3's spelling (TimeML annotation guidelines 1.2.1) and as
/// EDTF. News is read against the article's date with the tense of the sentence; a history carries its years along. The longest rule wins,
/// among equals the first in the list. One pass over the tokens; each rule looks at a bounded number of them, so the cost is linear.
/// </summary>
public static class TemporalExpressions
{
    private static readonly ImmutableArray<TimeRule> Rules =
    [
        .. SpanTimeRules.All, .. HolidayTimeRules.All, .. ExplicitTimeRules.All, .. WeekdayTimeRules.All, .. RelativeTimeRules.All, .. ClockTimeRules.All, .. DurationTimeRules.All,
    ];

    private static readonly TimeRuleIndex Index = BuildIndex();

    /// <summary>Every temporal expression in reading order, without overlap. Without <paramref name="articleDate"/>, relative ones have no value.</summary>
    public static ImmutableArray<TemporalExpression> Find(string text, Edtf? articleDate) => Find(text, articleDate, Sentences.Split(text));

    private static ImmutableArray<TemporalExpression> Find(string text, Edtf? articleDate, ImmutableArray<TextRange> sentences) => Read(text, articleDate, sentences).Expressions;

    /// <summary>The same, and whether the text tells a long past and not the news of its day.</summary>
    internal static (ImmutableArray<TemporalExpression> Expressions, bool IsHistory) Read(string text, Edtf? articleDate, ImmutableArray<TextRange> sentences)
    {
        var tokens = TimeTokens.Read(text, Index.Words);
        var context = new TimeContext(articleDate);
        Histories.Judge(tokens, context);
        var found = new List<TemporalExpression>();
        var sentenceOf = new List<(TextRange Sentence, DateOnly? Day)>();
        var walk = new SentenceWalk(tokens, sentences);
        var floor = 0;
        for (var i = 0; i < tokens.Count;)
        {
            var token = tokens[i];
            if (token.Is(TimeKind.Break)) context.AnchorIsNear = false;
            var candidates = Index.CandidatesFor(token);
            if (candidates.Length == 0 || Best(tokens, i, candidates, context, walk) is not var (rule, meaning, end))
            {
                i++;
                continue;
            }
            var sentenceFirst = walk.FirstToken;
            (var first, meaning) = TimeSpans.Before(tokens, i, Math.Max(floor, sentenceFirst), meaning);
            (end, meaning) = TimeSpans.Behind(tokens, end, meaning);
            meaning = InContext(meaning, tokens, first, end, sentenceFirst);
            var (start, stop) = (tokens[first].Start, tokens[end - 1].End);
            var whole = new TemporalExpression(start, stop - start, text[start..stop], meaning.Type, meaning.Value, meaning.Date, rule);
            if (context.IsHistory && SpanTimeRules.Ends(whole, tokens, first, end, text) is var (from, to)) found.AddRange(from, to);
            else found.Add(whole);
            while (sentenceOf.Count < found.Count) sentenceOf.Add((walk.Sentence, context.Present?.AsDay));
            Remember(meaning, rule, first - sentenceFirst < 4, context);
            i = floor = end;
        }
        ClockTimeRules.GiveDays(found, sentenceOf);
        // A history tells of the two ends of a span in their turn.
        return (context.IsHistory ? [.. found] : JoinedTimes.Fold(found, text, context.Today), context.IsHistory);
    }

    private static (string Rule, TimeMeaning Meaning, int End)? Best(List<TimeToken> tokens, int i, ReadOnlySpan<int> candidates, TimeContext context, SentenceWalk walk)
    {
        (string, TimeMeaning, int)? best = null;
        var bestEnd = i;
        foreach (var at in candidates)
        {
            var rule = Rules[at];
            if (rule.Pattern.At(tokens, i, bestEnd) is not { } match) continue;
            if (walk.MoveTo(i))
            {
                context.Tense = Clauses.TenseAt(tokens, i, walk.FirstToken, walk.EndToken);
                context.IsDeadline = Clauses.IsDeadline(tokens, i);
            }
            if (rule.Meaning(match, context) is not { } meaning) continue;
            best = (rule.Name, meaning, match.End);
            bestEnd = match.End;
        }
        return best;
    }

    private static TimeMeaning InContext(TimeMeaning meaning, List<TimeToken> tokens, int first, int end, int sentenceFirst)
    {
        if (meaning.Date is not { } date) return meaning;
        if (Clauses.IsYardstick(tokens, first, sentenceFirst) || Clauses.IsPartOfName(tokens, first, end)) return meaning with { Date = null };
        if (!date.IsInterval && Clauses.IsBehindSince(tokens, first) && Clauses.GoesOn(tokens, first, sentenceFirst))
            return meaning with { Date = Edtf.Parse(date.Text + "/..") };
        return meaning;
    }

    private static void Remember(TimeMeaning meaning, string rule, bool opensSentence, TimeContext context)
    {
        if (meaning.Point is not { } point || meaning.Type is not (TimexType.Date or TimexType.Time)) return;
        context.Mention(point, opensSentence);
        if (point.Month > 0 && rule is "month-year" or "day-month-year" or "month-day-year") context.AnchorIsNear = true;
    }

    private static TimeRuleIndex BuildIndex()
    {
        NumberWords.Register();
        YearOf.Register();
        Clauses.Register();
        TimeSpans.Register();
        return new TimeRuleIndex(Rules);
    }
}

/// <summary>Which rules can begin at a token: looked up by its kinds and its word, so that most words cost nothing.</summary>
internal sealed class TimeRuleIndex
{
    private readonly ImmutableArray<TimeRule> _rules;
    private readonly ConcurrentDictionary<(TimeKind, int), int[]> _byToken = new();
    private readonly TimeKind _beginners;
    private readonly HashSet<int> _words = [];

    public TimeRuleIndex(ImmutableArray<TimeRule> rules)
    {
        _rules = rules;
        foreach (var rule in rules)
        {
            var (kinds, words) = rule.Pattern.Beginnings();
            _beginners |= kinds;
            _words.UnionWith(words);
        }
        Words = TimeLexicon.Freeze();
    }

    /// <summary>The lexicon with every word that a pattern names.</summary>
    public FrozenDictionary<string, TimeWord> Words { get; }

    public ReadOnlySpan<int> CandidatesFor(TimeToken token)
    {
        var kinds = token.Kind & _beginners;
        var word = token.Word != 0 && _words.Contains(token.Word) ? token.Word : 0;
        if (kinds == 0 && word == 0) return default;
        // The table fills with the few combinations that texts hold; it is the same whoever fills it.
        return _byToken.GetOrAdd((kinds, word), FittingRules);
    }

    private int[] FittingRules((TimeKind Kinds, int Word) key) =>
        [.. Enumerable.Range(0, _rules.Length).Where(i =>
        {
            var (kinds, words) = _rules[i].Pattern.Beginnings();
            return (kinds & key.Kinds) != 0 || (key.Word != 0 && words.Contains(key.Word));
        })];
}

/// <summary>Follows the tokens through the sentences they stand in.</summary>
internal sealed class SentenceWalk(List<TimeToken> tokens, ImmutableArray<TextRange> sentences)
{
    private int _sentence;
    private int _at = -1;

    public int FirstToken { get; private set; }

    public int EndToken { get; private set; }

    public TextRange Sentence => _sentence < sentences.Length ? sentences[_sentence] : default;

    /// <summary>Goes on to a token further on; false when it stands there already.</summary>
    public bool MoveTo(int token)
    {
        if (token == _at) return false;
        _at = token;
        var start = tokens[token].Start;
        while (_sentence + 1 < sentences.Length && sentences[_sentence].End <= start) _sentence++;
        while (FirstToken < token && tokens[FirstToken].Start < Sentence.Start) FirstToken++;
        EndToken = Math.Max(EndToken, token);
        while (EndToken < tokens.Count && tokens[EndToken].Start < Sentence.End) EndToken++;
        return true;
    }
}
