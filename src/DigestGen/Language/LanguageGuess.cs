using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>The language of a text by its commonest small words, or by its letters where they tell. Enough to know English from the rest.</summary>
public static class LanguageGuess
{
    private const int WordsLookedAt = 600;

    private static readonly (string Language, FrozenSet<string> Words)[] Small =
    [
        ("en", Set("the and of to in that is was for on with as by at from it he she his are have has not but they which were this be had will who")),
        ("fr", Set("le la les des et est une dans que qui pour sur pas plus avec au aux ce cette il elle sont été du en par ont leur mais ou")),
        ("de", Set("der die das und ist nicht von mit den dem ein eine für auf im zu sich auch es an als nach bei wird sind hat aus oder über")),
        ("es", Set("el los las del que en y por una con para su al lo como más pero sus le ha este se fue son está entre también desde hasta muy")),
        ("it", Set("il di che è e per un una del della con non sono da si nel alla ma anche più gli le dei dal come ha questo loro nella")),
        ("pt", Set("o os as do da dos das em um uma para com não por que se mais como mas ao pela foi são ele também seu sua no na entre está")),
        ("nl", Set("de het een en van in is dat op te zijn met voor niet aan er om ook als bij door naar maar dan nog wel werd heeft uit")),
        ("pl", Set("w i na z do nie się że to jest o po za jak od przez dla są był co ale oraz przy tym jego jej który która tylko")),
    ];

    /// <summary>BCP 47; `und` when there is too little to tell.</summary>
    public static string Of(string text)
    {
        Span<char> lower = stackalloc char[24];
        var hits = new int[Small.Length];
        var (seen, cyrillic, greek, arabic, han, ukrainian) = (0, 0, 0, 0, 0, 0);
        foreach (var word in Words.In(text))
        {
            if (seen++ == WordsLookedAt) break;
            var small = lower[..Words.ToLower(word.Of(text), lower)];
            switch (small[0])
            {
                case >= '\u0400' and <= '\u04FF': cyrillic++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; break;
                case >= '\u4E00' and <= '\u9FFF': han++; break;
            }
            if (small.IndexOfAny("їєіґ") >= 0) ukrainian++;
            for (var i = 0; i < Small.Length; i++)
                if (Small[i].Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(small)) hits[i]++;
        }
        if (cyrillic * 2 > seen) return ukrainian * 20 > cyrillic ? "uk" : "ru";
        if (greek * 2 > seen) return "el";
        if (arabic * 2 > seen) return "ar";
        if (han * 2 > seen) return "zh";
        var best = Array.IndexOf(hits, hits.Max());
        return hits[best] >= 3 && hits[best] * 10 >= Math.Min(seen, WordsLookedAt) ? Small[best].Language : "und";
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
