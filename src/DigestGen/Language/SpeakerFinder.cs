using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>Asks of each quotation of a text, from first to last, who spoke. It remembers whom the text has just been telling of.</summary>
internal sealed class SpeakerFinder
{
    private readonly string text;
    private readonly List<MarkedSpan> spans;
    private readonly ImmutableArray<TextRange> sentences;
    private readonly SubjectReader subjects;
    private readonly string[] speakers;
    private int sentence;

    public SpeakerFinder(string text, List<MarkedSpan> spans)
    {
        (this.text, this.spans, speakers) = (text, spans, new string[spans.Count]);
        sentences = Sentences.Split(text);
        subjects = new SubjectReader(text, sentences);
    }

    /// <summary>The speaker of a quotation and the rule that found them. To be called once for each, in order.</summary>
    public (string Speaker, string Rule) Find(int index)
    {
        var span = spans[index];
        subjects.ReadTo(SentenceAt(span.Open).Start, index > 0 ? spans[index - 1].Close : 0);
        var found = InSentence(index) ?? Nearby(index) ?? ("", "not-stated");
        speakers[index] = found.Speaker;
        if (found.Speaker.Length > 0) subjects.Remember(found.Speaker);
        return found;
    }

    /// <summary>Passes over words in marks that nobody spoke.</summary>
    public void Skip(int index) => speakers[index] = "";

    private (string Speaker, string Rule)? InSentence(int index)
    {
        var span = spans[index];
        if (Label(span) is { Length: > 0 } label) return (subjects.FullName(label), "label");
        if (Behind(index) is { } behind) return behind;
        var start = SentenceAt(span.Open).Start;
        var previous = index > 0 && spans[index - 1].Paragraph.Start == span.Paragraph.Start ? spans[index - 1] : null;
        if (previous is not null && previous.Open >= start)
        {
            if (speakers[index - 1].Length > 0 && !subjects.HasVerb(previous.Close, span.Open)) return (speakers[index - 1], "same-sentence");
            start = previous.Close;
        }
        if (subjects.AccordingTo(start, span.Open) is { Length: > 0 } source) return (source, "according-to");
        if (subjects.BeforeVerb(start, span.Open) is { Length: > 0 } named) return (named, "verb-before");
        return previous is not null && previous.Close == start && speakers[index - 1].Length > 0 ? (speakers[index - 1], "same-sentence") : null;
    }

    // `", said Ms Rahman`, `", Ms Rahman, the mayor, said`, `", according to Ms Rahman`.
    private (string Speaker, string Rule)? Behind(int index)
    {
        var span = spans[index];
        var end = span.Paragraph.End;
        if (index + 1 < spans.Count && spans[index + 1].Open < end) end = spans[index + 1].Open;
        var from = span.Close;
        if (Signature(from, span.Paragraph.End) is { Length: > 0 } signed) return (subjects.FullName(signed), "signature");
        var last = SentenceAt(Math.Max(span.Range.End - 1, span.Range.Start));
        if (last.End <= from + 1)
        {
            // `"Why?" she asked` goes on in small letters, whatever the splitter says.
            var next = from;
            while (next < end && text[next] == ' ') next++;
            if (next >= end || !char.IsLower(text[next])) return null;
            last = SentenceAt(next);
        }
        end = Math.Min(end, last.End);
        if (end <= from) return null;
        // The comma may stand inside a quotation within the quotation: `said ‘no,’”`.
        var final = span.Range.End - 1;
        while (final > span.Range.Start && text[final] is '\'' or '’' or '”' or '"') final--;
        var comma = text[final] is ',' or '?' or '!' or '…' or '-' or '—' || text[from] is ',' or '-' or '—' || (from + 1 < end && text[from + 1] is '-' or '—' or '–');
        return subjects.AfterQuotation(from, end, comma) is { Length: > 0 } speaker ? (speaker, "verb-after") : null;
    }

