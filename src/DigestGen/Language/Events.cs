using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>A sentence that reports something dated.</summary>
/// <param name="Sentence">Where it stands in the body.</param>
/// <param name="SentenceText">Its words as they stand there, line ends as spaces.</param>
/// <param name="Expression">The words the date was read from, and the rule.</param>
public sealed record DatedEvent(Edtf Date, TextRange Sentence, string SentenceText, TemporalExpression Expression);

/// <summary>
/// The sentences of an article that belong on a timeline: one event for each sentence and date, in reading order. Sentences inside quotations
/// count; headings, and dates that only measure, do not.
/// </summary>
public static class Events
{
    // What is longer is no sentence but text without stops, and what has more dates is a table: a digest's timeline has no place for either.
    private const int LongestSentence = 4_000;
    private const int MostInSentence = 40;

    public static ImmutableArray<DatedEvent> Find(string body, Edtf? articleDate)
    {
        var sentences = Sentences.Split(body);
        var found = ImmutableArray.CreateBuilder<DatedEvent>();
        var at = 0;
        foreach (var expression in TemporalExpressions.Find(body, articleDate, sentences))
        {
            while (at < sentences.Length && sentences[at].End <= expression.Start) at++;
            if (at == sentences.Length) break;
            if (expression.Date is not { } date || IsHeading(body, sentences[at]) || sentences[at].Length > LongestSentence) continue;
            var sentence = sentences[at];
            if (found.Count >= MostInSentence && found[^MostInSentence].Sentence == sentence) continue;
            if (SameDay(found, sentence, date) is var same && same >= 0)
            {
                // The more exact of two that mean one day: `on Thursday at 4 p.m.` is one event.
                if (date.Precision > found[same].Date.Precision) found[same] = found[same] with { Date = date, Expression = expression };
                continue;
            }
            var text = found.Count > 0 && found[^1].Sentence == sentence ? found[^1].SentenceText : OnOneLine(sentence.In(body));
            found.Add(new DatedEvent(date, sentence, text, expression));
        }
        return found.ToImmutable();
    }

    private static int SameDay(ImmutableArray<DatedEvent>.Builder found, TextRange sentence, Edtf date)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Sentence == sentence; i--)
            if (found[i].Date.Earliest == date.Earliest && found[i].Date.Latest == date.Latest) return i;
        return -1;
    }

    private static bool IsHeading(string body, TextRange sentence) => body[sentence.Start] == '#';

    private static string OnOneLine(string text) =>
        text.AsSpan().ContainsAny('\n', '\r') ? string.Join(' ', text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;
}
