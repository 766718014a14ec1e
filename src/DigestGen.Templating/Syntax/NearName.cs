namespace DigestGen.Templating.Syntax;

/// <summary>The known name that a mistyped one probably means.</summary>
internal static class NearName
{
    private const int MaxLength = 80;

    /// <summary>A help line, or null when no known name is near: within a third of the name's length, and at most two edits for short names.</summary>
    public static string? Hint(string name, IEnumerable<string> known)
    {
        if (name.Length > MaxLength) return null;
        var limit = name.Length <= 3 ? 1 : Math.Max(2, name.Length / 3);
        var best = known.Where(k => Math.Abs(k.Length - name.Length) <= limit)
            .Select(k => (Name: k, Distance: Distance(name.ToLowerInvariant(), k.ToLowerInvariant(), limit)))
            .Where(k => k.Distance <= limit)
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is null ? null : $"did you mean `{best.Name}`?";
    }

    // Edits are insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static int Distance(string a, string b, int limit)
    {
        var (before, above, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > limit) return limit + 1;
            (before, above, row) = (above, row, before);
        }
        return above[b.Length];
    }
}
