using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>A sentence that reports something dated.</summary>
/// <param name="Sentence">Where it stands in the body.</param>
/// <param name="SentenceText">Its words as they stand there, line ends as spaces.</param>
/// <param name="Expression">The words the date was read from, and the rule; empty words for a sentence that has none of its own.</param>
public sealed record DatedEvent(Edtf Date, TextRange Sentence, string SentenceText, TemporalExpression Expression)
{
    /// <summary>The sentence names no date: it tells on from the time that its text is about.</summary>
    public bool IsNarrated => Expression.Length == 0;
}

/// <summary>
/// The sentences of an article that belong on a timeline: one event for each sentence and date, in reading order. Sentences inside quotations
/// count; headings, and dates that only measure, do not. A year or month that another date of its sentence lies in (`yesterday, at this year's
/// congress`) is no event of its own. Sentences without a date tell on from the day that the text opens with: <see cref="NarrativeTime"/>.
/// </summary>
public static class Events
{
    // What is longer is no sentence but text without stops, and what has more dates is a table: a digest's timeline has no place for either.
    private const int LongestSentence = 4_000;
    private const int MostInSentence = 40;

    public static ImmutableArray<DatedEvent> Find(string body, Edtf? articleDate)
    {
        var sentences = Sentences.Split(body);
        var (expressions, isHistory) = TemporalExpressions.Read(body, articleDate, sentences);
        var stated = Stated(body, sentences, expressions);
        var narrated = isHistory ? [] : NarrativeTime.Find(body, sentences, expressions, articleDate);
        return narrated.Count == 0 ? stated : [.. stated.Concat(narrated).OrderBy(found => found.Sentence.Start)];
    }

    private static ImmutableArray<DatedEvent> Stated(string body, ImmutableArray<TextRange> sentences, ImmutableArray<TemporalExpression> expressions)
    {
        var found = ImmutableArray.CreateBuilder<DatedEvent>();
        var at = 0;
        foreach (var expression in expressions)
        {
            while (at < sentences.Length && sentences[at].End <= expression.Start) at++;
            if (at == sentences.Length) break;
            if (expression.Date is not { } date || IsHeading(body, sentences[at]) || sentences[at].Length > LongestSentence) continue;
            var sentence = sentences[at];
            if (found.Count >= MostInSentence && found[^MostInSentence].Sentence == sentence) continue;
            if (SameTime(found, sentence, date) is var same && same >= 0)
            {
                // The more exact of two that mean one time: `on Thursday at 4 p.m.` is one event.
                if (date.Precision > found[same].Date.Precision) found[same] = found[same] with { Date = date, Expression = expression };
                continue;
            }
            var text = found.Count > 0 && found[^1].Sentence == sentence ? found[^1].SentenceText : OnOneLine(sentence.In(body));
            found.Add(new DatedEvent(date, sentence, text, expression));
        }
        return found.ToImmutable();
    }

    // The same days, or one within the other: an open end or a qualifier says something of its own and stays.
    private static int SameTime(ImmutableArray<DatedEvent>.Builder found, TextRange sentence, Edtf date)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Sentence == sentence; i--)
            if (IsWithin(date, found[i].Date) || IsWithin(found[i].Date, date)) return i;
        return -1;
    }

    private static bool IsWithin(Edtf inner, Edtf outer)
    {
        if (inner.Earliest == outer.Earliest && inner.Latest == outer.Latest) return true;
        return outer is { IsInterval: false, Precision: DatePrecision.Year or DatePrecision.Month } && !inner.IsInterval
            && inner.Precision > outer.Precision && inner.Earliest >= outer.Earliest && inner.Latest <= outer.Latest;
    }

    internal static bool IsHeading(string body, TextRange sentence) => body[sentence.Start] == '#';

    internal static string OnOneLine(string text) =>
        text.AsSpan().ContainsAny('\n', '\r') ? string.Join(' ', text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;
}
