namespace DigestGen.Language;

/// <summary>Spellings of one name: the same first letter, and few letters apart.</summary>
internal static class NameVariants
{
    private const int Longest = 40;

    /// <summary>True when two words are at most one letter apart (two from nine letters on) and begin alike. Words below five letters have no variants.</summary>
    public static bool AreAlike(string a, string b)
    {
        if (a.Length < 5 || b.Length < 5 || a.Length > Longest || b.Length > Longest || char.ToLowerInvariant(a[0]) != char.ToLowerInvariant(b[0])) return false;
        var limit = Math.Min(a.Length, b.Length) >= 9 ? 2 : 1;
        if (Math.Abs(a.Length - b.Length) > limit) return false;
        // A plural or a possessive that lost its apostrophe is no spelling of its own.
        if (a.Length != b.Length && (a.Length > b.Length ? a : b)[^1] == 's') return false;
        return Distance(a.ToLowerInvariant(), b.ToLowerInvariant()) <= limit;
    }

    // Levenshtein 1966.
    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
