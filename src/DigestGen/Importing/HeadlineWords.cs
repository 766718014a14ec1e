using DigestGen.Language;

namespace DigestGen.Importing;

/// <summary>Holds lines against the running text: what a headline says is told again below it.</summary>
internal static class HeadlineWords
{
    private const int LongWord = 4;

    /// <summary>The words of the running text, cut short so that `whales` is known by `whale`.</summary>
    public static HashSet<string> Of(LineDraft draft, BodyExtent body)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = body.Start; i < body.End; i++)
        {
            var line = draft.Text(i);
            if (!LineShape.IsRunningText(line)) continue;
            foreach (var word in Words.In(line))
                if (word.Length >= LongWord) told.Add(Stem(word.Of(line)));
        }
        return told;
    }

    /// <summary>How much of a line's words come again in the text, from 0 to 1: a headline's do; those of menus and teasers seldom.</summary>
    public static double Share(string line, HashSet<string> text)
    {
        var (words, again) = (0, 0);
        foreach (var word in Words.In(line))
        {
            var letters = word.Of(line);
            if (letters.Length < LongWord) continue;
            words++;
            if (text.Contains(Stem(letters))) again++;
        }
        return words == 0 ? 0 : (double)again / words;
    }

    private static string Stem(ReadOnlySpan<char> word) => word[..Math.Min(word.Length, 6)].ToString().ToLowerInvariant().TrimEnd('s');
}
