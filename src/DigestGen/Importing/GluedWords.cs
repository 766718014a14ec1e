using System.Collections.Frozen;

namespace DigestGen.Importing;

/// <summary>
/// Finds words that ran together where a space was lost. A run of letters that is in no list is cut where both halves are words; the cut with the most common halves
/// wins. It is sure where one half is one of the small words of English, or where an inflected word cannot be the first half of a compound.
/// </summary>
internal static class GluedWords
{
    /// <summary>The rule of cuts between two words that could also make a compound: made only in a text that has lost spaces for sure.</summary>
    public const string LikelyRule = "glued-words-likely";

    private const string SureRule = "glued-words";
    private const int ShortestWord = 3;
    private const int LongestWord = 34;
    private const int RarestHalf = 60;

    private static readonly FrozenSet<string> TwoLetters = "of to in it is be as at so we he by or on do if me my up an go no us am mr".Split(' ').ToFrozenSet();

    // New compounds are made with these: `overbuild`, `outbid`, `businesslike`. With a full word on the other side they say nothing.
    private static readonly FrozenSet<string> Prefixes = "over under out up down off on by after back mid non self super ever half one two new long well all".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> Suffixes = "like less able wise ward wards ship man men woman hood fold some ever so most out up off down back over way long time day work".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> NamePrefixes = "mac mc de le la van von di da du del al el bin open".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> JoinedNames =
        ("YouTube PlayStation PayPal MasterCard FedEx LinkedIn FaceTime BuzzFeed SoundCloud DreamWorks DeepMind MySpace WordPress PowerPoint QuickTime JavaScript GitHub OpenSource " +
         "PlayBook FaceBook HomePod AirPods LiveJournal SkyNews FourSquare SnapChat WeChat ThinkPad TeamViewer SunTrust HarperCollins WikiLeaks TimeWarner").Split(' ').ToFrozenSet();

    public static void Find(string text, TextVocabulary vocabulary, List<RepairFinding> found)
    {
        foreach (var word in TextWords.Find(text))
        {
            if (word.Length is < ShortestWord or > LongestWord || (word.Start > 0 && char.IsDigit(text[word.Start - 1])) || (word.End < text.Length && char.IsDigit(text[word.End]))) continue;
            if (Judge(word.In(text), vocabulary, IsHyphenated(text, word)) is var (at, isSure))
                found.Add(new RepairFinding(new TextEdit(word.Start + at, 0, " "), isSure ? SureRule : LikelyRule, isSure));
        }
    }

    private static bool IsHyphenated(string text, TextWord word) =>
        (word.Start > 0 && text[word.Start - 1] is '-' or '\u2011') || (word.End < text.Length && text[word.End] is '-' or '\u2011');

    private static (int At, bool IsSure)? Judge(ReadOnlySpan<char> word, TextVocabulary vocabulary, bool isHyphenated)
    {
        var apostrophe = word.IndexOfAny('\'', '\u2019');
        if (apostrophe > 0 && AfterPossessive(word, apostrophe) is { } seam) return (seam, true);
        var letters = apostrophe > 0 ? word[..apostrophe] : word;
        var tail = apostrophe > 0 ? word[apostrophe..] : default;
        if (letters.Length < ShortestWord || (isHyphenated && letters.Length < 5) || IsKnown(letters) || IsContraction(letters, tail)) return null;
        return InnerCapital(letters) is { } capital ? JudgeCapital(letters, capital, vocabulary) : JudgeCuts(letters, tail, vocabulary);
    }

    // `minister'sone`: letters behind a contraction that are a word.
    private static int? AfterPossessive(ReadOnlySpan<char> word, int apostrophe)
    {
        var rest = word[(apostrophe + 1)..];
        foreach (var ending in (string[])["s", "re", "ve", "ll", "t", "d"])
        {
            if (rest.Length <= ending.Length || !rest.StartsWith(ending, StringComparison.Ordinal)) continue;
            var behind = rest[ending.Length..];
            if (ending != "s" && !IsContraction(word[..apostrophe], word.Slice(apostrophe, ending.Length + 1))) continue;
            if (behind.Length >= 2 && IsHalf(behind) && Cost(behind, null) <= 6 && (ending != "s" || WordList.TierOfAny(word[..apostrophe]) < WordList.Unknown || char.IsUpper(word[0])))
                return apostrophe + 1 + ending.Length;
        }
        return null;
    }

    private static bool IsContraction(ReadOnlySpan<char> letters, ReadOnlySpan<char> tail)
    {
        if (tail.Length is < 2 or > 3 || letters.Length > 20) return false;
        Span<char> whole = stackalloc char[letters.Length + tail.Length];
        letters.CopyTo(whole);
        tail.CopyTo(whole[letters.Length..]);
        whole[letters.Length] = '\'';
        return WordList.TierOfAny(whole) < WordList.Unknown;
    }

    private static bool IsKnown(ReadOnlySpan<char> word)
    {
        if (LineShape.IsAllCapitals(word.ToString()) || WordList.TierOfAny(word) < WordList.Unknown) return true;
        // Regular inflections of listed words: `lockdowns`, `rezoned`.
        return word.Length > 5 && word[^1] == 's' && word[^2] is not ('a' or 'i' or 'u') && WordList.TierOfAny(word[..^1]) < WordList.Unknown;
    }

