using System.Buffers;
using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>Reads who does the speaking in a stretch of narrative: the noun phrase beside a verb of saying, as fully as the text names it.</summary>
internal sealed class SubjectReader
{
    private const int LongestPhrase = 14;

    // What a noun phrase never runs across.
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:()\"“”—\n");

    private readonly string text;
    private readonly NarrativeWords narrative;
    private readonly List<Word> words;
    private readonly Persons persons;
    private readonly ImmutableArray<TextRange> sentences;
    private int nextName;
    private int sentence;
    private int toldOf = -1;

    public SubjectReader(string text, ImmutableArray<TextRange> sentences)
    {
        this.sentences = sentences;
        this.text = text;
        narrative = new NarrativeWords(text);
        words = narrative.Words;
        persons = new Persons(text, narrative.Names);
    }

    /// <summary>The person last told of.</summary>
    public string Last => persons.Last;

    public void Remember(string speaker) => persons.Remember(speaker);

    public string FullName(string name) => persons.Full(name);

    /// <summary>Takes note of the first person of each sentence, and of those that stand before a verb of saying, up to an offset.</summary>
    public void ReadTo(int offset, int from)
    {
        while (nextName < narrative.Names.Count && narrative.Names[nextName].Range.Start < offset)
        {
            var name = narrative.Names[nextName++];
            if (name.Range.Start < from || !persons.Knows(name.Name) || narrative.IsPossessive(name)) continue;
            var start = Math.Max(0, name.Range.Start - (name.Title.Length > 0 ? name.Title.Length + 1 : 0));
            if (IsFirstTold(name, start) || NameCues.StartsSentence(text, start) || narrative.IsVerb(narrative.IndexAt(name.Range.End), true)) persons.Remember(persons.Full(name.Name));
        }
    }

    // `At the dock, manager Ida Lund had the radio on`: nobody before her in the sentence, neither by name nor as `he`, and no preposition.
    private bool IsFirstTold(CapitalisedName name, int start)
    {
        while (sentence + 1 < sentences.Length && sentences[sentence + 1].Start <= name.Range.Start) sentence++;
        var at = narrative.IndexAt(start);
        if (toldOf == sentence || IsInPhrase(at)) return false;
        toldOf = sentence;
        for (var i = Math.Max(narrative.IndexAt(sentences[sentence].Start), at - LongestPhrase); i < at; i++)
            if (narrative.Is(i, "he") || narrative.Is(i, "she")) return false;
        return name.Words > 1;
    }

    // Behind a preposition.
    private bool IsInPhrase(int i) => narrative.Lower(i - 1) is "in" or "on" or "at" or "of" or "for" or "from" or "with" or "to" or "by" or "the";

    public bool HasVerb(int start, int end)
    {
        for (var i = narrative.IndexAt(start); i < words.Count && words[i].Start < end; i++)
            if (narrative.IsVerb(i, false)) return true;
        return false;
    }

    /// <summary>The subject of the last verb of saying in a stretch; of a judging one when there is none.</summary>
    public string BeforeVerb(int start, int end)
    {
        var (first, last) = (narrative.IndexAt(start), narrative.IndexAt(end) - 1);
        foreach (var saying in (bool[])[true, false])
            for (var i = last; i > first; i--)
            {
                if (!(saying ? narrative.IsVerb(i, true) : narrative.IsVerb(i, false))) continue;
                if (Subject(first, i) is { Length: > 0 } found) return found;
            }
        if (end > start && text[end - 1] == ':' || end > start + 1 && text[end - 2] == ':') return Interpret(Math.Max(first, last - 3), last);
        return "";
    }

    /// <summary>Who `according to` or `in the words of` names; empty when the stretch has neither.</summary>
    public string AccordingTo(int start, int end)
    {
        for (var i = narrative.IndexAt(start); i + 2 < words.Count && words[i + 1].Start < end; i++)
            if (narrative.Is(i, "according") && narrative.Is(i + 1, "to")) return PhraseFrom(i + 2, end);
        return "";
    }

    /// <summary>Who is named behind a quotation: verb and name in either order.</summary>
    public string AfterQuotation(int start, int end, bool comma)
    {
        var first = narrative.IndexAt(start);
        if (first >= words.Count || words[first].Start >= end) return "";
        if (narrative.Is(first, "according")) return AccordingTo(start, end);
        if (narrative.Is(first, "by") && first + 1 < words.Count && char.IsUpper(text[words[first + 1].Start])) return PhraseFrom(first + 1, end);
        var verb = first;
        while (verb < words.Count && words[verb].Start < end && verb - first < LongestPhrase * 3 && !narrative.IsVerb(verb, true)) verb++;
        if (verb >= words.Count || words[verb].Start >= end || !narrative.IsVerb(verb, true)) return "";
        if (narrative.Between(first, verb))
        {
            var named = PhraseFrom(verb + 1, end);
            if (named.Length > 0 || !comma) return named;
        }
        if (!comma || verb == first) return Closing(first, verb, end);
        // `Ida Lund, the mayor of Halden, a town on the coast, said`: who stands first speaks, however much is told of them.
        if (narrative.NameAt(words[first].Start) is { } opener && opener.Range.End < text.Length && text[opener.Range.End] == ',' && (persons.Knows(opener.Name) || PeopleInText.IsLikePerson(opener)))
            return persons.Full(opener.Name);
        return Subject(first, verb);
    }

    // `"mechanics" of the proposals, Ms Lund said.`: the words around it are hers too, since she stands at the end of the sentence, behind a comma.
    private string Closing(int first, int verb, int end)
    {
        var isLast = verb + 1 >= words.Count || words[verb + 1].Start >= end;
        if (!isLast || verb - first < 2) return "";
        var subject = verb - 1;
        while (subject > first && char.IsUpper(text[words[subject].Start]) && narrative.Gap(subject - 1).IndexOf(',') < 0) subject--;
        return narrative.Gap(subject - 1).Contains(',') && (char.IsUpper(text[words[subject].Start]) || narrative.Is(subject, "he") || narrative.Is(subject, "she")) ? Interpret(subject, verb - 1) : "";
    }

    /// <summary>The first person or pronoun of a stretch, which opens its sentence.</summary>
    public string First(int start, int end)
    {
        var first = narrative.IndexAt(start);
        for (var i = first; i < words.Count && words[i].Start < end && i < first + 20; i++)
        {
            if (narrative.Is(i, "he") || narrative.Is(i, "she")) return persons.Pronoun(narrative.Is(i, "she"));
            if (narrative.NameAt(words[i].Start) is not { } name || narrative.IsPossessive(name)) continue;
            if (persons.Knows(name.Name)) return persons.Full(name.Name);
            // A lone surname that acts: not in a prepositional phrase, and a small word follows.
            var next = narrative.IndexAt(name.Range.End);
            var free = i == first || !IsInPhrase(i);
            // `pressed Norway to give up`: who is told to do something does not speak.
            if (free && name.Words == 1 && !narrative.Is(next, "to") && SpeechVerbs.StandsBetween(narrative.Lower(next))) return name.Name;
        }
        return "";
    }

    // The noun phrase that ends before a verb.
    private string Subject(int first, int verb)
    {
        var i = verb - 1;
        // `Ms Rahman left the room, saying`: who acts in the main clause speaks.
        if (i >= first && narrative.Lower(verb).EndsWith("ing") && (narrative.Gap(i).Contains(',') || SpeechVerbs.StandsBetween(narrative.Lower(i))))
            if (First(words[first].Start, words[verb].Start) is { Length: > 0 } actor) return actor;
        i = narrative.BeforeAdverbials(first, i);
        if (i < first) return "";
        // `joined ministers in condemning`: those who were joined speak too.
        if (narrative.Is(verb - 1, "in") && narrative.Lower(verb).EndsWith("ing"))
            for (var j = verb - 2; j > first && verb - j < LongestPhrase; j--)
                if (narrative.Is(j, "joined")) return text[words[j + 1].Start..words[verb - 2].End];
        if (narrative.Gap(i).IndexOfAny(",)—") >= 0) i = BeforeInsertion(first, i);
        else if (narrative.Gap(i).Contains(" – ", StringComparison.Ordinal) || narrative.Gap(i).Contains(" - ", StringComparison.Ordinal)) i = BeforeInsertion(first, i);
        if (i < first) return First(words[first].Start, words[verb].Start);
        if (narrative.Is(i, "who") || narrative.Is(i, "which")) i--;
        if (i < first) return "";
        if (narrative.Is(i, "and") || narrative.Is(i, "but") || narrative.Is(i, "or") || narrative.Is(i, "then") || narrative.Is(i, "that") || narrative.Is(i, "by") || narrative.Is(i, "in") || narrative.Is(i, "to") || narrative.Is(i, "of"))
            return First(words[first].Start, words[verb].Start);
        var start = i;
        while (start > first && i - start < LongestPhrase && narrative.Gap(start - 1).IndexOfAny(Breaks) < 0 && !narrative.IsBoundary(start - 1)) start--;
        return Interpret(start, i);
    }

    // From the end of `Ms Rahman, the mayor,` back to `Rahman`.
    private int BeforeInsertion(int first, int i)
    {
        for (var j = i - 1; j >= first && i - j < 24; j--)
            if (narrative.Gap(j).IndexOfAny(",(—") >= 0 || narrative.Gap(j).Contains(" – ", StringComparison.Ordinal) || narrative.Gap(j).Contains(" - ", StringComparison.Ordinal))
                return j;
        return first - 1;
    }

    private string PhraseFrom(int first, int end)
    {
        var last = first;
        if (first >= words.Count || words[first].Start >= end) return "";
        while (last + 1 < words.Count && words[last + 1].Start < end && last - first < LongestPhrase && narrative.Gap(last).IndexOfAny(Breaks) < 0 && !narrative.EndsPhrase(last + 1)) last++;
        return Interpret(first, last);
    }

    private string Interpret(int first, int last)
    {
        if (first > last) return "";
        if (narrative.Is(last, "he") || narrative.Is(last, "she")) return persons.Pronoun(narrative.Is(last, "she"));
        if (narrative.Is(first, "he") || narrative.Is(first, "she")) return persons.Pronoun(narrative.Is(first, "she"));
        if (narrative.Is(last, "I") || narrative.Is(last, "we") || narrative.Is(last, "it") || narrative.Is(last, "they") || narrative.Is(last, "you") || narrative.Is(last, "this") || narrative.Is(last, "that")) return "";
        CapitalisedName? chosen = null;
        var belongs = false;
        for (var i = last; i >= first; i--)
        {
            if (narrative.NameAt(words[i].Start) is not { } name) continue;
            var before = narrative.IndexAt(name.Range.Start) - 1;
            i = Math.Max(first, before + 1);
            if (!persons.Knows(name.Name) && !PeopleInText.IsLikePerson(name)) continue;
            belongs = narrative.IsPossessive(name) || (i > first && narrative.Lower(before) is "for" or "of" or "with" or "to" or "from");
            chosen = name;
            if (!belongs) break;
        }
        first = BehindAdverbial(first, last);
        var phrase = text[words[first].Start..(words[last].Start + Words.LengthWithoutPossessive(words[last].Of(text)))];
        if (chosen is not null && !belongs) return persons.Full(chosen.Name);
        if (chosen is null && persons.InRole(phrase) is { Length: > 0 } holder) return holder;
        return phrase.Length <= 90 && IsNounPhrase(first, last) ? phrase : "";
    }

    // `A few days after the crash the council`: what is told of first is when, without a comma.
    private int BehindAdverbial(int first, int last)
    {
        for (var i = last; i > first + 2; i--)
        {
            if (!(narrative.Lower(i) is "the" or "a" or "an") || SpeechVerbs.PutsInTime(narrative.Lower(i - 1))) continue;
            for (var before = i - 2; before > first; before--)
                if (SpeechVerbs.PutsInTime(narrative.Lower(before))) return i;
        }
        return first;
    }

    // Something that can speak: it begins with an article or the like, or is a name, or one word in the plural.
    private bool IsNounPhrase(int first, int last)
    {
        if (char.IsLower(text[words[last].Start]) && narrative.Lower(last) is "in" or "to" or "of" or "for" or "on" or "later" or "that") return false;
        if (narrative.Lower(first) is "a" or "an" or "the" or "one" or "another" or "some" or "several" or "his" or "her" or "its" or "their" or "two" or "three" or "many" or "most") return last > first;
        if (char.IsUpper(text[words[first].Start]) && narrative.NameAt(words[first].Start) is not null && !NameCues.IsCalendar(words[first].Of(text))) return true;
        return last - first <= 2 && words[last].Length > 4 && (text[words[last].End - 1] == 's' || narrative.Lower(last) is "police");
    }
}
