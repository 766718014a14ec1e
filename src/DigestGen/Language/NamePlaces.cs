namespace DigestGen.Language;

/// <summary>Whether a sentence names something, or goes on about it.</summary>
internal static class NamePlaces
{
    // An adverbial and what follows it.
    private const int Opening = 40;

    private static readonly string[] Pronouns = ["He", "She", "It", "They", "His", "Her", "Its", "Their"];

    /// <summary>The name, and for a person the last name alone, as the middle of an article calls them.</summary>
    public static IEnumerable<string> FormsOf(string name, bool isPerson)
    {
        if (name.Length == 0) yield break;
        yield return name;
        var last = name.LastIndexOf(' ') + 1;
        if (isPerson && last > 0 && name.Length - last > 2) yield return name[last..];
    }

    /// <summary>Whether the text has the name between word boundaries. A single word counts in its own letter case only (`Apple`, not `apple`).</summary>
    public static bool IsNamed(string text, string name) => IndexOf(text, name, 0) >= 0;

    /// <summary>The offset of the name at or behind an offset; -1 where it does not stand.</summary>
    public static int IndexOf(string text, string name, int from)
    {
        if (name.Length == 0) return -1;
        var comparison = name.Contains(' ', StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var at = text.IndexOf(name, from, comparison); at >= 0; at = text.IndexOf(name, at + 1, comparison))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return at;
        }
        return -1;
    }

    /// <summary>Whether the sentence goes on about somebody: it opens with a pronoun, or has one for its first subject (`In 1986 he bought`).</summary>
    public static bool GoesOnWithPronoun(ReadOnlySpan<char> sentence)
    {
        var opening = sentence[..Math.Min(sentence.Length, Opening)];
        return OpensWithPronoun(sentence) || opening.Contains(" he ", StringComparison.Ordinal) || opening.Contains(" she ", StringComparison.Ordinal);
    }

    private static bool OpensWithPronoun(ReadOnlySpan<char> sentence)
    {
        var start = sentence.IndexOfAnyExcept("\"“'‘");
        if (start < 0) return false;
        var text = sentence[start..];
        foreach (var pronoun in Pronouns)
            if (text.Length > pronoun.Length && text[pronoun.Length] is ' ' or '\'' or '’' && text.StartsWith(pronoun, StringComparison.Ordinal)) return true;
        return false;
    }
}
