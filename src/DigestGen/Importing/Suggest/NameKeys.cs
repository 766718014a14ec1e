using DigestGen.Language;

namespace DigestGen.Importing.Suggest;

/// <summary>Which names may be spellings of one another: keys under which such names meet, so that no name is compared with all, and the test itself.</summary>
internal static class NameKeys
{
    private const int ShortestAlone = 6;
    private const int ShortestAcronym = 3;

    private static readonly string[] Joints = ["of", "the", "and", "for", "de", "in"];

    /// <summary>Two names that are one thing share a key.</summary>
    public static IEnumerable<string> Of(string name)
    {
        var words = WordsOf(name);
        if (words.Length == 0) yield break;
        yield return "last " + words[^1].ToLowerInvariant();
        yield return $"letters {string.Concat(words.Select(word => char.ToLowerInvariant(word[0])))}";
        if (IsAcronym(name)) yield return "short " + name;
        else if (InitialsOf(words) is { Length: >= ShortestAcronym } initials) yield return "short " + initials;
    }

    /// <summary>`B. Kroll` and `Bert Kroll`, `Rahman` and `Rachman`, `IAEA` and `International Atomic Energy Agency`.</summary>
    public static bool AreOne(string a, string b)
    {
        var (x, y) = (WordsOf(a), WordsOf(b));
        if (x.Length == 0 || y.Length == 0) return false;
        if (IsAcronym(a) != IsAcronym(b)) return IsAcronym(a) ? a == InitialsOf(y) : b == InitialsOf(x);
        if (x.Length > 1 && y.Length > 1 && string.Equals(x[^1], y[^1], StringComparison.OrdinalIgnoreCase) && (IsInitialOf(x[0], y[0]) || IsInitialOf(y[0], x[0]))) return true;
        if (x.Length != y.Length) return false;
        var equal = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (string.Equals(x[i], y[i], StringComparison.OrdinalIgnoreCase)) equal++;
            else if (!NameVariants.AreAlike(x[i], y[i])) return false;
        }
        return equal > 0 || (x.Length == 1 && Math.Min(a.Length, b.Length) >= ShortestAlone);
    }

    /// <summary>A name cut to initials says less than one that is spelt out.</summary>
    public static int Fullness(string name) => IsAcronym(name) ? 0 : WordsOf(name).Sum(word => word.Length > 1 ? 1 : 0);

    private static bool IsInitialOf(string initial, string word) => initial.Length == 1 && word.Length > 1 && char.ToUpperInvariant(initial[0]) == char.ToUpperInvariant(word[0]);

    private static bool IsAcronym(string name) => name.Length is >= ShortestAcronym and <= 8 && name.All(char.IsUpper);

    private static string InitialsOf(string[] words) => string.Concat(words.Where(word => !Joints.Contains(word, StringComparer.Ordinal)).Select(word => char.ToUpperInvariant(word[0])));

    private static string[] WordsOf(string name) => [.. Words.ListIn(name).Select(word => word.Of(name).ToString())];
}