    // `"…" — Aisha Rahman`, to the end of the line.
    private string Signature(int from, int end)
    {
        while (from < end && char.IsWhiteSpace(text[from])) from++;
        if (from >= end || text[from] is not ('—' or '―' or '–' or '-')) return "";
        var line = text[(from + 1)..Math.Min(end, from + 80)].Trim(' ', '\u00A0', '-', '.', '—', '\r');
        var count = 0;
        foreach (var word in Words.In(line))
            if (count++ > 5 || (!char.IsUpper(line[word.Start]) && word.Length > 3)) return "";
        return count is >= 1 and <= 5 && char.IsUpper(line[0]) ? line : "";
    }

    // A transcript's `RAHMAN: We are ready.`
    private string Label(MarkedSpan span)
    {
        var quoted = text.AsSpan(span.Range.Start, Math.Min(span.Range.Length, 40));
        var colon = quoted.IndexOf(": ");
        if (colon < 3 || quoted[..colon].IndexOfAnyExceptInRange('A', 'Z') >= 0) return "";
        return string.Concat(quoted[..1], quoted[1..colon].ToString().ToLowerInvariant());
    }

    private (string Speaker, string Rule)? Nearby(int index)
    {
        var span = spans[index];
        var previous = index > 0 ? spans[index - 1] : null;
        if (previous is { IsOpen: true } && speakers[index - 1].Length > 0 && span.Open == span.Paragraph.Start) return (speakers[index - 1], "goes-on");
        var start = SentenceAt(span.Open).Start;
        var alone = text.AsSpan(start, Math.Max(0, span.Open - start)).Trim(" \t'‘\"“").Length == 0;
        if (!alone)
        {
            var subject = subjects.First(start, span.Open);
            if (subject.Length > 0 && Words.ListIn(span.Range.In(text)).Count >= 4) return (subject, "subject");
            return null;
        }
        if (previous is not null && previous.Paragraph.Start == span.Paragraph.Start && speakers[index - 1].Length > 0 && previous.Range.Length > 20)
            return (speakers[index - 1], "same-paragraph");
        // `"It is sad." "It hurts," he said.`
        for (var i = index + 1; i < spans.Count && i < index + 3 && spans[i].Paragraph.Start == span.Paragraph.Start; i++)
            if (Behind(i) is { } later) return (later.Speaker, "same-paragraph");
        if (BeforeParagraph(span) is { Length: > 0 } announced) return (announced, "announced");
        if (span.Open > span.Paragraph.Start + 3 && subjects.BeforeVerb(SentenceBefore(span), start) is { Length: > 0 } sayer) return (sayer, "sentence-before");
        if (span.Open > span.Paragraph.Start + 3 && subjects.First(span.Paragraph.Start, span.Open) is { Length: > 0 } told) return (told, "sentence-before");
        if (span.Range.Length < 20) return null;
        return subjects.Last.Length > 0 ? (subjects.Last, "last-speaker") : null;
    }

    // `Ms Rahman went on:` in the paragraph above.
    private string BeforeParagraph(MarkedSpan span)
    {
        var end = span.Paragraph.Start;
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        if (end == 0 || text[end - 1] != ':' || span.Open > span.Paragraph.Start) return "";
        var start = SentenceAt(end - 1).Start;
        var named = subjects.BeforeVerb(start, end);
        return named.Length > 0 ? named : subjects.First(start, end);
    }

    private int SentenceBefore(MarkedSpan span)
    {
        var at = SentenceAt(span.Open).Start - 1;
        while (at > span.Paragraph.Start && char.IsWhiteSpace(text[at])) at--;
        return at <= span.Paragraph.Start ? span.Paragraph.Start : Math.Max(span.Paragraph.Start, SentenceAt(at).Start);
    }

    private TextRange SentenceAt(int offset)
    {
        while (sentence > 0 && sentences[sentence].Start > offset) sentence--;
        while (sentence + 1 < sentences.Length && sentences[sentence + 1].Start <= offset) sentence++;
        return sentences[sentence];
    }
}
