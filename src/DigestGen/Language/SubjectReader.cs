using System.Buffers;

namespace DigestGen.Language;

/// <summary>Reads who does the speaking in a stretch of narrative: the noun phrase beside a verb of saying, as fully as the text names it.</summary>
internal sealed class SubjectReader
{
    private const int LongestPhrase = 14;

    // What a noun phrase never runs across.
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:()\"“”—\n");

    private readonly string text;
    private readonly List<Word> words;
    private readonly List<CapitalisedName> names;
    private readonly Persons persons;
    private readonly char[] lower = new char[24];
    private int nextName;

    public SubjectReader(string text)
    {
        this.text = text;
        words = Words.ListIn(text);
        names = CapitalisedNames.Find(text);
        persons = new Persons(text, names);
    }

    /// <summary>The person last told of.</summary>
    public string Last => persons.Last;

    public void Remember(string speaker) => persons.Remember(speaker);

    public string FullName(string name) => persons.Full(name);

    /// <summary>Takes note of the persons that open sentences, or stand before a verb of saying, up to an offset.</summary>
    public void ReadTo(int offset, int from)
    {
        while (nextName < names.Count && names[nextName].Range.Start < offset)
        {
            var name = names[nextName++];
            if (name.Range.Start < from || !persons.Knows(name.Name) || IsPossessive(name)) continue;
            var start = name.Range.Start - (name.Title.Length > 0 ? name.Title.Length + 1 : 0);
            if (NameCues.StartsSentence(text, Math.Max(0, start)) || IsVerb(IndexAt(name.Range.End), true)) persons.Remember(persons.Full(name.Name));
        }
    }

    public bool HasVerb(int start, int end)
    {
        for (var i = IndexAt(start); i < words.Count && words[i].Start < end; i++)
            if (IsVerb(i, false)) return true;
        return false;
    }

    /// <summary>The subject of the last verb of saying in a stretch; of a judging one when there is none.</summary>
    public string BeforeVerb(int start, int end)
    {
        var (first, last) = (IndexAt(start), IndexAt(end) - 1);
        foreach (var saying in (bool[])[true, false])
            for (var i = last; i > first; i--)
            {
                if (!(saying ? IsVerb(i, true) : IsVerb(i, false))) continue;
                if (Subject(first, i) is { Length: > 0 } found) return found;
            }
        if (end > start && text[end - 1] == ':' || end > start + 1 && text[end - 2] == ':') return Interpret(Math.Max(first, last - 3), last);
        return "";
    }

    /// <summary>Who `according to` or `in the words of` names; empty when the stretch has neither.</summary>
    public string AccordingTo(int start, int end)
    {
        for (var i = IndexAt(start); i + 2 < words.Count && words[i + 1].Start < end; i++)
            if (Is(i, "according") && Is(i + 1, "to")) return PhraseFrom(i + 2, end);
        return "";
    }

    /// <summary>Who is named behind a quotation: verb and name in either order.</summary>
    public string AfterQuotation(int start, int end, bool comma)
    {
        var first = IndexAt(start);
        if (first >= words.Count || words[first].Start >= end) return "";
        if (Is(first, "according")) return AccordingTo(start, end);
        if (Is(first, "by") && first + 1 < words.Count && char.IsUpper(text[words[first + 1].Start])) return PhraseFrom(first + 1, end);
        var verb = first;
        while (verb < words.Count && words[verb].Start < end && verb - first < LongestPhrase * 3 && !IsVerb(verb, true)) verb++;
        if (verb >= words.Count || words[verb].Start >= end || !IsVerb(verb, true)) return "";
        if (Between(first, verb))
        {
            var named = PhraseFrom(verb + 1, end);
            if (named.Length > 0 || !comma) return named;
        }
        if (!comma || verb == first) return Closing(first, verb, end);
        // `Ida Lund, the mayor of Halden, a town on the coast, said`: who stands first speaks, however much is told of them.
        if (NameAt(words[first].Start) is { } opener && opener.Range.End < text.Length && text[opener.Range.End] == ',' && (persons.Knows(opener.Name) || PeopleInText.IsLikePerson(opener)))
            return persons.Full(opener.Name);
        return Subject(first, verb);
    }

    // `"mechanics" of the proposals, Ms Lund said.`: the words around it are hers too, since she stands at the end of the sentence, behind a comma.
    private string Closing(int first, int verb, int end)
    {
        var isLast = verb + 1 >= words.Count || words[verb + 1].Start >= end;
        if (!isLast || verb - first < 2) return "";
        var subject = verb - 1;
        while (subject > first && char.IsUpper(text[words[subject].Start]) && Gap(subject - 1).IndexOf(',') < 0) subject--;
        return Gap(subject - 1).Contains(',') && (char.IsUpper(text[words[subject].Start]) || Is(subject, "he") || Is(subject, "she")) ? Interpret(subject, verb - 1) : "";
    }

    /// <summary>The first person or pronoun of a stretch, which opens its sentence.</summary>
    public string First(int start, int end)
    {
        var first = IndexAt(start);
        for (var i = first; i < words.Count && words[i].Start < end && i < first + 20; i++)
        {
            if (Is(i, "he") || Is(i, "she")) return persons.Pronoun(Is(i, "she"));
            if (NameAt(words[i].Start) is not { } name || IsPossessive(name)) continue;
            if (persons.Knows(name.Name)) return persons.Full(name.Name);
            // A lone surname that acts: not in a prepositional phrase, and a small word follows.
            var next = IndexAt(name.Range.End);
            var free = i == first || !(Lower(i - 1) is "in" or "on" or "at" or "of" or "for" or "from" or "with" or "to" or "by" or "the");
            if (free && name.Words == 1 && next < words.Count && SpeechVerbs.StandsBetween(Lower(next))) return name.Name;
        }
        return "";
    }

    // The noun phrase that ends before a verb.
    private string Subject(int first, int verb)
    {
        var i = verb - 1;
        // `Ms Rahman left the room, saying`: who acts in the main clause speaks.
        if (i >= first && Lower(verb).EndsWith("ing") && (Gap(i).Contains(',') || SpeechVerbs.StandsBetween(Lower(i))))
            if (First(words[first].Start, words[verb].Start) is { Length: > 0 } actor) return actor;
        while (i >= first && SpeechVerbs.StandsBetween(Lower(i))) i--;
        if (i < first) return "";
        // `joined ministers in condemning`: those who were joined speak too.
        if (Is(verb - 1, "in") && Lower(verb).EndsWith("ing"))
            for (var j = verb - 2; j > first && verb - j < LongestPhrase; j--)
                if (Is(j, "joined")) return text[words[j + 1].Start..words[verb - 2].End];
        if (Gap(i).IndexOfAny(",)—") >= 0) i = BeforeInsertion(first, i);
        else if (Gap(i).Contains(" – ", StringComparison.Ordinal) || Gap(i).Contains(" - ", StringComparison.Ordinal)) i = BeforeInsertion(first, i);
        if (i < first) return First(words[first].Start, words[verb].Start);
        if (Is(i, "who") || Is(i, "which")) i--;
        if (i < first) return "";
        if (Is(i, "and") || Is(i, "but") || Is(i, "or") || Is(i, "then") || Is(i, "that") || Is(i, "by") || Is(i, "in") || Is(i, "to") || Is(i, "of"))
            return First(words[first].Start, words[verb].Start);
        var start = i;
        while (start > first && i - start < LongestPhrase && Gap(start - 1).IndexOfAny(Breaks) < 0 && !IsBoundary(start - 1)) start--;
        return Interpret(start, i);
    }

    // From the end of `Ms Rahman, the mayor,` back to `Rahman`.
    private int BeforeInsertion(int first, int i)
    {
        for (var j = i - 1; j >= first && i - j < 24; j--)
            if (Gap(j).IndexOfAny(",(—") >= 0 || Gap(j).Contains(" – ", StringComparison.Ordinal) || Gap(j).Contains(" - ", StringComparison.Ordinal))
                return j;
        return first - 1;
    }

    private string PhraseFrom(int first, int end)
    {
        var last = first;
        if (first >= words.Count || words[first].Start >= end) return "";
        while (last + 1 < words.Count && words[last + 1].Start < end && last - first < LongestPhrase && Gap(last).IndexOfAny(Breaks) < 0 && !EndsPhrase(last + 1)) last++;
        return Interpret(first, last);
    }

    private string Interpret(int first, int last)
    {
        if (first > last) return "";
        if (Is(last, "he") || Is(last, "she")) return persons.Pronoun(Is(last, "she"));
        if (Is(first, "he") || Is(first, "she")) return persons.Pronoun(Is(first, "she"));
        if (Is(last, "I") || Is(last, "we") || Is(last, "it") || Is(last, "they") || Is(last, "you") || Is(last, "this") || Is(last, "that")) return "";
        CapitalisedName? chosen = null;
        var belongs = false;
        for (var i = last; i >= first; i--)
        {
            if (NameAt(words[i].Start) is not { } name) continue;
            var before = IndexAt(name.Range.Start) - 1;
            i = Math.Max(first, before + 1);
            if (!persons.Knows(name.Name) && !PeopleInText.IsLikePerson(name)) continue;
            belongs = IsPossessive(name) || (i > first && Lower(before) is "for" or "of" or "with" or "to" or "from");
            chosen = name;
            if (!belongs) break;
        }
        var phrase = text[words[first].Start..(words[last].Start + Words.LengthWithoutPossessive(words[last].Of(text)))];
        if (chosen is not null && !belongs) return persons.Full(chosen.Name);
        if (chosen is null && persons.InRole(phrase) is { Length: > 0 } holder) return holder;
        return phrase.Length <= 90 && IsNounPhrase(first, last) ? phrase : "";
    }

    // Something that can speak: it begins with an article or the like, or is a name, or one word in the plural.
    private bool IsNounPhrase(int first, int last)
    {
        if (char.IsLower(text[words[last].Start]) && Lower(last) is "in" or "to" or "of" or "for" or "on" or "later" or "that") return false;
        if (Lower(first) is "a" or "an" or "the" or "one" or "another" or "some" or "several" or "his" or "her" or "its" or "their" or "two" or "three" or "many" or "most") return last > first;
        if (char.IsUpper(text[words[first].Start]) && NameAt(words[first].Start) is not null && !NameCues.IsCalendar(words[first].Of(text))) return true;
        return last - first <= 2 && words[last].Length > 4 && (text[words[last].End - 1] == 's' || Lower(last) is "police");
    }

    private CapitalisedName? NameAt(int offset)
    {
        var (low, high) = (0, names.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Range.End <= offset) low = middle + 1;
            else if (names[middle].Range.Start > offset) high = middle - 1;
            else return names[middle];
        }
        return null;
    }

    private bool IsPossessive(CapitalisedName name) => name.Range.End < text.Length && Words.IsApostrophe(text[name.Range.End]);

    private bool IsVerb(int i, bool saying)
    {
        if (i >= words.Count || char.IsUpper(text[words[i].Start])) return false;
        var isVerb = saying ? SpeechVerbs.IsSaying(Lower(i)) : SpeechVerbs.IsJudging(Lower(i)) || SpeechVerbs.IsSaying(Lower(i));
        return isVerb && !(SpeechVerbs.MayBeNoun(Lower(i)) && IsNoun(i));
    }

    // `late-night tweets` are things; `Rahman tweets`, `she claims` and `the report claims` tell what somebody does.
    private bool IsNoun(int i)
    {
        var subject = i - 1;
        while (subject >= 0 && SpeechVerbs.StandsBetween(Lower(subject))) subject--;
        if (subject < 0) return true;
        if (char.IsUpper(text[words[subject].Start])) return Words.LengthWithoutPossessive(words[subject].Of(text)) < words[subject].Length;
        if (Is(subject, "he") || Is(subject, "she") || Is(subject, "it") || Is(subject, "who") || Is(subject, "which")) return false;
        return !(Is(subject - 1, "the") || Is(subject - 1, "a") || Is(subject - 1, "his") || Is(subject - 1, "her") || Is(subject - 1, "this"));
    }

    private bool Between(int first, int verb)
    {
        for (var i = first; i < verb; i++)
            if (!SpeechVerbs.StandsBetween(Lower(i))) return false;
        return true;
    }

    private bool IsBoundary(int i) => Lower(i) is "that" or "when" or "while" or "because" or "if" or "as" or "but" or "or" or "whether" or
        "where" or "since" or "until" or "though" or "although" or "who" or "which" or "and" or "what" or "how" || IsVerb(i, true);

    private bool EndsPhrase(int i) => Lower(i) is "in" or "on" or "at" or "during" or "after" or "before" or "when" or "while" or "as" or "who" or "to" or "about" or
        "and" or "but" or "that" or "because" or "with" or "last" or "this" or "yesterday" or "earlier" or "later" or "via" or "outside" or "following" or "adding" or
        "referring" or "speaking" or "told" || NameCues.IsCalendar(words[i].Of(text));

    private bool Is(int i, string word) => i >= 0 && i < words.Count && words[i].Of(text).Equals(word, StringComparison.OrdinalIgnoreCase);

    // Valid until the next call: one buffer serves all.
    private ReadOnlySpan<char> Lower(int i)
    {
        if (i < 0 || i >= words.Count || words[i].Length > lower.Length) return "";
        return lower.AsSpan(0, Words.ToLower(words[i].Of(text), lower));
    }

    // What stands between a word and the next.
    private ReadOnlySpan<char> Gap(int i) => i + 1 < words.Count ? text.AsSpan(words[i].End, words[i + 1].Start - words[i].End) : "";

    // The first word at or behind an offset.
    private int IndexAt(int offset)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
