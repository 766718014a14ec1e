namespace DigestGen.Diagnostics;

/// <summary>The known name nearest to a mistyped one.</summary>
public static class DidYouMean
{
    /// <summary>
    /// A help line, ``did you mean `topics`?``, or null when no name is near: at most one edit for every three characters, two for short names.
    /// Distance is optimal string alignment (Damerau–Levenshtein with transpositions of neighbours), letter case ignored.
    /// </summary>
    public static string? Hint(string name, IEnumerable<string> known) =>
        Nearest(name, known) is { } near ? $"did you mean `{near}`?" : null;

    /// <summary>The nearest known name, ties by ordinal order, or null.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        var wanted = name.ToLowerInvariant();
        if (wanted.Length > 100) return null;
        var limit = Math.Max(wanted.Length <= 3 ? 1 : 2, wanted.Length / 3);
        string? best = null;
        foreach (var candidate in known.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - wanted.Length) > limit) continue;
            var distance = Distance(wanted, candidate.ToLowerInvariant());
            if (distance > limit || (best is not null && distance == limit)) continue;
            best = candidate;
            limit = distance;
            if (distance == 0) break;
        }
        return best;
    }

    private static int Distance(string a, string b)
    {
        var rows = new int[3][];
        for (var i = 0; i < 3; i++) rows[i] = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (row, above, twoAbove) = (rows[i % 3], rows[(i - 1) % 3], rows[(i + 1) % 3]);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }
        }
        return rows[a.Length % 3][b.Length];
    }
}
