using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>Whether a sentence can stand in a summary, and what has to come off it first.</summary>
internal static class SummarySentence
{
    private const int FewestCharacters = 25;
    private const int LongestLabel = 4;
    private const int FewestPlainWords = 3;

    private static readonly FrozenSet<string> LeaningWords = (
        "He She It They His Her Its Their Him Them This That These Those But And Or So However Meanwhile Instead Also Then Yet Still Nor Both Such " +
        "Here There Moreover Furthermore Nevertheless Otherwise Afterwards Later Another Others Neither He's She's It's They're That's We I You My Our Worse Better Indeed Similarly Likewise Nonetheless Thus Hence Well No Yes Now Dubbed").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Pronouns =
        "he she it they him her them his its their this that these those there".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What a sentence before has told, taken up in one word: `made the comments`.
    private static readonly FrozenSet<string> TakenUp = (
        "comments comment remarks remark announcement statement statements claims claim allegations accusation accusations move decision news incident warning revelation " +
        "revelations findings figures latter former pair two duo trio").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Persons = "I I'm I've I'd my My me we We we're our Our us you You your Your you're You're".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Words that open a side clause: `When she arrived`, `In his view`.
    private static readonly FrozenSet<string> SideOpeners = (
        "As When While After Before In With For Although Though Because If Since Until Unless Despite By At On From To Once Asked According Speaking Without Under During Even Like Unlike")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Crumbs =
    [
        "PUBLISHED:", "UPDATED:", "Published:", "Updated:", "Last updated", "Scroll down", "Click here", "Read more", "READ MORE", "Share this", "Sign up", "Subscribe",
        "Photo:", "Image:", "Picture:", "Getty", "pictured", "(left)", "(right)", "second left", "second right", "far left", "far right", ", left,", ", right,", ", centre,", ", center,", "(above)", "(below)", "Follow us", "All rights reserved", "Copyright", "©", "Related topics", "Advertisement",
    ];

    /// <summary>The sentence on one line without dateline; empty when it is a crumb, a cut quotation or no whole sentence.</summary>
    public static string Clean(string sentence)
    {
        var text = WithoutDateStamp(OneLine(sentence));
        text = text[OpeningDateline.LengthOf(text)..];
        if (text.Length < FewestCharacters || text[^1] is not ('.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')')) return "";
        if (!char.IsUpper(text[0]) && !char.IsDigit(text[0]) && text[0] is not ('"' or '“' or '‘' or '\'' or '$' or '£' or '€')) return "";
        // A question asks; a summary tells.
        if (text[^1] == '?') return "";
        if (text.StartsWith("By ", StringComparison.Ordinal) && text.Length < 60) return "";
        // A stop amid a sentence is the seam of two pieces that a program put together.
        if (text.AsSpan(0, text.Length - 2).Contains(" . ", StringComparison.Ordinal) || text.AsSpan(0, text.Length - 2).Contains(" | ", StringComparison.Ordinal)) return "";
        if (IsCaption(text)) return "";
        foreach (var crumb in Crumbs)
            if (text.Contains(crumb, StringComparison.Ordinal)) return "";
        var words = Words.ListIn(text);
        return words.Count < 5 || Shouts(text, words) || HasHalfQuotation(text) ? "" : Tidy(text);
    }

    /// <summary>
    /// True when the sentence points back to another one: it begins with such a word, has a pronoun before any noun of its own (`When she arrived`), or takes up what was told
    /// in a word (`made the comments`).
    /// </summary>
    public static bool LeansBack(string sentence)
    {
        if (sentence[0] is '"' or '“' or '‘' or '\'') return true;
        var words = Words.ListIn(sentence.AsSpan(0, Math.Min(sentence.Length, 120)));
        string At(int i) => i < words.Count ? words[i].Of(sentence).ToString().Replace('’', '\'') : "";
        if (LeaningWords.Contains(At(0))) return true;
        for (var i = 0; i < 6; i++)
            if (At(i) is "the" or "The" && TakenUp.Contains(At(i + 1)) && At(i + 2) is not ("to" or "of" or "that" or "by" or "from")) return true;
        if (ComesToPronoun(sentence, words)) return true;
        if (!SideOpeners.Contains(At(0))) return false;
        for (var i = 1; i < 4; i++)
        {
            if (Pronouns.Contains(At(i))) return true;
            if (At(i) is { Length: > 0 } word && char.IsUpper(word[0])) return false;
        }
        return false;
    }

    // `Starting in May, she worked`: a side clause without a name, then a pronoun. A participle shares its subject: in `Speaking beside Lund, she said` that is not Lund.
    private static bool ComesToPronoun(string sentence, List<Word> words)
    {
        var isParticiple = words.Count > 0 && words[0].Of(sentence).EndsWith("ing");
        for (var i = 1; i < words.Count; i++)
        {
            if (sentence.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).Contains(','))
                return words[i].Of(sentence) is "he" or "she" or "they" or "it";
            if (!isParticiple && char.IsUpper(sentence[words[i].Start]) && !NameCues.IsCalendar(words[i].Of(sentence))) return false;
        }
        return false;
    }

