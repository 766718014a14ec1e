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
    private const string DoubtfulRule = "glued-words-doubtful";
    private const int ShortestWord = 3;
    private const int LongestWord = 34;
    private const int ShortestStem = 5;
    private const int RarestHalf = 60;

    private static readonly FrozenSet<string> TwoLetters = "of to in it is be as at so we he by or on do if me my up an go no us am mr".Split(' ').ToFrozenSet();

    // New compounds are made with these: `overbuild`, `outbid`, `businesslike`. With a full word on the other side they say nothing.
    private static readonly FrozenSet<string> Prefixes = "over under out up down off on by after back mid non self super ever half one two new long well all".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> Suffixes = "like less able wise ward wards ship man men woman hood fold some ever so most out up off down back over way long time day work".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Openers =
        ("the this that these those there then they he she it its we his her our their in on at of by for from with without and but or if as when while where after before since although though " +
         "because however to so not an some most many several both each").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Honorifics = "Mr Mrs Ms Dr Sir Lord Lady Dame President Prof Gen Sen".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> NamePrefixes = "mac mc de le la van von di da du del al el bin open".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> JoinedNames =
        ("YouTube PlayStation PayPal MasterCard FedEx LinkedIn FaceTime BuzzFeed SoundCloud DreamWorks DeepMind MySpace WordPress PowerPoint QuickTime JavaScript GitHub OpenSource " +
         "PlayBook FaceBook HomePod AirPods LiveJournal SkyNews FourSquare SnapChat WeChat ThinkPad TeamViewer SunTrust HarperCollins WikiLeaks TimeWarner").Split(' ').ToFrozenSet();

    public static void Find(string text, TextVocabulary vocabulary, List<RepairFinding> found)
    {
        foreach (var word in TextWords.Find(text))
        {
            if (word.Length is < ShortestWord or > LongestWord || (word.Start > 0 && char.IsDigit(text[word.Start - 1])) || (word.End < text.Length && char.IsDigit(text[word.End]))) continue;
            if (Judge(word.In(text), vocabulary, IsHyphenated(text, word)) is not var (at, verdict)) continue;
            if (char.IsUpper(text[word.Start]) && char.IsLower(text[word.Start + at]) && !MayCutName(text, word, at, verdict, vocabulary)) continue;
            var rule = verdict switch { Verdict.Sure => SureRule, Verdict.Likely => LikelyRule, _ => DoubtfulRule };
            found.Add(new RepairFinding(new TextEdit(word.Start + at, 0, " "), rule, verdict == Verdict.Sure));
        }
    }

    // How sure it is that two words ran together, rather than that a compound or a name is missing in the list.
    private enum Verdict { Doubtful, Likely, Sure }

    // A strange word with a capital inside a sentence is a name, unless its first part is one that the text uses: `Holmsaid`.
    private static bool MayCutName(string text, TextWord word, int at, Verdict verdict, TextVocabulary vocabulary)
    {
        var left = text.AsSpan(word.Start, at);
        return (vocabulary.Count(left) > 0 && !CommonWords.ContainsAny(left)) || (verdict == Verdict.Sure && BeginsSentence(text, word.Start));
    }

    private static bool BeginsSentence(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '"' or '\'' or '(' or '\u201C' or '\u2018') at--;
        return at == 0 || text[at - 1] is '.' or '!' or '?' or ':' or '\u2026' or '\u2014';
    }

    private static bool IsHyphenated(string text, TextWord word) =>
        (word.Start > 0 && text[word.Start - 1] is '-' or '\u2011') || (word.End < text.Length && text[word.End] is '-' or '\u2011');

    private static (int At, Verdict Verdict)? Judge(ReadOnlySpan<char> word, TextVocabulary vocabulary, bool isHyphenated)
    {
        var apostrophe = word.IndexOfAny('\'', '\u2019');
        if (apostrophe > 0 && AfterPossessive(word, apostrophe) is { } seam) return (seam, Verdict.Sure);
        var letters = apostrophe > 0 ? word[..apostrophe] : word;
        var tail = apostrophe > 0 ? word[apostrophe..] : default;
        if (letters.Length < ShortestWord || (isHyphenated && letters.Length < 5) || IsKnown(letters) || IsContraction(letters, tail)) return null;
        return InnerSeam(letters) is { } inner ? JudgeSeam(letters, inner, vocabulary) : JudgeCuts(letters, tail, vocabulary);
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
        if (WordList.TierOfAny(word) < WordList.Unknown || LineShape.IsAllCapitals(word)) return true;
        // Regular inflections of listed words: `lockdowns`, `sandboxed`, `livestreaming`.
        if (word.Length > 5 && word[^1] == 's' && word[^2] is not ('a' or 'i' or 'u') && WordList.TierOfAny(word[..^1]) < WordList.Unknown) return true;
        return IsInflection(word, "ed") || IsInflection(word, "ing");
    }

    private static bool IsInflection(ReadOnlySpan<char> word, string ending) =>
        word.Length >= ShortestStem + ending.Length && word.EndsWith(ending, StringComparison.Ordinal) && WordList.TierOfAny(word[..^ending.Length]) < WordList.Unknown;

    // Where a capital follows a small letter (`fromHarbour`), small letters follow an acronym (`UNsaid`), or a name does (`UNHarbour`).
    private static int? InnerSeam(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1])) return i;
            if (i < 2 || !char.IsLower(word[i]) || !char.IsUpper(word[i - 1]) || !char.IsUpper(word[i - 2])) continue;
            if (CommonWords.Contains(word[i..])) return i;
            return i >= 3 ? i - 1 : null;
        }
        return null;
    }

    private static (int, Verdict)? JudgeSeam(ReadOnlySpan<char> word, int at, TextVocabulary vocabulary)
    {
        var left = word[..at];
        var right = word[at..];
        if (right.Length < 2 || JoinedNames.Contains(word.ToString()) || vocabulary.Count(word) > 1 || NamePrefixes.Contains(left.ToString().ToLowerInvariant())) return null;
        var rightIsAcronym = LineShape.IsAllCapitals(right) || (right.Length == 2 && char.IsUpper(right[1]));
        if (right[1..].IndexOfAnyInRange('A', 'Z') >= 0 && !rightIsAcronym) return null;
        if (char.IsLower(left[0]))
        {
            if (!IsHalf(left) || WordList.TierOf(left) > RarestHalf) return null;
            return (at, CommonWords.Contains(left) || left.Length > 3 ? Verdict.Sure : Verdict.Likely);
        }
        if (vocabulary.HasPair($"{left} {right}") || Honorifics.Contains(left.ToString())) return (at, Verdict.Sure);
        var (leftCount, rightCount) = (vocabulary.Count(left), vocabulary.Count(right));
        if (left.Length < 2 || (leftCount == 0 && WordList.TierOfAny(left) > RarestHalf) || (rightCount == 0 && WordList.TierOfAny(right) > RarestHalf)) return null;
        if (CommonWords.ContainsAny(left) && left.Length >= 3 && rightCount > 0) return (at, Verdict.Sure);
        // Company and product names are joined from plain words; the names of people and places are not.
        return (at, leftCount > 0 || rightCount > 0 || IsOnlyName(left) || IsOnlyName(right) ? Verdict.Likely : Verdict.Doubtful);
    }

    private static bool IsOnlyName(ReadOnlySpan<char> word) =>
        WordList.TierOf(word) < WordList.Unknown && WordList.TierOf(word.ToString().ToLowerInvariant()) == WordList.Unknown;

    private static (int, Verdict)? JudgeCuts(ReadOnlySpan<char> word, ReadOnlySpan<char> tail, TextVocabulary vocabulary)
    {
        var (best, bestCost, second) = (0, int.MaxValue, int.MaxValue);
        for (var i = 1; i < word.Length; i++)
        {
            var left = word[..i];
            var right = word[i..];
            var isContraction = IsContraction(right, tail);
            if (char.IsUpper(right[0]) || !IsHalf(left) || (!IsHalf(right) && !isContraction) || !IsArticleRight(left, right)) continue;
            var cost = Cost(left, vocabulary) + (isContraction ? 2 : Cost(right, null));
            if (cost < bestCost) (best, bestCost, second) = (i, cost, bestCost);
            else if (cost < second) second = cost;
        }
        if (best == 0 || bestCost > 16 || Judge(word[..best], word[best..], vocabulary, vocabulary.Count(word)) is not { } verdict) return null;
        var isClear = second - bestCost >= 1 || bestCost <= 1;
        return (best, verdict == Verdict.Sure && !isClear ? Verdict.Likely : verdict);
    }

    // `an` stands before vowels, `a` does not: `anfield` is no `an field`.
    private static bool IsArticleRight(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var isVowel = right[0] is 'a' or 'e' or 'i' or 'o' or 'u';
        return left switch { "a" or "A" => !isVowel || right[0] == 'u', "an" or "An" => isVowel || right[0] == 'h', _ => true };
    }

    private static Verdict? Judge(ReadOnlySpan<char> left, ReadOnlySpan<char> right, TextVocabulary vocabulary, int count)
    {
        var (leftIsCommon, rightIsCommon) = (CommonWords.ContainsAny(left), CommonWords.Contains(right));
        if (char.IsUpper(left[0])) return JudgeName(left, right, leftIsCommon, rightIsCommon, vocabulary, count);
        if (leftIsCommon && rightIsCommon) return Verdict.Sure;
        Verdict? whereCompounds = count > 1 ? null : Verdict.Likely;
        if (leftIsCommon) return Prefixes.Contains(left.ToString()) ? whereCompounds : right.Length >= 3 && (left.Length > 1 || right.Length >= 4) ? Verdict.Sure : Verdict.Likely;
        if (rightIsCommon) return Suffixes.Contains(right.ToString()) || Prefixes.Contains(left.ToString()) ? whereCompounds : left.Length >= 3 && (right.Length > 1 || left.Length >= 4) ? Verdict.Sure : Verdict.Likely;
        if (count > 1 || left.Length < 3 || right.Length < 3) return null;
        return IsInflected(left) && right.Length >= 4 && WordList.TierOf(left) <= 50 && WordList.TierOf(right) <= 50 ? Verdict.Sure : Verdict.Likely;
    }

    // A capital makes a name likely: it is cut behind a name that the text uses, or behind a small word that begins a sentence.
    private static Verdict? JudgeName(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool leftIsCommon, bool rightIsCommon, TextVocabulary vocabulary, int count)
    {
        var opens = Openers.Contains(left.ToString().ToLowerInvariant());
        // `Sowell`, `Bywater` and `Hiscock` begin sentences as well as `Itwas` and `Thecompany` do.
        if (leftIsCommon && rightIsCommon) return opens && count <= 1 && right.Length > 2 && !(left.Length == 2 && EndsNames(right)) ? Verdict.Sure : Verdict.Doubtful;
        if (leftIsCommon) return count == 1 && opens && right.Length >= (left.Length == 2 ? 7 : 5) && WordList.TierOf(right) <= 50 ? Verdict.Sure : Verdict.Doubtful;
        if (count > 1 && !rightIsCommon) return null;
        if (rightIsCommon && vocabulary.Count(left) > 0 && left.Length >= 3) return right.Length > 2 ? Verdict.Sure : Verdict.Doubtful;
        return vocabulary.Count(left) > 0 && IsInflected(right) && right.Length >= 5 ? Verdict.Likely : Verdict.Doubtful;
    }

    private static bool EndsNames(ReadOnlySpan<char> word) => Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    // Plurals, past tenses, gerunds and adverbs are no first halves of compounds.
    private static bool IsInflected(ReadOnlySpan<char> word) =>
        word.Length >= 5 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal)
            || (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')));

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
