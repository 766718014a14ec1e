using System.Collections.Frozen;

namespace DigestGen.Text;

/// <summary>Latin letters for the letters that Unicode does not decompose: Latin specials, Greek and Cyrillic (ISO 9 system B, simplified).</summary>
internal static class Transliteration
{
    private static readonly FrozenDictionary<char, string> Table = Build();

    /// <summary>ASCII for a lower-case letter, empty for a letter that is silent, null for one that has no entry.</summary>
    public static string? Latin(char lower) => Table.GetValueOrDefault(lower);

    private static FrozenDictionary<char, string> Build()
    {
        const string pairs =
            "ß:ss æ:ae œ:oe ø:o đ:d ð:d ł:l þ:th ı:i ħ:h ŋ:ng " +
            "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o " +
            "а:a б:b в:v г:g ґ:g д:d ђ:dj е:e ѓ:g є:ye ж:zh з:z ѕ:z и:i і:i ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:c " +
            "ќ:k у:u ф:f х:kh ц:ts ч:ch џ:dz ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya";
        return pairs.Split(' ').Select(pair => pair.Split(':')).ToFrozenDictionary(pair => pair[0][0], pair => pair[1]);
    }
}
