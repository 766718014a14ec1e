using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DigestGen.Text;

namespace DigestGen.Language;

/// <summary>The names of <see cref="NameMatcher"/> as a trie over words, with the case rules of each.</summary>
internal sealed class NameTrie
{
    private const int Root = 0;
    private const int LongestWord = 64;

    private readonly Dictionary<string, int> keyOfWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> keyBySpan;
    private readonly Dictionary<(int Node, int Key), int> edges = [];
    private readonly Dictionary<int, List<Entry>> entries = [];
    private int nodes = 1;

    public NameTrie() => keyBySpan = keyOfWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A name found: how many words it has, and whose it is.</summary>
    public readonly record struct Match(int Words, string Id, bool IsSurname);

    private sealed record Entry(string Name, ImmutableArray<string> Forms, string Id, bool IsSurname);

    /// <summary>Adds a name; false for one that has no words, too many, or is a stop word.</summary>
    public bool Add(string name, string id)
    {
        var forms = FormsOf(name);
        if (!AreUsable(forms)) return false;
        Insert(new Entry(name, forms, id, false));
        return true;
    }

    public static bool IsUsable(string name) => AreUsable(FormsOf(name));

    private static bool AreUsable(ImmutableArray<string> forms)
    {
        if (forms.Length is 0 or > NameMatcher.LongestName) return false;
        return forms.Length > 1 || (forms[0].Length >= 2 && (!StopWords.Contains(forms[0].ToLowerInvariant()) || IsAcronym(forms[0])));
    }

    /// <summary>Lets the last word of a person's name stand for it where the full name has been met. `John Smith Jr` is known as Smith.</summary>
    public void AddSurname(string name, string id)
    {
        var forms = FormsOf(name);
        if (forms.Length > 1 && forms[^1] is "Jr" or "Sr" or "II" or "III") forms = forms.RemoveAt(forms.Length - 1);
        if (forms.Length < 2 || forms[^1].Length < 2 || !char.IsUpper(forms[^1][0])) return;
        Insert(new Entry(forms[^1], [forms[^1]], id, true));
    }

    /// <summary>Names that several things have, with their ids. A surname that several share is no finding: full names tell them apart.</summary>
    public IEnumerable<(string Name, ImmutableArray<string> Ids)> Ambiguous() =>
        from list in entries.Values
        let ids = list.Where(entry => !entry.IsSurname).Select(entry => entry.Id).Distinct().Order(StringComparer.Ordinal).ToImmutableArray()
        where ids.Length > 1
        select (list.First(entry => !entry.IsSurname).Name, ids);

    /// <summary>True unless the word is written with several capitals in every name that starts with it.</summary>
    public bool IsSeenInLowerCase(int key) =>
        edges.TryGetValue((Root, key), out var node) && entries.TryGetValue(node, out var list) && !list.Exists(entry => IsAcronym(entry.Forms[0]));