    private static int? InnerCapital(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1])) return i;
        return null;
    }

    private static (int, bool)? JudgeCapital(ReadOnlySpan<char> word, int at, TextVocabulary vocabulary)
    {
        var left = word[..at];
        var right = word[at..];
        if (right.Length < 2 || JoinedNames.Contains(word.ToString()) || vocabulary.Count(word) > 1 || NamePrefixes.Contains(left.ToString().ToLowerInvariant())) return null;
        if (right[1..].IndexOfAnyInRange('A', 'Z') >= 0 && !LineShape.IsAllCapitals(right.ToString()) && right.Length > 3) return null;
        if (char.IsLower(left[0]))
            return IsHalf(left) && WordList.TierOf(left) <= RarestHalf && (right.Length > 2 || CommonWords.Contains(left)) ? (at, CommonWords.Contains(left) || left.Length > 3) : null;
        if (vocabulary.HasPair($"{left} {right}")) return (at, true);
        var leftKnown = WordList.TierOfAny(left) <= RarestHalf || vocabulary.Count(left) > 0;
        var rightKnown = WordList.TierOfAny(right) <= RarestHalf || vocabulary.Count(right) > 0;
        if (left.Length < 2 || !leftKnown || !rightKnown) return null;
        return (at, CommonWords.ContainsAny(left) && left.Length >= 3 && vocabulary.Count(right) > 0);
    }

    private static (int, bool)? JudgeCuts(ReadOnlySpan<char> word, ReadOnlySpan<char> tail, TextVocabulary vocabulary)
    {
        var (best, bestCost, second) = (0, int.MaxValue, int.MaxValue);
        for (var i = 1; i < word.Length; i++)
        {
            var left = word[..i];
            var right = word[i..];
            if (!IsHalf(left) || (!IsHalf(right) && !IsContraction(right, tail)) || char.IsUpper(right[0])) continue;
            var cost = Cost(left, vocabulary) + (IsContraction(right, tail) ? 2 : Cost(right, null));
            if (cost < bestCost) (best, bestCost, second) = (i, cost, bestCost);
            else if (cost < second) second = cost;
        }
        if (best == 0 || bestCost > 16) return null;
        var isClear = second - bestCost >= 1 || bestCost <= 1;
        var verdict = Strength(word[..best], word[best..], vocabulary, vocabulary.Count(word));
        return verdict switch { null => null, true when isClear => (best, true), _ => (best, false) };
    }

    // True: sure. False: likely. Null: a compound or a name rather than two words.
    private static bool? Strength(ReadOnlySpan<char> left, ReadOnlySpan<char> right, TextVocabulary vocabulary, int count)
    {
        var (leftIsCommon, rightIsCommon) = (CommonWords.ContainsAny(left), CommonWords.Contains(right));
        if (leftIsCommon && rightIsCommon) return true;
        var (leftText, rightText) = (left.ToString().ToLowerInvariant(), right.ToString());
        if (char.IsUpper(left[0]) && vocabulary.Count(left) == 0 && !leftIsCommon && WordList.TierOfAny(left) > 50) return null;
        if (leftIsCommon) return Prefixes.Contains(leftText) ? count > 1 ? null : false : right.Length >= 3 && (left.Length > 1 || right.Length >= 4);
        if (rightIsCommon) return Suffixes.Contains(rightText) ? count > 1 ? null : false : left.Length >= 3 && (right.Length > 1 || left.Length >= 4);
        if (count > 1 || left.Length < 3 || right.Length < 3) return null;
        var isInflected = left.Length >= 5 && (left.EndsWith("ed", StringComparison.Ordinal) || left.EndsWith("ing", StringComparison.Ordinal) || left.EndsWith("ly", StringComparison.Ordinal)
            || (left[^1] == 's' && left[^2] is not ('s' or 'u' or 'i')));
        return isInflected && right.Length >= 4 && WordList.TierOfAny(left) <= 50 && WordList.TierOf(right) <= 50;
    }

    private static bool IsHalf(ReadOnlySpan<char> half) => half.Length switch
    {
        1 => half[0] is 'a' or 'A' or 'I',
        2 => TwoLetters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(half) || (char.IsUpper(half[0]) && CommonWords.ContainsAny(half)),
        _ => true,
    };

    // Less for more common words; a name that the text uses elsewhere counts as common.
    private static int Cost(ReadOnlySpan<char> half, TextVocabulary? vocabulary)
    {
        if (CommonWords.ContainsAny(half)) return half.Length == 1 ? 2 : half.Length == 2 ? 1 : 0;
        if (vocabulary is not null && char.IsUpper(half[0]) && half.Length >= 3 && vocabulary.Count(half) > 0) return 2;
        var tier = char.IsUpper(half[0]) ? WordList.TierOfAny(half) : WordList.TierOf(half);
        return tier switch { <= 10 => 2, <= 20 => 3, <= 35 => 4, <= 40 => 5, <= 50 => 6, <= RarestHalf => 8, _ => 99 };
    }
}
