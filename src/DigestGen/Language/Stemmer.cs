namespace DigestGen.Language;

/// <summary>
/// Takes English endings off: M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980, as the paper has it, and words of one or two
/// letters left alone as in the author's own program. Words with anything but the letters a to z are left alone too.
/// </summary>
public static class Stemmer
{
    private static readonly (string Ending, string Instead)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string Instead)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    public static string Stem(string word)
    {
        Span<char> buffer = stackalloc char[64];
        if (word.Length > buffer.Length) return word;
        word.CopyTo(buffer);
        return buffer[..Stem(buffer[..word.Length])].ToString();
    }

    /// <summary>Stems a lower-case word in place and returns its new length, which is never greater.</summary>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2 || word.IndexOfAnyExceptInRange('a', 'z') >= 0) return word.Length;
        var length = Plural(word, word.Length);
        length = PastAndGerund(word, length);
        if (word[length - 1] == 'y' && HasVowel(word[..(length - 1)])) word[length - 1] = 'i';
        length = Replace(word, length, Step2);
        length = Replace(word, length, Step3);
        length = DropLast(word, length);
        return Tidy(word, length);
    }

    // Step 1a.
    private static int Plural(Span<char> word, int length)
    {
        if (word[length - 1] != 's') return length;
        var w = word[..length];
        if (w.EndsWith("sses") || w.EndsWith("ies")) return length - 2;
        return w.EndsWith("ss") ? length : length - 1;
    }

    // Step 1b.
    private static int PastAndGerund(Span<char> word, int length)
    {
        var w = word[..length];
        if (w.EndsWith("eed")) return Measure(w[..^3]) > 0 ? length - 1 : length;
        if (w.EndsWith("ed") && HasVowel(w[..^2])) length -= 2;
        else if (w.EndsWith("ing") && HasVowel(w[..^3])) length -= 3;
        else return length;
        w = word[..length];
        if (w.EndsWith("at") || w.EndsWith("bl") || w.EndsWith("iz") || (Measure(w) == 1 && EndsShort(w) && !EndsDouble(w)))
        {
            word[length] = 'e';
            return length + 1;
        }
        return EndsDouble(w) && w[^1] is not ('l' or 's' or 'z') ? length - 1 : length;
    }

    // Steps 2 and 3: the longest ending that fits decides, whether or not its condition holds.
    private static int Replace(Span<char> word, int length, (string Ending, string Instead)[] rules)
    {
        var w = word[..length];
        (string Ending, string Instead) best = ("", "");
        foreach (var rule in rules)
            if (rule.Ending.Length > best.Ending.Length && w.EndsWith(rule.Ending)) best = rule;
        if (best.Ending.Length == 0) return length;
        var stem = length - best.Ending.Length;
        if (Measure(word[..stem]) == 0) return length;
        best.Instead.CopyTo(word[stem..]);
        return stem + best.Instead.Length;
    }

    private static int DropLast(Span<char> word, int length)
    {
        var w = word[..length];
        var best = "";
        foreach (var ending in Step4)
            if (ending.Length > best.Length && w.EndsWith(ending)) best = ending;
        if (best.Length == 0) return length;
        var stem = w[..^best.Length];
        if (Measure(stem) <= 1) return length;
        return best == "ion" && stem[^1] is not ('s' or 't') ? length : stem.Length;
    }

    // Step 5.
    private static int Tidy(Span<char> word, int length)
    {
        if (word[length - 1] == 'e')
        {
            var stem = word[..(length - 1)];
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !EndsShort(stem))) length--;
        }
        return length > 1 && word[length - 1] == 'l' && word[length - 2] == 'l' && Measure(word[..length]) > 1 ? length - 1 : length;
    }

    private static bool IsConsonant(ReadOnlySpan<char> word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(word, i - 1),
        _ => true,
    };

    // The paper's m: how many times a vowel run is followed by a consonant run.
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var (count, afterVowel, consonant) = (0, false, true);
        for (var i = 0; i < stem.Length; i++)
        {
            consonant = stem[i] == 'y' ? i == 0 || !consonant : stem[i] is not ('a' or 'e' or 'i' or 'o' or 'u');
            if (consonant && afterVowel) count++;
            afterVowel = !consonant;
        }
        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
            if (stem[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (stem[i] == 'y' && i > 0)) return true;
        return false;
    }

    private static bool EndsDouble(ReadOnlySpan<char> word) =>
        word.Length >= 2 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    // The paper's *o: consonant, vowel, consonant that is not w, x or y.
    private static bool EndsShort(ReadOnlySpan<char> word) =>
        word.Length >= 3 && word[^1] is not ('w' or 'x' or 'y') && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2) &&
        IsConsonant(word, word.Length - 3);
}
