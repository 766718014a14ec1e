using System.Collections.Frozen;
using MaskByText = System.Collections.Frozen.FrozenDictionary<string, int>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace DigestGen.Language;

/// <summary>
/// The language of a text: by its script, and for the Latin script by small words and by runs of letters that are usual in one language and rare in the others
/// (after Cavnar and Trenkle, "N-gram-based text categorization", 1994, with few n-grams, chosen for what they tell apart).
/// </summary>
public static class LanguageGuess
{
    private const int WordsLookedAt = 600;
    private const int WordsTakenApart = 150;
    private const int WordWeight = 6;
    private const int LeastWords = 2;

    // A guess must have this much for each word, and be ahead of the next by a quarter.
    private const double LeastPerWord = 0.8;
    private const double Ahead = 1.25;

    private static readonly string[] Languages = ["en", "fr", "de", "es", "it", "pt", "nl", "pl"];

    private static readonly MaskByText SmallWords = Masks(
    [
        "the and of to in that is was for on with as by at from it he she his are have has not but they which were this be had will who",
        "le la les des et est une dans que qui pour sur pas plus avec au aux ce cette il elle sont été du en par ont leur mais ou",
        "der die das und ist nicht von mit den dem ein eine für auf im zu sich auch es an als nach bei wird sind hat aus oder über",
        "el los las del que en y por una con para su al lo como más pero sus le ha este se fue son está entre también desde hasta muy",
        "il di che è e per un una del della con non sono da si nel alla ma anche più gli le dei dal come ha questo loro nella",
        "o os as do da dos das em um uma para com não por que se mais como mas ao pela foi são ele também seu sua no na entre está",
        "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door naar maar dan nog wel werd heeft uit",
        "w i na z do nie się że to jest o po za jak od przez dla są był co ale oraz przy tym jego jej który która tylko",
    ]);

    // `^` is a word's beginning, `$` its end.
    private static readonly MaskByText Pieces = Masks(
    [
        "^th ght wh ing$ ould 's$ ck$ ly$ ey$ wn$ ow$ sh$ ough ee ea ty$ ed$ rk$",
        "eau aux$ eux$ ^qu oi ou é$ ée è ê ç œ ais$ ait$ ^d' ^l' ^qu' ^c' ois tre$ ez$ elle$ ique$ oeu ô î û gn",
        "sch ß ä ö ü ch$ cht ung$ keit lich ^ge ^ver ^zu tz ei ie$ ehr euch ^au pf schl tsch ühr heit$ igen$",
        "ñ ción ión$ ^el$ ^y$ ones$ ado$ ados$ mente$ í á ó ^hab ^hac ll ue dad$ ^qué ará$ aron$ ían ¿ ¡ ero$ ería",
        "zion ^gli che$ gli ggi tto$ zz ità à$ ò$ ù$ cch etti$ ^dell ^nell ^all ^sull ^un' ^l' ^d' cci ^è$ ano$ ndo$ issi ione$ glio ^sul",
        "ção ções ã õ ão$ ões$ nh lh ç em$ ^às$ dade$ ém$ eiro ou$ ê â ^pel ^nos$ ções$ inho ^à$ ava$",
        "ij aa uu oo ee sch ^ge cht lijk heid oe ui eeu ^zij ^wij eer$ ij$ uit tje$ ^vl ^zw rs$ ieuw dt$ ^vr pen$",
        "sz cz rz ł ą ę ś ż ź ć ń ów$ ego$ ych$ ^prz ^wy owa nia$ ość dzi ki$ ^nie wie ówk iej$ emy$ ają",
    ]);

    /// <summary>BCP 47: one of en, fr, de, es, it, pt, nl, pl, uk, ru, el, ar, zh; `und` when there is too little to tell.</summary>
    public static string Of(string text)
    {
        Span<char> framed = stackalloc char[26];
        Span<int> points = stackalloc int[Languages.Length];
        points.Clear();
        var (seen, cyrillic, greek, arabic, han, ukrainian) = (0, 0, 0, 0, 0, 0);
        foreach (var word in Words.In(text))
        {
            if (seen++ == WordsLookedAt) break;
            var length = Words.ToLower(word.Of(text), framed[1..^1]);
            var small = framed.Slice(1, length);
            switch (small[0])
            {
                case >= '\u0400' and <= '\u04FF': cyrillic++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; break;
                case >= '\u4E00' and <= '\u9FFF': han++; break;
            }
            if (small.IndexOfAny("їєіґ") >= 0) ukrainian++;
            Add(SmallWords, small, WordWeight, points);
            if (seen > WordsTakenApart || char.IsAsciiDigit(small[0])) continue;
            (framed[0], framed[length + 1]) = ('^', '$');
            AddPieces(framed[..(length + 2)], points);
        }
        seen = Math.Min(seen, WordsLookedAt);
        if (cyrillic * 2 > seen) return ukrainian * 20 > cyrillic ? "uk" : "ru";
        if (greek * 2 > seen) return "el";
        if (arabic * 2 > seen) return "ar";
        if (han * 2 > seen) return "zh";
        return Best(points, seen);
    }

    private static void AddPieces(ReadOnlySpan<char> framed, Span<int> points)
    {
        for (var start = 0; start < framed.Length; start++)
            for (var length = 1; length <= Math.Min(5, framed.Length - start); length++)
                Add(Pieces, framed.Slice(start, length), length, points);
    }

    private static void Add(MaskByText masks, ReadOnlySpan<char> key, int weight, Span<int> points)
    {
        if (!masks.TryGetValue(key, out var mask)) return;
        for (var i = 0; i < points.Length; i++)
            if ((mask & (1 << i)) != 0) points[i] += weight;
    }

    private static string Best(ReadOnlySpan<int> points, int seen)
    {
        var (best, next) = (0, -1);
        for (var i = 1; i < points.Length; i++)
        {
            if (points[i] > points[best]) (best, next) = (i, best);
            else if (next < 0 || points[i] > points[next]) next = i;
        }
        return seen >= LeastWords && points[best] >= LeastPerWord * seen && points[best] >= points[next] * Ahead ? Languages[best] : "und";
    }

    // Each word or piece with one bit for every language that it speaks for.
    private static MaskByText Masks(string[] byLanguage)
    {
        var masks = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < byLanguage.Length; i++)
            foreach (var entry in byLanguage[i].Split(' ')) masks[entry] = masks.GetValueOrDefault(entry) | (1 << i);
        return masks.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
