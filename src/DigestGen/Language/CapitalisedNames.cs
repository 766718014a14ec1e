namespace DigestGen.Language;

/// <summary>A run of capitalised words, titles and nationalities before it taken off.</summary>
/// <param name="Range">The place of <paramref name="Name"/>.</param>
/// <param name="Title">What stood before it: `US Secretary of State`; empty when nothing did.</param>
/// <param name="StartsSentence">True when a single word stands at the start of a sentence, so that its capital may mean nothing.</param>
internal sealed record CapitalisedName(TextRange Range, string Name, string Title, bool StartsSentence)
{
    /// <summary>True behind `the`: the Golden Gate is nobody.</summary>
    public bool HasArticle { get; init; }

    public int Words { get; } = Name.AsSpan().Count(' ') + 1;

    /// <summary>True when a title says that it is a person.</summary>
    public bool HasHonorific => Title.Length > 0;

    public string LastWord => Name[(Name.LastIndexOf(' ') + 1)..];
}

/// <summary>Finds runs of capitalised words that are names of something.</summary>
internal static class CapitalisedNames
{
    private const int LongestRun = 10;

    /// <summary>In reading order. Linear in the text.</summary>
    public static List<CapitalisedName> Find(string text)
    {
        var words = Words.ListIn(text);
        var lower = LowerCaseWords(text, words);
        var found = new List<CapitalisedName>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsCapitalised(words[i].Of(text))) continue;
            var end = EndOfRun(text, words, i);
            if (Read(text, words, i, end, lower) is { } name) found.Add(name);
            i = end - 1;
        }
        return found;
    }

    /// <summary>True for a word that begins with a capital letter.</summary>
    public static bool IsCapitalised(ReadOnlySpan<char> word) => char.IsUpper(word[0]);

    private static HashSet<string> LowerCaseWords(string text, List<Word> words)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        var bySpan = set.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words)
            if (char.IsLower(text[word.Start])) bySpan.Add(word.Of(text));
        return set;
    }

    private static int EndOfRun(string text, List<Word> words, int first)
    {
        var end = first + 1;
        while (end < words.Count && end - first < LongestRun)
        {
            var before = words[end - 1].Of(text);
            if (Words.LengthWithoutPossessive(before) < before.Length || !Joins(text, words, end)) break;
            if (IsCapitalised(words[end].Of(text))) end++;
            else if (end + 1 < words.Count && IsParticle(words[end].Of(text), before) && Joins(text, words, end + 1) && IsCapitalised(words[end + 1].Of(text))) end += 2;
            else break;
        }
        return Math.Min(end, words.Count);
    }

    private static bool IsParticle(ReadOnlySpan<char> word, ReadOnlySpan<char> before) => word switch
    {
        "de" or "van" or "von" or "der" or "den" or "bin" or "ibn" or "al" or "el" or "la" or "du" or "da" or "dos" or "di" or "ben" => true,
        "of" or "for" => NameCues.IsOrganisationWord(before) || NameCues.IsHonorific(before) || before is "House" or "Republic" or "Kingdom" or "States",
        _ => false,
    };

    private static bool Joins(string text, List<Word> words, int i)
    {
        var before = words[i - 1];
        var gap = text.AsSpan(before.End, words[i].Start - before.End);
        if (gap is " " or "\u00A0" or "-") return true;
        return gap is ". " or "." && (before.Length == 1 || Abbreviations.StandsBeforeName(before.Of(text)));
    }

    private static CapitalisedName? Read(string text, List<Word> words, int first, int end, HashSet<string> lower)
    {
        var start = first;
        var atStart = NameCues.StartsSentence(text, words[first].Start);
        if (atStart && IsPlainOpener(words[start].Of(text), end - start == 1, lower)) start++;
        // `In April Russia gathered`: the month dates the sentence, and is nobody's first name.
        if (start > 0 && start < end && NameCues.IsCalendar(words[start].Of(text)) && PutsTime(words[start - 1].Of(text))) start++;
        if (start == end) return null;
        var title = start;
        var core = SkipTitles(text, words, start, end);
        while (end > core && IsNoName(words[end - 1].Of(text), end - core == 1 && core == title)) end--;
        if (core >= end) return null;
        var last = words[end - 1];
        var range = new TextRange(words[core].Start, last.Start + Words.LengthWithoutPossessive(last.Of(text)) - words[core].Start);
        if (range.Length < 2 || StopWords.Contains(text.AsSpan(range.Start, range.Length).ToString().ToLowerInvariant()) && range.Length > 3) return null;
        var before = core > title ? text[words[title].Start..words[core - 1].End] : "";
        var alone = core == first && atStart && end - core == 1;
        var hasArticle = core == title && core > 0 && words[core - 1].Of(text) is "the" or "The" && words[core].Start - words[core - 1].End == 1;
        return new CapitalisedName(range, text.Substring(range.Start, range.Length), before, alone) { HasArticle = hasArticle };
    }

    private static bool PutsTime(ReadOnlySpan<char> word) => word switch
    {
        "In" or "On" or "Since" or "By" or "Until" or "Last" or "This" or "Next" or "Late" or "Early" or "From" or "During" or "Before" or "After" or "Every" => true,
        "in" or "on" or "since" or "by" or "until" or "last" or "this" or "next" or "late" or "early" or "from" or "during" or "before" or "after" or "every" => true,
        _ => false,
    };

    private static bool IsPlainOpener(ReadOnlySpan<char> word, bool alone, HashSet<string> lower)
    {
        if (Abbreviations.OpensSentence(word)) return true;
        var small = word.ToString().ToLowerInvariant();
        if (StopWords.Contains(small) && word.Length > 2) return true;
        return lower.Contains(small) && (alone || !NameCues.IsHonorific(word));
    }

    // `US Secretary of State Antony Blinken`: nationalities, then titles with what they are of; a single word that is left over stays.
    private static int SkipTitles(string text, List<Word> words, int start, int end)
    {
        var lastTitle = -1;
        for (var i = start; i < end - 1; i++)
            if (NameCues.IsHonorific(words[i].Of(text))) lastTitle = i;
        if (lastTitle < 0)
        {
            // A demonym in front of a name is not part of it unless it makes an institution's name.
            var demonym = end - start > 1 && NameCues.IsDemonym(words[start].Of(text)) && !NameCues.IsOrganisationWord(words[end - 1].Of(text));
            return demonym ? start + 1 : start;
        }
        var next = lastTitle + 1;
        if (words[next].Of(text) is not ("of" or "for")) return next;
        return end - next > 3 ? end - 2 : next == end - 2 ? start : Math.Min(next + 2, end - 1);
    }

    private static bool IsNoName(ReadOnlySpan<char> word, bool alone)
    {
        word = word[..Words.LengthWithoutPossessive(word)];
        if (NameCues.IsCalendar(word)) return true;
        return alone && (word.Length == 1 || NameCues.IsDemonym(word) || NameCues.IsHonorific(word) || NameCues.IsCompass(word));
    }
}
