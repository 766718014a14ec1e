namespace DigestGen.Language;

/// <summary>A text as the words around quotations are read: in lower case, with names and verbs of saying told apart. For one thread.</summary>
internal sealed class NarrativeWords(string text)
{
    private readonly char[] lower = new char[24];

    public List<Word> Words { get; } = Language.Words.ListIn(text);

    public List<CapitalisedName> Names { get; } = CapitalisedNames.Find(text);

    /// <summary>The name that an offset stands in; null for none.</summary>
    public CapitalisedName? NameAt(int offset)
    {
        var (low, high) = (0, Names.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Names[middle].Range.End <= offset) low = middle + 1;
            else if (Names[middle].Range.Start > offset) high = middle - 1;
            else return Names[middle];
        }
        return null;
    }

    public bool IsPossessive(CapitalisedName name) => name.Range.End < text.Length && Language.Words.IsApostrophe(text[name.Range.End]);

    /// <summary>Whether a word is a verb of saying or, unless only those are asked for, of judging.</summary>
    public bool IsVerb(int i, bool saying)
    {
        if (i >= Words.Count || char.IsUpper(text[Words[i].Start])) return false;
        var isVerb = saying ? SpeechVerbs.IsSaying(Lower(i)) : SpeechVerbs.IsJudging(Lower(i)) || SpeechVerbs.IsSaying(Lower(i));
        return isVerb && !(SpeechVerbs.MayBeNoun(Lower(i)) && IsNoun(i));
    }

    // `late-night tweets` are things; `Rahman tweets`, `she claims` and `the report claims` tell what somebody does.
    private bool IsNoun(int i)
    {
        var subject = i - 1;
        while (subject >= 0 && SpeechVerbs.StandsBetween(Lower(subject))) subject--;
        if (subject < 0) return true;
        if (char.IsUpper(text[Words[subject].Start])) return Language.Words.LengthWithoutPossessive(Words[subject].Of(text)) < Words[subject].Length;
        if (Is(subject, "he") || Is(subject, "she") || Is(subject, "it") || Is(subject, "who") || Is(subject, "which")) return false;
        return !(Is(subject - 1, "the") || Is(subject - 1, "a") || Is(subject - 1, "his") || Is(subject - 1, "her") || Is(subject - 1, "this"));
    }

    /// <summary>Whether nothing but auxiliaries and adverbs stands before a verb.</summary>
    public bool Between(int first, int verb)
    {
        for (var i = first; i < verb; i++)
            if (!SpeechVerbs.StandsBetween(Lower(i))) return false;
        return true;
    }

    /// <summary>Steps back from a word over auxiliaries, adverbs and words that say when: `earlier this week`, `on Thursday`.</summary>
    public int BeforeAdverbials(int first, int i)
    {
        while (i >= first)
        {
            if (SpeechVerbs.StandsBetween(Lower(i)) || Lower(i) is "yesterday" or "today" or "tonight") i--;
            else if (i > first && (NameCues.IsCalendar(Words[i].Of(text)) || Lower(i) is "week" or "month" or "year" or "night" or "morning" or "afternoon" or "evening" or "weekend")
                && Lower(i - 1) is "on" or "this" or "last" or "that") i -= 2;
            else break;
        }
        return i;
    }

    /// <summary>Whether a word begins a clause.</summary>
    public bool IsBoundary(int i) => Lower(i) is "that" or "when" or "while" or "because" or "if" or "as" or "but" or "or" or "whether" or
        "where" or "since" or "until" or "though" or "although" or "who" or "which" or "and" or "what" or "how" || IsVerb(i, true);

    /// <summary>Whether a word stands behind a noun phrase and not in it.</summary>
    public bool EndsPhrase(int i) => Lower(i) is "in" or "on" or "at" or "during" or "after" or "before" or "when" or "while" or "as" or "who" or "to" or "about" or
        "and" or "but" or "that" or "because" or "with" or "last" or "this" or "yesterday" or "earlier" or "later" or "via" or "outside" or "following" or "adding" or
        "referring" or "speaking" or "told" || NameCues.IsCalendar(Words[i].Of(text));

    public bool Is(int i, string word) => i >= 0 && i < Words.Count && Words[i].Of(text).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A word in lower case; valid until the next call, since one buffer serves all. Empty for one that is not there or is very long.</summary>
    public ReadOnlySpan<char> Lower(int i)
    {
        if (i < 0 || i >= Words.Count || Words[i].Length > lower.Length) return "";
        return lower.AsSpan(0, Language.Words.ToLower(Words[i].Of(text), lower));
    }

    /// <summary>What stands between a word and the next.</summary>
    public ReadOnlySpan<char> Gap(int i) => i + 1 < Words.Count ? text.AsSpan(Words[i].End, Words[i + 1].Start - Words[i].End) : "";

    /// <summary>The first word at or behind an offset.</summary>
    public int IndexAt(int offset)
    {
        var (low, high) = (0, Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
