using DigestGen.Language;

namespace DigestGen.Linking.Comparison;

/// <summary>A word of a quotation, as it is compared.</summary>
/// <param name="Key">Its number whatever the spelling; `co-operation` is one word.</param>
/// <param name="IsContent">False for words such as `the` and `was`, which any two quotations share.</param>
/// <param name="GapBefore">True where the outlet says that it left words out, or put its own: `…`, `[and]`.</param>
internal readonly record struct QuotedWord(ulong Key, int Start, int End, bool IsContent, bool GapBefore);

/// <summary>Cuts a quotation into the words that its speaker spoke: what stands in square brackets is the outlet's.</summary>
internal static class QuotedWords
{
    // Nobody is quoted at greater length; what lies behind is not compared.
    internal const int Most = 160;

    public static QuotedWord[] Of(string text)
    {
        var list = new List<QuotedWord>();
        var behind = 0;
        var gap = false;
        var inBrackets = false;
        Span<char> lower = stackalloc char[Spelling.LongestWord];
        foreach (var word in Words.In(text))
        {
            var between = text.AsSpan(behind, word.Start - behind);
            var open = between.LastIndexOf('[');
            if (open >= 0 || between.Contains(']'))
            {
                gap = true;
                inBrackets = open > between.LastIndexOf(']');
            }
            if (between.Contains('…') || between.Contains("..", StringComparison.Ordinal) || between.Contains(". .", StringComparison.Ordinal)) gap = true;
            behind = word.End;
            if (inBrackets) continue;
            var spelt = word.Of(text);
            if (between is "-" && list.Count > 0 && !gap && IsPrefix(text.AsSpan(list[^1].Start, list[^1].End - list[^1].Start)))
            {
                var first = list[^1];
                list[^1] = first with { Key = Spelling.Extend(first.Key, spelt), End = word.End, IsContent = true };
                continue;
            }
            if (list.Count == Most) break;
            var isContent = !StopWords.Contains(lower[..Words.ToLower(spelt, lower)]);
            list.Add(new QuotedWord(Spelling.KeyOf(spelt), word.Start, word.End, isContent, gap && list.Count > 0));
            gap = false;
        }
        return [.. list];
    }

    // `co-operation` is also written as one word, `well-known` as two.
    private static bool IsPrefix(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[8];
        return word.Length < 6 && (lower[..Words.ToLower(word, lower)] is "co" or "re" or "pre" or "non" or "anti" or "de" or "semi" or "multi" or "sub" or "inter" or "under" or "over" or "un" or "e");
    }
}
