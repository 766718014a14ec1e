namespace DigestGen.Language;

/// <summary>
/// Brings British and American spellings of a word together: `organise` and `organize`, `behaviour` and `behavior`, `travelled` and `traveled`, `centre` and `center`.
/// What comes out is for comparing only and need not be a word.
/// </summary>
internal static class Spelling
{
    internal const int LongestWord = 64;

    private const ulong Basis = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>The folded word as a number (FNV-1a), so that comparing costs nothing.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> word) => Extend(Basis, word);

    /// <summary>The number of a compound: `co` and `operation` give that of `cooperation`.</summary>
    public static ulong Extend(ulong key, ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        foreach (var c in buffer[..Fold(word, buffer)]) key = (key ^ c) * Prime;
        return key;
    }

    /// <summary>Writes the folded word, in lower case, into a buffer of at least <see cref="LongestWord"/> characters; what does not fit is cut. Returns its length.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = Words.ToLower(word, buffer[..LongestWord]);
        var w = buffer[..length];
        if (length > 4)
        {
            length = Ending(w, length);
            length = Inside(buffer[..length]);
        }
        else if (w.SequenceEqual("grey")) buffer[2] = 'a';
        return length;
    }

    // `centre`, `defence`, `dialogue`, `programme`, `towards`.
    private static int Ending(Span<char> w, int length)
    {
        var plural = length > 5 && w[^1] == 's' && w[^2] == 'e' ? 1 : 0;
        var stem = w[..^plural];
        if (stem.EndsWith("tre") || stem.EndsWith("bre") || stem.EndsWith("vre")) (stem[^1], stem[^2]) = (stem[^2], stem[^1]);
        else if (stem.EndsWith("ense")) stem[^2] = 'c';
        else if (w.EndsWith("ogue")) return length - 2;
        else if (w.EndsWith("gramme")) return length - 2;
        else if (w.EndsWith("wards")) return length - 1;
        return length;
    }

    // `z` for `s` behind `i` and `y`, `o` for `ou` before `r`, `e` for `ae` and `oe`, one `l` for two.
    private static int Inside(Span<char> w)
    {
        var to = 0;
        for (var i = 0; i < w.Length; i++)
        {
            var (c, before, after) = (w[i], i > 0 ? w[i - 1] : '\0', i + 1 < w.Length ? w[i + 1] : '\0');
            if (c == 'u' && before == 'o' && after == 'r') continue;
            if (c is 'a' or 'o' && after == 'e' && i + 2 < w.Length) continue;
            if (c == 'l' && before == 'l') continue;
            w[to++] = c == 's' && before is 'i' or 'y' && after is 'e' or 'i' or 'a' ? 'z' : c;
        }
        return to;
    }
}
