namespace DigestGen.Language;

/// <summary>The place and agency before the first words of a report: `(CNN) --`, `HALDEN, Norway (AP) —`, `LONDON –`. No part of what its sentence says.</summary>
internal static class OpeningDateline
{
    private const int Longest = 50;

    private static readonly string[] Dashes = [" -- ", " — ", " – ", " - ", "--", "— "];

    /// <summary>How many characters of a sentence are its dateline, dash and spaces included; 0 for none. Capitals before a dash near the beginning make one.</summary>
    public static int LengthOf(string sentence)
    {
        foreach (var dash in Dashes)
        {
            var at = sentence.AsSpan(0, Math.Min(sentence.Length, Longest + dash.Length)).IndexOf(dash);
            if (at is < 2 or > Longest) continue;
            var head = sentence.AsSpan(0, at);
            var upper = 0;
            foreach (var c in head) if (char.IsUpper(c)) upper++;
            if (!head.Contains("(", StringComparison.Ordinal) && upper * 2 <= head.Length) continue;
            var end = at + dash.Length;
            while (end < sentence.Length && char.IsWhiteSpace(sentence[end])) end++;
            return end;
        }
        return 0;
    }

    /// <summary>A text as long as it was, with blanks for the dateline that it opens with: the agency there says nothing.</summary>
    public static string Blank(string text) => LengthOf(text) is > 0 and var length ? string.Concat(new string(' ', length), text.AsSpan(length)) : text;
}
