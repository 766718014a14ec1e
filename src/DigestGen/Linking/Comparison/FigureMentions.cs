using System.Collections.Immutable;
using DigestGen.Language;

namespace DigestGen.Linking.Comparison;

/// <summary>A figure at its place in an article, with what tells it from other figures that count the same.</summary>
/// <param name="Key">What it counts, whatever the word: troops and soldiers are one.</param>
/// <param name="Context">The stems of the words beside it, each with the word itself.</param>
/// <param name="Passage">The figure with a few words before and behind, for a reader.</param>
internal sealed record FigureMention(Figure Figure, string Key, ImmutableArray<ContextWord> Context, TextRange Passage);

/// <param name="Stem">What it is compared by.</param>
internal readonly record struct ContextWord(string Stem, string Word);

/// <summary>Finds the figures of a text that are worth setting beside another outlet's.</summary>
internal static class FigureMentions
{
    private const int Most = 200;
    private const int ContextWords = 7;
    private const int PassageWords = 9;
    private const int MostInWords = 13;

    public static ImmutableArray<FigureMention> Find(string text)
    {
        var figures = Figures.Find(text);
        if (figures.IsEmpty) return [];
        var words = Words.ListIn(text);
        var found = ImmutableArray.CreateBuilder<FigureMention>();
        var at = 0;
        for (var i = 0; i < figures.Length && found.Count < Most; i++)
        {
            var figure = figures[i];
            while (at < words.Count && words[at].Start < figure.Range.Start) at++;
            var behind = at;
            while (behind < words.Count && words[behind].Start < figure.Range.End) behind++;
            if (!IsComparable(text, words, at, figure)) continue;
            var (first, last) = Around(text, words, at, behind, ContextWords, ",;:—\n()\"“”");
            var passage = Around(text, words, at, behind, PassageWords, "\n");
            var start = Math.Min(figure.Range.Start, words[passage.First].Start);
            var end = Math.Max(figure.Range.End, words[passage.Last].End);
            found.Add(new FigureMention(
                figure, CountedThings.KeyOf(figure.Counted), ContextOf(text, words, first, at, behind, last, figure.Counted), new TextRange(start, end - start)));
        }
        return found.ToImmutable();
    }

    // How long and how long ago is told by dates; `the two ships` were counted before, and `two kinds of` counts words.
    private static bool IsComparable(string text, List<Word> words, int first, Figure figure)
    {
        if (figure.Counted.Length == 0 || CountedThings.IsSpanOfTime(figure.Counted) || CountedThings.IsSort(figure.Counted)) return false;
        if (figure.Value >= MostInWords || first == 0 || first >= words.Count || char.IsAsciiDigit(text[words[first].Start])) return true;
        return !(words[first - 1].Of(text) is "the" or "The" or "these" or "These" or "those" or "Those" or "both" or "other" or "his" or "her" or "their" or "our" or "my");
    }

    // The words of the same stretch, up to a number on either side of the figure.
    private static (int First, int Last) Around(string text, List<Word> words, int at, int behind, int most, string breaks)
    {
        var first = Math.Min(at, words.Count - 1);
        while (first > 0 && at - first < most && !Parts(text, words, first, breaks)) first--;
        var last = Math.Max(behind - 1, 0);
        while (last + 1 < words.Count && last - behind + 1 < most && !Parts(text, words, last + 1, breaks)) last++;
        return (first, last);
    }

    private static bool Parts(string text, List<Word> words, int i, string breaks)
    {
        var between = text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
        if (between.IndexOfAny(breaks) >= 0) return true;
        return between.IndexOfAny(".!?") >= 0 && between.Length > 1 && !(words[i - 1].Length <= 2 || Abbreviations.StandsBeforeName(words[i - 1].Of(text)));
    }

    private static ImmutableArray<ContextWord> ContextOf(string text, List<Word> words, int first, int at, int behind, int last, string counted)
    {
        var context = ImmutableArray.CreateBuilder<ContextWord>();
        var own = counted.Split(' ').Select(StemOf).ToHashSet(StringComparer.Ordinal);
        for (var i = first; i <= last && i < words.Count; i++)
        {
            if (i >= at && i < behind) continue;
            var word = words[i].Of(text);
            word = word[..Words.LengthWithoutPossessive(word)];
            if (word.Length < 3 || char.IsDigit(word[0]) || StopWords.Contains(word.ToString().ToLowerInvariant())) continue;
            var stem = StemOf(word.ToString());
            if (own.Add(stem)) context.Add(new ContextWord(stem, word.ToString()));
        }
        return context.ToImmutable();
    }

    private static string StemOf(string word)
    {
        Span<char> folded = stackalloc char[Spelling.LongestWord];
        return Stemmer.Stem(folded[..Spelling.Fold(word, folded)].ToString());
    }
}
