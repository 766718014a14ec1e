namespace DigestGen.Language;

/// <summary>Reads how sure a text is of a number, from the words beside it.</summary>
internal static class FigureBounds
{
    private static readonly (string Words, FigureBound Bound)[] Before =
    [
        // Longer ones first: `no more than` is not `more than`.
        ("no more than", FigureBound.AtMost), ("not more than", FigureBound.AtMost), ("no fewer than", FigureBound.AtLeast), ("no less than", FigureBound.AtLeast),
        ("not less than", FigureBound.AtLeast), ("as many as", FigureBound.AtMost), ("as much as", FigureBound.AtMost), ("well over", FigureBound.AtLeast),
        ("more than", FigureBound.AtLeast), ("at least", FigureBound.AtLeast), ("upwards of", FigureBound.AtLeast), ("a minimum of", FigureBound.AtLeast),
        ("fewer than", FigureBound.AtMost), ("less than", FigureBound.AtMost), ("up to", FigureBound.AtMost), ("at most", FigureBound.AtMost), ("a maximum of", FigureBound.AtMost),
        ("an estimated", FigureBound.About), ("close to", FigureBound.About), ("just over", FigureBound.About), ("just under", FigureBound.About),
        ("about", FigureBound.About), ("around", FigureBound.About), ("some", FigureBound.About), ("roughly", FigureBound.About), ("approximately", FigureBound.About),
        ("nearly", FigureBound.About), ("almost", FigureBound.About), ("over", FigureBound.AtLeast), ("exceeding", FigureBound.AtLeast), ("under", FigureBound.AtMost),
    ];

    /// <summary>What the words say, where they begin, and where they end when they stand behind the number (`100 or more`); otherwise 0.</summary>
    /// <param name="start">Where the number begins, with its currency.</param>
    /// <param name="behind">Where the counted thing ends.</param>
    public static (FigureBound Bound, int From, int To) Around(string text, List<Word> words, int first, int start, int last, int behind)
    {
        foreach (var (phrase, bound) in Before)
        {
            var from = start - phrase.Length - 1;
            if (from < 0 || text[start - 1] != ' ' || (from > 0 && char.IsLetterOrDigit(text[from - 1]))) continue;
            if (text.AsSpan(from, phrase.Length).Equals(phrase, StringComparison.OrdinalIgnoreCase)) return (bound, from, 0);
        }
        if (text.AsSpan(words[last].End).StartsWith(" or more") || text.AsSpan(words[last].End).StartsWith("-plus") || text.AsSpan(words[last].End).StartsWith("+"))
            return (FigureBound.AtLeast, start, 0);
        if (text.AsSpan(behind).StartsWith(" or more")) return (FigureBound.AtLeast, start, behind + " or more".Length);
        if (text.AsSpan(behind).StartsWith(" or so")) return (FigureBound.About, start, behind + " or so".Length);
        return (FigureBound.Exact, start, 0);
    }
}
