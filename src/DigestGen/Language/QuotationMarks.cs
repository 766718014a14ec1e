namespace DigestGen.Language;

/// <summary>Words between quotation marks, before anybody asks who spoke.</summary>
/// <param name="Range">Without the marks.</param>
/// <param name="Paragraph">The line that it stands in.</param>
/// <param name="IsOpen">True when the paragraph ends before the closing mark: the quotation goes on in the next one.</param>
internal sealed record MarkedSpan(TextRange Range, TextRange Paragraph, bool IsOpen)
{
    /// <summary>Where the opening mark stands.</summary>
    public int Open => Range.Start - 1;

    /// <summary>Just behind the closing mark.</summary>
    public int Close => IsOpen ? Range.End : Range.End + 1;
}

/// <summary>Finds what stands in quotation marks. A line end closes everything; a mark of another kind inside is nested and kept.</summary>
internal static class QuotationMarks
{
    /// <summary>Spans in reading order. Single marks count only in a text that has no double ones and uses them beside verbs of saying.</summary>
    public static List<MarkedSpan> Find(string text)
    {
        var spans = new List<MarkedSpan>();
        var single = text.AsSpan().IndexOfAny("\"“”«„") < 0;
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var paragraph = new TextRange(start, end - start);
            if (single) FindSingle(text, paragraph, spans);
            else FindDouble(text, paragraph, spans);
            start = end + 1;
        }
        return single && !SpeechStandsBeside(text, spans) ? [] : spans;
    }

    private static void FindDouble(string text, TextRange paragraph, List<MarkedSpan> spans)
    {
        var i = paragraph.Start;
        while (i < paragraph.End)
        {
            var closer = text[i] switch
            {
                '“' or '”' => '”',
                '"' => '"',
                '«' => '»',
                '„' => '“',
                _ => '\0',
            };
            if (closer == '\0' || !Opens(text, i, paragraph))
            {
                i++;
                continue;
            }
            var close = i + 1;
            while (close < paragraph.End && !Closes(text, close, closer, paragraph)) close++;
            var isOpen = close == paragraph.End;
            Add(text, spans, i + 1, close, paragraph, isOpen);
            i = close + 1;
        }
    }

    // Hands and programs mix straight and curly marks: either closes the other, unless it plainly opens.
    private static bool Closes(string text, int i, char closer, TextRange paragraph)
    {
        if (text[i] == closer) return true;
        return closer switch
        {
            '”' => text[i] == '"' && !Opens(text, i, paragraph),
            '"' => text[i] == '”' && !Nests(text, i, paragraph),
            _ => false,
        };
    }

    // Between a straight mark and a closing curly one stands an opening curly one.
    private static bool Nests(string text, int i, TextRange paragraph)
    {
        for (var j = i - 1; j >= Math.Max(paragraph.Start, i - 400) && text[j] is not '"'; j--)
        {
            if (text[j] == '“') return true;
            if (text[j] == '”') return false;
        }
        return false;
    }

    private static void FindSingle(string text, TextRange paragraph, List<MarkedSpan> spans)
    {
        var i = paragraph.Start;
        while (i < paragraph.End)
        {
            if (text[i] is not ('\'' or '‘') || !Opens(text, i, paragraph))
            {
                i++;
                continue;
            }
            // Two single marks are a double one that somebody typed.
            var twice = text[i + 1] == text[i];
            var open = twice ? i + 1 : i;
            var close = open + 1;
            if (twice)
            {
                while (close + 1 < paragraph.End && !(text[close] is '\'' or '’' && text[close + 1] == text[close])) close++;
                if (close + 1 >= paragraph.End) return;
                Add(text, spans, open + 1, close, paragraph, false);
                i = close + 2;
                continue;
            }
            while (close < paragraph.End && !(text[close] is '\'' or '’' && ClosesSingle(text, close, paragraph))) close++;
            if (close == paragraph.End) return;
            Add(text, spans, i + 1, close, paragraph, false);
            i = close + 1;
        }
    }

    // A mark opens before a word, and not behind one; `6'2"` is a measure.
    private static bool Opens(string text, int i, TextRange paragraph)
    {
        if (i + 1 >= paragraph.End || char.IsWhiteSpace(text[i + 1])) return false;
        if (text[i] is '“' or '„' or '«') return true;
        return i == paragraph.Start || text[i - 1] is '(' or '[' or '—' or '–' or '-' or ':' or '/' or '\'' or '‘' or '>' or '*' or ',' || char.IsWhiteSpace(text[i - 1]);
    }

    // A plural's apostrophe stands behind an s and before a blank: it closes only behind a comma or a stop.
    private static bool ClosesSingle(string text, int i, TextRange paragraph)
    {
        if (i + 1 < paragraph.End && char.IsLetterOrDigit(text[i + 1])) return false;
        return text[i - 1] is ',' or '.' or '!' or '?' or '…' || text[i - 1] != 's' || i + 1 == paragraph.End || text[i + 1] is ',' or '.';
    }

    private static void Add(string text, List<MarkedSpan> spans, int start, int end, TextRange paragraph, bool isOpen)
    {
        if (text.AsSpan(start, end - start).Trim().Length > 0) spans.Add(new MarkedSpan(new TextRange(start, end - start), paragraph, isOpen));
    }

    private static bool SpeechStandsBeside(string text, List<MarkedSpan> spans)
    {
        var spoken = 0;
        Span<char> lower = stackalloc char[24];
        foreach (var span in spans)
        {
            var near = text.AsSpan(span.Close, Math.Min(40, span.Paragraph.End - span.Close));
            var count = 0;
            foreach (var word in Words.In(near))
            {
                if (count++ == 4) break;
                if (SpeechVerbs.IsSaying(lower[..Words.ToLower(word.Of(near), lower)]))
                {
                    spoken++;
                    break;
                }
            }
        }
        return spoken >= 2;
    }
}