    /// <summary>A number for each word that occurs in some name, -1 for every other.</summary>
    public int[] KeysOf(string text, List<Word> words)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var keys = new int[words.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var word = words[i].Of(text);
            word = word[..Words.LengthWithoutPossessive(word)];
            keys[i] = keyBySpan.TryGetValue(Fold(word, buffer), out var key) ? key : -1;
        }
        return keys;
    }

    /// <summary>The longest name that starts at a word; null when none does, or when it is anybody's guess whose name it is.</summary>
    public Match? Longest(string text, List<Word> words, int[] keys, int first, HashSet<string> met)
    {
        Match? best = null;
        var node = Root;
        for (var i = first; i < words.Count && i - first < NameMatcher.LongestName && keys[i] >= 0; i++)
        {
            if (i > first && !IsJoint(text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End), words[i - 1].Length)) break;
            if (!edges.TryGetValue((node, keys[i]), out node)) break;
            if (entries.TryGetValue(node, out var list) && Decide(list, text, words, first, met) is { } found) best = found;
        }
        return best;
    }

    private static Match? Decide(List<Entry> list, string text, List<Word> words, int first, HashSet<string> met)
    {
        string? id = null;
        string? metBefore = null;
        string? bySurname = null;
        var (several, severalMet, severalSurnames) = (false, false, false);
        foreach (var entry in list)
        {
            if (!FitsCase(entry.Forms, text, words, first)) continue;
            if (entry.IsSurname)
            {
                if (!met.Contains(entry.Id)) continue;
                severalSurnames |= bySurname is not null && bySurname != entry.Id;
                bySurname = entry.Id;
            }
            else
            {
                several |= id is not null && id != entry.Id;
                id = entry.Id;
                if (!met.Contains(entry.Id)) continue;
                severalMet |= metBefore is not null && metBefore != entry.Id;
                metBefore = entry.Id;
            }
        }
        var length = list[0].Forms.Length;
        if (id is not null && several) id = severalMet ? null : metBefore;
        else if (id is null && bySurname is not null && !severalSurnames) return new Match(length, bySurname, true);
        return id is null ? null : new Match(length, id, false);
    }

    private static bool FitsCase(ImmutableArray<string> forms, string text, List<Word> words, int first)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            var word = words[first + i].Of(text);
            if (!FitsCase(forms[i], word[..Words.LengthWithoutPossessive(word)], forms.Length == 1)) return false;
        }
        // `IT` and `WHO` amid capitals are plain words that shout.
        if (forms.Length > 1 || forms[0].Length > 4 || !IsAcronym(forms[0]) || !StopWords.Contains(forms[0].ToLowerInvariant())) return true;
        return !(Shouts(text, words, first - 1) && Shouts(text, words, first + 1));
    }

    private static bool FitsCase(string form, ReadOnlySpan<char> word, bool alone)
    {
        if (IsAcronym(form)) return IsAcronym(word) || ((form.Length >= 4 || !alone) && char.IsUpper(word[0]));
        return !char.IsUpper(form[0]) || char.IsUpper(word[0]) || char.IsDigit(word[0]);
    }

    private static bool Shouts(string text, List<Word> words, int i) => i < 0 || i >= words.Count || IsAcronym(words[i].Of(text));

    // Names run over blanks, hyphens, an ampersand, and the stop of an initial or a short form; not over commas or paragraph ends.
    private static bool IsJoint(ReadOnlySpan<char> gap, int lengthBefore)
    {
        if (gap.Length > 3 || gap.Count('\n') > 1) return false;
        foreach (var c in gap)
            if (!(c is ' ' or '\u00A0' or '\n' or '-' or '‑' or '–' or '&' or '/' || (c == '.' && lengthBefore <= 3) || Words.IsApostrophe(c))) return false;
        return true;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return false;
        foreach (var c in word)
            if (!char.IsUpper(c) && !char.IsDigit(c)) return false;
        return char.IsUpper(word[0]);
    }

    private void Insert(Entry entry)
    {
        var node = Root;
        Span<char> buffer = stackalloc char[LongestWord];
        foreach (var form in entry.Forms)
        {
            var word = Fold(form, buffer);
            if (!keyBySpan.TryGetValue(word, out var key)) keyBySpan[word] = key = keyOfWord.Count;
            if (!edges.TryGetValue((node, key), out var next)) edges[(node, key)] = next = nodes++;
            node = next;
        }
        if (!entries.TryGetValue(node, out var list)) entries[node] = list = [];
        if (!list.Exists(other => other.Id == entry.Id && other.IsSurname == entry.IsSurname && other.Forms.SequenceEqual(entry.Forms))) list.Add(entry);
    }

    private static ImmutableArray<string> FormsOf(string name)
    {
        var forms = ImmutableArray.CreateBuilder<string>();
        foreach (var word in Words.In(name))
        {
            var form = word.Of(name);
            forms.Add(form[..Words.LengthWithoutPossessive(form)].ToString());
        }
        return forms.ToImmutable();
    }

    // Case and accents never tell two names apart.
    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = Words.ToLower(word, buffer);
        if (System.Text.Ascii.IsValid(buffer[..length])) return buffer[..length];
        var folded = new StringBuilder(length);
        foreach (var c in UnicodeText.Normalized(buffer[..length], NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(c);
        return folded.ToString();
    }
}