    /// <summary>True for `The midfielder scored`: which one, the text has told before. `The mayor of Halden` tells it itself.</summary>
    public static bool OpensWithBareThing(string sentence)
    {
        if (!sentence.StartsWith("The ", StringComparison.Ordinal)) return false;
        var words = Words.ListIn(sentence.AsSpan(0, Math.Min(sentence.Length, 80)));
        for (var i = 1; i < 4 && i < words.Count && words[i].Start - words[i - 1].End == 1; i++)
        {
            var word = words[i].Of(sentence);
            if (!char.IsLower(word[0]) || Words.LengthWithoutPossessive(word) < word.Length) return false;
            if (i > 1 && IsVerbLike(word)) return true;
        }
        return false;
    }

    /// <summary>True for `Lund scored`, where the text has told before who she is.</summary>
    public static bool OpensWithSurname(string sentence, PeopleInText people)
    {
        var words = Words.ListIn(sentence.AsSpan(0, Math.Min(sentence.Length, 80)));
        var first = words.Count > 2 && NameCues.IsHonorific(words[0].Of(sentence)) ? 1 : 0;
        if (words.Count < first + 2 || !char.IsUpper(sentence[words[first].Start]) || char.IsUpper(sentence[words[first + 1].Start])) return false;
        var word = words[first].Of(sentence);
        var name = word[..Words.LengthWithoutPossessive(word)].ToString();
        return people.Knows(name) && people.Full(name).Length > name.Length;
    }

    private static bool IsVerbLike(ReadOnlySpan<char> word) =>
        word is "is" or "was" or "are" or "were" or "has" or "had" or "have" or "will" or "would" or "can" or "could" or "may" or "made" or "took" or "came" or "went" or "got" or "said" or "says" or "told" or "comes" or "come" or "follows" or "follow" or "marks" or "means" or "takes" or "gives" or "shows" or "makes"
        || word.EndsWith("ed");

    /// <summary>True when the writer speaks of himself or to the reader, outside quotation marks.</summary>
    public static bool AddressesReader(string sentence)
    {
        var quoted = 0;
        var behind = 0;
        foreach (var word in Words.In(sentence))
        {
            foreach (var c in sentence.AsSpan(behind, word.Start - behind))
                quoted += c is '“' ? 1 : c is '”' ? -1 : c is '"' ? (quoted > 0 ? -1 : 1) : 0;
            behind = word.End;
            if (quoted <= 0 && word.Length <= 6 && Persons.Contains(word.Of(sentence).ToString().Replace('’', '\''))) return true;
        }
        return false;
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

    // `Damage: The wall after the storm.` A few words that say nothing, a colon, and a sentence.
    private static bool IsCaption(string text)
    {
        var colon = text.IndexOf(": ", 0, Math.Min(text.Length, 40), StringComparison.Ordinal);
        if (colon <= 0 || text.AsSpan(0, colon).Count(' ') > LongestLabel) return false;
        Span<char> lower = stackalloc char[24];
        foreach (var word in Words.In(text.AsSpan(0, colon)))
            if (SpeechVerbs.IsSaying(lower[..Words.ToLower(word.Of(text), lower)])) return false;
        return true;
    }

    // Some copies stand a blank before the stop.
    private static string Tidy(string text) => text.EndsWith(" .", StringComparison.Ordinal) ? string.Concat(text.AsSpan(0, text.Length - 2).TrimEnd(), ".") : text;

    // A heading in capitals, a date stamp, a list of names: no sentence is without a few plain words.
    private static bool Shouts(string text, List<Word> words)
    {
        var (loud, plain) = (0, 0);
        foreach (var word in words)
        {
            if (word.Length > 1 && char.IsUpper(text[word.Start]) && char.IsUpper(text[word.End - 1])) loud++;
            else if (!char.IsUpper(text[word.Start]) && !char.IsDigit(text[word.Start])) plain++;
        }
        return loud * 2 > words.Count || plain < FewestPlainWords;
    }

    private static bool HasHalfQuotation(string text)
    {
        var marks = text.AsSpan();
        return marks.Count('"') % 2 == 1 || marks.Count('“') != marks.Count('”') || OpenSingleMarks(text) > 0;
    }

    // Single marks that open, less those that may close: an apostrophe behind a plural can only hide a fault.
    private static int OpenSingleMarks(string text)
    {
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\'' or '‘' or '’')) continue;
            var behindWord = i > 0 && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('(' or '[' or '"' or '“' or '—' or '–');
            var beforeWord = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
            if (beforeWord && !behindWord && text[i] != '’') open++;
            else if (behindWord && !beforeWord) open--;
        }
        return open;
    }
}
