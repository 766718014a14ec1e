using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>Whether a sentence can stand in a summary, and what has to come off it first.</summary>
internal static class SummarySentence
{
    private static readonly FrozenSet<string> LeaningWords = (
        "He She It They His Her Its Their Him Them This That These Those But And Or So However Meanwhile Instead Also Then Yet Still Nor Both Such " +
        "Here There Moreover Furthermore Nevertheless Otherwise Afterwards Later Another Others Neither He's She's It's They're That's We I You My Our").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Crumbs =
    [
        "PUBLISHED:", "UPDATED:", "Published:", "Updated:", "Last updated", "Scroll down", "Click here", "Read more", "READ MORE", "Share this", "Sign up", "Subscribe",
        "Photo:", "Image:", "Picture:", "Getty", "pictured", "(left)", "(right)", "second left", "second right", "far left", "far right", "(above)", "(below)", "Follow us", "All rights reserved", "Copyright", "©", "Related topics", "Advertisement",
    ];

    /// <summary>The sentence on one line without dateline; empty when it is a crumb, a cut quotation or no whole sentence.</summary>
    public static string Clean(string sentence)
    {
        var text = WithoutDateline(WithoutDateStamp(OneLine(sentence)));
        if (text.Length < 25 || text[^1] is not ('.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')')) return "";
        if (!char.IsUpper(text[0]) && !char.IsDigit(text[0]) && text[0] is not ('"' or '“' or '‘' or '\'' or '$' or '£' or '€')) return "";
        if (text.StartsWith("By ", StringComparison.Ordinal) && text.Length < 60) return "";
        // A stop amid a sentence is the seam of two pieces that a program put together.
        if (text.AsSpan(0, text.Length - 2).Contains(" . ", StringComparison.Ordinal) || text.AsSpan(0, text.Length - 2).Contains(" | ", StringComparison.Ordinal)) return "";
        if (IsCaption(text)) return "";
        foreach (var crumb in Crumbs)
            if (text.Contains(crumb, StringComparison.Ordinal)) return "";
        var words = Words.ListIn(text);
        return words.Count < 5 || Shouts(text, words) || HasHalfQuotation(text) ? "" : Tidy(text);
    }

    /// <summary>True when the sentence begins with a word that points back to another one.</summary>
    public static bool LeansBack(string sentence)
    {
        var start = 0;
        while (start < sentence.Length && !char.IsLetterOrDigit(sentence[start])) start++;
        if (start > 0 && sentence[0] is '"' or '“' or '‘' or '\'') return true;
        var end = start;
        while (end < sentence.Length && (char.IsLetter(sentence[end]) || Words.IsApostrophe(sentence[end]))) end++;
        return LeaningWords.Contains(sentence[start..end].Replace('’', '\''));
    }

    private static string OneLine(string text)
    {
        var line = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return line.ToString().Trim();
    }

    // `14:11 EST, 25 October 2013. ` before the first sentence.
    private static string WithoutDateStamp(string text)
    {
        if (text.Length < 20 || !char.IsDigit(text[0])) return text;
        var stop = text.IndexOf(". ", 0, Math.Min(text.Length, 60), StringComparison.Ordinal);
        if (stop < 0 || stop < 8) stop = text.IndexOf(" . ", 0, Math.Min(text.Length, 60), StringComparison.Ordinal);
        return stop > 8 && char.IsDigit(text[stop - 1]) || stop > 8 && text[stop - 1] == ' ' && char.IsDigit(text[stop - 2]) ? text[(stop + 2)..].TrimStart() : text;
    }

    // `(CNN) --`, `HALDEN, Norway (AP) —`, `LONDON –`: capitals before a dash near the beginning.
    private static string WithoutDateline(string text)
    {
        foreach (var dash in (string[])[" -- ", " — ", " – ", " - ", "--", "— "])
        {
            var at = text.IndexOf(dash, StringComparison.Ordinal);
            if (at is < 2 or > 50) continue;
            var head = text.AsSpan(0, at);
            var upper = 0;
            foreach (var c in head) if (char.IsUpper(c)) upper++;
            if (head.Contains("(", StringComparison.Ordinal) || upper * 2 > head.Length) return text[(at + dash.Length)..].TrimStart();
        }
        return text;
    }

    // `Damage: The wall after the storm.`
    private static bool IsCaption(string text)
    {
        var colon = text.IndexOf(": ", 0, Math.Min(text.Length, 40), StringComparison.Ordinal);
        return colon > 0 && text.AsSpan(0, colon).Count(' ') <= 2;
    }

    // Some copies stand a blank before the stop.
    private static string Tidy(string text) => text.EndsWith(" .", StringComparison.Ordinal) ? string.Concat(text.AsSpan(0, text.Length - 2).TrimEnd(), ".") : text;

    private static bool Shouts(string text, List<Word> words)
    {
        var loud = 0;
        foreach (var word in words)
            if (word.Length > 1 && char.IsUpper(text[word.Start]) && char.IsUpper(text[word.End - 1])) loud++;
        return loud * 2 > words.Count;
    }

    private static bool HasHalfQuotation(string text)
    {
        var straight = text.AsSpan().Count('"');
        return straight % 2 == 1 || text.AsSpan().Count('“') != text.AsSpan().Count('”');
    }
}
