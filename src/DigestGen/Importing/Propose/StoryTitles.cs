using System.Collections.Frozen;

namespace DigestGen.Importing.Propose;

/// <summary>Headlines as titles of stories: without the labels of wires and live pages in front.</summary>
internal static class StoryTitles
{
    private static readonly FrozenSet<string> Labels =
        ("update updated wrapup breaking live exclusive corrected correction refile rpt repeat recast watch video analysis explainer factbox timeline newsalert alert urgent flash developing lead " +
         "snapshot insight").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> SecondWords = "news update updates blog only".Split(' ').ToFrozenSet();

    /// <summary>`UPDATE 2 - Board buys crane`, `BREAKING: EXCLUSIVE: Board buys crane` are `Board buys crane`.</summary>
    public static string WithoutLabels(string title)
    {
        var rest = title;
        while (LabelLength(rest) is > 0 and var length && length < rest.Length) rest = rest[length..];
        return rest.Length >= 8 ? rest : title;
    }

    // The length of a label with its number, its mark and the white space behind it; 0 where none stands.
    private static int LabelLength(string text)
    {
        var end = text.AsSpan(0, Math.Min(text.Length, 24)).IndexOfAny(":-\u2013\u2014|");
        if (end < 3) return 0;
        var words = text[..end].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // `Live-fire exercise` is no label: a hyphen inside a word has no space beside it.
        if (text[end] == '-' && text[end - 1] != ' ' && !(end + 1 < text.Length && (text[end + 1] == ' ' || LineShape.IsAllCapitals(words[0])))) return 0;
        if (words.Length is 0 or > 3 || !Labels.Contains(words[0].ToLowerInvariant())) return 0;
        if (words.Skip(1).Any(word => !word.All(char.IsAsciiDigit) && !SecondWords.Contains(word.ToLowerInvariant()))) return 0;
        for (end++; end < text.Length && text[end] == ' ';) end++;
        return end;
    }
}
