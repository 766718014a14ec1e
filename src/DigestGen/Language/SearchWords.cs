using System.Buffers;
using System.Globalization;
using System.Text;
using DigestGen.Text;

namespace DigestGen.Language;

/// <summary>
/// The words of a text as a reader's search compares them: letters and digits only, without accents, in lower case, a few letters in their plain
/// spelling (`ß` as `ss`). Single letters are left out. Text in Chinese and Japanese, which has no spaces, is taken in pairs of characters.
/// The same rules stand in `templates/assets/search-index.js`, which reads what a reader types.
/// </summary>
internal static class SearchWords
{
    /// <summary>Longer runs are no words: they are left out.</summary>
    public const int Longest = 40;

    // What never belongs to a word, whatever stands beside it: ASCII without letters and digits, and the commonest signs beyond ASCII.
    private static readonly SearchValues<char> Separators = SearchValues.Create(
        new string([.. Enumerable.Range(0, 128).Select(code => (char)code).Where(c => !char.IsAsciiLetterOrDigit(c))])
        + "\u00A0\u00AB\u00BB\u2009\u200A\u200B\u2010\u2011\u2012\u2013\u2014\u2015\u2018\u2019\u201A\u201C\u201D\u201E\u2022\u2026\u202F\u2028\u2029\u3000\u3001\u3002\uFF0C\u060C\u061B\u061F");

    /// <summary>Where the next piece between separators stands: its start and end; an empty one at the end of the text.</summary>
    public static (int Start, int End) NextPiece(ReadOnlySpan<char> text, int from)
    {
        var start = text[from..].IndexOfAnyExcept(Separators);
        if (start < 0) return (text.Length, text.Length);
        var length = text[(from + start)..].IndexOfAny(Separators);
        return (from + start, length < 0 ? text.Length : from + start + length);
    }

    /// <summary>The words of a text, as they stand.</summary>
    public static List<string> In(string text)
    {
        var words = new List<string>();
        for (var (start, end) = NextPiece(text, 0); start < end; (start, end) = NextPiece(text, end)) AddTo(words, text.AsSpan(start, end - start));
        return words;
    }

    /// <summary>Adds the words of one piece.</summary>
    public static void AddTo(List<string> words, ReadOnlySpan<char> piece)
    {
        if (Ascii.IsValid(piece))
        {
            if (piece.Length is > 1 and <= Longest) words.Add(Lower(piece));
            return;
        }
        var run = new StringBuilder();
        var isPaired = false;
        foreach (var rune in Folded(piece).EnumerateRunes())
        {
            var isWord = IsLetterOrNumber(rune);
            var pairs = isWord && IsPaired(rune.Value);
            if ((!isWord || pairs != isPaired) && run.Length > 0) Flush(words, run, isPaired);
            isPaired = pairs;
            if (isWord) run.Append(rune.ToString());
        }
        Flush(words, run, isPaired);
    }

    private static void Flush(List<string> words, StringBuilder run, bool isPaired)
    {
        if (isPaired && run.Length > 2)
            for (var i = 0; i + 1 < run.Length; i++) words.Add(run.ToString(i, 2));
        else if (run.Length <= Longest && (run.Length > 1 || isPaired)) words.Add(run.ToString());
        run.Clear();
    }

    private static string Lower(ReadOnlySpan<char> piece) => string.Create(piece.Length, piece, static (lower, from) =>
    {
        for (var i = 0; i < lower.Length; i++) lower[i] = from[i] is >= 'A' and <= 'Z' ? (char)(from[i] | 0x20) : from[i];
    });

    // Unicode's compatibility decomposition, without its marks; what it does not take apart follows from the table.
    private static string Folded(ReadOnlySpan<char> piece)
    {
        var folded = new StringBuilder(piece.Length + 8);
        foreach (var rune in UnicodeText.Normalized(piece, NormalizationForm.FormKD).EnumerateRunes())
        {
            // What is no character divides no word.
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark) continue;
            var lower = Rune.ToLowerInvariant(rune);
            _ = lower.Value switch
            {
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'ø' => folded.Append('o'),
                'đ' or 'ð' => folded.Append('d'),
                'þ' => folded.Append("th"),
                'ł' => folded.Append('l'),
                'ı' => folded.Append('i'),
                'ς' => folded.Append('σ'),
                _ => folded.Append(lower.ToString()),
            };
        }
        return folded.ToString();
    }

    private static bool IsLetterOrNumber(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    // Hiragana, Katakana, Han of the first plane.
    private static bool IsPaired(int code) => code is >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF;
}

/// <summary>Numbers for the words of many texts, in the order in which they are met; each distinct piece of text is taken apart once. Not for several threads.</summary>
internal sealed class SearchWordTable
{
    private const int LongestKeptPiece = 64, None = -1;

    private readonly Dictionary<string, int> byPiece = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byPieceSpan;
    private readonly Dictionary<string, int> byWord = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly List<int[]> several = [];
    private readonly List<string> found = [];

    public SearchWordTable() => byPieceSpan = byPiece.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => words.Count;

    public string this[int number] => words[number];

    /// <summary>Tells the number of each word of a text, in order; how many there were is given back.</summary>
    public int Read(ReadOnlySpan<char> text, Action<int> see)
    {
        var count = 0;
        for (var (start, end) = SearchWords.NextPiece(text, 0); start < end; (start, end) = SearchWords.NextPiece(text, end))
        {
            var piece = text[start..end];
            if (!byPieceSpan.TryGetValue(piece, out var number)) number = Add(piece);
            if (number >= 0)
            {
                see(number);
                count++;
            }
            else if (number != None)
            {
                foreach (var one in several[-2 - number]) see(one);
                count += several[-2 - number].Length;
            }
        }
        return count;
    }

    private int Add(ReadOnlySpan<char> piece)
    {
        found.Clear();
        SearchWords.AddTo(found, piece);
        var number = None;
        if (found.Count == 1) number = NumberOf(found[0]);
        else if (found.Count > 1)
        {
            several.Add([.. found.Select(NumberOf)]);
            number = -1 - several.Count;
        }
        if (piece.Length <= LongestKeptPiece) byPiece.Add(piece.ToString(), number);
        return number;
    }

    private int NumberOf(string word)
    {
        if (byWord.TryGetValue(word, out var number)) return number;
        byWord.Add(word, words.Count);
        words.Add(word);
        return words.Count - 1;
    }
}
