using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>
/// Sentences that name no date, dated by the time that their text is about: the narrative container of Pustejovsky and Stubbs (Increasing
/// informativeness in temporal annotation, 2011). For news that is the day that the opening sentences name, if it lies in the week up to the article,
/// otherwise the article's own. What a sentence tells on from an older date stays undated. The date is marked as uncertain (`?`).
/// </summary>
internal static class NarrativeTime
{
    /// <summary>The name of the rule.</summary>
    public const string Rule = "narrative-time";

    private const int OpeningSentences = 3;
    private const int DaysBack = 7;
    private const int ShortestSentence = 25;
    private const int LongestSentence = 1_000;

    private static readonly string[] Continuing = ["He ", "She ", "It ", "They ", "His ", "Her ", "Its ", "Their ", "There ", "Then ", "This ", "That ", "These ", "Those "];

    /// <summary>The sentences that tell in the past tense of something that happened at the text's own time, in reading order.</summary>
    public static List<DatedEvent> Find(string body, ImmutableArray<TextRange> sentences, ImmutableArray<TemporalExpression> expressions, Edtf? articleDate)
    {
        var found = new List<DatedEvent>();
        if (Container(sentences, expressions, articleDate) is not { } day) return found;
        var date = Edtf.Parse(Edtf.OfDay(day).Text + "?");
        var (next, isElsewhere) = (0, false);
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = sentences[i];
            var (isDated, leadsAway, away) = (false, false, 0);
            for (; next < expressions.Length && expressions[next].Start < sentence.End; next++)
            {
                if (expressions[next].Type is not (TimexType.Date or TimexType.Time)) continue;
                isDated |= !expressions[next].Value.EndsWith("_REF", StringComparison.Ordinal);
                // A yardstick (`the most since 2014`) leads nowhere; a time that the text does not give may lead anywhere.
                leadsAway |= expressions[next].Date is { } named
                    ? named.Latest < Calendar.Add(day, -DaysBack) || named.Earliest > Calendar.Add(day, DaysBack)
                    : expressions[next].Value.Length == 0;
                if (leadsAway && away == 0) away = expressions[next].Start;
            }
            // `She announced that it would open in 2027`: the announcement is the news, whatever it was about.
            var isReport = isDated && leadsAway && SaysBefore(body.AsSpan(sentence.Start, away - sentence.Start));
            if (isDated && !isReport)
            {
                isElsewhere = leadsAway;
                continue;
            }
            // `In 1996 he came back. He stayed.` goes on in 1996; a paragraph of its own is news again.
            isElsewhere = isElsewhere && (!IsParagraphEnd(body, sentences[i - 1].End, sentence.Start) || Continues(body, sentence));
            if (isElsewhere || sentence.Length is < ShortestSentence or > LongestSentence || Events.IsHeading(body, sentence) || IsSpeech(body, sentence) || !TellsPast(body.AsSpan(sentence.Start, sentence.Length))) continue;
            found.Add(new DatedEvent(date, sentence, Events.OnOneLine(sentence.In(body)), new TemporalExpression(sentence.Start, 0, "", TimexType.Date, Edtf.OfDay(day).Text, date, Rule)));
        }
        return found;
    }

    private static DateOnly? Container(ImmutableArray<TextRange> sentences, ImmutableArray<TemporalExpression> expressions, Edtf? articleDate)
    {
        DateOnly? article = articleDate is { IsOneDay: true } ? articleDate.Earliest : null;
        var end = sentences.IsEmpty ? 0 : sentences[Math.Min(OpeningSentences, sentences.Length) - 1].End;
        foreach (var expression in expressions)
        {
            if (expression.Start >= end) break;
            if (expression.Date is not { IsOneDay: true } named) continue;
            if (article is null ? articleDate is null : named.Earliest <= article && named.Earliest >= Calendar.Add(article.Value, -DaysBack)) return named.Earliest;
        }
        return article;
    }

    private static bool IsParagraphEnd(string body, int end, int start) => body.AsSpan(end, start - end).Contains('\n');

    // What somebody says is a quotation, not a happening.
    private static bool IsSpeech(string body, TextRange sentence) => body[sentence.Start] is '"' or '“' or '‘' or '\'' or '«' or '>';

    private static bool Continues(string body, TextRange sentence)
    {
        var text = body.AsSpan(sentence.Start, sentence.Length);
        foreach (var opening in Continuing)
            if (text.StartsWith(opening, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Whether a sentence has a verb in the past tense, or a perfect: `has` alone only owns, and `is held` tells of no one time.</summary>
    private static bool TellsPast(ReadOnlySpan<char> sentence)
    {
        var (isPassive, sincePerfect) = (false, 3);
        foreach (var word in Words.In(sentence))
        {
            var text = word.Of(sentence);
            if (text is "has" or "have") sincePerfect = 0;
            else if (!isPassive && char.IsLower(text[0]) && (IsPast(text) || (sincePerfect < 3 && IsParticiple(text)))) return true;
            else sincePerfect++;
            isPassive = text is "be" or "is" or "are" or "being" or "to";
        }
        return false;
    }

    private static bool IsPast(ReadOnlySpan<char> word) =>
        word.Length > 2 && (TimeLexicon.PastVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word[^3] != 'e'));

    private static bool IsParticiple(ReadOnlySpan<char> word) =>
        (word.Length > 4 && word.EndsWith("en", StringComparison.Ordinal)) || word is "begun" or "gone" or "done" or "come" or "become" or "run" or "shown" or "known" or "drawn" or "grown" or "flown" or "thrown" or "sworn" or "put";

    private static bool SaysBefore(ReadOnlySpan<char> text)
    {
        foreach (var word in Words.In(text))
            if (char.IsLower(text[word.Start]) && SpeechVerbs.IsSaying(word.Of(text))) return true;
        return false;
    }
}
