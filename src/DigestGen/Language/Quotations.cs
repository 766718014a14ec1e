using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>
/// Finds direct quotations and who spoke them. Marks are read a paragraph at a time; the speaker is sought in the sentence that holds the
/// quotation, behind it and before it, then in its neighbourhood (rules after K. Krestel, S. Bergler, R. Witte, Minding the source, LREC 2008, and
/// D. Elson, K. McKeown, Automatic attribution of quoted speech, AAAI 2010). Linear in the text.
/// </summary>
public static class Quotations
{
    /// <summary>In reading order. Paragraphs of the text are parted by line ends.</summary>
    public static ImmutableArray<Quotation> Find(string text)
    {
        var spans = QuotationMarks.Find(text);
        if (spans.Count == 0) return [];
        var found = ImmutableArray.CreateBuilder<Quotation>(spans.Count);
        var speakers = new SpeakerFinder(OpeningDateline.Blank(text), spans);
        for (var i = 0; i < spans.Count; i++)
        {
            var range = Trim(text, spans[i].Range);
            var quoted = range.In(text);
            if (IsNameInMarks(text, spans[i], quoted))
            {
                speakers.Skip(i);
                found.Add(new Quotation(range, quoted, "", "name-in-marks", QuotationKind.Scare));
                continue;
            }
            var (speaker, rule) = speakers.Find(i);
            var kind = speaker.Length == 0 && Words.ListIn(quoted).Count < 4 ? QuotationKind.Scare : QuotationKind.Direct;
            found.Add(new Quotation(range, quoted, speaker, rule, kind));
        }
        return found.ToImmutable();
    }

    // The comma before a closing mark belongs to the sentence around.
    private static TextRange Trim(string text, TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ',')) end--;
        return new TextRange(start, end - start);
    }

    // `Northern Ireland's "Troubles"`, the song "Blue Boat": every word with a capital, at most four of them, no stop, nothing said before.
    private static bool IsNameInMarks(string text, MarkedSpan span, string quoted)
    {
        var words = Words.ListIn(quoted);
        if (words.Count is 0 or > 4 || quoted.AsSpan().IndexOfAny(".,!?…") >= 0) return words.Count == 0;
        foreach (var word in words)
            if (!char.IsUpper(quoted[word.Start]) && !char.IsDigit(quoted[word.Start]) && !(word.Length <= 3 && word.Start > 0)) return false;
        var before = text.AsSpan(span.Paragraph.Start, Math.Max(0, span.Open - span.Paragraph.Start));
        before = before[Math.Max(0, before.Length - 24)..].TrimEnd();
        if (before.IsEmpty || before[^1] is ',' or ':') return false;
        Span<char> lower = stackalloc char[24];
        var last = default(Word);
        foreach (var word in Words.In(before)) last = word;
        return !SpeechVerbs.IsSaying(lower[..Words.ToLower(last.Of(before), lower)]);
    }
}
