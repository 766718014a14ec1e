namespace DigestGen.Language;

/// <summary>A sentence as a timeline's line: cut where a clause ends when it is long, its words as they are.</summary>
public static class EventText
{
    /// <summary>What fits on a few lines of a page.</summary>
    private const int Longest = 300;
    private const int Shortest = 80;

    private static readonly string[] Joints = ["; ", ", which ", ", who ", ", whose ", ", where ", ", while ", ", although ", ", but ", ", and ", ", as ", ", after ", ", with ", " – ", " — ", ", "];

    /// <param name="phrase">The words that date it: they stay. Empty for none.</param>
    public static string Shorten(string sentence, string phrase)
    {
        if (sentence.Length <= Longest) return sentence;
        var from = phrase.Length == 0 ? 0 : Math.Max(0, sentence.IndexOf(phrase, StringComparison.Ordinal)) + phrase.Length;
        if (from >= sentence.Length) return sentence;
        var first = Math.Max(from, Shortest);
        foreach (var joint in Joints)
        {
            var end = first <= Longest ? sentence.LastIndexOf(joint, Longest, Longest - first + 1, StringComparison.Ordinal) : sentence.IndexOf(joint, first, StringComparison.Ordinal);
            // Not amid a quotation: half of what somebody said is another thing.
            if (end >= first && IsWhole(sentence.AsSpan(0, end))) return string.Concat(sentence.AsSpan(0, end), " …");
        }
        return sentence;
    }

    private static bool IsWhole(ReadOnlySpan<char> text) =>
        text.Count('"') % 2 == 0 && text.Count('“') == text.Count('”') && text.Count('(') == text.Count(')') && text.Count('[') == text.Count(']');
}
