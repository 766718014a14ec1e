using System.Collections.Immutable;

namespace DigestGen.Language;

public enum NameKind { Unknown, Person, Place, Organisation }

/// <summary>Something that texts call by several names.</summary>
/// <param name="Id">What a mention refers to.</param>
/// <param name="Aliases">Its names besides <paramref name="Name"/>. A demonym (`Ukrainian`) counts only when it stands here.</param>
public sealed record NamedThing(string Id, string Name, ImmutableArray<string> Aliases, NameKind Kind);

/// <summary>A place in a text where a thing is named.</summary>
public readonly record struct NameMention(TextRange Range, string Id);

/// <summary>A name that is not matched, because several things have it, or because it is a plain word of the language.</summary>
/// <param name="Ids">The things that claim it, in ordinal order.</param>
public sealed record UnusableName(string Name, ImmutableArray<string> Ids);

/// <summary>
/// Finds the names of a vocabulary in texts: a trie over words (Aho and Corasick 1975, without failure links, since a name has at most
/// <see cref="LongestName"/> words and starts at a word), so the cost grows with the text and not with the vocabulary. The longest name wins.
/// A name matches whole words with their capitals, also with a possessive; an acronym of four letters or more also as `Nato`. A person's
/// surname alone matches behind the full name; a name that several things have means the one of them that has been named before by a name of its own, and is
/// left where none or several have been. Build once, use from any thread.
/// </summary>
public sealed class NameMatcher
{
    public const int LongestName = 12;

    private readonly NameTrie trie = new();
    private readonly Dictionary<string, NameKind> kinds = new(StringComparer.Ordinal);

    public NameMatcher(IEnumerable<NamedThing> things)
    {
        var unusable = new SortedDictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var thing in things.OrderBy(thing => thing.Id, StringComparer.Ordinal))
        {
            kinds[thing.Id] = thing.Kind;
            foreach (var name in thing.Aliases.Prepend(thing.Name))
                if (!trie.Add(name, thing.Id)) unusable[name] = [thing.Id];
            if (thing.Kind == NameKind.Person) trie.AddSurname(thing.Name, thing.Id);
        }
        foreach (var (name, ids) in trie.Ambiguous()) unusable[name] = ids;
        Unusable = [.. unusable.Select(pair => new UnusableName(pair.Key, pair.Value))];
    }

    /// <summary>Names that are never matched, or only where the text has said whose they are; in ordinal order.</summary>
    public ImmutableArray<UnusableName> Unusable { get; }

    /// <summary>Whether a name can be looked for at all: it has words, not too many, and is no stop word.</summary>
    public static bool IsUsable(string name) => NameTrie.IsUsable(name);

    /// <summary>The mentions in reading order; they do not overlap.</summary>
    public ImmutableArray<NameMention> Find(string text) => Find(text, []);

    /// <summary>The same in a text that goes on from another, or is filed under these things: their surnames count, and so do their names that other things have as well.</summary>
    /// <param name="known">Ids.</param>
    public ImmutableArray<NameMention> Find(string text, IEnumerable<string> known)
    {
        var found = ImmutableArray.CreateBuilder<NameMention>();
        var words = Words.ListIn(text);
        var keys = trie.KeysOf(text, words);
        var met = known.ToHashSet(StringComparer.Ordinal);
        var atStart = new List<(int Place, int Key)>();
        var confirmed = new HashSet<int>();
        for (var i = 0; i < words.Count; i++)
        {
            if (keys[i] < 0 || trie.Longest(text, words, keys, i, met) is not { } match) continue;
            var range = RangeOf(text, words, i, match.Words);
            if (!IsPartOfAnother(text, words, i, match))
            {
                // At the start of a sentence the capital of a plain word says nothing; another place in the text has to confirm the name.
                var plain = match.Words == 1 && trie.IsSeenInLowerCase(keys[i]) && char.IsUpper(text[range.Start]);
                if (plain && NameCues.StartsSentence(text, range.Start)) atStart.Add((found.Count, keys[i]));
                else if (plain) confirmed.Add(keys[i]);
                found.Add(new NameMention(range, match.Id));
                met.Add(match.Id);
            }
            i += match.Words - 1;
        }
        for (var i = atStart.Count - 1; i >= 0; i--)
            if (!confirmed.Contains(atStart[i].Key) && OccursInLowerCase(text, words, keys, atStart[i].Key)) found.RemoveAt(atStart[i].Place);
        return found.ToImmutable();
    }

    private static TextRange RangeOf(string text, List<Word> words, int first, int count)
    {
        var last = words[first + count - 1];
        var end = last.Start + Words.LengthWithoutPossessive(last.Of(text));
        return new TextRange(words[first].Start, end - words[first].Start);
    }

    // `Northern Ireland` is not Ireland, `Kyiv Post` not Kyiv, `Hunter Biden` not Joe Biden.
    private bool IsPartOfAnother(string text, List<Word> words, int first, NameTrie.Match match)
    {
        var kind = kinds[match.Id];
        var next = first + match.Words;
        if (kind is NameKind.Place or NameKind.Unknown && next < words.Count && Adjoins(text, words, next) && NameCues.IsOutletWord(words[next].Of(text)))
            return true;
        if (kind == NameKind.Place && match.Words == 1 && NameCues.IsAlsoPersonName(words[first].Of(text)) && IsPartOfPerson(text, words, first)) return true;
        if (first == 0 || !Adjoins(text, words, first)) return false;
        var before = words[first - 1].Of(text);
        if (!char.IsUpper(before[0]) || NameCues.StartsSentence(text, words[first - 1].Start)) return false;
        if (kind == NameKind.Place) return NameCues.IsCompass(before);
        return match.IsSurname && !NameCues.IsHonorific(before) && !NameCues.IsDemonym(before) && !char.IsUpper(before[^1]) && before[^1] != 's';
    }

    // A capital beside such a name, of a word that is no title, no nationality and no plain word at the start of a sentence, is a person's other name.
    private static bool IsPartOfPerson(string text, List<Word> words, int i) =>
        (i > 0 && Adjoins(text, words, i) && IsOtherName(words[i - 1].Of(text)))
        || (i + 1 < words.Count && words[i].Length == Words.LengthWithoutPossessive(words[i].Of(text)) && Adjoins(text, words, i + 1) && IsOtherName(words[i + 1].Of(text)));

    private static bool IsOtherName(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && word.Length > 1 && char.IsLower(word[1]) && !NameCues.IsHonorific(word) && !NameCues.IsDemonym(word) && !NameCues.IsCompass(word) && !NameCues.IsCalendar(word)
        && !NameCues.IsOrganisationWord(word) && !NameCues.IsPlaceWord(word) && !StopWords.Contains(word.ToString().ToLowerInvariant());

    private static bool Adjoins(string text, List<Word> words, int i) =>
        words[i].Start - words[i - 1].End == 1 && text[words[i].Start - 1] is ' ' or '\u00A0';

    private static bool OccursInLowerCase(string text, List<Word> words, int[] keys, int key)
    {
        for (var i = 0; i < words.Count; i++)
            if (keys[i] == key && char.IsLower(text[words[i].Start])) return true;
        return false;
    }
}
