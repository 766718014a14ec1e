namespace DigestGen.Importing;

/// <summary>Places where a space is lost beside a mark or a figure, and hyphens that a line end left behind.</summary>
internal static class Seams
{
    private static readonly HashSet<string> BeforeFigures = [.. "in of since by to and from about than over with the until at on for around nearly after before between".Split(' ')];

    private static readonly HashSet<string> SuspendedHyphens = [.. "and or to but nor as".Split(' ')];

    public static void Find(string text, List<RepairFinding> found)
    {
        FindMarks(text, found);
        FindQuotationMarks(text, found);
        FindFigures(text, found);
        FindHyphens(text, found);
    }

    private static void FindMarks(string text, List<RepairFinding> found)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            var (before, c, after) = (text[i - 1], text[i], text[i + 1]);
            var isSeam = c switch
            {
                ',' or ';' => char.IsLetter(after) && (char.IsLetterOrDigit(before) || before is '"' or '\u201D' or ')') && !IsInAddress(text, i),
                '!' or '?' => char.IsLetter(before) && char.IsUpper(after) && !IsInAddress(text, i),
                '.' => char.IsLower(before) && char.IsUpper(after) && IsSentenceSeam(text, i),
                _ => false,
            };
            if (isSeam) found.Add(new RepairFinding(new TextEdit(i + 1, 0, " "), "space-after-mark", IsSure: true));
        }
    }

    // `ended.The`: a common word before the stop, a capital and small letters behind it, nothing like a name such as `ASP.Net`.
    private static bool IsSentenceSeam(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        var end = dot + 1;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        if (end < text.Length && text[end] == '.') return false;
        return dot - start >= 2 && char.IsLower(text[start]) && WordList.TierOf(text.AsSpan(start, dot - start)) <= 60 && WordList.TierOfAny(text.AsSpan(dot + 1, end - dot - 1)) <= 60;
    }

    // Straight quotation marks open and close in turn; only a paragraph in which they come in pairs tells which is which.
    private static void FindQuotationMarks(string text, List<RepairFinding> found)
    {
        var count = text.AsSpan().Count('"');
        if (count == 0 || count % 2 != 0) return;
        var opens = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '"') continue;
            if (opens && i > 0 && i + 1 < text.Length && (char.IsLower(text[i - 1]) || text[i - 1] is ',' or ':') && char.IsLetter(text[i + 1]))
                found.Add(new RepairFinding(new TextEdit(i, 0, " "), "space-before-quotation", IsSure: true));
            else if (!opens && i > 0 && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !char.IsWhiteSpace(text[i - 1]))
                found.Add(new RepairFinding(new TextEdit(i + 1, 0, " "), "space-after-quotation", IsSure: true));
            opens = !opens;
        }
    }

    private static void FindFigures(string text, List<RepairFinding> found)
    {
        foreach (var word in TextWords.Find(text))
        {
            if (word.Start > 0 && char.IsAsciiDigit(text[word.Start - 1]) && StartsAfterFigure(text, word))
                found.Add(new RepairFinding(new TextEdit(word.Start, 0, " "), "space-after-figure", IsSure: true));
            if (word.End + 1 < text.Length && char.IsAsciiDigit(text[word.End]) && char.IsAsciiDigit(text[word.End + 1]) && BeforeFigures.Contains(word.In(text).ToString()))
                found.Add(new RepairFinding(new TextEdit(word.End, 0, " "), "space-before-figure", IsSure: true));
        }
    }

    private static bool StartsAfterFigure(string text, TextWord word)
    {
        var digits = 0;
        for (var i = word.Start - 1; i >= 0 && char.IsAsciiDigit(text[i]); i--) digits++;
        var spelling = word.In(text);
        if (digits < 2 || !char.IsLower(spelling[0])) return false;
        return (CommonWords.Contains(spelling) && spelling.Length > 2) || (digits >= 3 && spelling.Length >= 4 && WordList.TierOf(spelling) <= 35);
    }

    // `secu- rity`: together a word, apart none. `long- term`: two words that belong together.
    private static void FindHyphens(string text, List<RepairFinding> found)
    {
        for (var at = text.IndexOf("- ", StringComparison.Ordinal); at > 0; at = text.IndexOf("- ", at + 1, StringComparison.Ordinal))
        {
            var (start, end) = (at, at + 2);
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (at - start < 2 || end - at < 4 || !char.IsLower(text[at + 2]) || end - start > 40) continue;
            var (left, right) = (text[start..at], text[(at + 2)..end]);
            if (SuspendedHyphens.Contains(right)) continue;
            if (WordList.TierOfAny(left + right) < WordList.Unknown) found.Add(new RepairFinding(new TextEdit(at, 2, ""), "hyphen-at-line-end", IsSure: WordList.TierOfAny(left + right) <= 60));
            else if (WordList.TierOfAny(left) <= 60 && WordList.TierOf(right) <= 60) found.Add(new RepairFinding(new TextEdit(at + 1, 1, ""), "space-after-hyphen", IsSure: false));
        }
    }

    private static bool IsInAddress(string text, int index)
    {
        var (start, end) = TextWords.ChunkAt(text, index);
        return text.AsSpan(start, end - start).IndexOfAny("@/\\=_") >= 0;
    }
}
